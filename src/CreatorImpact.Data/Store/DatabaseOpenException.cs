namespace CreatorImpact.Data.Store;

/// <summary>The database cannot be opened; the message says where, what was found, what was expected and what to do.</summary>
public sealed class DatabaseOpenException : DatabaseException
{
    public DatabaseOpenException()
    {
    }

    public DatabaseOpenException(string message) : base(message)
    {
    }

    public DatabaseOpenException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

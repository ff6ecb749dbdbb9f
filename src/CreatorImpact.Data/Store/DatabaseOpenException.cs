namespace CreatorImpact.Data.Store;

/// <summary>The database cannot be used; the message says where, what was found, what was expected and what to do.</summary>
public sealed class DatabaseOpenException : Exception
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

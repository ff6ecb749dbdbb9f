namespace CreatorImpact.Data.Store;

/// <summary>
/// The database failed: it was lost, is full, was locked for too long, or misses a table. The message says where, what failed and what to
/// do; the engine's own exception is the inner one. Nothing of the failed transaction was kept.
/// </summary>
public class DatabaseException : Exception
{
    public DatabaseException()
    {
    }

    public DatabaseException(string message) : base(message)
    {
    }

    public DatabaseException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

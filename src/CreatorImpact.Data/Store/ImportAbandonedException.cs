namespace CreatorImpact.Data.Store;

/// <summary>An import went on although it is no longer open: somebody began the same file again, or clean-up closed it. Nothing of it is visible.</summary>
public sealed class ImportAbandonedException : Exception
{
    public ImportAbandonedException()
    {
    }

    public ImportAbandonedException(string message) : base(message)
    {
    }

    public ImportAbandonedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal static ImportAbandonedException For(long importId) =>
        new(FormattableString.Invariant($"Import {importId} is no longer open: the same file was begun again or clean-up closed it. Expected it to be in writing. Nothing of it is visible; import the file again."));
}

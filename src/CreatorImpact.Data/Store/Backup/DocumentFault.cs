namespace CreatorImpact.Data.Store;

/// <summary>What is wrong with the file of a document.</summary>
public enum DocumentFaultKind
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Its bytes are not those of its SHA-256.</summary>
    Altered,
}

/// <summary>A file of a document that a backup does not hold, or a restore did not bring back.</summary>
/// <param name="WorkspaceId">Workspace of the document.</param>
/// <param name="Name">Name of the file as its sender called it.</param>
/// <param name="Sha256">The hash its entry states.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record DocumentFault(long WorkspaceId, string Name, string Sha256, DocumentFaultKind Kind)
{
    /// <summary>What was found, what was expected, what to do.</summary>
    public string Text => Kind == DocumentFaultKind.Missing
        ? $"'{Name}': found no file, expected one with SHA-256 {Sha256}. Add the document again from the original."
        : $"'{Name}': found a file that was altered, expected SHA-256 {Sha256}; it was left out. Add the document again from the original.";
}

namespace CreatorImpact.Data.Store;

/// <summary>What a backup file holds.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="SchemaVersion">Newest step of its schema.</param>
/// <param name="Imports">Imports in it, of all workspaces.</param>
/// <param name="Observations">Observations in it, visible or not.</param>
public sealed record BackupInfo(string Path, long Length, long SchemaVersion, long Imports, long Observations)
{
    /// <summary>Files of documents in it.</summary>
    public long Documents { get; init; }

    /// <summary>Files of documents that were not written into it, or not brought back from it; empty when all were, and when it was only looked at.</summary>
    public IReadOnlyList<DocumentFault> Faults { get; init; } = [];
}

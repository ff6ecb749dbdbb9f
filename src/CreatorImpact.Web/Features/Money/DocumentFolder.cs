using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Uploads;

namespace CreatorImpact.Web.Features.Money;

/// <summary>
/// Files of documents in the data folder. A file stays as long as an entry names it.
/// </summary>
public sealed class DocumentFolder(DocumentPlace place, EvidenceStore store, ILogger<DocumentFolder> log) : IDisposable
{
    // Adding an entry for a file and deleting a file nobody names must not cross.
    private readonly SemaphoreSlim _changing = new(1, 1);

    /// <summary>Takes a received file over and adds its entry.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="file">The received bytes.</param>
    /// <param name="document">The entry, with the hash and length of the file.</param>
    /// <param name="token">Stops it; nothing is kept then.</param>
    /// <returns>Id of the entry.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="ArgumentException">The entry has faults.</exception>
    public async Task<long> AddAsync(long workspaceId, StagedFile file, EvidenceDocument document, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(document);
        await _changing.WaitAsync(token);
        try
        {
            var path = place.PathOf(workspaceId, file.Sha256);
            var known = File.Exists(path);
            if (!known)
            {
                place.CreateFolder(workspaceId);
                File.Move(file.Path, path);
            }

            try
            {
                return await store.AddAsync(workspaceId, document, token);
            }
            catch when (!known)
            {
                Delete(path);
                throw;
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Takes an entry away, and the file when no other names it.</summary>
    /// <returns>The entry; null when there was none of that id.</returns>
    public async Task<EvidenceDocument?> RemoveAsync(long workspaceId, long documentId, CancellationToken token)
    {
        await _changing.WaitAsync(token);
        try
        {
            if (await store.RemoveAsync(workspaceId, documentId, token) is not { } removed) return null;
            if (removed.FileIsFree && Find(workspaceId, removed.Document.Sha256) is { } path) Delete(path);
            return removed.Document;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Path of a file; null when it is not there, as after a restore of a backup without it.</summary>
    public string? Find(long workspaceId, string sha256) => place.Find(workspaceId, sha256);

    public void Dispose() => _changing.Dispose();

    // The entry is gone whatever happens to its file.
    private void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(exception, "A document that no entry names could not be deleted");
        }
    }
}

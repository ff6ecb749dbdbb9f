using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;

namespace CreatorImpact.Web.Features.Settings;

/// <summary>Deletes everything this host keeps of its user: all workspaces, documents, files that were sent, and backups. Settings and the keys that sign cookies stay.</summary>
public sealed class DataErasure(
    Erasure erasure, WorkspaceStore workspaces, WorkspaceChanges changes, KeptUploads kept, SeriesContents contents, DataFolder folder, ILogger<DataErasure> log)
{
    /// <summary>Deletes it, unless work is under way: then nothing is touched.</summary>
    /// <param name="keepBackups">True to leave the backups where they are.</param>
    /// <param name="token">Stops it before it begins.</param>
    /// <returns>What was under way; without any, everything is deleted.</returns>
    /// <exception cref="DatabaseException">The database failed.</exception>
    /// <exception cref="IOException">A file cannot be deleted; the rows are gone.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<WorkUnderWay> EraseAsync(bool keepBackups, CancellationToken token)
    {
        var demo = await workspaces.FindDemoAsync(token);
        WorkUnderWay work;
        try
        {
            work = await erasure.EraseAsync(token);
        }
        finally
        {
            // Rows may be gone although what came after them failed.
            contents.Forget();
        }

        if (work.Any)
            return work;

        kept.RemoveAll();
        DataPlace.Clear(folder.Uploads);
        if (!keepBackups)
            DataPlace.Clear(folder.Backups);
        if (demo is not null)
            changes.Announce(demo.Id);
        log.LogInformation("Everything was deleted on demand; backups were {Backups}", keepBackups ? "kept" : "deleted");
        return work;
    }
}

using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Exports;

/// <summary>Reads what the export of a workspace carries.</summary>
public sealed class WorkspaceExportLoader(SeriesStore seriesStore, ContentStore contentStore, OutageStore outageStore, OutageUpdateStore updateStore, RosterStore rosterStore, ScheduleStore scheduleStore, ImportStore importStore)
{
    /// <summary>On a database, without a container.</summary>
    public static WorkspaceExportLoader On(Database database) => new(
        new SeriesStore(database), new ContentStore(database), new OutageStore(database), new OutageUpdateStore(database), new RosterStore(database), new ScheduleStore(database), new ImportStore(database));

    /// <summary>Everything visible of a workspace.</summary>
    public async Task<WorkspaceExport> LoadAsync(long workspaceId, CancellationToken token)
    {
        var heads = await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var loaded = await seriesStore.LoadAsync(workspaceId, [.. heads.Select(head => head.Id)], token).ConfigureAwait(false);
        var posts = await contentStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var outages = await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var roster = await rosterStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var planned = await scheduleStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var imports = await importStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var exported = heads.ToDictionary(head => head.Id, head => head.ExportedAt);
        var written = exported.Values.Concat(posts.SelectMany(post => post.Snapshots).Select(snapshot => snapshot.ExportedAt));
        return new WorkspaceExport(
            // Of exports alone: an outage may lie ahead, and what is imported again must not outrank the next export.
            written.DefaultIfEmpty(NodaConstants.UnixEpoch).Max(),
            [
                .. loaded.OrderBy(one => one.Key.Account, StringComparer.Ordinal).ThenBy(one => one.Key.Platform, StringComparer.Ordinal)
                    .ThenBy(one => one.Key.Metric, StringComparer.Ordinal).ThenBy(one => one.Key.Granularity)
                    .Select(one => new SeriesData(one.Key, one.ZoneId, one.Currency, one.Periods, one.Values) { ExportedAt = exported[one.Id] }),
            ],
            posts,
            outages,
            await updateStore.ListAsync(workspaceId, token).ConfigureAwait(false),
            [.. roster.Where(entry => !entry.Removed)],
            [.. planned.Where(post => !post.Removed)])
        {
            IsDemo = imports.Any(import => import is { State: ImportState.Applied, File.Format: CarriedTable.DemoFormat }),
        };
    }
}

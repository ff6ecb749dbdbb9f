using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>Writes what was read under an open import. What an earlier try wrote before it was stopped is not written again.</summary>
internal sealed class ImportRecords(Database database)
{
    private readonly ObservationWriter _observations = new(database);
    private readonly OutageStore _outages = new(database);
    private readonly ContentStore _content = new(database);
    private readonly RosterStore _roster = new(database);
    private readonly ScheduleStore _schedule = new(database);

    /// <returns>New outages, and records beside observations.</returns>
    public async Task<(long Outages, long Records)> WriteAsync(long workspaceId, long importId, ReadFile read, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        switch (read.Reading)
        {
            case EngagementReading engagement:
                var rows = progress is null ? null : new RowProgress(progress, read.Series.Sum(one => (long)one.Periods.Count));
                await _observations.WriteMergedAsync(workspaceId, importId, read.Series, rows, token).ConfigureAwait(false);
                var posts = await _content.AddManyAsync(workspaceId, importId, engagement.Items, token).ConfigureAwait(false);
                if (engagement.Carried is not { } carried) return (0, posts);
                await _roster.AddManyAsync(workspaceId, importId, carried.Roster, token).ConfigureAwait(false);
                await _schedule.AddManyAsync(workspaceId, importId, carried.Planned, token).ConfigureAwait(false);
                return (await _outages.AddManyAsync(workspaceId, importId, carried.Outages, token).ConfigureAwait(false), posts + carried.Count);
            case OutageReading outages:
                return (await _outages.AddManyAsync(workspaceId, importId, outages.Outages, token).ConfigureAwait(false), outages.Outages.Count);
            case RosterReading roster:
                await _roster.AddManyAsync(workspaceId, importId, roster.Entries, token).ConfigureAwait(false);
                return (0, roster.Entries.Count);
            case ScheduleReading schedule:
                await _schedule.AddManyAsync(workspaceId, importId, schedule.Posts, token).ConfigureAwait(false);
                return (0, schedule.Posts.Count);
            default:
                throw new ArgumentOutOfRangeException(nameof(read), read.Reading.GetType().Name, "Unknown kind of reading.");
        }
    }

    private sealed class RowProgress(IProgress<ImportProgress> inner, long total) : IProgress<long>
    {
        public void Report(long value) => inner.Report(new ImportProgress(ImportStage.Writing, value, total));
    }
}

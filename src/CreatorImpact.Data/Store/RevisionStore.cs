namespace CreatorImpact.Data.Store;

/// <summary>A value that a newer export replaced.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Period">Period, as the store keeps it.</param>
/// <param name="Before">Value of the older export.</param>
/// <param name="After">Value of the newer export.</param>
/// <param name="BeforeImportId">Import that held the older value.</param>
/// <param name="ImportId">Import that replaced it.</param>
public readonly record struct Revision(long SeriesId, long Period, double Before, double After, long BeforeImportId, long ImportId);

/// <summary>Revisions, the newest periods first.</summary>
/// <param name="Shown">As many as were asked for.</param>
/// <param name="Count">All there are.</param>
public sealed record RevisionList(IReadOnlyList<Revision> Shown, long Count);

/// <summary>What exports changed their mind about: of each period the values of all applied imports, in the order of their rank.</summary>
public sealed class RevisionStore(Database database)
{
    /// <summary>Revisions of one series.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="seriesId">Series.</param>
    /// <param name="most">How many are given one by one.</param>
    /// <param name="token">Stops it.</param>
    public Task<RevisionList> OfSeriesAsync(long workspaceId, long seriesId, int most, CancellationToken token) =>
        database.SnapshotAsync(session => ReadAsync(session, workspaceId, [seriesId], null, most, token), token);

    /// <summary>Values that one import replaced, over all its series, by series and newest period first. None when it is not applied.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="importId">Import.</param>
    /// <param name="most">How many are given one by one.</param>
    /// <param name="token">Stops it.</param>
    public Task<RevisionList> OfImportAsync(long workspaceId, long importId, int most, CancellationToken token) =>
        database.SnapshotAsync(
            async session =>
            {
                var series = await session.QueryAsync(
                    "SELECT series_id FROM series_import WHERE workspace_id = @workspaceId AND import_id = @importId ORDER BY series_id",
                    new { workspaceId, importId },
                    reader => reader.GetInt64(0),
                    token).ConfigureAwait(false);
                return series.Count == 0 ? new RevisionList([], 0) : await ReadAsync(session, workspaceId, series, importId, most, token).ConfigureAwait(false);
            },
            token);

    private static async Task<RevisionList> ReadAsync(DbSession session, long workspaceId, IReadOnlyList<long> series, long? importId, int most, CancellationToken token)
    {
        var shown = new List<Revision>();
        var count = 0L;
        (long Series, long Period, long Import, double Value)? before = null;
        await session.ReadAsync(
            $"""
            WITH {ImportRank.Applied}
            SELECT o.series_id, o.period, o.import_id, o.value
            FROM observation o CROSS JOIN ranked r
            WHERE o.workspace_id = @workspaceId AND {session.Dialect.In("o.series_id", "series")} AND r.import_id = o.import_id
            ORDER BY o.series_id, o.period DESC, r.import_rank
            """,
            new { workspaceId, series = session.Dialect.List(series) },
            reader =>
            {
                var now = (Series: reader.GetInt64(0), Period: reader.GetInt64(1), Import: reader.GetInt64(2), Value: reader.GetDouble(3));
                if (before is { } last && last.Series == now.Series && last.Period == now.Period && !last.Value.Equals(now.Value) && (importId is null || importId == now.Import))
                {
                    count++;
                    if (shown.Count < most) shown.Add(new Revision(now.Series, now.Period, last.Value, now.Value, last.Import, now.Import));
                }

                before = now;
            },
            token).ConfigureAwait(false);
        return new RevisionList(shown, count);
    }
}

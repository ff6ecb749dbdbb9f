using NodaTime;

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

/// <summary>A value of an applied import, visible or not.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Period">Period, as the store keeps it.</param>
/// <param name="ImportId">Import that holds it.</param>
/// <param name="WrittenAt">When the export was written that it comes from: of two values the later one is visible.</param>
/// <param name="Rank">Rank of that import among all applied ones; it decides between exports written at the same instant.</param>
/// <param name="Value">The value.</param>
public readonly record struct RankedValue(long SeriesId, long Period, long ImportId, Instant WrittenAt, long Rank, double Value);

/// <summary>How many periods of a series one import made look different.</summary>
/// <param name="ImportId">The import whose values show now, or whose taking back uncovered or removed them.</param>
/// <param name="Added">Periods that had no value before.</param>
/// <param name="Revised">Periods with another value than before.</param>
/// <param name="Removed">Periods that have no value any more.</param>
public sealed record ImportChange(long ImportId, long Added, long Revised, long Removed)
{
    /// <summary>All periods that changed.</summary>
    public long Count => Added + Revised + Removed;
}

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

    /// <summary>All values of applied imports in a stretch of time, by series and period, lowest rank first. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="seriesIds">Series with periods of one length.</param>
    /// <param name="firstPeriod">First period wanted.</param>
    /// <param name="lastPeriod">Last period wanted.</param>
    /// <param name="token">Stops it.</param>
    public async Task<IReadOnlyList<RankedValue>> OfPeriodsAsync(long workspaceId, IReadOnlyList<long> seriesIds, long firstPeriod, long lastPeriod, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(seriesIds);
        return await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                WITH {ImportRank.Applied}
                SELECT o.series_id, o.period, o.import_id, {ImportRank.WrittenAt}, r.import_rank, o.value
                FROM observation o CROSS JOIN ranked r
                WHERE o.workspace_id = @workspaceId AND {session.Dialect.In("o.series_id", "series")} AND o.period BETWEEN @firstPeriod AND @lastPeriod AND r.import_id = o.import_id
                ORDER BY o.series_id, o.period, {ImportRank.WrittenAt}, r.import_rank
                """,
                new { workspaceId, series = session.Dialect.List(seriesIds), firstPeriod, lastPeriod },
                reader => new RankedValue(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInstant(3), reader.GetInt64(4), reader.GetDouble(5)),
                token),
            token).ConfigureAwait(false);
    }

    /// <summary>
    /// Periods of a series that look different now from what they were, by import: what showed while <paramref name="before"/> were applied against
    /// what shows now. Rows that were deleted since cannot be counted. One statement.
    /// </summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="seriesId">Series.</param>
    /// <param name="before">Imports that held it then, highest rank first.</param>
    /// <param name="now">Imports that hold it now, highest rank first (<see cref="StoredSeries.Imports"/>).</param>
    /// <param name="token">Stops it.</param>
    public async Task<IReadOnlyList<ImportChange>> SinceAsync(long workspaceId, long seriesId, IReadOnlyList<long> before, IReadOnlyList<long> now, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var difference = new SeriesDifference(before, now);
        if (difference.Imports.Count == 0) return [];
        await database.ReadAsync(
            async session =>
            {
                await session.ReadAsync(
                    $"""
                    SELECT o.period, o.import_id, o.value FROM observation o
                    WHERE o.workspace_id = @workspaceId AND o.series_id = @seriesId AND {session.Dialect.In("o.import_id", "imports")}
                    ORDER BY o.period
                    """,
                    new { workspaceId, seriesId, imports = session.Dialect.List(difference.Imports) },
                    reader => difference.Meet(reader.GetInt64(0), reader.GetInt64(1), reader.GetDouble(2)),
                    token).ConfigureAwait(false);
                return 0;
            },
            token).ConfigureAwait(false);
        return difference.End();
    }

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
            ORDER BY o.series_id, o.period DESC, {ImportRank.WrittenAt}, r.import_rank
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

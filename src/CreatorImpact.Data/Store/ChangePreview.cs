using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Outages;

namespace CreatorImpact.Data.Store;

/// <summary>Compares what was read with what is visible, before anything is written.</summary>
internal static class ChangePreview
{
    private const int ChunkSeries = 100;

    /// <param name="database">Where the visible data is.</param>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="importId">The recognised import: its rank counts.</param>
    /// <param name="series">Series as <see cref="SeriesMerge"/> gives them.</param>
    /// <param name="token">Stops it.</param>
    public static Task<ImportCounts> CountAsync(Database database, long workspaceId, long importId, IReadOnlyList<SeriesData> series, CancellationToken token) =>
        database.SnapshotAsync(
            async session =>
            {
                var stored = (await SeriesHeads.ReadAsync(session, workspaceId, null, token).ConfigureAwait(false)).ToDictionary(head => head.Key);
                var counts = new ChangeTally();
                var overlapping = new List<(SeriesHead Head, SeriesData Data)>();
                foreach (var one in series)
                {
                    if (stored.TryGetValue(one.Key, out var head) && head.FirstPeriod <= one.Periods[^1] && head.LastPeriod >= one.Periods[0]) overlapping.Add((head, one));
                    else counts.New += one.Periods.Count;
                }

                foreach (var chunk in overlapping.Chunk(ChunkSeries))
                    await CompareAsync(session, workspaceId, importId, chunk, counts, token).ConfigureAwait(false);
                return counts.ToCounts();
            },
            token);

    /// <summary>Outages of a file that nothing visible speaks of.</summary>
    public static Task<long> CountNewOutagesAsync(Database database, long workspaceId, IReadOnlyList<OutageRecord> outages, CancellationToken token) =>
        database.ReadAsync(
            async session =>
            {
                var visible = await session.QueryAsync(
                    """
                    SELECT o.source, o.source_key FROM outage o
                    WHERE o.workspace_id = @workspaceId AND o.source IS NOT NULL AND EXISTS (
                        SELECT 1 FROM outage_version v LEFT JOIN import i ON i.workspace_id = v.workspace_id AND i.import_id = v.import_id
                        WHERE v.workspace_id = o.workspace_id AND v.outage_id = o.outage_id AND (v.import_id = 0 OR i.state = 'applied'))
                    """,
                    new { workspaceId },
                    reader => (reader.GetString(0), reader.GetString(1)),
                    token).ConfigureAwait(false);
                var known = visible.ToHashSet();
                return outages.Select(record => (OutageRules.Source(record), OutageRules.SourceKey(record))).Distinct().LongCount(key => !known.Contains(key!));
            },
            token);

    private static async Task CompareAsync(DbSession session, long workspaceId, long importId, (SeriesHead Head, SeriesData Data)[] chunk, ChangeTally counts, CancellationToken token)
    {
        var own = await session.FirstOrDefaultAsync(
            $"WITH {ImportRank.AppliedWithOne} SELECT exported_at, import_rank FROM ranked WHERE import_id = @importId",
            new { workspaceId, importId },
            reader => new ValueRank(reader.GetInt64(0), reader.GetInt64(1)),
            token).ConfigureAwait(false);
        var walks = chunk.ToDictionary(one => one.Head.Id, one => new Walk(one.Data, own with { WrittenAt = one.Data.ExportedAt.ToMicroseconds() ?? own.WrittenAt }, counts));
        await session.ReadAsync(
            $"""
            WITH {ImportRank.AppliedWithOne}
            SELECT o.series_id, o.period, o.value, {ImportRank.WrittenAt}, r.import_rank
            FROM observation o CROSS JOIN ranked r
            WHERE o.workspace_id = @workspaceId AND {session.Dialect.In("o.series_id", "series")} AND r.import_id = o.import_id AND o.import_id <> @importId
            ORDER BY o.series_id, o.period
            """,
            new { workspaceId, importId, series = session.Dialect.List([.. walks.Keys]) },
            reader => walks[reader.GetInt64(0)].Meet(reader.GetInt64(1), reader.GetDouble(2), new ValueRank(reader.GetInt64(3), reader.GetInt64(4))),
            token).ConfigureAwait(false);
        foreach (var walk in walks.Values) walk.End();
    }

    // Goes through the series read and the stored one side by side; of a stored period the highest rank counts.
    private sealed class Walk(SeriesData data, ValueRank ownRank, ChangeTally counts)
    {
        private int _next;
        private (long Period, double Value, ValueRank Rank)? _met;

        public void Meet(long period, double value, ValueRank rank)
        {
            if (_met is { } met && met.Period == period)
            {
                if (rank.Covers(met.Rank)) _met = (period, value, rank);
                return;
            }

            Pass();
            _met = (period, value, rank);
        }

        public void End()
        {
            Pass();
            counts.New += data.Periods.Count - _next;
        }

        private void Pass()
        {
            if (_met is not var (period, value, rank)) return;

            while (_next < data.Periods.Count && data.Periods[_next] < period)
            {
                counts.New++;
                _next++;
            }

            if (_next == data.Periods.Count || data.Periods[_next] != period) return;
            counts.Compare(data.Values[_next] + 0.0, ownRank, value, rank);
            _next++;
        }
    }
}

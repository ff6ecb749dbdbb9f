namespace CreatorImpact.Data.Store;

/// <summary>Compares an open import with what is visible: new, same, revised and covered observations.</summary>
internal static class ChangeCounter
{
    private const string SeriesOfImport = """
        SELECT m.series_id, m.period_count,
               CASE WHEN EXISTS (
                   SELECT 1 FROM series_import x JOIN import i ON i.workspace_id = x.workspace_id AND i.import_id = x.import_id
                   WHERE x.workspace_id = m.workspace_id AND x.series_id = m.series_id AND x.import_id <> @importId AND i.state = 'applied'
                     AND x.first_period <= m.last_period AND x.last_period >= m.first_period) THEN 1 ELSE 0 END
        FROM series_import m WHERE m.workspace_id = @workspaceId AND m.import_id = @importId
        """;

    public static async Task<ImportCounts> CountAsync(DbSession session, long workspaceId, long importId, CancellationToken token)
    {
        var series = await session.QueryAsync(
            SeriesOfImport,
            new { workspaceId, importId },
            reader => (Id: reader.GetInt64(0), Periods: reader.GetInt64(1), Overlaps: reader.GetFlag(2)),
            token).ConfigureAwait(false);
        var counts = new ChangeTally { New = series.Where(row => !row.Overlaps).Sum(row => row.Periods) };
        var overlapping = series.Where(row => row.Overlaps).Select(row => row.Id).ToList();
        if (overlapping.Count > 0)
            await CompareAsync(session, workspaceId, importId, overlapping, counts, token).ConfigureAwait(false);
        return counts.ToCounts();
    }

    private static async Task CompareAsync(DbSession session, long workspaceId, long importId, List<long> series, ChangeTally counts, CancellationToken token)
    {
        var sql = $"""
            WITH {ImportRank.AppliedWithOne}
            SELECT o.series_id, o.period, o.import_id, o.value, {ImportRank.WrittenAt}, r.import_rank
            FROM observation o CROSS JOIN ranked r
            WHERE o.workspace_id = @workspaceId AND {session.Dialect.In("o.series_id", "series")} AND r.import_id = o.import_id
            ORDER BY o.series_id, o.period
            """;
        var period = new PeriodState();
        await session.ReadAsync(
            sql,
            new { workspaceId, importId, series = session.Dialect.List(series) },
            reader =>
            {
                var (seriesId, at) = (reader.GetInt64(0), reader.GetInt64(1));
                if (seriesId != period.SeriesId || at != period.Period)
                {
                    Add(counts, period);
                    period = new PeriodState { SeriesId = seriesId, Period = at };
                }

                var (value, rank) = (reader.GetDouble(3), new ValueRank(reader.GetInt64(4), reader.GetInt64(5)));
                if (reader.GetInt64(2) == importId) (period.OwnRank, period.OwnValue) = (rank, value);
                else if (period.OtherRank is not { } other || rank.Covers(other)) (period.OtherRank, period.OtherValue) = (rank, value);
            },
            token).ConfigureAwait(false);
        Add(counts, period);
    }

    private static void Add(ChangeTally counts, PeriodState period)
    {
        if (period.OwnRank is not { } own) return;
        if (period.OtherRank is not { } other) counts.New++;
        else counts.Compare(period.OwnValue, own, period.OtherValue, other);
    }

    // No rank = no row.
    private sealed class PeriodState
    {
        public long SeriesId { get; init; }

        public long Period { get; init; }

        public ValueRank? OwnRank { get; set; }

        public double OwnValue { get; set; }

        public ValueRank? OtherRank { get; set; }

        public double OtherValue { get; set; }
    }
}

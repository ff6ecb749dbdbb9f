using System.Data.Common;

namespace CreatorImpact.Data.Store;

/// <summary>Runs and their estimates. The estimates of a run show when it is completed.</summary>
public sealed class RunStore(Database database)
{
    private const string RunColumns = "r.run_id, r.data_hash, r.seed, r.version, r.settings, r.created_at, r.completed_at";

    private const string WithoutDraws = $"""
        SELECT e.run_id, e.series_id, e.outage_id, e.result, NULL, NULL, NULL, {RunColumns}
        FROM estimate e JOIN run r ON r.workspace_id = e.workspace_id AND r.run_id = e.run_id
        """;

    /// <summary>Opens a run and returns its id.</summary>
    public Task<long> CreateAsync(long workspaceId, NewRun run, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(run);
        return database.WriteAsync(
            async session =>
            {
                var runId = await IdCounter.TakeAsync(session, workspaceId, "run", 1, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    """
                    INSERT INTO run (workspace_id, run_id, data_hash, seed, version, settings, created_at)
                    VALUES (@workspaceId, @runId, @DataHash, @seed, @Version, @SettingsJson, @now)
                    """,
                    new { workspaceId, runId, run.DataHash, seed = unchecked((long)run.Seed), run.Version, run.SettingsJson, now = Now() },
                    token).ConfigureAwait(false);
                return runId;
            },
            token);
    }

    /// <summary>Stores an estimate of an open run, in place of an earlier one of the same series and outage.</summary>
    public Task SaveEstimateAsync(long workspaceId, StoredEstimate estimate, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO estimate (workspace_id, series_id, outage_id, run_id, result, loss, rebound, halo)
                VALUES (@workspaceId, @SeriesId, @OutageId, @RunId, @ResultJson, @Loss, @Rebound, @Halo)
                ON CONFLICT (workspace_id, series_id, outage_id, run_id)
                DO UPDATE SET result = excluded.result, loss = excluded.loss, rebound = excluded.rebound, halo = excluded.halo
                """,
                new { workspaceId, estimate.SeriesId, estimate.OutageId, estimate.RunId, estimate.ResultJson, estimate.Loss, estimate.Rebound, estimate.Halo },
                token),
            token);
    }

    /// <summary>Makes the estimates of a run visible; false when it is unknown or complete.</summary>
    public Task<bool> CompleteAsync(long workspaceId, long runId, CancellationToken token) => CompleteAsync(workspaceId, runId, null, token);

    /// <summary>The same with the totals over its series as JSON; null for none.</summary>
    public Task<bool> CompleteAsync(long workspaceId, long runId, string? totalsJson, CancellationToken token) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE run SET completed_at = @now, totals = @totalsJson WHERE workspace_id = @workspaceId AND run_id = @runId AND completed_at IS NULL",
                new { workspaceId, runId, totalsJson, now = Now() },
                token).ConfigureAwait(false) == 1,
            token);

    /// <summary>The estimates that one completed run made of one outage and some series, without draws, by series. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="runId">Run.</param>
    /// <param name="outageId">Outage.</param>
    /// <param name="seriesIds">Series wanted.</param>
    /// <param name="token">Stops the question.</param>
    public async Task<IReadOnlyList<LatestEstimate>> ListOfRunAsync(long workspaceId, long runId, long outageId, IReadOnlyList<long> seriesIds, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(seriesIds);
        return await database.ReadAsync(
            session => session.QueryAsync(
                $"{WithoutDraws} WHERE e.workspace_id = @workspaceId AND {session.Dialect.In("e.series_id", "series")} AND e.outage_id = @outageId AND e.run_id = @runId AND r.completed_at IS NOT NULL ORDER BY e.series_id",
                new { workspaceId, runId, outageId, series = session.Dialect.List(seriesIds) },
                MapEstimate,
                token),
            token).ConfigureAwait(false);
    }

    /// <summary>All runs, newest first, complete or not.</summary>
    public async Task<IReadOnlyList<StoredRun>> ListAsync(long workspaceId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT {RunColumns} FROM run r WHERE r.workspace_id = @workspaceId ORDER BY r.run_id DESC", new { workspaceId }, reader => MapRun(reader, 0), token),
            token).ConfigureAwait(false);

    /// <summary>One run with its totals, complete or not; null when there is none.</summary>
    public Task<RunWithTotals?> GetAsync(long workspaceId, long runId, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                $"SELECT {RunColumns}, r.totals FROM run r WHERE r.workspace_id = @workspaceId AND r.run_id = @runId",
                new { workspaceId, runId },
                reader => new RunWithTotals(MapRun(reader, 0), reader.GetTextOrNull(7)),
                token),
            token);

    /// <summary>The estimates of one completed run, without draws, by series and outage.</summary>
    public async Task<IReadOnlyList<LatestEstimate>> ListOfRunAsync(long workspaceId, long runId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"{WithoutDraws} WHERE e.workspace_id = @workspaceId AND e.run_id = @runId AND r.completed_at IS NOT NULL ORDER BY e.series_id, e.outage_id",
                new { workspaceId, runId },
                MapEstimate,
                token),
            token).ConfigureAwait(false);

    /// <summary>Of each completed run and outage how many estimates it made and how many a newer run has made again. Newest run first, then by outage. One statement.</summary>
    public async Task<IReadOnlyList<RunOfOutage>> ListOutagesAsync(long workspaceId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT e.run_id, e.outage_id, COUNT(*), SUM(CASE WHEN n.newest > e.run_id THEN 1 ELSE 0 END), MAX(n.newest)
                FROM estimate e
                JOIN run r ON r.workspace_id = e.workspace_id AND r.run_id = e.run_id
                JOIN (
                    SELECT x.series_id, x.outage_id, MAX(x.run_id) AS newest
                    FROM estimate x JOIN run y ON y.workspace_id = x.workspace_id AND y.run_id = x.run_id
                    WHERE x.workspace_id = @workspaceId AND y.completed_at IS NOT NULL
                    GROUP BY x.series_id, x.outage_id) n ON n.series_id = e.series_id AND n.outage_id = e.outage_id
                WHERE e.workspace_id = @workspaceId AND r.completed_at IS NOT NULL
                GROUP BY e.run_id, e.outage_id
                ORDER BY e.run_id DESC, e.outage_id
                """,
                new { workspaceId },
                reader => new RunOfOutage(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)),
                token),
            token).ConfigureAwait(false);

    /// <summary>Run, series and outage of every estimate that no newer completed run has made again. One statement.</summary>
    public async Task<IReadOnlyList<(long RunId, long SeriesId, long OutageId)>> ListNewestKeysAsync(long workspaceId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT MAX(e.run_id), e.series_id, e.outage_id
                FROM estimate e JOIN run r ON r.workspace_id = e.workspace_id AND r.run_id = e.run_id
                WHERE e.workspace_id = @workspaceId AND r.completed_at IS NOT NULL
                GROUP BY e.series_id, e.outage_id
                ORDER BY e.series_id, e.outage_id
                """,
                new { workspaceId },
                reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)),
                token),
            token).ConfigureAwait(false);

    /// <summary>The newest completed estimate of a series and outage with its draws, or null.</summary>
    public Task<LatestEstimate?> GetLatestAsync(long workspaceId, long seriesId, long outageId, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                $"""
                SELECT e.run_id, e.series_id, e.outage_id, e.result, e.loss, e.rebound, e.halo, {RunColumns}
                FROM estimate e JOIN run r ON r.workspace_id = e.workspace_id AND r.run_id = e.run_id
                WHERE e.workspace_id = @workspaceId AND e.series_id = @seriesId AND e.outage_id = @outageId AND r.completed_at IS NOT NULL
                ORDER BY e.run_id DESC LIMIT 1
                """,
                new { workspaceId, seriesId, outageId },
                MapEstimate,
                token),
            token);

    /// <summary>The newest completed estimate of every series and outage, without draws, by series and outage. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="token">Stops the question.</param>
    /// <param name="outageId">Only this outage; null takes all.</param>
    public async Task<IReadOnlyList<LatestEstimate>> ListLatestAsync(long workspaceId, CancellationToken token, long? outageId = null) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                {WithoutDraws}
                WHERE e.workspace_id = @workspaceId{(outageId is null ? "" : " AND e.outage_id = @outageId")} AND e.run_id = (
                    SELECT MAX(x.run_id) FROM estimate x JOIN run y ON y.workspace_id = x.workspace_id AND y.run_id = x.run_id
                    WHERE x.workspace_id = e.workspace_id AND x.series_id = e.series_id AND x.outage_id = e.outage_id AND y.completed_at IS NOT NULL)
                ORDER BY e.series_id, e.outage_id
                """,
                new { workspaceId, outageId = outageId ?? 0 },
                MapEstimate,
                token),
            token).ConfigureAwait(false);

    /// <summary>Estimates of an outage from completed runs, without draws: several of one series, the newest of each other. By series, newest run first. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">Outage.</param>
    /// <param name="seriesIds">All series wanted.</param>
    /// <param name="history">Of which series the last runs are wanted, how many at most, and a run that is wanted however old it is (null for none).</param>
    /// <param name="token">Stops the question.</param>
    public async Task<IReadOnlyList<LatestEstimate>> ListHistoryAsync(long workspaceId, long outageId, IReadOnlyList<long> seriesIds, RunHistory history, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(seriesIds);
        ArgumentNullException.ThrowIfNull(history);
        return await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                {WithoutDraws}
                WHERE e.workspace_id = @workspaceId AND {session.Dialect.In("e.series_id", "series")} AND e.outage_id = @outageId AND r.completed_at IS NOT NULL
                  AND ((e.series_id = @SeriesId AND e.run_id = @run) OR (
                    SELECT COUNT(*) FROM estimate x JOIN run y ON y.workspace_id = x.workspace_id AND y.run_id = x.run_id
                    WHERE x.workspace_id = e.workspace_id AND x.series_id = e.series_id AND x.outage_id = e.outage_id AND x.run_id > e.run_id
                      AND y.completed_at IS NOT NULL) < CASE WHEN e.series_id = @SeriesId THEN @count ELSE 1 END)
                ORDER BY e.series_id, e.run_id DESC
                """,
                new { workspaceId, outageId, series = session.Dialect.List(seriesIds), history.SeriesId, run = history.RunId ?? 0, count = (long)history.Count },
                MapEstimate,
                token),
            token).ConfigureAwait(false);
    }

    /// <summary>Estimates of completed runs, newest run first, then by series and outage, without draws. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="count">Most estimates wanted.</param>
    /// <param name="token">Stops the question.</param>
    /// <param name="leftOut">Outages whose estimates are passed over; null for none.</param>
    public async Task<IReadOnlyList<LatestEstimate>> ListNewestAsync(long workspaceId, int count, CancellationToken token, IReadOnlyList<long>? leftOut = null) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                {WithoutDraws}
                WHERE e.workspace_id = @workspaceId AND r.completed_at IS NOT NULL AND NOT ({session.Dialect.In("e.outage_id", "leftOut")})
                ORDER BY e.run_id DESC, e.series_id, e.outage_id LIMIT @count
                """,
                new { workspaceId, count = (long)count, leftOut = session.Dialect.List(leftOut ?? []) },
                MapEstimate,
                token),
            token).ConfigureAwait(false);

    /// <summary>The newest completed estimates of some series under some outages with their draws, by series and outage. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="seriesIds">Series wanted; draws weigh 24 kB an estimate.</param>
    /// <param name="outageIds">Outages wanted.</param>
    /// <param name="token">Stops the question.</param>
    /// <param name="upToRun">The newest as of this run: later ones are passed over; null takes all.</param>
    public async Task<IReadOnlyList<LatestEstimate>> ListLatestWithDrawsAsync(long workspaceId, IReadOnlyList<long> seriesIds, IReadOnlyList<long> outageIds, CancellationToken token, long? upToRun = null)
    {
        ArgumentNullException.ThrowIfNull(seriesIds);
        ArgumentNullException.ThrowIfNull(outageIds);
        if (seriesIds.Count == 0 || outageIds.Count == 0) return [];
        return await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                SELECT e.run_id, e.series_id, e.outage_id, e.result, e.loss, e.rebound, e.halo, {RunColumns}
                FROM estimate e JOIN run r ON r.workspace_id = e.workspace_id AND r.run_id = e.run_id
                WHERE e.workspace_id = @workspaceId AND {session.Dialect.In("e.series_id", "series")} AND {session.Dialect.In("e.outage_id", "outages")} AND e.run_id = (
                    SELECT MAX(x.run_id) FROM estimate x JOIN run y ON y.workspace_id = x.workspace_id AND y.run_id = x.run_id
                    WHERE x.workspace_id = e.workspace_id AND x.series_id = e.series_id AND x.outage_id = e.outage_id AND y.completed_at IS NOT NULL AND x.run_id <= @upTo)
                ORDER BY e.series_id, e.outage_id
                """,
                new { workspaceId, series = session.Dialect.List(seriesIds), outages = session.Dialect.List(outageIds), upTo = upToRun ?? long.MaxValue },
                MapEstimate,
                token),
            token).ConfigureAwait(false);
    }

    private static LatestEstimate MapEstimate(DbDataReader reader) => new(
        new StoredEstimate(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetString(3),
            reader.GetBytesOrNull(4),
            reader.GetBytesOrNull(5),
            reader.GetBytesOrNull(6)),
        MapRun(reader, 7));

    private static StoredRun MapRun(DbDataReader reader, int first) => new(
        reader.GetInt64(first),
        new NewRun(reader.GetString(first + 1), unchecked((ulong)reader.GetInt64(first + 2)), reader.GetString(first + 3), reader.GetString(first + 4)),
        reader.GetInstant(first + 5),
        reader.GetInstantOrNull(first + 6));

    private long Now() => database.Clock.GetCurrentInstant().ToMicroseconds();
}

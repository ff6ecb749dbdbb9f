using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Store;

/// <summary>What runs rested on. Kept with an open run, read to tell whether its estimates still speak of what is stored.</summary>
public sealed class RunInputStore(Database database)
{
    private const int ChunkRows = 200;

    /// <summary>Keeps the inputs of an open run, in short transactions. Call it once a run.</summary>
    public async Task SaveAsync(long workspaceId, RunInputs inputs, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var chunk in inputs.Series.Chunk(ChunkRows))
            await database.WriteAsync(session => SaveSeriesAsync(session, workspaceId, inputs.RunId, chunk, token), token).ConfigureAwait(false);
        foreach (var chunk in inputs.Outages.Chunk(ChunkRows))
            await database.WriteAsync(session => SaveOutagesAsync(session, workspaceId, inputs.RunId, chunk, token), token).ConfigureAwait(false);
    }

    /// <summary>Inputs of some runs by run, in two statements; a run that kept none has an entry without series.</summary>
    public Task<IReadOnlyDictionary<long, RunInputs>> ListAsync(long workspaceId, IReadOnlyCollection<long> runIds, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(runIds);
        return database.SnapshotAsync<IReadOnlyDictionary<long, RunInputs>>(
            async session =>
            {
                var runs = session.Dialect.List([.. runIds]);
                var series = await ReadSeriesAsync(session, workspaceId, runs, token).ConfigureAwait(false);
                var outages = await ReadOutagesAsync(session, workspaceId, runs, token).ConfigureAwait(false);
                return runIds.Distinct().ToDictionary(run => run, run => new RunInputs(run, [.. series[run]], [.. outages[run]]));
            },
            token);
    }

    private static async Task<int> SaveSeriesAsync(DbSession session, long workspaceId, long runId, RunSeries[] chunk, CancellationToken token)
    {
        foreach (var one in chunk)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO run_series (workspace_id, run_id, series_id, imports, zone_id, content, profile, audience, with_donors)
                VALUES (@workspaceId, @runId, @SeriesId, @imports, @ZoneId, @Content, @Profile, @Audience, @withDonors)
                """,
                new { workspaceId, runId, one.SeriesId, imports = StoredValues.ToJson(one.Imports), one.ZoneId, one.Content, one.Profile, one.Audience, withDonors = one.WithDonors.ToFlag() },
                token).ConfigureAwait(false);
        }

        return chunk.Length;
    }

    private static async Task<int> SaveOutagesAsync(DbSession session, long workspaceId, long runId, RunOutage[] chunk, CancellationToken token)
    {
        foreach (var one in chunk)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO run_outage (workspace_id, run_id, outage_id, platform, title, start_at, end_at, content)
                VALUES (@workspaceId, @runId, @OutageId, @Platform, @Title, @start, @end, @Content)
                """,
                new { workspaceId, runId, one.OutageId, one.Platform, one.Title, start = one.Start.ToMicroseconds(), end = one.EndExclusive.ToMicroseconds(), one.Content },
                token).ConfigureAwait(false);
        }

        return chunk.Length;
    }

    private static async Task<ILookup<long, RunSeries>> ReadSeriesAsync(DbSession session, long workspaceId, object runs, CancellationToken token)
    {
        var rows = await session.QueryAsync(
            $"""
            SELECT i.run_id, i.series_id, i.imports, i.zone_id, i.content, i.profile, a.name, a.platform, s.metric, s.granularity, i.audience, i.with_donors
            FROM run_series i
            JOIN series s ON s.workspace_id = i.workspace_id AND s.series_id = i.series_id
            JOIN account a ON a.workspace_id = s.workspace_id AND a.account_id = s.account_id
            WHERE i.workspace_id = @workspaceId AND {session.Dialect.In("i.run_id", "runs")}
            ORDER BY i.run_id, i.series_id
            """,
            new { workspaceId, runs },
            reader => (Run: reader.GetInt64(0), Series: new RunSeries(reader.GetInt64(1), reader.GetJsonList<long>(2), reader.GetTextOrNull(3), reader.GetString(4), reader.GetTextOrNull(5))
            {
                Key = new SeriesKey(reader.GetString(6), reader.GetString(7) is { Length: > 0 } platform ? platform : null, reader.GetString(8), GranularityCode.FromCode(reader.GetString(9))),
                Audience = reader.GetTextOrNull(10),
                WithDonors = reader.GetFlag(11),
            }),
            token).ConfigureAwait(false);
        return rows.ToLookup(row => row.Run, row => row.Series);
    }

    private static async Task<ILookup<long, RunOutage>> ReadOutagesAsync(DbSession session, long workspaceId, object runs, CancellationToken token)
    {
        var rows = await session.QueryAsync(
            $"""
            SELECT i.run_id, i.outage_id, i.platform, i.title, i.start_at, i.end_at, i.content
            FROM run_outage i WHERE i.workspace_id = @workspaceId AND {session.Dialect.In("i.run_id", "runs")}
            ORDER BY i.run_id, i.outage_id
            """,
            new { workspaceId, runs },
            reader => (Run: reader.GetInt64(0), Outage: new RunOutage(reader.GetInt64(1), reader.GetTextOrNull(2), reader.GetString(3), reader.GetInstant(4), reader.GetInstantOrNull(5), reader.GetString(6))),
            token).ConfigureAwait(false);
        return rows.ToLookup(row => row.Run, row => row.Outage);
    }
}

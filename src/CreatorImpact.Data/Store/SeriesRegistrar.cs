using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Finds or makes creators, accounts and series for the data of an import, and notes what the import holds of each series.
/// A new account gets the creator of the same name, or a new one. Nothing of this shows before the import is applied, and doing it again after a stop changes nothing.
/// </summary>
internal static class SeriesRegistrar
{
    private const int ChunkSeries = 500;

    /// <returns>The stored id of each series, in order.</returns>
    public static async Task<IReadOnlyList<long>> RegisterAsync(Database database, long workspaceId, long importId, IReadOnlyList<SeriesData> series, CancellationToken token)
    {
        var ids = new List<long>(series.Count);
        foreach (var chunk in series.Chunk(ChunkSeries))
            ids.AddRange(await database.WriteAsync(session => RegisterChunkAsync(database, session, workspaceId, importId, chunk, token), token).ConfigureAwait(false));
        return ids;
    }

    private static async Task<IReadOnlyList<long>> RegisterChunkAsync(
        Database database, DbSession session, long workspaceId, long importId, SeriesData[] chunk, CancellationToken token)
    {
        await OpenImport.RequireAsync(session, workspaceId, importId, 0, token).ConfigureAwait(false);
        var names = new AccountRegistrar(session, workspaceId, database.Clock.GetCurrentInstant().ToMicroseconds());
        var accounts = await names.RegisterAsync([.. chunk.Select(series => (series.Key.Platform ?? "", series.Key.Account)).Distinct()], token).ConfigureAwait(false);
        var known = await FindSeriesAsync(session, workspaceId, [.. accounts.Values], token).ConfigureAwait(false);
        var ids = new List<long>(chunk.Length);
        foreach (var series in chunk)
        {
            var key = (accounts[(series.Key.Platform ?? "", series.Key.Account)], series.Key.Metric, GranularityCode.ToCode(series.Key.Granularity));
            if (!known.TryGetValue(key, out var seriesId))
                known[key] = seriesId = await AddSeriesAsync(session, workspaceId, key, names.Now, token).ConfigureAwait(false);
            await NoteAsync(session, workspaceId, importId, seriesId, series, token).ConfigureAwait(false);
            ids.Add(seriesId);
        }

        return ids;
    }

    private static async Task<Dictionary<(long Account, string Metric, string Granularity), long>> FindSeriesAsync(
        DbSession session, long workspaceId, IReadOnlyList<long> accounts, CancellationToken token)
    {
        var rows = await session.QueryAsync(
            $"SELECT account_id, metric, granularity, series_id FROM series WHERE workspace_id = @workspaceId AND {session.Dialect.In("account_id", "accounts")}",
            new { workspaceId, accounts = session.Dialect.List(accounts) },
            reader => (Key: (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)), Id: reader.GetInt64(3)),
            token).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Key, row => row.Id);
    }

    private static async Task<long> AddSeriesAsync(
        DbSession session, long workspaceId, (long Account, string Metric, string Granularity) key, long now, CancellationToken token)
    {
        var seriesId = await IdCounter.TakeAsync(session, workspaceId, "series", 1, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO series (workspace_id, series_id, account_id, metric, granularity, created_at)
            VALUES (@workspaceId, @seriesId, @account, @metric, @granularity, @now)
            """,
            new { workspaceId, seriesId, account = key.Account, metric = key.Metric, granularity = key.Granularity, now },
            token).ConfigureAwait(false);
        return seriesId;
    }

    private static Task<int> NoteAsync(DbSession session, long workspaceId, long importId, long seriesId, SeriesData series, CancellationToken token) =>
        session.ExecuteAsync(
            """
            INSERT INTO series_import (workspace_id, series_id, import_id, zone_id, currency, first_period, last_period, period_count, exported_at)
            VALUES (@workspaceId, @seriesId, @importId, @ZoneId, @Currency, @first, @last, @count, @exportedAt)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                workspaceId,
                seriesId,
                importId,
                series.ZoneId,
                series.Currency,
                first = series.Periods[0],
                last = series.Periods[^1],
                count = (long)series.Periods.Count,
                exportedAt = series.ExportedAt.ToMicroseconds(),
            },
            token);
}

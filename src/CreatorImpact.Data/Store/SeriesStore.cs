namespace CreatorImpact.Data.Store;

/// <summary>Series as they are visible: the highest-ranking applied import decides for each period.</summary>
public sealed class SeriesStore(Database database)
{
    /// <summary>All series with a visible observation, ordered by creator (of the roster, else of the account's own name), account, platform, metric, granularity (ordinal). Three statements at most.</summary>
    public Task<IReadOnlyList<StoredSeries>> ListAsync(long workspaceId, CancellationToken token) =>
        database.SnapshotAsync(session => ListAsync(session, workspaceId, token), token);

    /// <summary>Visible observations of any number of series in two statements; series without any are left out. In the order of <see cref="ListAsync(long, CancellationToken)"/>.</summary>
    public Task<IReadOnlyList<LoadedSeries>> LoadAsync(long workspaceId, IReadOnlyList<long> seriesIds, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(seriesIds);
        return database.SnapshotAsync(session => LoadAsync(session, workspaceId, seriesIds, token), token);
    }

    /// <summary>Sets the zone a series' days follow, whatever its files say; null leaves it to the files again. False when there is no such series.</summary>
    public Task<bool> SetZoneAsync(long workspaceId, long seriesId, string? zoneId, CancellationToken token) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE series SET zone_id = @zoneId WHERE workspace_id = @workspaceId AND series_id = @seriesId",
                new { workspaceId, seriesId, zoneId },
                token).ConfigureAwait(false) == 1,
            token);

    private static async Task<IReadOnlyList<StoredSeries>> ListAsync(DbSession session, long workspaceId, CancellationToken token)
    {
        var series = await SeriesHeads.ReadAsync(session, workspaceId, null, token).ConfigureAwait(false);
        var overlapping = series.Where(head => head.Overlaps).Select(head => head.Id).ToList();
        var counts = overlapping.Count == 0
            ? []
            : await CountPeriodsAsync(session, workspaceId, overlapping, token).ConfigureAwait(false);
        var roster = new RosterBook(await RosterStore.ReadAsync(session, workspaceId, token).ConfigureAwait(false));
        return
        [
            .. series.Select(head => new StoredSeries(
                head.Id,
                head.Key,
                roster.Find(head.Key.Platform, head.Key.Account)?.Entry.Creator ?? head.CreatorName,
                head.ZoneId,
                head.Currency,
                head.FirstPeriod,
                head.LastPeriod,
                checked((int)counts.GetValueOrDefault(head.Id, head.PeriodSum))) { ExportedAt = head.ExportedAt, Imports = head.Imports }).OrderBy(one => one.CreatorName, StringComparer.Ordinal),
        ];
    }

    private static async Task<Dictionary<long, long>> CountPeriodsAsync(DbSession session, long workspaceId, List<long> ids, CancellationToken token)
    {
        var rows = await session.QueryAsync(
            $"""
            WITH {ImportRank.Applied}
            SELECT o.series_id, COUNT(DISTINCT o.period)
            FROM observation o CROSS JOIN ranked r
            WHERE o.workspace_id = @workspaceId AND {session.Dialect.In("o.series_id", "ids")} AND r.import_id = o.import_id
            GROUP BY o.series_id
            """,
            new { workspaceId, ids = session.Dialect.List(ids) },
            reader => (Id: reader.GetInt64(0), Count: reader.GetInt64(1)),
            token).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Id, row => row.Count);
    }

    private static async Task<IReadOnlyList<LoadedSeries>> LoadAsync(DbSession session, long workspaceId, IReadOnlyList<long> ids, CancellationToken token)
    {
        var heads = await SeriesHeads.ReadAsync(session, workspaceId, ids, token).ConfigureAwait(false);
        var columns = heads.ToDictionary(head => head.Id, head => new VisibleColumns(head.Imports));
        await session.ReadAsync(
            $"""
            WITH {ImportRank.Applied}
            SELECT o.series_id, o.period, o.value, o.import_id
            FROM observation o CROSS JOIN ranked r
            WHERE o.workspace_id = @workspaceId AND {session.Dialect.In("o.series_id", "ids")} AND r.import_id = o.import_id
            ORDER BY o.series_id, o.period
            """,
            new { workspaceId, ids = session.Dialect.List(ids) },
            reader => columns[reader.GetInt64(0)].Add(reader.GetInt64(1), reader.GetDouble(2), reader.GetInt64(3)),
            token).ConfigureAwait(false);
        return
        [
            .. heads.Select(head => new LoadedSeries(
                head.Id, head.Key, head.ZoneId, head.Currency, columns[head.Id].Periods, columns[head.Id].Values) { Imports = head.Imports }),
        ];
    }

    // Imports: those that hold the series, highest rank first.
    private sealed class VisibleColumns(IReadOnlyList<long> imports)
    {
        private readonly List<long> _periods = [];
        private readonly List<double> _values = [];
        private Dictionary<long, int>? _places;
        private long _import;

        public long[] Periods => [.. _periods];

        public double[] Values => [.. _values];

        public void Add(long period, double value, long import)
        {
            if (_periods.Count > 0 && _periods[^1] == period)
            {
                _places ??= imports.Index().ToDictionary(one => one.Item, one => one.Index);
                if (_places[import] > _places[_import]) return;
                _values[^1] = value;
            }
            else
            {
                _periods.Add(period);
                _values.Add(value);
            }

            _import = import;
        }
    }
}

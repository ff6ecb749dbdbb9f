using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What is visible of a series beside its observations, merged over its applied imports in one statement.</summary>
internal static class SeriesHeads
{
    public static async Task<IReadOnlyList<SeriesHead>> ReadAsync(DbSession session, long workspaceId, IReadOnlyList<long>? ids, CancellationToken token)
    {
        var filter = ids is null ? "" : $" AND {session.Dialect.In("s.series_id", "ids")}";
        var heads = new List<SeriesHead>();
        await session.ReadAsync(
            $"""
            SELECT s.series_id, a.name, a.platform, s.metric, s.granularity, c.name, s.zone_id,
                   p.zone_id, p.currency, p.first_period, p.last_period, p.period_count, COALESCE(p.exported_at, i.exported_at), p.import_id
            FROM series s
            JOIN account a ON a.workspace_id = s.workspace_id AND a.account_id = s.account_id
            JOIN creator c ON c.workspace_id = a.workspace_id AND c.creator_id = a.creator_id
            JOIN series_import p ON p.workspace_id = s.workspace_id AND p.series_id = s.series_id
            JOIN import i ON i.workspace_id = p.workspace_id AND i.import_id = p.import_id AND i.state = 'applied'
            WHERE s.workspace_id = @workspaceId{filter}
            ORDER BY c.name, a.name, a.platform, s.metric, s.granularity, s.series_id, {ImportRank.HighestFirst}
            """,
            ids is null ? new { workspaceId } : new { workspaceId, ids = session.Dialect.List(ids) },
            reader =>
            {
                var id = reader.GetInt64(0);
                if (heads.Count == 0 || heads[^1].Id != id)
                {
                    var platform = reader.GetString(2);
                    var key = new SeriesKey(reader.GetString(1), platform.Length == 0 ? null : platform, reader.GetString(3), GranularityCode.FromCode(reader.GetString(4)));
                    heads.Add(new SeriesHead(id, key, reader.GetString(5)) { ZoneId = reader.GetTextOrNull(6), ExportedAt = reader.GetInstant(12) });
                }

                heads[^1].Add(reader.GetInt64(13), reader.GetTextOrNull(7), reader.GetTextOrNull(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt64(11));
            },
            token).ConfigureAwait(false);
        return heads;
    }
}

/// <summary>A series being merged; its imports are added from the highest rank down.</summary>
internal sealed class SeriesHead(long id, SeriesKey key, string creatorName)
{
    private readonly List<(long First, long Last)> _ranges = [];
    private readonly List<long> _imports = [];

    public long Id => id;

    public SeriesKey Key => key;

    public string CreatorName => creatorName;

    public string? ZoneId { get; set; }

    /// <summary>When the export of the highest rank was written.</summary>
    public Instant ExportedAt { get; init; }

    public string? Currency { get; private set; }

    public long FirstPeriod { get; private set; } = long.MaxValue;

    public long LastPeriod { get; private set; } = long.MinValue;

    /// <summary>Periods over all imports: those visible, unless ranges overlap.</summary>
    public long PeriodSum { get; private set; }

    /// <summary>Whether two imports may hold the same period.</summary>
    public bool Overlaps
    {
        get
        {
            var ordered = _ranges.Order().ToList();
            return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Last >= pair.Second.First);
        }
    }

    /// <summary>Highest rank first.</summary>
    public IReadOnlyList<long> Imports => _imports;

    public void Add(long importId, string? zoneId, string? currency, long first, long last, long count)
    {
        ZoneId ??= zoneId;
        Currency ??= currency;
        FirstPeriod = Math.Min(FirstPeriod, first);
        LastPeriod = Math.Max(LastPeriod, last);
        PeriodSum += count;
        _ranges.Add((first, last));
        _imports.Add(importId);
    }
}

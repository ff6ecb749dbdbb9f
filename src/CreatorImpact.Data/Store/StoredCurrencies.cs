using CreatorImpact.Data.Import;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Store;

/// <summary>A series of amounts in two currencies.</summary>
/// <param name="Key">Series.</param>
/// <param name="Found">ISO code that would be added.</param>
/// <param name="Stored">ISO code that is there.</param>
internal sealed record CurrencyConflict(SeriesKey Key, string Found, string Stored);

/// <summary>The currencies of visible series of money: amounts of two are never one series.</summary>
internal static class StoredCurrencies
{
    /// <summary>Condition on <c>import</c>: no applied import holds one of its series in another currency.</summary>
    public const string NoConflict = """
        NOT EXISTS (
            SELECT 1 FROM series_import mine
            JOIN series_import theirs ON theirs.workspace_id = mine.workspace_id AND theirs.series_id = mine.series_id AND theirs.currency <> mine.currency
            JOIN import applied ON applied.workspace_id = theirs.workspace_id AND applied.import_id = theirs.import_id AND applied.state = 'applied'
            WHERE mine.workspace_id = import.workspace_id AND mine.import_id = import.import_id)
        """;

    private const string Select = """
        SELECT DISTINCT a.name, a.platform, s.metric, s.granularity, p.currency
        FROM series_import p
        JOIN import i ON i.workspace_id = p.workspace_id AND i.import_id = p.import_id AND i.state = 'applied'
        JOIN series s ON s.workspace_id = p.workspace_id AND s.series_id = p.series_id
        JOIN account a ON a.workspace_id = s.workspace_id AND a.account_id = s.account_id
        WHERE p.workspace_id = @workspaceId AND p.currency IS NOT NULL
        ORDER BY a.name, a.platform, s.metric, s.granularity, p.currency
        """;

    /// <summary>The series that would hold two currencies, within the new data or together with what is visible. No statement without money.</summary>
    public static async Task<IReadOnlyList<CurrencyConflict>> ConflictsAsync(Database database, long workspaceId, IEnumerable<SeriesData> series, CancellationToken token)
    {
        var money = series.Where(one => one.Currency is not null && one.Periods.Count > 0).Select(SeriesMerge.Storable).ToList();
        if (money.Count == 0) return [];

        var stored = await database.ReadAsync(
            session => session.QueryAsync(
                Select,
                new { workspaceId },
                reader => (Key: new SeriesKey(reader.GetString(0), reader.GetString(1) is { Length: > 0 } platform ? platform : null, reader.GetString(2), GranularityCode.FromCode(reader.GetString(3))), Currency: reader.GetString(4)),
                token),
            token).ConfigureAwait(false);
        var known = stored.ToLookup(row => row.Key, row => row.Currency);
        var conflicts = new List<CurrencyConflict>();
        foreach (var group in money.GroupBy(one => one.Key, one => one.Currency!))
        {
            var found = group.First();
            if (known[group.Key].Concat(group).FirstOrDefault(currency => currency != found) is { } other) conflicts.Add(new CurrencyConflict(group.Key, found, other));
        }

        return conflicts;
    }
}

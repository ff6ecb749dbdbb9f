using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Google;

/// <summary>Google Ad Manager's CSV_DUMP: qualified headers, no total row, money in millionths of the network's currency.</summary>
internal sealed class AdManagerReader : LayoutReader
{
    private const string ColumnStart = "column.";

    private const decimal Micros = 1_000_000m;

    private static readonly IReadOnlySet<string> Date = HeaderSet.Of("dimension.date");

    private static readonly IReadOnlySet<string> Unit = HeaderSet.Of("dimension.ad unit name");

    public override string Title => "Google Ad Manager report (CSV_DUMP)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout
        {
            Format = "google.ad_manager_dump", Needs = [Date], Metrics = MetricNames.None, Date = Date, Account = Unit, Currency = HeaderSet.Of("dimension.currency code"), AddsRows = true, MoreColumns = Columns,
        },
    ];

    protected override string PlatformOf(SourceContent content) => "google_ad_manager";

    // Totals over all servers come first; the figures of one server count where no total was exported.
    private static List<MetricColumn> Columns(TextTable table)
    {
        var found = new Dictionary<string, (MetricColumn Column, bool IsTotal)>(StringComparer.Ordinal);
        for (var index = 0; index < table.Headers.Count; index++)
        {
            var header = table.Headers[index];
            if (!header.Key.StartsWith(ColumnStart, StringComparison.Ordinal) || NameOf(header.Key) is not { } name) continue;
            var isTotal = header.Key.StartsWith("column.total ", StringComparison.Ordinal);
            if (!found.TryGetValue(name.Metric, out var before) || (isTotal && !before.IsTotal)) found[name.Metric] = (new MetricColumn(index, header.Raw, name), isTotal);
        }

        return [.. found.Values.Select(each => each.Column)];
    }

    private static MetricColumnName? NameOf(string key)
    {
        if (key.Contains("ecpm", StringComparison.Ordinal)) return new MetricColumnName("cpm", Divisor: Micros);
        if (key.EndsWith("revenue", StringComparison.Ordinal)) return new MetricColumnName("ad_revenue", Divisor: Micros);
        if (key.EndsWith(" impressions", StringComparison.Ordinal)) return new MetricColumnName("ad_impressions");
        return key.EndsWith(" clicks", StringComparison.Ordinal) ? new MetricColumnName("clicks") : null;
    }
}

using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Outages;

namespace CreatorImpact.Data.Import.Delimited;

/// <summary>Every header name some reader knows: enough to tell a header line from a title or a row.</summary>
internal static class KnownHeaders
{
    private static readonly HashSet<string> All =
    [
        .. ColumnNames.Date, .. ColumnNames.Hour, .. ColumnNames.Clock, .. ColumnNames.Account, .. ColumnNames.Platform, .. ColumnNames.Metric, .. ColumnNames.Value,
        .. ColumnNames.Item, .. ColumnNames.Currency, .. ColumnNames.PublishTime, .. ColumnNames.Dimension,
        .. MetricNames.Common.Keys, .. OutageColumns.AllKeys, .. FormatReaders.All.SelectMany(reader => reader.Headers),
    ];

    /// <summary>True when a reader knows the header; <paramref name="key"/> as in <see cref="HeaderName.Key"/>.</summary>
    public static bool Contains(string key) => All.Contains(key);
}

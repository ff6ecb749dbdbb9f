using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Finds the value columns of a table by their headers.</summary>
internal static class MetricColumns
{
    /// <summary>The columns with known names; of two columns that measure the same the first counts.</summary>
    public static IReadOnlyList<MetricColumn> Known(TextTable table, MetricNames names, params int[] except)
    {
        var columns = new List<MetricColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < table.Headers.Count; index++)
        {
            var header = table.Headers[index];
            if (except.Contains(index) || !names.TryFind(header.Key, out var name) || !taken.Add(name.Metric)) continue;
            columns.Add(new MetricColumn(index, header.Raw, name, header.Currency));
        }

        return columns;
    }
}

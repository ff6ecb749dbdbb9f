using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>The names a row states, or those its file states for it.</summary>
internal sealed class RowNames(ColumnPlan plan, SeriesContext context)
{
    private readonly Dictionary<string, MetricColumnName> _metrics = new(StringComparer.Ordinal);
    private readonly string? _platform = context.Platform ?? PlatformName.Of(context.Options.Platform);
    private readonly Dictionary<string, string?> _platforms = new(StringComparer.Ordinal);

    /// <summary>Account of the row.</summary>
    public string AccountOf(RowCursor row) =>
        plan.Account is { } column && row[column] is { Length: > 0 } account ? account : context.Account;

    /// <summary>Platform of the row in lower case, else the file's, else what the user named.</summary>
    public string? PlatformOf(RowCursor? row)
    {
        if (row is null || plan.Platform is not { } column) return _platform;

        var text = row[column];
        if (!_platforms.TryGetValue(text, out var platform)) _platforms[text] = platform = PlatformName.Of(text) ?? _platform;
        return platform;
    }

    /// <summary>Metric of the row of a long table.</summary>
    public MetricColumnName MetricOf(RowCursor row)
    {
        var text = plan.Metric is { } column ? row[column] : string.Empty;
        if (_metrics.TryGetValue(text, out var name)) return name;
        if (!context.Names.TryFind(HeaderName.Parse(text).Key, out name)) name = new MetricColumnName(HeaderName.Snake(text));
        return _metrics[text] = name;
    }

    /// <summary>Currency the row states.</summary>
    public string? CurrencyOf(RowCursor row) =>
        plan.Currency is { } column ? Cells.CurrencyMark.CodeOf(row[column]) : plan.Metric is { } metric ? HeaderName.Parse(row[metric]).Currency : null;
}

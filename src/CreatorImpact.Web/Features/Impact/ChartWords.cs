using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Makes the chart of a finding from a slice of its series.</summary>
internal static class ChartWords
{
    public static ImpactChartModel Model(ImpactChartData data, ChartSlice slice, EstimateEntry entry, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var hourly = string.Equals(data.Granularity, "hour", StringComparison.Ordinal);
        var unit = words.Metric(entry.Metric);
        var window = Span(ChartSpanKind.Outage, data.WindowStart, data.WindowEnd);
        var who = PlatformWords.Of(entry.Platform) is { } platform ? $"{entry.Account}, {platform}" : entry.Account;
        return new ImpactChartModel
        {
            Caption = text[hourly ? "ChartHourly" : "ChartDaily", who, unit, data.ZoneId],
            Summary = text["ChartSummary", FindingSentence.Write(entry, words)],
            Unit = text[hourly ? "UnitHourly" : "UnitDaily", unit],
            Zone = ChartSlice.ZoneOf(data),
            Hourly = hourly,
            Points = [.. slice.Rows.Select(row => new ImpactChartPoint(row.Start, row.Actual, row.ButFor, Range(row.Range50), Range(row.Range90)))],
            Spans = data.RecoveryEnd > data.WindowEnd ? [window, Span(ChartSpanKind.Recovery, data.WindowEnd, data.RecoveryEnd)] : [window],
        };
    }

    private static ChartRange? Range((double Low, double High)? range) => range is var (low, high) ? new ChartRange(low, high) : null;

    private static ChartSpan Span(ChartSpanKind kind, long from, long to) =>
        new(kind, Instant.FromUnixTimeMilliseconds(from), Instant.FromUnixTimeMilliseconds(to));
}

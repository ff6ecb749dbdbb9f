using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Makes the chart of a finding from its stored columns.</summary>
internal static class ChartWords
{
    public static ImpactChartModel Model(ImpactChartData data, EstimateEntry entry, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var hourly = string.Equals(data.Granularity, "hour", StringComparison.Ordinal);
        var unit = words.Metric(entry.Metric);
        var window = Span(ChartSpanKind.Outage, data.WindowStart, data.WindowEnd);
        var who = PlatformWords.Of(entry.Platform) is { } platform ? $"{entry.Account}, {platform}" : entry.Account;
        return new ImpactChartModel
        {
            Caption = text[hourly ? "ChartHourly" : "ChartDaily", who, unit, data.ZoneId],
            Summary = text["ChartSummary", entry.Sentence],
            Unit = text[hourly ? "UnitHourly" : "UnitDaily", unit],
            Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(data.ZoneId) ?? DateTimeZone.Utc,
            Hourly = hourly,
            Points = [.. data.PeriodStarts.Select((start, index) => new ImpactChartPoint(
                Instant.FromUnixTimeMilliseconds(start),
                data.Actual[index],
                data.ButFor[index],
                new ChartRange(data.Lo50[index], data.Hi50[index]),
                new ChartRange(data.Lo90[index], data.Hi90[index])))],
            Spans = data.RecoveryEnd > data.WindowEnd ? [window, Span(ChartSpanKind.Recovery, data.WindowEnd, data.RecoveryEnd)] : [window],
        };
    }

    private static ChartSpan Span(ChartSpanKind kind, long from, long to) =>
        new(kind, Instant.FromUnixTimeMilliseconds(from), Instant.FromUnixTimeMilliseconds(to));
}

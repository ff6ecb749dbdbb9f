using System.Text;
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
    public static ChartModel Model(ImpactChartData data, EstimateEntry entry, ChartProvenance provenance, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var hourly = string.Equals(data.Granularity, "hour", StringComparison.Ordinal);
        var unit = words.Metric(entry.Metric);
        var who = PlatformWords.Of(entry.Platform) is { } platform ? $"{entry.Account}, {platform}" : entry.Account;
        var window = Span(ChartSpanKind.Outage, data.WindowStart, data.WindowEnd);
        return new ChartModel
        {
            Caption = text[hourly ? "ChartHourly" : "ChartDaily", who, unit, data.ZoneId],
            Summary = text["ChartSummary", entry.Sentence],
            Unit = text[hourly ? "UnitHourly" : "UnitDaily", unit],
            Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(data.ZoneId) ?? DateTimeZone.Utc,
            Hourly = hourly,
            Times = [.. data.PeriodStarts.Select(Instant.FromUnixTimeMilliseconds)],
            Lines =
            [
                new ChartLine(ChartRole.Actual, text["LineActual"], data.Actual),
                new ChartLine(ChartRole.ButFor, text["LineButFor"], [.. data.ButFor.Select(value => (double?)value)]),
            ],
            Bands =
            [
                new ChartBand(ChartRole.Range90, text["Band90"], text["Low90"], text["High90"], Ranges(data.Lo90, data.Hi90)),
                new ChartBand(ChartRole.Range50, text["Band50"], text["Low50"], text["High50"], Ranges(data.Lo50, data.Hi50)),
            ],
            Spans = data.RecoveryEnd > data.WindowEnd ? [window, Span(ChartSpanKind.Recovery, data.WindowEnd, data.RecoveryEnd)] : [window],
            Provenance = provenance,
            FileStem = FileStem($"{entry.Account}-{entry.Metric}-{entry.WindowStart[..10]}"),
        };
    }

    /// <summary>Letters and digits of a text, lower case, with single hyphens between: safe as a file name everywhere.</summary>
    public static string FileStem(string text)
    {
        var stem = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                stem.Append(char.ToLowerInvariant(letter));
            else if (stem.Length > 0 && stem[^1] != '-')
                stem.Append('-');
        }

        return stem.ToString().TrimEnd('-') is { Length: > 0 } name ? name : "chart";
    }

    private static IReadOnlyList<ChartRange?> Ranges(double[] low, double[] high) => [.. low.Zip(high, (from, to) => (ChartRange?)new ChartRange(from, to))];

    private static ChartSpan Span(ChartSpanKind kind, long from, long to) =>
        new(kind, Instant.FromUnixTimeMilliseconds(from), Instant.FromUnixTimeMilliseconds(to));
}

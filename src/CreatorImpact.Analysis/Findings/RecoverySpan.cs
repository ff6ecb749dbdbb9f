using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Findings;

/// <summary>How far the recovery window of a finding reaches, and whether its data do.</summary>
public static class RecoverySpan
{
    // The engine's reason for data that end inside the recovery window.
    private const string Clipped = "recovery_clipped";

    /// <summary>True when the data cover the whole recovery window: the figures are final.</summary>
    public static bool IsCovered(ImpactFinding finding, DateTimeZone zone) =>
        !finding.Entry.Reasons.Any(reason => string.Equals(reason.Code, Clipped, StringComparison.Ordinal)) || LastDay(finding, zone) is null;

    /// <summary>Last day of the recovery window, whether the data reach it or not; null when the finding has none.</summary>
    public static LocalDate? LastDay(ImpactFinding finding, DateTimeZone zone) =>
        finding.Entry.RecoveryDays is { } days && InstantPattern.ExtendedIso.Parse(finding.Entry.WindowEnd) is { Success: true, Value: var end }
            ? (end - Duration.Epsilon).InZone(zone).Date.PlusDays(days)
            : null;

    /// <summary>First instant after the last value, Unix milliseconds.</summary>
    public static long DataEnd(ImpactChartData chart)
    {
        var last = Array.FindLastIndex(chart.Actual, value => value is not null);
        if (last < 0) return chart.PeriodStarts[0];
        return last + 1 < chart.PeriodStarts.Length ? chart.PeriodStarts[last + 1] : chart.PeriodStarts[last] + (last > 0 ? chart.PeriodStarts[last] - chart.PeriodStarts[last - 1] : 0);
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Outages;

/// <summary>
/// Where an outage lies on a grid: window [WindowStart, WindowEnd), recovery [WindowEnd, RecoveryEnd) whose first part ends at
/// FirstPartEnd, guard [RecoveryEnd, MaskEnd). All indices belong to the grid and are clipped to it.
/// </summary>
/// <param name="WindowStart">First masked period: the first one a phase touches, or one another source's window touches before it.</param>
/// <param name="WindowEnd">Period after the last one a phase touches.</param>
/// <param name="FirstPartEnd">End of the rest of the outage's last day and one more day.</param>
/// <param name="RecoveryEnd">End of the recovery window; always the end of a day of the series' zone, or of the data.</param>
/// <param name="MaskEnd">End of the guard.</param>
/// <param name="RecoveryDays">Days after the outage's last day that were asked for.</param>
/// <param name="RecoveryClipped">True when the data end before the recovery window does.</param>
/// <param name="LeadIn">Masked periods before the first one a phase touches: another source has the outage begin there.</param>
public sealed record WindowLayout(
    int WindowStart, int WindowEnd, int FirstPartEnd, int RecoveryEnd, int MaskEnd, int RecoveryDays, bool RecoveryClipped, int LeadIn = 0)
{
    /// <summary>Periods from the first of the window to the last of the guard.</summary>
    public int BlockLength => MaskEnd - WindowStart;

    /// <summary>First period a phase touches.</summary>
    public int FirstTouched => WindowStart + LeadIn;

    /// <summary>The same window under a wider mask.</summary>
    public WindowLayout Within(int maskStart, int maskEnd) =>
        this with { WindowStart = maskStart, LeadIn = FirstTouched - maskStart, MaskEnd = maskEnd };

    /// <summary>Lays an outage on a grid; null when no phase touches it.</summary>
    public static WindowLayout? Create(TimeGrid grid, Outage outage, OutageCoverage coverage, EstimatorOptions options)
    {
        var lastInstant = outage.Span.EndExclusive - Duration.Epsilon;
        var start = grid.IndexAt(outage.Span.Start);
        var end = grid.IndexAt(lastInstant) + 1;
        if (start >= grid.Count || end <= 0) return null;

        var days = Math.Clamp(options.RecoveryDays ?? RecoveryRule.DefaultDays(coverage.Length), 0, RecoveryRule.MaximumDays);
        var lastDay = lastInstant.InZone(grid.Zone).Date;
        var recoveryEnd = days == 0 ? end : Math.Max(end, EndOfDay(grid, lastDay.PlusDays(days)));
        var firstPartEnd = days == 0 ? end : Math.Clamp(EndOfDay(grid, lastDay.PlusDays(1)), end, recoveryEnd);
        var maskEnd = EndOfGuard(grid, recoveryEnd, Math.Max(0, options.GuardDays));

        int Clip(int index) => Math.Clamp(index, 0, grid.Count);
        return new WindowLayout(Clip(start), Clip(end), Clip(firstPartEnd), Clip(recoveryEnd), Clip(maskEnd), days, recoveryEnd > grid.Count);
    }

    /// <summary>A window without recovery and guard, for placebo tests.</summary>
    public static WindowLayout Bare(int windowStart, int windowEnd) =>
        new(windowStart, windowEnd, windowEnd, windowEnd, windowEnd, 0, RecoveryClipped: false);

    private static int EndOfDay(TimeGrid grid, LocalDate day) => IndexAtOrAfter(grid, grid.StartOfDay(day.PlusDays(1)));

    private static int EndOfGuard(TimeGrid grid, int recoveryEnd, int guardDays) =>
        recoveryEnd + (guardDays * grid.PeriodsPerWeek / 7);

    private static int IndexAtOrAfter(TimeGrid grid, Instant instant)
    {
        var index = grid.IndexAt(instant);
        return grid.StartOf(index) < instant ? index + 1 : index;
    }
}

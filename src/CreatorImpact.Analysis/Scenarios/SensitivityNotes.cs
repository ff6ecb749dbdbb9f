using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>What a reader must know to read a sensitivity table.</summary>
internal static class SensitivityNotes
{
    /// <summary>Why a moved end of the window does little: whole periods count. Null when it does what one expects.</summary>
    public static Reason? OfWindow(Granularity granularity, SensitivityCase untouched, SensitivityCase earlier, SensitivityCase later)
    {
        var same = SamePeriods(untouched, earlier) && SamePeriods(untouched, later);
        if (granularity == Granularity.Day)
        {
            return same
                ? new Reason("window_within_day", "Daily values hold the whole day, whichever part of it was hit: half an hour more or less changes only the modelled gross and what came back, not the net loss. Hourly data would show it.")
                : new Reason("window_crosses_midnight", "Half an hour more or less makes the outage touch a different set of days, so the net loss changes by whole days. Hourly data would show it better.");
        }

        return same
            ? new Reason("window_within_hour", "Half an hour more or less touches the same hours, and hours count whole: neither gross nor net changes.")
            : null;
    }

    /// <summary>On daily data the severity has no part in net.</summary>
    public static Reason Severity { get; } = new(
        "severity_modelled", "The net loss of daily data is expected minus observed, whatever the severity; the severity changes only how it is split into modelled gross and what came back.");

    /// <summary>The second baseline is one number.</summary>
    public static Reason SecondBaseline { get; } = new(
        "second_baseline_point", "The median of the same weekday and hour in recent weeks stands in for the expected total of the outage; it has no range of its own, so the range shown is that of the after-effect alone.");

    /// <summary>The data are not those of the stored estimate any more; null when they are.</summary>
    public static Reason? OfStored(double? stored, SensitivityCase untouched) => stored is not { } kept || untouched.Net is not { } net || net.Point == kept
        ? null
        : new Reason("stored_figure_differs", FormattableString.Invariant(
            $"The stored net loss is {kept:0.##}, the data as they are now give {net.Point:0.##}; the effects are held against the latter. Estimate again to bring both together."));

    private static bool SamePeriods(SensitivityCase untouched, SensitivityCase other) => untouched.Estimate is { } one && other.Estimate is { } two
        && one.FirstWindowIndex == two.FirstWindowIndex && one.WindowEndIndexExclusive == two.WindowEndIndexExclusive;
}

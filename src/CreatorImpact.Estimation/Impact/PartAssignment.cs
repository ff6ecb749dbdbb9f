using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>Says for each masked period what it counts towards, and why some count towards nothing.</summary>
internal static class PartAssignment
{
    /// <summary>Parts of the block, with what was left out.</summary>
    /// <param name="Parts">One a masked period.</param>
    /// <param name="TouchedPeriods">Periods touched by a phase, also outside the data.</param>
    /// <param name="MissingInWindow">Touched periods without a value.</param>
    /// <param name="MissingInRecovery">Recovery periods without a value.</param>
    /// <param name="BetweenPhases">Periods after the first phase and before the last that no phase touches.</param>
    /// <param name="HitByOthers">Recovery periods hit by another outage.</param>
    /// <param name="SharedWithOthers">Periods of the window hit by another outage; they stay in.</param>
    internal sealed record Assignment(
        WindowPart[] Parts, int TouchedPeriods, int MissingInWindow, int MissingInRecovery, int BetweenPhases, int HitByOthers, int SharedWithOthers);

    public static Assignment Create(
        MetricSeries series, Outage outage, OutageCoverage coverage, WindowLayout layout, IReadOnlyList<(int Start, int End)> excluded)
    {
        var grid = series.Grid;
        var parts = new WindowPart[layout.BlockLength];
        var (present, missing, missingLater, between, hit, shared) = (0, 0, 0, 0, 0, 0);
        for (var u = 0; u < parts.Length; u++)
        {
            var index = layout.WindowStart + u;
            var hasValue = !double.IsNaN(series.Values[index]);
            var others = excluded.Any(range => index >= range.Start && index < range.End);
            parts[u] = WindowPart.LeftOut;
            if (index < layout.FirstTouched) continue;
            if (index < layout.WindowEnd)
            {
                if (outage.Phases.Count > 1 && coverage.ShareOf(grid.StartOf(index), grid.EndOf(index)) <= 0) between++;
                else if (!hasValue) missing++;
                else (parts[u], present) = (WindowPart.Window, present + 1);
                if (others && parts[u] == WindowPart.Window) shared++;
            }
            else if (index < layout.RecoveryEnd)
            {
                if (others) hit++;
                else if (!hasValue) missingLater++;
                else parts[u] = index < layout.FirstPartEnd ? WindowPart.FirstPart : WindowPart.Rest;
            }
        }

        var outside = Math.Max(0, -grid.IndexAt(outage.Span.Start))
            + Math.Max(0, grid.IndexAt(outage.Span.EndExclusive - NodaTime.Duration.Epsilon) + 1 - grid.Count);
        return new Assignment(parts, present + missing + outside, missing + outside, missingLater, between, hit, shared);
    }
}

using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>When no figure can be given: each case with its reason, what was found, and what would help.</summary>
internal static class Refusals
{
    /// <summary>Fewest clean days for any figure.</summary>
    public const int FewestDays = 8;

    private const double LargestMean = 1e20;
    private const double LargestTotal = 1e30;

    /// <summary>Can the training data carry a line at all? Null when they can.</summary>
    /// <param name="data">The training stretch.</param>
    /// <param name="scale">The scale to model on; only of use when the answer is null.</param>
    public static Reason? ForTraining(TrainingData data, out ValueScale scale)
    {
        var found = ValueScale.Of(data.Values);
        scale = found ?? new ValueScale(1, Signed: false);
        if (data.CleanDays < FewestDays)
        {
            return new Reason("few_clean_days", FormattableString.Invariant(
                $"Not enough clean data: {data.CleanDays:0.#} days, needs {FewestDays}. Import more history before the outage, or data after its recovery."));
        }

        if (found is null)
        {
            return new Reason("all_zero",
                "Every clean value is zero, so no loss can be told from silence. Check that the right metric and account were imported.");
        }

        return scale.Mean > LargestMean
            ? new Reason("values_too_large", FormattableString.Invariant(
                $"The mean clean value is {scale.Mean:0.##E+0}, above the largest supported {LargestMean:0E+0}. Check the unit of the column."))
            : null;
    }

    /// <summary>Only counters failed: nothing was lost, so no figure is claimed.</summary>
    public static ImpactRefusal CountersOnly() => new(
        [new Reason("display_gap", "Only the counters failed, so the figures of these days may still be filled in. Import again when the platform has restored them.")],
        Verdict.PossibleDisplayGap);

    /// <summary>Zeros or a frozen number in the window although other metrics went on.</summary>
    public static ImpactRefusal SuspectedDisplayGap(MetricSeries series, DisplayGap.StillCounter gap)
    {
        var unit = series.Grid.Granularity == Granularity.Hour ? "hours" : "days";
        return new ImpactRefusal(
            [new Reason("display_gap_suspected", FormattableString.Invariant(
                $"All {gap.Indices.Count} {unit} of the outage show {gap.Shown}, while {string.Join(", ", gap.Alive)} of the same account went on: the counter seems to have stopped, not the audience. Import again three days after the outage or later; the loss is then estimated from the restored figures."))],
            Verdict.PossibleDisplayGap);
    }

    /// <summary>The outage touches no period of the series.</summary>
    public static ImpactRefusal OutsideData(MetricSeries series, Outage outage)
    {
        var grid = series.Grid;
        var found = grid.Count == 0
            ? "the series is empty"
            : FormattableString.Invariant($"the data reach from {grid.StartOf(0)} to {grid.EndOf(grid.Count - 1)}");
        return new ImpactRefusal([new Reason("window_outside_data", FormattableString.Invariant(
            $"The outage {outage.Span.Start} to {outage.Span.EndExclusive} lies outside the data: {found}. Import the days of the outage, or check its time zone."))]);
    }

    /// <summary>More than half of the outage has no data.</summary>
    public static ImpactRefusal WindowMissing(int missing, int touched) => new([new Reason("window_missing", FormattableString.Invariant(
        $"{missing} of {touched} periods of the outage have no data; at least half are needed. A gap is missing, not zero: import an export that covers the outage."))]);

    /// <summary>Can the window's own values be told in single precision? Null when they can.</summary>
    public static Reason? ForWindow(ImpactCase found)
    {
        foreach (var part in new[] { WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest })
        {
            if (!(Math.Abs(found.ActualOf(part)) < LargestTotal))
            {
                return new Reason("values_too_large", FormattableString.Invariant(
                    $"The observed total of the outage or its recovery is {found.ActualOf(part):0.##E+0}, above the largest supported {LargestTotal:0E+0}. Check the unit of the column."));
            }
        }

        return null;
    }
}

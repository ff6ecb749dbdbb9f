using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime.Text;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// A counter that stood still in an older export and was filled in by a newer one (docs/method.md, display gap). The estimate is made from the
/// restored values and never forced to zero; this only says what happened.
/// </summary>
public static class RestoredGap
{
    /// <summary>Restored, and what is left is no loss that matters.</summary>
    public const string Restored = "display_gap_restored";

    /// <summary>Restored in part: what is still missing is the loss.</summary>
    public const string PartlyRestored = "display_gap_partly_restored";

    /// <summary>Restored, but the data cannot tell whether a loss is left.</summary>
    public const string Unclear = "display_gap_restored_unclear";

    /// <summary>True for the code of a reason given here.</summary>
    public static bool Is(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Code is Restored or PartlyRestored or Unclear;
    }

    /// <summary>The newest earlier state whose counter stood still by the rule of <see cref="DisplayGap"/> and shows other values now; null for none.</summary>
    internal static (EarlierState State, DisplayGap.StillCounter Gap)? Find(ImpactCase found, ImpactRequest request)
    {
        var declared = request.Outage.Function == OutageFunction.Display;
        foreach (var state in (request.Earlier ?? []).Reverse())
        {
            if (DisplayGap.Seen(found, state.Series, state.OtherMetrics, declared) is { } gap && gap.Indices.Exists(index => found.Series.Values[index] != gap.Value))
                return (state, gap);
        }

        return null;
    }

    /// <summary>The reason an estimate from restored values carries.</summary>
    internal static Reason ReasonOf(ImpactEstimate estimate, MetricSeries series, EarlierState state, DisplayGap.StillCounter gap)
    {
        var alive = gap.Alive.Count == 0 ? "" : $", while {string.Join(", ", gap.Alive)} of the same account went on";
        var seen = FormattableString.Invariant(
            $"The counter stood still {TimeOf(series, gap.Indices)}: {state.ShownBy} showed {gap.Shown} there{alive}. {Upper(state.CoveredBy)} ");
        return estimate.Verdict switch
        {
            Verdict.NoLossLargerThan when estimate.NoLossLargerThan > 0 => new Reason(Restored, seen + FormattableString.Invariant($"restored it: display gap, no loss larger than {estimate.NoLossLargerThan:0.##}.")),
            Verdict.NoLossLargerThan => new Reason(Restored, seen + "restored it: display gap, no loss."),
            Verdict.LossFound => new Reason(PartlyRestored, seen + "restored part of it; what is still missing is the loss."),
            _ => new Reason(Unclear, seen + "restored it; whether a loss is left cannot be told from these data."),
        };
    }

    private static string TimeOf(MetricSeries series, List<int> indices)
    {
        var grid = series.Grid;
        if (grid.Granularity == Granularity.Hour)
            return FormattableString.Invariant($"from {grid.StartOf(indices[0])} to {grid.EndOf(indices[^1])}");
        var (first, last) = (LocalDatePattern.Iso.Format(grid.DayOf(indices[0])), LocalDatePattern.Iso.Format(grid.DayOf(indices[^1])));
        return indices.Count == 1 ? $"on {first}" : $"from {first} to {last}";
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>How many times the net loss of one outage is that of another, from the same worlds: what both have in common cancels.</summary>
/// <remarks>
/// A ratio is told only where the second loss is surely one: its 90 % interval lies above 0. In the few worlds beyond the interval in which it is not,
/// the ratio has no bound; they take the most extreme ratio of the others, on the side of the first loss, so that they stand at the end where they
/// belong and every quantile up to 95 % stays right. The mean of a ratio is drawn away by such worlds, so the point is the median here.
/// </remarks>
public static class LossRatio
{
    private const string SecondIsGain = "second_is_gain";

    private const string SecondHoldsZero = "second_holds_zero";

    /// <summary>Divides within every world.</summary>
    /// <param name="first">Net loss of one outage, one number a world.</param>
    /// <param name="second">Net loss of the other, of the same worlds.</param>
    /// <param name="grade">The worse of their grades.</param>
    /// <returns>The ratio with its interval, or why there is none.</returns>
    /// <exception cref="ArgumentException">The lengths differ, there is no draw, or one is not finite.</exception>
    public static (IntervalEstimate? Ratio, Reason? Refusal) Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, EvidenceGrade grade)
    {
        if (first.Length != second.Length) throw new ArgumentException(FormattableString.Invariant($"Expected as many draws of both, found {first.Length} and {second.Length}."), nameof(second));
        var divisor = IntervalEstimate.FromDraws(second, grade);
        if (!(divisor.Lo90 > 0))
        {
            return (null, divisor.Hi90 < 0
                ? new Reason(SecondIsGain, FormattableString.Invariant($"The second outage brought a gain (90 % interval {divisor.Lo90:0} to {divisor.Hi90:0}): how many times a gain a loss is says nothing. Compare the two amounts."))
                : new Reason(SecondHoldsZero, FormattableString.Invariant($"The 90 % interval of the second loss ({divisor.Lo90:0} to {divisor.Hi90:0}) holds 0: any ratio would be possible. Compare with an outage whose loss was found.")));
        }

        var ratios = new double[first.Length];
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var world = 0; world < ratios.Length; world++)
        {
            if (second[world] <= 0) continue;
            ratios[world] = first[world] / second[world];
            (low, high) = (Math.Min(low, ratios[world]), Math.Max(high, ratios[world]));
        }

        for (var world = 0; world < ratios.Length; world++)
            if (second[world] <= 0) ratios[world] = first[world] >= 0 ? high : low;
        var ratio = IntervalEstimate.FromDraws(ratios, grade);
        return (ratio with { Point = ratio.Median }, null);
    }

    /// <summary>True for a refusal that quotes the interval of the second loss: where the losses are hidden, it is, too.</summary>
    public static bool TellsAmounts(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Code is SecondIsGain or SecondHoldsZero;
    }
}

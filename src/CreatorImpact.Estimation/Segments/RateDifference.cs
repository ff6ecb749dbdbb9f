using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Segments;

/// <summary>The loss rates of two groups beside each other, from the same worlds, so that what hit both alike cancels.</summary>
/// <param name="Difference">Rate of A − rate of B.</param>
/// <param name="Ratio">Rate of A ÷ rate of B; null where some world has no loss in B, so that a ratio would mean nothing.</param>
/// <param name="PValue">Two-sided, from the share of worlds on the other side of zero; at least 2 / 2,001.</param>
public sealed record RateDifference(IntervalEstimate Difference, IntervalEstimate? Ratio, double PValue)
{
    /// <summary>True when the 90 % interval of the difference lies on one side of zero.</summary>
    public bool IsApart => Difference.Lo90 > 0 || Difference.Hi90 < 0;

    /// <summary>
    /// True when one of the two may be said to have lost more although they were picked out of a table: of two groups each is the other's rest, and one test
    /// is made; of more, the two that lie farthest apart nearly always look apart by chance, so that one of them must be flagged against all others, too.
    /// </summary>
    /// <param name="groups">Groups with a rate in the table.</param>
    /// <param name="isFlagged">True when <see cref="FalseDiscovery"/> flags one of the two.</param>
    public bool IsClearAmong(int groups, bool isFlagged) => IsApart && (groups <= 2 || isFlagged);

    /// <summary>Compares two groups of one run.</summary>
    /// <param name="rates">Rates of A in every world.</param>
    /// <param name="otherRates">Rates of B in every world.</param>
    /// <param name="grade">The weaker of the two grades.</param>
    /// <exception cref="ArgumentException">The numbers of worlds differ.</exception>
    public static RateDifference Of(double[] rates, double[] otherRates, EvidenceGrade grade)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(otherRates);
        if (rates.Length != otherRates.Length) throw new ArgumentException("Expected as many worlds on both sides.", nameof(otherRates));
        var (difference, ratio) = (new double[rates.Length], new double[rates.Length]);
        int above = 0, below = 0;
        for (var d = 0; d < rates.Length; d++)
        {
            difference[d] = rates[d] - otherRates[d];
            ratio[d] = rates[d] / otherRates[d];
            if (difference[d] >= 0) above++;
            if (difference[d] <= 0) below++;
        }

        // A few worlds that divide by next to nothing would make the ratio's mean theirs alone.
        var clear = Array.TrueForAll(otherRates, rate => rate > 0);
        return new RateDifference(
            IntervalEstimate.FromDraws(difference, grade),
            clear ? IntervalEstimate.FromDraws(ratio, grade) : null,
            Math.Min(1, 2 * (1.0 + Math.Min(above, below)) / (1 + rates.Length)));
    }
}

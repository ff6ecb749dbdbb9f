using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Deliverables;

/// <summary>
/// What will have been delivered by the deadline if the days left are like the usual ones: what is there plus one drawn week after the other of
/// the account's own days, so that days of the week and what binds neighbouring days stay together. Always modelled: nobody has seen those days.
/// </summary>
public sealed class DeadlineProjection
{
    /// <summary>Fewest usual days that tell a pace: two weeks.</summary>
    public const int FewestDays = 14;

    private const int Week = 7;

    private DeadlineProjection(double[] draws, double guarantee)
    {
        Draws = draws;
        Delivered = IntervalEstimate.FromDraws(draws, EvidenceGrade.Modelled);
        ChanceOfShortfall = (double)draws.Count(draw => draw < guarantee) / draws.Length;
    }

    /// <summary>Delivered by the deadline, in the units of the metric.</summary>
    public IntervalEstimate Delivered { get; }

    /// <summary>Share of the worlds in which the guarantee is missed, 0–1.</summary>
    public double ChanceOfShortfall { get; }

    /// <summary>One number a world.</summary>
    public double[] Draws { get; }

    /// <summary>Projects, or says why the pace is not known.</summary>
    /// <param name="guarantee">Amount promised, above 0.</param>
    /// <param name="delivered">Amount delivered so far, 0 or more.</param>
    /// <param name="daysLeft">Whole days until the deadline that are not in <paramref name="delivered"/>, 0 or more.</param>
    /// <param name="usualDays">What one day brings, oldest first; days of outages left out.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="account">Names the account's own random numbers.</param>
    public static (DeadlineProjection? Projection, Reason? Refusal) Of(double guarantee, double delivered, int daysLeft, IReadOnlyList<double> usualDays, ulong seed, string account)
    {
        ArgumentNullException.ThrowIfNull(usualDays);
        ArgumentOutOfRangeException.ThrowIfNegative(daysLeft);
        _ = DeliverableShortfall.ContractOf(guarantee, delivered);
        if (usualDays.Count < FewestDays)
        {
            return (null, new Reason("pace_unknown", FormattableString.Invariant(
                $"Found {usualDays.Count} usual days of the account before, expected {FewestDays} or more: what the days until the deadline will bring cannot be told.")));
        }

        var stream = new SeededStream(seed, "deadline " + account);
        var draws = new double[JointDraws.Count];
        for (var d = 0; d < draws.Length; d++)
        {
            draws[d] = delivered;
            for (var day = 0; day < daysLeft; day += Week)
            {
                var first = (int)(stream.NextUniform() * usualDays.Count);
                // Round the end: every day is drawn as often as any other.
                for (var next = 0; next < Math.Min(Week, daysLeft - day); next++) draws[d] += usualDays[(first + next) % usualDays.Count];
            }
        }

        return (new DeadlineProjection(draws, guarantee), null);
    }
}

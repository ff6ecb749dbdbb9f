using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Revenue;
using MathNet.Numerics.Distributions;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>
/// How many outages a year a platform has, as draws of the posterior of a Gamma–Poisson model: outages come at a steady pace λ, independently of each
/// other. It says how often, never when the next one comes.
/// </summary>
/// <remarks>
/// Prior: the reference prior of Jeffreys. For n outages in a time that was fixed beforehand it is λ^(−1/2), so λ | n ~ Gamma(n + ½, T). Where the
/// time was watched until an outage came, the time and not the number is random, the prior is λ^(−1), and λ | T ~ Gamma(n, T), whose intervals hold
/// the truth exactly as often as they say (Jeffreys, Theory of Probability, 1961, § 3.1; Brown, Cai and DasGupta, Interval estimation in
/// exponential families, Statistica Sinica 13, 2003). The draws are the quantiles at (rank + ½) / 2000, dealt to the worlds at random.
/// </remarks>
/// <param name="Events">Outages counted in the time.</param>
/// <param name="Years">Time watched, in years of 365.25 days.</param>
/// <param name="AYear">Outages a year; Modelled, because a steady pace and a complete register are assumed.</param>
/// <param name="NextYear">Outages one year may bring: whole numbers, the chance of the year included.</param>
/// <param name="Draws">Outages a year, one number a world.</param>
/// <param name="Counts">Outages of one year, one whole number a world, drawn at the world's own pace.</param>
public sealed record OutageRate(int Events, double Years, IntervalEstimate AYear, IntervalEstimate NextYear, IReadOnlyList<double> Draws, IReadOnlyList<int> Counts)
{
    /// <summary>Shortest time a yearly figure is made from, in days: a quarter of a year.</summary>
    public const int FewestDays = 90;

    /// <summary>Days of a year.</summary>
    public const double DaysOfYear = 365.25;

    // Above this many, the normal distribution is as good (its error is below a tenth of an outage).
    private const double LargestCounted = 500;

    /// <summary>Estimates the pace.</summary>
    /// <param name="events">Outages in the time, 0 or more; an outage at which the watching began is not one of them.</param>
    /// <param name="days">Time watched, in days.</param>
    /// <param name="untilOutage">True when the watching ended with the last of them; false when it ended for another reason.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Names the streams of random numbers.</param>
    /// <returns>The pace, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    public static (OutageRate? Rate, Reason? Refusal) Of(int events, double days, bool untilOutage, ulong seed, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (!(days >= 0) || !double.IsFinite(days)) throw new ArgumentOutOfRangeException(nameof(days), days, "Expected days of 0 or more.");
        if (days < FewestDays)
        {
            return (null, new Reason(
                "short_period", FormattableString.Invariant($"The period covers {days:0.#} days, expected at least {FewestDays}: nothing is said of a year from less. State a longer period in which every outage was written down.")));
        }

        if (events == 0 && untilOutage) return (null, new Reason("no_interval", "One outage alone says nothing of how often they come: expected a second one, or a stated period."));

        var years = days / DaysOfYear;
        var shape = events + (untilOutage ? 0 : 0.5);
        var draws = WorldShuffle.Of(rank => Gamma.InvCDF(shape, years, (rank + 0.5) / JointDraws.Count), new SeededStream(seed, "outage rate " + name));
        var stream = new SeededStream(seed, "outages of a year " + name);
        var counts = Array.ConvertAll(draws, pace => CountOf(pace, stream.NextUniform()));
        return (new OutageRate(
            events,
            years,
            IntervalEstimate.FromDraws(draws, EvidenceGrade.Modelled),
            IntervalEstimate.FromDraws(Array.ConvertAll(counts, count => (double)count), EvidenceGrade.Modelled),
            draws,
            counts), null);
    }

    /// <summary>Quantile of the Poisson distribution.</summary>
    private static int CountOf(double pace, double uniform)
    {
        if (pace > LargestCounted) return (int)Math.Round(Math.Max(0, pace + (Math.Sqrt(pace) * Normal.InvCDF(0, 1, Math.Clamp(uniform, 1e-12, 1 - 1e-12)))));
        var (count, chance) = (0, Math.Exp(-pace));
        for (var reached = chance; uniform >= reached && chance > 0; reached += chance) chance *= pace / ++count;
        return count;
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>
/// What outages cost a year at the pace of the past: pace × past net losses. In every world the past losses are drawn again with replacement
/// (Efron, Bootstrap methods, Annals of Statistics 7, 1979), each with its value in that world, so that few outages of unlike size widen the interval
/// and what the estimates have in common stays common. Loss positive, gain negative, nothing clipped.
/// </summary>
/// <param name="Losses">Past outages drawn from.</param>
/// <param name="AYear">Long-run average: pace × mean of the losses drawn.</param>
/// <param name="OneYear">What a single year may bring: the sum over as many losses as the world's year has outages.</param>
public sealed record YearlyLoss(int Losses, IntervalEstimate AYear, IntervalEstimate OneYear)
{
    /// <summary>Fewest past losses drawn from: from one or two nothing can be said of how much they differ.</summary>
    public const int FewestLosses = 3;

    /// <summary>Works it out.</summary>
    /// <param name="rate">The pace.</param>
    /// <param name="losses">Net losses of past outages that share no period, one number a world each; see <see cref="EpisodeLosses"/>.</param>
    /// <param name="grade">Worst grade of them; the result is never better than Modelled, as the pace is.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Names the stream of random numbers.</param>
    /// <returns>The loss, or why there is none.</returns>
    /// <exception cref="ArgumentException">A loss has another number of worlds than the pace.</exception>
    public static (YearlyLoss? Loss, Reason? Refusal) Of(OutageRate rate, IReadOnlyList<double[]> losses, EvidenceGrade grade, ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(losses);
        if (losses.Any(loss => loss.Length != rate.Draws.Count)) throw new ArgumentException(FormattableString.Invariant($"Expected {rate.Draws.Count} draws of every loss."), nameof(losses));
        if (losses.Count < FewestLosses)
        {
            return (null, new Reason(
                "few_losses", FormattableString.Invariant($"Outages with an estimated net loss: {losses.Count}, expected at least {FewestLosses}. Estimate more of them on the impact page.")));
        }

        var stream = new SeededStream(seed, "yearly loss " + name);
        var (average, year) = (new double[rate.Draws.Count], new double[rate.Draws.Count]);
        var drawn = new double[losses.Count];
        for (var world = 0; world < average.Length; world++)
        {
            for (var i = 0; i < drawn.Length; i++) drawn[i] = losses[Pick(stream, losses.Count)][world];
            average[world] = rate.Draws[world] * drawn.Average();
            for (var outage = 0; outage < rate.Counts[world]; outage++) year[world] += drawn[Pick(stream, drawn.Length)];
        }

        var told = (EvidenceGrade)Math.Max((int)grade, (int)EvidenceGrade.Modelled);
        return (new YearlyLoss(losses.Count, IntervalEstimate.FromDraws(average, told), IntervalEstimate.FromDraws(year, told)), null);
    }

    private static int Pick(SeededStream stream, int count) => Math.Min((int)(stream.NextUniform() * count), count - 1);
}

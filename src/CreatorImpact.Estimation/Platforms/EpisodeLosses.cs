using NodaTime;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>A past outage with its net loss.</summary>
/// <param name="Episode">Which outage of the pace it is a part of: those that overlap are one.</param>
/// <param name="Start">First instant.</param>
/// <param name="RecoveryEnd">First instant after its recovery.</param>
/// <param name="Draws">Net loss, one number a world.</param>
public sealed record PastLoss(int Episode, Instant Start, Instant RecoveryEnd, double[] Draws);

/// <summary>
/// Net losses as a pace of outages needs them: one for every outage the pace counts. Of outages that lie within each other's recovery only the larger
/// loss counts, so that no hour counts twice; the other then lost nothing of its own, and leaving it out would charge the larger loss at its pace, too.
/// </summary>
/// <param name="Kept">Places of the losses that count, in the order given.</param>
/// <param name="Draws">Loss of each episode, in order: the sum of its losses that count, zero where none does.</param>
public sealed record EpisodeLosses(IReadOnlyList<int> Kept, IReadOnlyList<double[]> Draws)
{
    /// <summary>Decides what counts.</summary>
    /// <param name="losses">Past outages in order of their start, all with the same number of worlds.</param>
    public static EpisodeLosses Of(IReadOnlyList<PastLoss> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        var kept = new List<int>();
        foreach (var place in Enumerable.Range(0, losses.Count).OrderByDescending(place => losses[place].Draws.Average()))
            if (!kept.Exists(other => Touch(losses[place], losses[other]))) kept.Add(place);
        kept.Sort();
        return new EpisodeLosses(kept, [.. losses.GroupBy(loss => loss.Episode).OrderBy(episode => episode.Key).Select(episode => Sum(
            kept.Where(place => losses[place].Episode == episode.Key).Select(place => losses[place].Draws), episode.First().Draws.Length))]);
    }

    private static bool Touch(PastLoss one, PastLoss other) => one.Start < other.RecoveryEnd && other.Start < one.RecoveryEnd;

    private static double[] Sum(IEnumerable<double[]> losses, int worlds)
    {
        var sum = new double[worlds];
        foreach (var loss in losses)
            for (var world = 0; world < sum.Length; world++) sum[world] += loss[world];
        return sum;
    }
}

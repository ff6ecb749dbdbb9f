using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>
/// Do events favour some cells (hours, months) over others? Chi-square against the shares expected when time alone decides:
/// X² = Σ (counted − n·share)² / (n·share), with the share of simulated tables at least as uneven as p = (1 + #{X²* ≥ X²}) / (1 + replicates).
/// </summary>
/// <remarks>
/// The chi-square distribution needs about five expected events a cell; outages are rarer. The tables are therefore drawn from the multinomial
/// distribution itself, seeded (Hope, A simplified Monte Carlo significance test procedure, JRSS B 30, 1968): the level holds for any n.
/// </remarks>
/// <param name="Events">Events counted.</param>
/// <param name="Cells">Cells in which an event could lie.</param>
/// <param name="ChiSquare">X²; null when refused.</param>
/// <param name="PValue">Chance of at least so uneven a table when nothing but time decides; null when refused.</param>
/// <param name="Refusal">Why there is no test; null when there is.</param>
public sealed record UniformityTest(int Events, int Cells, double? ChiSquare, double? PValue, Reason? Refusal)
{
    /// <summary>Fewest events a test is made from: with fewer even a strong habit would hardly ever show, and "no habit seen" would say nothing.</summary>
    public const int FewestEvents = 20;

    /// <summary>Level below which a habit is told: with none, one table in twenty is flagged by chance.</summary>
    public const double Level = 0.05;

    private const int Replicates = 999;
    private const double Rounding = 1e-9;

    /// <summary>True when the events favour some cells more than chance explains; false also when refused.</summary>
    public bool IsFlagged => PValue <= Level;

    /// <summary>Tests counts.</summary>
    /// <param name="counts">Events by cell, none negative.</param>
    /// <param name="weights">Time by cell in which an event could have been counted, in any unit; a cell of 0 takes no part.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Names the stream of random numbers.</param>
    /// <exception cref="ArgumentException">The lengths differ, a number is negative or not finite, no cell has weight, or an event lies in a cell without.</exception>
    public static UniformityTest Of(IReadOnlyList<int> counts, IReadOnlyList<double> weights, ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(weights);
        if (counts.Count != weights.Count) throw new ArgumentException(FormattableString.Invariant($"Expected as many weights as counts, found {weights.Count} and {counts.Count}."), nameof(weights));
        if (counts.Any(count => count < 0) || weights.Any(weight => !(weight >= 0) || !double.IsFinite(weight))) throw new ArgumentException("Counts and weights must be numbers of 0 or more.", nameof(counts));
        if (Enumerable.Range(0, counts.Count).Any(cell => counts[cell] > 0 && weights[cell] == 0)) throw new ArgumentException("An event lies in a cell of no weight.", nameof(counts));

        var used = Enumerable.Range(0, counts.Count).Where(cell => weights[cell] > 0).ToArray();
        if (used.Length == 0) throw new ArgumentException("No cell has weight.", nameof(weights));
        var events = counts.Sum();
        if (events < FewestEvents)
        {
            return new UniformityTest(events, used.Length, null, null, new Reason(
                "few_events", FormattableString.Invariant($"Starts found: {events}, expected at least {FewestEvents}: with fewer, no habit can be told from chance.")));
        }

        var total = used.Sum(cell => weights[cell]);
        double[] shares = [.. used.Select(cell => weights[cell] / total)];
        var found = Statistic([.. used.Select(cell => counts[cell])], shares, events);
        var atLeast = Simulated(shares, events, new SeededStream(seed, "uniformity " + name)).Count(value => value >= found - (Rounding * Math.Max(1, found)));
        return new UniformityTest(events, used.Length, found, (1.0 + atLeast) / (1 + Replicates), null);
    }

    private static IEnumerable<double> Simulated(double[] shares, int events, SeededStream stream)
    {
        var reached = new double[shares.Length];
        for (var (cell, sum) = (0, 0.0); cell < reached.Length; cell++) reached[cell] = sum += shares[cell];
        var table = new int[shares.Length];
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            Array.Clear(table);
            for (var one = 0; one < events; one++)
            {
                var at = Array.BinarySearch(reached, stream.NextUniform());
                // A cell holds [start, end): a number that equals an end belongs to the next one; the last end may lie a rounding below 1.
                table[Math.Min(at < 0 ? ~at : at + 1, table.Length - 1)]++;
            }

            yield return Statistic(table, shares, events);
        }
    }

    private static double Statistic(int[] counts, double[] shares, int events)
    {
        double sum = 0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var expected = events * shares[cell];
            sum += (counts[cell] - expected) * (counts[cell] - expected) / expected;
        }

        return sum;
    }
}

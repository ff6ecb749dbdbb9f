using System.Collections.Concurrent;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// The simulated worlds of a run: world d picks two moments and an angle θ from the run's seed alone, so that it means the same moments in every
/// series. They are the same for every series of a run and are kept for the seeds last met.
/// </summary>
internal sealed class DrawWorlds
{
    private const int MostKept = 8;
    private const int MostFurther = 64;
    private static readonly ConcurrentDictionary<ulong, DrawWorlds> Kept = new();
    private readonly SeededStream _further;

    private DrawWorlds(ulong seed)
    {
        var worlds = new SeededStream(seed, "worlds");
        var moments = new double[2 * JointDraws.Count];
        for (var d = 0; d < JointDraws.Count; d++)
        {
            moments[d] = worlds.NextUniform();
            moments[JointDraws.Count + d] = worlds.NextUniform();
            var angle = worlds.NextUniform() * 2 * Math.PI;
            (Cosines[d], Sines[d]) = (Math.Cos(angle), Math.Sin(angle));
        }

        Moments = moments;
        _further = new SeededStream(seed, "further moments");
        MomentOrder = new int[moments.Length];
        RadixSort.Order(moments, MomentOrder);
    }

    /// <summary>First moment of every world, then the second of every world: shares 0–1 of the longest training stretch.</summary>
    public double[] Moments { get; }

    /// <summary>Positions in <see cref="Moments"/> in ascending order of the moments.</summary>
    public int[] MomentOrder { get; }

    /// <summary>cos θ of every world.</summary>
    public double[] Cosines { get; } = new double[JointDraws.Count];

    /// <summary>sin θ of every world.</summary>
    public double[] Sines { get; } = new double[JointDraws.Count];

    /// <summary>The worlds of a seed.</summary>
    public static DrawWorlds Of(ulong seed)
    {
        if (Kept.TryGetValue(seed, out var worlds)) return worlds;
        if (Kept.Count >= MostKept) Kept.Clear();
        return Kept.GetOrAdd(seed, static found => new DrawWorlds(found));
    }

    /// <summary>
    /// The placebo nearest each moment, laid over the longest training stretch so that series of different lengths agree on the moments. A moment
    /// the placebos do not reach says nothing of the series: further moments take its place, in an order all series share, until one is reached.
    /// </summary>
    /// <remarks>
    /// Series with the same placebos so always mean the same moments, those with some in common as often as the common part of their stretches
    /// allows, those with none never: coordinated sampling (Brewer, Early, Joyce: Selecting several samples from a single population, 1972).
    /// Taking the nearest placebo however far it is would send most worlds of a short series to its first one, and tie any two short series.
    /// Worlds are met in the order of their moments, so that one walk over the placebos finds most of them.
    /// </remarks>
    /// <param name="starts">Positions of the placebos, ascending; with none nothing is filled.</param>
    /// <param name="first">Position of moment 0.</param>
    /// <param name="reach">Periods from moment 0 to moment 1.</param>
    /// <param name="nearest">Index of the start for each of <see cref="Moments"/>.</param>
    public void Nearest(ReadOnlySpan<int> starts, int first, int reach, Span<int> nearest)
    {
        if (starts.IsEmpty) return;
        var apart = starts.Length == 1 ? 1 : Math.Max(1, (starts[^1] - starts[0]) / (starts.Length - 1.0));
        var at = 0;
        foreach (var world in MomentOrder)
        {
            var target = first + (Moments[world] * reach);
            while (at + 1 < starts.Length && target - starts[at] > starts[at + 1] - target) at++;
            nearest[world] = Math.Abs(target - starts[at]) <= apart ? at : FurtherMoment(world, starts, first, reach, apart);
        }
    }

    private int FurtherMoment(int world, ReadOnlySpan<int> starts, int first, int reach, double apart)
    {
        var further = _further.Fork();
        further.Skip(world * MostFurther);
        for (var i = 1; i < MostFurther; i++)
        {
            var target = first + (further.NextUniform() * reach);
            if (target < starts[0] - apart || target > starts[^1] + apart) continue;
            var at = NearestOf(starts, target);
            if (Math.Abs(target - starts[at]) <= apart) return at;
        }

        return (int)(further.NextUniform() * starts.Length);
    }

    private static int NearestOf(ReadOnlySpan<int> starts, double target)
    {
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (target - starts[middle] > starts[middle + 1] - target) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

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
    private static readonly ConcurrentDictionary<ulong, DrawWorlds> Kept = new();

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
    /// The placebo nearest each moment, laid over the longest training stretch so that series of different lengths agree on the moments. Worlds are
    /// met in the order of their moments, so that one walk over the placebos finds them all.
    /// </summary>
    /// <param name="starts">Positions of the placebos, ascending; with none nothing is filled.</param>
    /// <param name="first">Position of moment 0.</param>
    /// <param name="reach">Periods from moment 0 to moment 1.</param>
    /// <param name="nearest">Index of the start for each of <see cref="Moments"/>.</param>
    public void Nearest(ReadOnlySpan<int> starts, int first, int reach, Span<int> nearest)
    {
        if (starts.IsEmpty) return;
        var at = 0;
        foreach (var world in MomentOrder)
        {
            var target = first + (Moments[world] * reach);
            while (at + 1 < starts.Length && target - starts[at] > starts[at + 1] - target) at++;
            nearest[world] = at;
        }
    }
}

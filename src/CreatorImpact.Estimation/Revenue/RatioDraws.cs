using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;
using MathNet.Numerics.Distributions;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// Draws of a daily ratio for every part: expected ratio of its days · exp(a z + b q), divided by the mean over the worlds so that the mean is the
/// expected ratio.
/// </summary>
/// <remarks>
/// a is the standard error of the level and z a normal number, the same for all parts of a world. b² = σ² − a², σ the scale of the errors of runs
/// (<see cref="RatioRuns.Sigma"/>, which hold both), and q the normal quantiles at (rank + ½) / 2000 in the order in which the worlds' two moments
/// and angle put the errors of runs: as the views do it (<see cref="DrawOrder"/>), so that views and ratio of a world are of the same time.
/// </remarks>
internal static class RatioDraws
{
    private static readonly double[] Scores = [.. Enumerable.Range(0, JointDraws.Count).Select(d => Normal.InvCDF(0, 1, (d + 0.5) / JointDraws.Count))];

    /// <summary>One array of <see cref="JointDraws.Count"/> positive numbers a part.</summary>
    public static double[][] Of(RatioQuestion question, RatioLevel level)
    {
        var levels = WorldShuffle.Of(static rank => Scores[rank], new SeededStream(question.Seed, question.Name + " level"));
        return [.. question.Parts.Select(part => OfPart(question, level, part, levels))];
    }

    /// <summary>Mean over the parts in every world, by the share of the loss they carry.</summary>
    public static double[] Whole(double[][] draws, IReadOnlyList<PartPattern> parts)
    {
        var whole = new double[JointDraws.Count];
        for (var p = 0; p < draws.Length; p++)
            for (var d = 0; d < whole.Length; d++) whole[d] += parts[p].Weight * draws[p][d];
        return whole;
    }

    private static double[] OfPart(RatioQuestion question, RatioLevel level, PartPattern part, double[] levels)
    {
        var runs = RatioRuns.Of(question, part);
        double expected = 0;
        for (var i = 0; i < part.Offsets.Length; i++) expected += part.Weights[i] * level.On(part.Offsets[i]);
        var a = level.StandardError;
        var b = Math.Sqrt(Math.Max(0, (runs.Sigma * runs.Sigma) - (a * a)));

        Span<int> order = stackalloc int[JointDraws.Count];
        DrawOrder.Order(question.Worlds, NearestOf(question, runs.Starts), runs.Errors, new SeededStream(question.Seed, question.Name + " ties"), order);
        var draws = new double[JointDraws.Count];
        for (var rank = 0; rank < order.Length; rank++) draws[order[rank]] = Math.Exp((a * levels[order[rank]]) + (b * Scores[rank]));
        var mean = draws.Average();
        for (var d = 0; d < draws.Length; d++) draws[d] *= expected / mean;
        return draws;
    }

    private static int[] NearestOf(RatioQuestion question, int[] starts)
    {
        var nearest = new int[2 * JointDraws.Count];
        if (starts.Length == 0) return nearest;
        var (before, after) = question.Hourly ? RatioRuns.ReachInDays() : TrainingData.ReachOf(Granularity.Day);
        question.Worlds.Nearest(starts, -before, before + question.Block + after, nearest);
        return nearest;
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>Puts numbers given in ascending order into worlds at random.</summary>
internal static class WorldShuffle
{
    /// <summary>One number a world.</summary>
    /// <param name="ofRank">Number of each rank, 0 to <see cref="JointDraws.Count"/> − 1.</param>
    /// <param name="stream">Decides which world gets which; one number a world is used up.</param>
    public static double[] Of(Func<int, double> ofRank, SeededStream stream)
    {
        Span<double> keys = stackalloc double[JointDraws.Count];
        Span<int> order = stackalloc int[JointDraws.Count];
        foreach (ref var key in keys) key = stream.NextUniform();
        RadixSort.Order(keys, order);
        var numbers = new double[JointDraws.Count];
        for (var rank = 0; rank < numbers.Length; rank++) numbers[order[rank]] = ofRank(rank);
        return numbers;
    }
}

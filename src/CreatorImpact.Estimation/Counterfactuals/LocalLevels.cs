using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// <see cref="LocalLevel"/> for eight memories at once, one a lane: a filter waits for its own last step, and eight of them wait no longer than one.
/// The same to rounding.
/// </summary>
/// <remarks>Residuals are laid out period by period, eight lanes each; NaN in the first lane means that the period is unknown to all.</remarks>
internal sealed class LocalLevels
{
    /// <summary>Lanes: numbers of one period.</summary>
    public const int Lanes = 8;

    private readonly Vector512<double> _fade;
    private readonly Vector512<double> _fadeSquared;
    private readonly Vector512<double> _innovation;
    private readonly Vector512<double> _noise;

    /// <param name="memories">τ in periods of up to eight lanes.</param>
    /// <param name="noises">ν of the same lanes.</param>
    public LocalLevels(double[] memories, double[] noises)
    {
        Span<double> fades = stackalloc double[Lanes];
        Span<double> noise = stackalloc double[Lanes];
        fades.Fill(0.5);
        noise.Fill(1);
        for (var k = 0; k < memories.Length; k++) (fades[k], noise[k]) = (Math.Exp(-1 / memories[k]), noises[k]);
        (_fade, _noise) = (Vector512.Create<double>(fades), Vector512.Create<double>(noise));
        _fadeSquared = _fade * _fade;
        _innovation = Vector512<double>.One - _fadeSquared;
    }

    /// <summary>Fills a block with the conditional means.</summary>
    /// <param name="left">Residuals up to the block, in time order.</param>
    /// <param name="right">Residuals after the block, in time order.</param>
    /// <param name="mean">Taken off every residual first.</param>
    /// <param name="block">Answer, <paramref name="stride"/> numbers a hidden period, of which the first eight are written.</param>
    /// <param name="stride">Numbers from one period of the block to the next.</param>
    /// <param name="weights">Room for weights, kept from block to block.</param>
    public void Bridge(
        ReadOnlySpan<double> left, ReadOnlySpan<double> right, Vector512<double> mean, Span<double> block, int stride, BridgeWeights weights)
    {
        var before = Filter(left, mean, backwards: false);
        var after = Filter(right, mean, backwards: true);

        weights.Settle(before.Variance, after.Variance, block.Length / stride, _fade);
        ref var first = ref MemoryMarshal.GetReference(block);
        ref var fromLeft = ref MemoryMarshal.GetReference(weights.Left);
        ref var fromRight = ref MemoryMarshal.GetReference(weights.Right);
        for (nuint at = 0, u = 0; at < (nuint)block.Length; at += (nuint)stride, u += Lanes)
        {
            var joined = (before.Mean * Vector512.LoadUnsafe(ref fromLeft, u)) + (after.Mean * Vector512.LoadUnsafe(ref fromRight, u));
            joined.StoreUnsafe(ref first, at);
        }
    }

    private (Vector512<double> Mean, Vector512<double> Variance) Filter(ReadOnlySpan<double> residuals, Vector512<double> level, bool backwards)
    {
        var (mean, variance) = (Vector512<double>.Zero, Vector512<double>.One);
        var (settled, after, gain) = (Vector512.Create(-1.0), Vector512<double>.Zero, Vector512<double>.Zero);
        ref var first = ref MemoryMarshal.GetReference(residuals);
        var (at, step) = backwards ? (residuals.Length - Lanes, -Lanes) : (0, Lanes);
        for (var count = residuals.Length / Lanes; count > 0; count--, at += step)
        {
            var residual = Vector512.LoadUnsafe(ref first, (nuint)at);
            mean *= _fade;
            if (double.IsNaN(residual.ToScalar()))
            {
                variance = (_fadeSquared * variance) + _innovation;
                continue;
            }

            // The variance settles after a few known values; then the gain need not be computed again.
            if (!Vector512.EqualsAll(variance, settled))
            {
                settled = variance;
                var faded = (_fadeSquared * variance) + _innovation;
                gain = faded / (faded + _noise);
                after = faded * (Vector512<double>.One - gain);
            }

            variance = after;
            mean += gain * (residual - level - mean);
        }

        return (mean, variance);
    }
}

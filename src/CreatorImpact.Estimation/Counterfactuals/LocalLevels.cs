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

    private const int Prepared = 128;
    private readonly Vector512<double>[] _gains = new Vector512<double>[Prepared];
    private readonly Vector512<double>[] _keeps = new Vector512<double>[Prepared];
    private readonly Vector512<double>[] _variances = new Vector512<double>[Prepared];
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
        var variance = Vector512<double>.One;
        for (var i = 0; i < Prepared; i++)
        {
            (_gains[i], variance) = Update(variance);
            (_keeps[i], _variances[i]) = (_fade * (Vector512<double>.One - _gains[i]), variance);
        }
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

    /// <summary>What one side knows of the process next to the block.</summary>
    private (Vector512<double> Mean, Vector512<double> Variance) Filter(ReadOnlySpan<double> residuals, Vector512<double> level, bool backwards)
    {
        var (mean, variance) = (Vector512<double>.Zero, Vector512<double>.One);
        ref var first = ref MemoryMarshal.GetReference(residuals);
        var (at, step) = backwards ? (residuals.Length - Lanes, -Lanes) : (0, Lanes);
        var (count, done) = (residuals.Length / Lanes, 0);

        // As long as every period is known, gains do not depend on the series and stand ready.
        for (; done < count && done < Prepared; done++, at += step)
        {
            var residual = Vector512.LoadUnsafe(ref first, (nuint)at);
            if (double.IsNaN(residual.ToScalar())) break;
            mean = (_keeps[done] * mean) + (_gains[done] * (residual - level));
        }

        if (done > 0) variance = _variances[done - 1];
        for (; done < count; done++, at += step)
        {
            var residual = Vector512.LoadUnsafe(ref first, (nuint)at);
            if (double.IsNaN(residual.ToScalar()))
            {
                mean *= _fade;
                variance = (_fadeSquared * variance) + _innovation;
                continue;
            }

            (var gain, variance) = Update(variance);
            mean = (_fade * (Vector512<double>.One - gain) * mean) + (gain * (residual - level));
        }

        return (mean, variance);
    }

    private (Vector512<double> Gain, Vector512<double> Variance) Update(Vector512<double> variance)
    {
        var faded = (_fadeSquared * variance) + _innovation;
        var gain = faded / (faded + _noise);
        return (gain, faded * (Vector512<double>.One - gain));
    }
}

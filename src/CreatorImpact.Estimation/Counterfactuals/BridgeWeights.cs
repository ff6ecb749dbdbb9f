using System.Runtime.Intrinsics;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// How much each hidden period takes from what is known on its left and on its right, in lanes of eight. The weights depend on the two variances
/// and the length alone, and those are the same for most blocks of a series, so they are kept from block to block.
/// </summary>
internal sealed class BridgeWeights
{
    private double[] _left = [];
    private double[] _right = [];
    private Vector512<double> _before;
    private Vector512<double> _after;
    private int _length = -1;

    /// <summary>Weights of the mean on the left, lanes of one period after those of another.</summary>
    public ReadOnlySpan<double> Left => _left;

    /// <summary>Weights of the mean on the right.</summary>
    public ReadOnlySpan<double> Right => _right;

    /// <summary>Computes the weights, unless they are the ones at hand.</summary>
    /// <param name="before">Variance of what is known on the left, next to the block.</param>
    /// <param name="after">The same on the right.</param>
    /// <param name="length">Hidden periods.</param>
    /// <param name="fade">Correlation of one period with the next.</param>
    /// <remarks>
    /// Ahead of a mean m with variance V by correlation r: mean r m, variance U = 1 − r² (1 − V). Two of them, one from each side, join to
    /// (r₁ m₁ U₂ + r₂ m₂ U₁) / (U₁ + U₂ − U₁ U₂).
    /// </remarks>
    public void Settle(Vector512<double> before, Vector512<double> after, int length, Vector512<double> fade)
    {
        if (length == _length && before == _before && after == _after) return;
        (_before, _after, _length) = (before, after, length);
        if (_left.Length < length * LocalLevels.Lanes) (_left, _right) = (new double[length * LocalLevels.Lanes], new double[length * LocalLevels.Lanes]);
        var one = Vector512<double>.One;
        var remaining = one;
        for (var u = 0; u < length; u++) (remaining *= fade).CopyTo(_left, u * LocalLevels.Lanes);

        remaining = one;
        for (var u = length - 1; u >= 0; u--)
        {
            remaining *= fade;
            var ahead = Vector512.Create(_left, u * LocalLevels.Lanes);
            var (variance1, variance2) = (one - (ahead * ahead * (one - before)), one - (remaining * remaining * (one - after)));
            var joined = variance1 + variance2 - (variance1 * variance2);
            (ahead * variance2 / joined).CopyTo(_left, u * LocalLevels.Lanes);
            (remaining * variance1 / joined).CopyTo(_right, u * LocalLevels.Lanes);
        }
    }
}

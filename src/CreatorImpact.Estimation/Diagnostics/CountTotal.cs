using MathNet.Numerics.Distributions;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// A total of sparse counts as a negative binomial distribution with given mean and variance, made continuous: the probability of k is spread evenly
/// over (k − 1, k], that of nothing stays at zero, and all is stretched so that the mean is kept.
/// </summary>
/// <remarks>
/// p(k + 1) / p(k) = (k + r) / (k + 1) · μ / (r + μ), r = μ² / (variance − μ) (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005). The
/// weights are built outwards from the mode, so that a large mean does not underflow. Without the even spread a bound would jump by a whole
/// event for any small change of the mean. Above a mean of 1,000 single events do not matter: there it is the gamma distribution of the same mean and
/// variance, by the cube root approximation of Wilson and Hilferty (1931).
/// </remarks>
internal sealed class CountTotal
{
    private const double Negligible = 1e-18;
    private const double LargestCounted = 1000;
    private readonly double _mean;
    private readonly double _share;
    private readonly double[] _cumulated = [];
    private readonly int _first;
    private readonly double _stretch;

    /// <param name="mean">Above zero.</param>
    /// <param name="variance">Above <paramref name="mean"/>.</param>
    public CountTotal(double mean, double variance)
    {
        (_mean, _share) = (mean, variance / (mean * mean));
        if (mean > LargestCounted) return;
        var size = mean * mean / (variance - mean);
        var odds = mean / (size + mean);
        var mode = Math.Max(0, (int)Math.Floor((size - 1) * mean / size));
        var below = new List<double>();
        for (var (k, weight) = (mode, 1.0); k > 0 && weight > Negligible; k--) below.Add(weight *= k / ((k - 1 + size) * odds));
        var weights = new List<double>(below.AsEnumerable().Reverse()) { 1 };
        _first = mode - below.Count;
        for (var (k, weight) = (mode, 1.0); weight > Negligible; k++) weights.Add(weight *= (k + size) / (k + 1) * odds);

        var sum = weights.Sum();
        _cumulated = new double[weights.Count];
        double reached = 0, spread = 0;
        for (var i = 0; i < _cumulated.Length; i++)
        {
            spread += Math.Max(0, _first + i - 0.5) * weights[i] / sum;
            _cumulated[i] = reached += weights[i] / sum;
        }

        _stretch = mean / spread;
    }

    /// <summary>Quantile, zero or more.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    public double Quantile(double probability)
    {
        if (_mean > LargestCounted)
        {
            var root = 1 - (_share / 9) + (Normal.InvCDF(0, 1, probability) * Math.Sqrt(_share) / 3);
            return _mean * Math.Pow(Math.Max(root, 0), 3);
        }

        var at = Array.BinarySearch(_cumulated, probability);
        if (at < 0) at = ~at;
        if (at >= _cumulated.Length) at = _cumulated.Length - 1;
        if (_first + at == 0) return 0;
        var before = at > 0 ? _cumulated[at - 1] : 0;
        var within = Math.Clamp((probability - before) / (_cumulated[at] - before), 0, 1);
        return _stretch * (_first + at - 1 + within);
    }
}

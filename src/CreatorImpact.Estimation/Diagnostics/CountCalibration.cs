using CreatorImpact.Estimation.Counterfactuals;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// How far totals of sparse counts scatter and whether their rate is right on average, from placebo windows: variance = (1.05 μ + κ μ²) (1 + 4 / n).
/// </summary>
/// <remarks>
/// With A actual and P predicted totals of placebos, A at most P + 5 √(1.05 P + κ₀ P²) + 3 (one burst has little say; κ₀ the same with κ₀ = 0):
/// κ = Σ ((A − P)² − 1.05 P) / Σ P² by moments, at least 0; the mean is the predicted total times (Σ A / Σ P)^(n / (n + 4)), n placebos that do
/// not overlap. Fewer than three placebos: κ = 0.5 and the mean as predicted.
/// </remarks>
internal sealed class CountCalibration
{
    private const double Poisson = 1.05;
    private const double Unknown = 0.5;
    private const double Caution = 4;
    private const int Fewest = 3;
    private readonly double[] _actual;
    private readonly double[] _clipped;
    private readonly double[] _predicted;
    private readonly double _independent;
    private readonly double _actualSum;
    private readonly double _predictedSum;
    private readonly double _excess;
    private readonly double _squares;

    /// <param name="errors">Placebo errors of the total.</param>
    /// <param name="scale">Scale of the series.</param>
    public CountCalibration(PlaceboErrors errors, ValueScale scale)
    {
        _independent = errors.Independent;
        _predicted = Array.ConvertAll(errors.Levels, level => scale.FromTotal(level, errors.Length));
        _actual = new double[_predicted.Length];
        for (var i = 0; i < _actual.Length; i++) _actual[i] = scale.FromTotal(errors.Levels[i] + errors.Errors[i], errors.Length);
        _squares = _predicted.Sum(predicted => predicted * predicted);
        _predictedSum = _predicted.Sum();

        _clipped = Clip(kappa: 0);
        _clipped = Clip(KappaOf(Enumerable.Range(0, _clipped.Length).Sum(ExcessOf), _squares));
        _excess = Enumerable.Range(0, _clipped.Length).Sum(ExcessOf);
        _actualSum = _clipped.Sum();
    }

    /// <summary>The distribution of a total.</summary>
    /// <param name="predicted">What the line says; above zero.</param>
    public CountTotal Of(double predicted) => Distribution(predicted * RatioOf(_actualSum, _predictedSum), KappaOf(_excess, _squares));

    /// <summary>Share of placebos inside the 90 % interval built without them; null with too few.</summary>
    public double? Coverage()
    {
        if (_actual.Length < WidthCalibration.FewestForCoverage) return null;
        var inside = 0;
        for (var i = 0; i < _actual.Length; i++)
        {
            if (!(_predicted[i] > 0)) continue;
            var squares = _predicted[i] * _predicted[i];
            var ratio = RatioOf(_actualSum - _clipped[i], _predictedSum - _predicted[i]);
            var total = Distribution(_predicted[i] * ratio, KappaOf(_excess - ExcessOf(i), _squares - squares));
            if (_actual[i] >= total.Quantile(0.05) && _actual[i] <= total.Quantile(0.95)) inside++;
        }

        return (double)inside / _actual.Length;
    }

    private double[] Clip(double kappa)
    {
        var clipped = new double[_actual.Length];
        for (var i = 0; i < clipped.Length; i++)
        {
            var variance = (Poisson * _predicted[i]) + (kappa * _predicted[i] * _predicted[i]);
            clipped[i] = Math.Min(_actual[i], _predicted[i] + (5 * Math.Sqrt(variance)) + 3);
        }

        return clipped;
    }

    // What a predicted total is multiplied by to be right on average.
    private double RatioOf(double actual, double predicted) =>
        _actual.Length >= Fewest && actual > 0 && predicted > 0 ? Math.Pow(actual / predicted, _independent / (_independent + Caution)) : 1;

    private double ExcessOf(int i) => ((_clipped[i] - _predicted[i]) * (_clipped[i] - _predicted[i])) - (Poisson * _predicted[i]);

    private double KappaOf(double excess, double squares) =>
        _actual.Length < Fewest || !(squares > 0) ? Unknown : Math.Max(0, excess / squares);

    private CountTotal Distribution(double mean, double kappa) =>
        new(mean, ((Poisson * mean) + (kappa * mean * mean)) * (1 + (4 / Math.Max(1, _independent))));
}

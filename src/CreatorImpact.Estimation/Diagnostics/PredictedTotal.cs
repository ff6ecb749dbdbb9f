using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// The but-for total of one part as a distribution, calibrated on placebo windows: g⁻¹(g(estimate) + σ · shape), moved so that its mean is right
/// (<see cref="PlainMean"/>); for sparse counts a negative binomial one (<see cref="CountTotal"/>).
/// </summary>
internal sealed class PredictedTotal
{
    // Near zero a total has no logarithm to speak of; the width must not vanish there.
    private const double SteepestSlope = 10;
    private readonly ValueScale _scale;
    private readonly TailShape _shape;
    private readonly double _centre;
    private readonly int _length;
    private readonly double _move;
    private readonly CountTotal? _counts;

    private PredictedTotal(ValueScale scale, TailShape shape, double median, int length, WidthCalibration width, PlaceboErrors errors, CountTotal? counts)
    {
        (_scale, _shape, _length, Median, Width, _counts) = (scale, shape, length, median, width, counts);
        _centre = scale.ToTotal(median, length);
        _move = counts is null && length > 0
            ? PlainMean.MoveOf(scale, errors, median, PlainMean.Of(scale, shape, _centre, width.Sigma, length), width.Sigma)
            : PlainMean.Unmoved(scale);
    }

    /// <summary>The mixture's own total: the most accurate single figure, close to the median.</summary>
    public double Median { get; }

    /// <summary>Where its width comes from.</summary>
    public WidthCalibration Width { get; }

    /// <summary>Calibrates the total of one part.</summary>
    public static PredictedTotal Of(ButForModel model, WindowPart part)
    {
        var data = model.Data;
        var errors = model.Errors[(int)part];
        var length = data.LengthOf(part);
        var median = model.TotalOf(part);
        var width = WidthCalibration.Of(errors, data.Granularity, CautiousScale(model, median, length));
        CountTotal? counts = null;
        if (model.IsSparse && length > 0 && median > 0)
        {
            var calibration = new CountCalibration(errors, model.Scale);
            counts = calibration.Of(median);
            width = width with { Coverage90 = calibration.Coverage() };
        }

        return new PredictedTotal(model.Scale, TailShape.For(data.Granularity), median, length, width, errors, counts);
    }

    /// <summary>Quantile of the total.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    public double Quantile(double probability) => _counts?.Quantile(probability) ?? OfShape(_shape.Quantile(probability));

    /// <summary>Value of the total at a quantile of the shape.</summary>
    public double OfShape(double quantile)
    {
        if (_length == 0) return 0;
        if (_counts is not null) return _counts.Quantile(_shape.ProbabilityOf(quantile));
        var value = _scale.FromTotal(_centre + (Width.Sigma * quantile), _length);
        return _scale.Signed ? value + _move : value * _move;
    }

    /// <summary>
    /// Without placebos: the typical deviation of single periods from the fitted line, taken as if it hit the whole window at once, and doubled.
    /// </summary>
    private static double CautiousScale(ButForModel model, double median, int length)
    {
        if (length == 0) return 0;
        return 2 * model.TypicalPeriodError / Math.Min(model.Scale.LogSlope(median, length), SteepestSlope);
    }
}

using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>The but-for total of one part as a distribution: g⁻¹(g(estimate) + σ · shape), calibrated on placebo windows.</summary>
internal sealed class PredictedTotal
{
    // Near zero a total has no logarithm to speak of; the width must not vanish there.
    private const double SteepestSlope = 10;
    private readonly ValueScale _scale;
    private readonly TailShape _shape;
    private readonly double _centre;
    private readonly int _length;

    private PredictedTotal(ValueScale scale, TailShape shape, double median, int length, WidthCalibration width)
    {
        (_scale, _shape, _length, Median, Width) = (scale, shape, length, median, width);
        _centre = scale.ToTotal(median, length);
    }

    /// <summary>The mixture's own total: the median.</summary>
    public double Median { get; }

    /// <summary>Where its width comes from.</summary>
    public WidthCalibration Width { get; }

    /// <summary>Calibrates the total of one part.</summary>
    public static PredictedTotal Of(ButForModel model, WindowPart part)
    {
        var data = model.Data;
        var length = data.LengthOf(part);
        var median = model.TotalOf(part);
        var width = WidthCalibration.Of(model.Errors[(int)part], data.Granularity, CautiousScale(model, median, length));
        return new PredictedTotal(model.Scale, TailShape.For(data.Granularity), median, length, width);
    }

    /// <summary>Quantile of the total.</summary>
    public double Quantile(double probability) => OfShape(_shape.Quantile(probability));

    /// <summary>Value of the total at a quantile of the shape.</summary>
    public double OfShape(double quantile) => _length == 0 ? 0 : _scale.FromTotal(_centre + (Width.Sigma * quantile), _length);

    /// <summary>
    /// Without placebos: the typical deviation of single periods from the fitted line, taken as if it hit the whole window at once, and doubled.
    /// </summary>
    private static double CautiousScale(ButForModel model, double median, int length)
    {
        if (length == 0) return 0;
        return 2 * model.TypicalPeriodError / Math.Min(model.Scale.LogSlope(median, length), SteepestSlope);
    }
}

using System.Numerics.Tensors;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// The scales a series is modelled on. With m the mean absolute training value and h the length of a sum:
/// period scale z(y) = ln(max(y, 0) + 0.05 m); total scale g(v) = ln(max(v, 0) + m h), gentle near zero so that a bound never turns
/// negative. A series with a negative value uses z(y) = y / m and g(v) = v / (m h) instead.
/// </summary>
/// <param name="Mean">m, in the metric's unit, above zero.</param>
/// <param name="Signed">True when a training value is negative.</param>
internal sealed record ValueScale(double Mean, bool Signed)
{
    private const double PeriodOffset = 0.05;
    private const double LargestLog = 25;
    private static readonly double SmallestLog = Math.Log(PeriodOffset);

    /// <summary>Takes the scale from training values; null when none is finite or all are (nearly) zero.</summary>
    public static ValueScale? Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        var count = 0;
        var signed = false;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            sum += Math.Abs(value);
            signed |= value < 0;
            count++;
        }

        return count > 0 && sum / count > 1e-30 ? new ValueScale(sum / count, signed) : null;
    }

    /// <summary>Period value to model scale; NaN stays NaN.</summary>
    public double ToModel(double value) => Signed ? value / Mean : Math.Log((Math.Max(value, 0) / Mean) + PeriodOffset);

    /// <summary>Model scale to period value, never below zero on the logarithmic scale.</summary>
    public double FromModel(double z) =>
        Signed ? z * Mean : Math.Max(Math.Exp(Math.Min(z, LargestLog)) - PeriodOffset, 0) * Mean;

    /// <summary>The model-scale value of what <see cref="FromModel(double)"/> makes of <paramref name="z"/>: neither below zero nor beyond all bounds.</summary>
    public double Representable(double z) => Signed ? z : Math.Clamp(z, SmallestLog, LargestLog);

    /// <summary>Replaces model scale by period values.</summary>
    public void FromModel(Span<double> values)
    {
        if (!Signed)
        {
            TensorPrimitives.Min(values, LargestLog, values);
            SteadyExponential.Replace(values);
            TensorPrimitives.Subtract(values, PeriodOffset, values);
            TensorPrimitives.Max(values, 0, values);
        }

        TensorPrimitives.Multiply(values, Mean, values);
    }

    /// <summary>Replaces period values by model scale; NaN stays NaN.</summary>
    public void ToModel(Span<double> values)
    {
        if (!Signed) TensorPrimitives.Max(values, 0, values);
        TensorPrimitives.Divide(values, Mean, values);
        if (Signed) return;
        TensorPrimitives.Add(values, PeriodOffset, values);
        TensorPrimitives.Log(values, values);
    }

    /// <summary>Total of <paramref name="length"/> periods to the scale on which errors are compared.</summary>
    public double ToTotal(double total, int length) => ToTotal(total, length, offset: 1);

    /// <summary>The same with a smaller offset, on which candidates are weighed.</summary>
    public double ToWeighing(double total, int length) => ToTotal(total, length, PeriodOffset);

    /// <summary>Inverse of <see cref="ToTotal(double, int)"/>, never below zero on the logarithmic scale.</summary>
    public double FromTotal(double g, int length) =>
        Signed ? g * Mean * length : Math.Max(Math.Exp(Math.Min(g, LargestLog)) - 1, 0) * Mean * length;

    /// <summary>Change of a total's logarithm for a small change on the total scale: (v + m h) / v.</summary>
    public double LogSlope(double total, int length)
    {
        var size = Mean * length;
        return Signed ? size / Math.Max(Math.Abs(total), 1e-9 * size) : (total + size) / Math.Max(total, 1e-9 * size);
    }

    private double ToTotal(double total, int length, double offset)
    {
        var relative = total / (Mean * Math.Max(length, 1));
        return Signed ? relative : Math.Log(Math.Max(relative, 0) + offset);
    }
}

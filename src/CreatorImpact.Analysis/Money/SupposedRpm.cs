using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Analysis.Money;

/// <summary>What if 1,000 views earned otherwise: the RPM found, multiplied, or one number in its place.</summary>
public sealed record SupposedRpm
{
    private SupposedRpm(double factor, double? value) => (Factor, Value) = (factor, value);

    /// <summary>The RPM as it was found.</summary>
    public static SupposedRpm Nothing { get; } = new(1, null);

    /// <summary>Multiplies the RPM found in every world; 1 leaves it.</summary>
    public double Factor { get; }

    /// <summary>Stands in its place in every world, in its own currency per 1,000 views; null leaves it.</summary>
    public double? Value { get; }

    /// <summary>The RPM found, multiplied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not finite or not above zero.</exception>
    public static SupposedRpm Times(double factor) => factor > 0 && double.IsFinite(factor)
        ? new SupposedRpm(factor, null)
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "Expected a finite factor above zero.");

    /// <summary>One number in every world.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or below zero.</exception>
    public static SupposedRpm FixedAt(double value) => value >= 0 && double.IsFinite(value)
        ? new SupposedRpm(1, value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a finite RPM of zero or more.");

    internal ButForRpm ApplyTo(ButForRpm rpm) => this == Nothing ? rpm : Value is { } value ? rpm.FixedAt(value) : rpm.Times(Factor);
}

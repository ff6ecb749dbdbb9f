namespace CreatorImpact.Estimation.Numerics;

/// <summary>
/// A number known only as a range: triangular about its likely value where one is given, else every value of the range is as likely as any other.
/// Low = High is a fixed number.
/// </summary>
public sealed record UncertainRange
{
    /// <param name="low">Smallest value.</param>
    /// <param name="likely">Likeliest value; null when none stands out.</param>
    /// <param name="high">Largest value.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or they are not in order.</exception>
    public UncertainRange(double low, double? likely, double high)
    {
        if (!double.IsFinite(low)) throw new ArgumentOutOfRangeException(nameof(low), low, "Expected a finite number.");
        if (!double.IsFinite(high) || high < low) throw new ArgumentOutOfRangeException(nameof(high), high, FormattableString.Invariant($"Expected a finite number of at least {low}."));
        if (likely is { } named && !(named >= low && named <= high)) throw new ArgumentOutOfRangeException(nameof(likely), likely, FormattableString.Invariant($"Expected a number from {low} to {high}."));
        (Low, Likely, High) = (low, likely, high);
    }

    /// <summary>Smallest value.</summary>
    public double Low { get; }

    /// <summary>Likeliest value; null when none stands out.</summary>
    public double? Likely { get; }

    /// <summary>Largest value.</summary>
    public double High { get; }

    /// <summary>Average value: (low + high) / 2, or (low + likely + high) / 3 where a likely value is given.</summary>
    public double Mean => Likely is { } likely ? Low + (((likely - Low) + (High - Low)) / 3) : Low + ((High - Low) / 2);

    /// <summary>The value below which the share <paramref name="uniform"/> of the distribution lies: rising, from Low at 0 to High at 1.</summary>
    /// <param name="uniform">0–1, as <see cref="SeededStream.NextUniform"/> gives it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="uniform"/> is outside 0–1.</exception>
    public double Sample(double uniform)
    {
        if (uniform is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(uniform), uniform, "Expected 0–1.");
        var width = High - Low;
        if (width == 0) return Low;
        if (Likely is not { } likely) return Low + (uniform * width);

        // Inverse of the triangular distribution function: u = (x − low)² / (width · rise) up to the likely value, 1 − u alike from above.
        var (rise, fall) = (likely - Low, High - likely);
        return uniform * width < rise ? Low + Math.Sqrt(uniform * width * rise) : High - Math.Sqrt((1 - uniform) * width * fall);
    }
}

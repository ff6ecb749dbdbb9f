using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>One fixed kernel predictor.</summary>
/// <param name="Kernel">Index into <see cref="SeasonalKernel.For"/>.</param>
/// <param name="Root">True to predict the square root of the values, false their logarithm; no difference for series with negative values.</param>
internal sealed record KernelCandidate(int Kernel, bool Root)
{
    /// <summary>Hours.</summary>
    public static KernelCandidate[] Hours { get; } = [new(0, Root: false), new(1, Root: true), new(2, Root: false)];

    /// <summary>Days.</summary>
    public static KernelCandidate[] Days { get; } =
    [
        new(0, Root: false), new(1, Root: false), new(2, Root: true), new(3, Root: false), new(4, Root: true), new(5, Root: true), new(6, Root: true),
    ];

    /// <summary>The candidates of a granularity.</summary>
    public static KernelCandidate[] For(Granularity granularity) => granularity == Granularity.Hour ? Hours : Days;
}

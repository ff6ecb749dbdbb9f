namespace CreatorImpact.Benchmarks.Browsing;

/// <summary>An assumption that is moved on the page what-if.</summary>
/// <param name="Slider">Which.</param>
/// <param name="Value">Where to, as the slider counts.</param>
internal sealed record SliderMove(string Slider, string Value)
{
    /// <summary>Moves of which each changes what was lost, after rounding, too; none leads back to where one was.</summary>
    public static IReadOnlyList<SliderMove> All { get; } =
    [
        new("Recovery", "2"), new("Recovery", "14"), new("Recovery", "5"), new("Recovery", "7"), new("Recovery", "1"), new("Recovery", "10"),
    ];
}

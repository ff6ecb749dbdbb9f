using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Which outages concern which series.</summary>
public static class OutageMatch
{
    /// <summary>
    /// An outage applies when the platforms are equal, when either is unstated, or when the user named the outage's platform.
    /// Names compare without case, spaces and punctuation and under one spelling, so that "You Tube" is "youtube" and "Twitter" is "x".
    /// </summary>
    public static bool Applies(string? seriesPlatform, string? outagePlatform, string? namedPlatform)
    {
        if (namedPlatform is not null)
            return outagePlatform is null || Same(outagePlatform, namedPlatform) || (seriesPlatform is not null && Same(seriesPlatform, outagePlatform));
        return seriesPlatform is null || outagePlatform is null || Same(seriesPlatform, outagePlatform);
    }

    /// <summary>A platform's name under one spelling, without case, spaces and punctuation.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat((PlatformName.Of(name) ?? name).Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    private static bool Same(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);
}

using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Reads numbers as people of any country type them.</summary>
internal static class TypedNumber
{
    /// <summary>A whole number with thousands grouped in any notation; null when it is none. "1.500" and "1,500" are 1,500: a count has no decimals.</summary>
    public static double? Count(string text) => NumberReading.CountOf(text);

    /// <summary>An amount; null when it is none, or may be two: "1.234" is not guessed at.</summary>
    public static decimal? Amount(string text) => NumberReading.Of(text) is { Sense: NumberSense.Clear, Value: >= 0 } read ? read.Value : null;

    /// <summary>A share from 0 to 1 of a number of per cent; null when it is none from 0 to 100.</summary>
    public static double? Share(string text) => Amount(text.Trim().TrimEnd('%')) is { } value and <= 100 ? (double)value / 100 : null;
}

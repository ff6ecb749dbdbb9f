using System.Globalization;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Reads numbers as people type them.</summary>
internal static class TypedNumber
{
    /// <summary>A whole number with thousands grouped in any notation; null when it is none.</summary>
    public static double? Count(string text)
    {
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('.' or ',' or '\'' or '’')));
        return digits.Length > 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>An amount with a decimal sign of either kind and no groups; null when it is none.</summary>
    public static decimal? Amount(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A share from 0 to 1 of a number of per cent; null when it is none from 0 to 100.</summary>
    public static double? Share(string text) => Amount(text.Trim().TrimEnd('%')) is { } value and <= 100 ? (double)value / 100 : null;
}

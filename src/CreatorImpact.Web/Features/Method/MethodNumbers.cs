using System.Globalization;

namespace CreatorImpact.Web.Features.Method;

/// <summary>Numbers of the method page, in the reader's culture.</summary>
internal static class MethodNumbers
{
    /// <summary>An amount with four digits that count, whole numbers as they are.</summary>
    public static string Amount(double value)
    {
        var size = Math.Abs(value);
        var decimals = size >= 1000 || size == Math.Round(size) ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 6);
        return Fixed(value, decimals);
    }

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Fixed(double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double share, int decimals = 0) =>
        Fixed(100 * share, decimals) + "\u00a0%";

    /// <summary>A difference as a percentage with its sign.</summary>
    public static string Difference(double share) => (share >= 0 ? "+" : "") + Percent(share, 1);

    /// <summary>"low–high", with "to" when an end is negative, so that signs stay readable.</summary>
    public static string Range(double low, double high, string between) =>
        low < 0 || high < 0 ? $"{Amount(low)} {between} {Amount(high)}" : $"{Amount(low)}–{Amount(high)}";
}

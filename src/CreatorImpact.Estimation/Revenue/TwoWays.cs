using System.Globalization;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>Compares the two ways to a loss of revenue: from the revenue series itself, and from views × RPM.</summary>
public static class TwoWays
{
    /// <summary>Largest difference that needs no word: 20 % of the larger of both points, whatever their signs.</summary>
    public const double LargestGap = 0.20;

    /// <summary>Says that both ways disagree; null when they do not or one is missing.</summary>
    /// <param name="direct">Loss from the revenue series; null when there is none.</param>
    /// <param name="unit">Loss from views × RPM; null when there is none.</param>
    /// <param name="currency">ISO code that both are in.</param>
    public static Reason? Compare(IntervalEstimate? direct, IntervalEstimate? unit, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (direct is null || unit is null) return null;
        var gap = Math.Abs(direct.Point - unit.Point);
        var larger = Math.Max(Math.Abs(direct.Point), Math.Abs(unit.Point));
        // A hair's breadth for what binary fractions make of a gap of exactly 20 %.
        if (gap <= LargestGap * larger * (1 + 1e-12)) return null;

        var overlap = direct.Lo90 <= unit.Hi90 && unit.Lo90 <= direct.Hi90;
        return new Reason("two_ways_disagree", string.Create(CultureInfo.InvariantCulture,
            $"The revenue series gives a loss of {direct.Point:#,0.00} ({direct.Lo90:#,0.00} to {direct.Hi90:#,0.00}) {currency}, views × RPM gives {unit.Point:#,0.00} ({unit.Lo90:#,0.00} to {unit.Hi90:#,0.00}) {currency}: they differ by {100 * gap / larger:0} % of the larger, expected at most {100 * LargestGap:0} %; their 90 % intervals {(overlap ? "overlap" : "do not overlap")}. Check that the revenue is final and of the same account, days and currency as the views, that views and RPM count the same views (all or qualified ones), and whether the price of a view changed in the outage."));
    }
}

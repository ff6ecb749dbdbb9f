using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>Sums over the periods of one part of a block.</summary>
internal static class Totals
{
    /// <summary>Sum of <paramref name="values"/> where <paramref name="parts"/> equals <paramref name="part"/>; NaN is skipped.</summary>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<WindowPart> parts, WindowPart part)
    {
        double sum = 0;
        for (var u = 0; u < parts.Length; u++)
            if (parts[u] == part && !double.IsNaN(values[u])) sum += values[u];
        return sum;
    }

    /// <summary>Sum of <paramref name="values"/> of one part, only where <paramref name="known"/> has a value: both sides of a gap are left out.</summary>
    public static double OfKnown(ReadOnlySpan<double> values, ReadOnlySpan<double> known, ReadOnlySpan<WindowPart> parts, WindowPart part)
    {
        double sum = 0;
        for (var u = 0; u < parts.Length; u++)
            if (parts[u] == part && !double.IsNaN(known[u])) sum += values[u];
        return sum;
    }
}

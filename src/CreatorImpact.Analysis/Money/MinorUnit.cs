namespace CreatorImpact.Analysis.Money;

/// <summary>Smallest amount of a currency that is shown (ISO 4217, minor units).</summary>
public static class MinorUnit
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal) { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF" };

    private static readonly HashSet<string> Three = new(StringComparer.Ordinal) { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" };

    /// <summary>Decimals shown: 0, 2 or 3.</summary>
    public static int DecimalsOf(string currency) => None.Contains(currency) ? 0 : Three.Contains(currency) ? 3 : 2;

    /// <summary>The smallest amount: 1, 0.01 or 0.001.</summary>
    public static decimal Of(string currency) => DecimalsOf(currency) switch
    {
        0 => 1m,
        3 => 0.001m,
        _ => 0.01m,
    };
}

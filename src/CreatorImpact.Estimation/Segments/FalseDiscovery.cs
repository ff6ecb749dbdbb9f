namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Control of false alarms where many groups are looked at together: of those flagged at most the share q is expected to be false
/// (Benjamini and Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 1995).
/// </summary>
public static class FalseDiscovery
{
    /// <summary>Share of false alarms among flags that is put up with, unless told otherwise.</summary>
    public const double DefaultShare = 0.1;

    /// <summary>For each p-value: is it flagged?</summary>
    /// <param name="pValues">All comparisons shown together; null = none could be made, which counts for nothing.</param>
    /// <param name="share">q, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">q or a p-value is out of range.</exception>
    public static bool[] Flags(IReadOnlyList<double?> pValues, double share = DefaultShare)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (share is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Expected a number between 0 and 1.");
        if (pValues.Any(p => p is not (null or (>= 0 and <= 1)))) throw new ArgumentOutOfRangeException(nameof(pValues), "Expected p-values of 0–1.");
        double[] sorted = [.. pValues.OfType<double>().Order()];
        var limit = -1.0;
        for (var rank = 1; rank <= sorted.Length; rank++)
            if (sorted[rank - 1] <= share * rank / sorted.Length) limit = sorted[rank - 1];
        return [.. pValues.Select(p => p <= limit)];
    }
}

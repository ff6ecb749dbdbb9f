using System.Collections.Concurrent;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Keeps the weights of layouts already met, up to 48 MB in all; when full it starts anew. Safe for many threads; two that miss at once compute
/// the same digits twice, so nothing depends on what is kept.
/// </summary>
internal static class KernelWeightCache
{
    private const long LargestDoubles = 6_000_000;
    private static readonly Lock Gate = new();
    private static ConcurrentDictionary<KernelLayout, KernelWeights[]> Kept = new();
    private static long DoublesKept;

    /// <summary>Weights of every kernel of the layout's granularity.</summary>
    public static KernelWeights[] Get(KernelLayout layout)
    {
        if (Kept.TryGetValue(layout, out var kept)) return kept;
        var made = Array.ConvertAll(SeasonalKernel.For(layout.Granularity), kernel => KernelWeights.Create(kernel, layout));
        var size = (long)made.Length * layout.Wanted * (layout.Left + layout.Right);
        lock (Gate)
        {
            if (Kept.TryGetValue(layout, out kept)) return kept;
            if (DoublesKept + size > LargestDoubles) (Kept, DoublesKept) = (new ConcurrentDictionary<KernelLayout, KernelWeights[]>(), 0);
            if (size > LargestDoubles) return made;
            Kept[layout] = made;
            DoublesKept += size;
        }

        return made;
    }
}

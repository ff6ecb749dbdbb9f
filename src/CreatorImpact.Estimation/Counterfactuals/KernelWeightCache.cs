using System.Collections.Concurrent;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Keeps the weights of layouts already met; when full it starts anew. Safe for many threads; two that miss at once compute the same digits twice,
/// so nothing depends on what is kept.
/// </summary>
internal sealed class KernelWeightCache
{
    // Header, length and the pointer that holds a row.
    private const long RowHeader = 32;
    private readonly Lock _gate = new();
    private readonly long _largest;
    private ConcurrentDictionary<KernelLayout, KernelWeights[]> _kept = new();
    private long _size;

    /// <param name="largest">Most bytes kept.</param>
    public KernelWeightCache(long largest) => _largest = largest;

    /// <summary>The one the estimator uses: at most 48 MB.</summary>
    public static KernelWeightCache Shared { get; } = new(48 << 20);

    /// <summary>Bytes kept at the moment.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>Weights of every kernel of the layout's granularity.</summary>
    public KernelWeights[] Get(KernelLayout layout)
    {
        if (Volatile.Read(ref _kept).TryGetValue(layout, out var kept)) return kept;
        var made = Array.ConvertAll(SeasonalKernel.For(layout.Granularity), kernel => KernelWeights.Create(kernel, layout));
        var size = BytesOf(made);
        if (size > _largest) return made;
        lock (_gate)
        {
            if (_kept.TryGetValue(layout, out kept)) return kept;
            if (_size + size > _largest) (_kept, _size) = (new ConcurrentDictionary<KernelLayout, KernelWeights[]>(), 0);
            _kept[layout] = made;
            _size += size;
        }

        return made;
    }

    private static long BytesOf(KernelWeights[] made) =>
        made.Sum(weights => weights.Rows.Sum(row => RowHeader + ((long)sizeof(double) * row.Length)));
}

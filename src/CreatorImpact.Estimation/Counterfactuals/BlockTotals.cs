using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Totals of blocks by part (window, first part, rest): what each candidate predicted and, at placebos, what was observed. Weights, errors and
/// spreads need no more than these sums.
/// </summary>
internal sealed class BlockTotals
{
    private const int Parts = 3;
    private readonly WindowPart[] _parts;
    private readonly int _stride;
    private readonly double[] _predicted;
    private readonly double[] _predictedKnown;
    private readonly double[] _actual;

    /// <param name="parts">What each period of a block counts towards.</param>
    /// <param name="stride">Numbers from one period of a path to the next, a multiple of eight.</param>
    /// <param name="blocks">Number of blocks.</param>
    public BlockTotals(WindowPart[] parts, int stride, int blocks)
    {
        (_parts, _stride, Count) = (parts, stride, blocks);
        (_predicted, _predictedKnown) = (new double[blocks * Parts * stride], new double[blocks * Parts * stride]);
        _actual = new double[blocks * Parts];
    }

    /// <summary>Number of blocks.</summary>
    public int Count { get; }

    /// <summary>Each candidate's total of one part.</summary>
    public ReadOnlySpan<double> Predicted(int block, WindowPart part) => _predicted.AsSpan(At(block, part) * _stride, _stride);

    /// <summary>Each candidate's total of one part over the periods that have a value: both sides of a gap are left out.</summary>
    public ReadOnlySpan<double> PredictedKnown(int block, WindowPart part) => _predictedKnown.AsSpan(At(block, part) * _stride, _stride);

    /// <summary>Observed total of one part; gaps are left out.</summary>
    public double Actual(int block, WindowPart part) => _actual[At(block, part)];

    /// <summary>Adds up one block.</summary>
    /// <param name="block">Which.</param>
    /// <param name="paths">Candidate k of period u stands at u · stride + k.</param>
    /// <param name="values">What was observed, NaN = missing; empty for the real block.</param>
    public void Add(int block, ReadOnlySpan<double> paths, ReadOnlySpan<double> values)
    {
        for (var u = 0; u < values.Length; u++)
            if (_parts[u] != WindowPart.LeftOut && !double.IsNaN(values[u])) _actual[At(block, _parts[u])] += values[u];
        Sum(_predicted.AsSpan(At(block, WindowPart.Window) * _stride, Parts * _stride), paths, []);
        if (HasGaps(values)) Sum(_predictedKnown.AsSpan(At(block, WindowPart.Window) * _stride, Parts * _stride), paths, values);
        else _predicted.AsSpan(At(block, WindowPart.Window) * _stride, Parts * _stride).CopyTo(_predictedKnown.AsSpan(At(block, WindowPart.Window) * _stride));
    }

    private static int At(int block, WindowPart part) => (block * Parts) + (int)part;

    private static bool HasGaps(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            if (double.IsNaN(value)) return true;
        return false;
    }

    private void Sum(Span<double> sums, ReadOnlySpan<double> paths, ReadOnlySpan<double> known)
    {
        ref var path = ref MemoryMarshal.GetReference(paths);
        for (var u = 0; u < _parts.Length; u++)
        {
            if (_parts[u] == WindowPart.LeftOut || (known.Length > 0 && double.IsNaN(known[u]))) continue;
            var target = sums.Slice((int)_parts[u] * _stride, _stride);
            for (var lane = 0; lane < _stride; lane += Vector512<double>.Count)
            {
                var terms = Vector512.LoadUnsafe(ref path, (nuint)((u * _stride) + lane));
                (Vector512.Create<double>(target[lane..]) + terms).CopyTo(target[lane..]);
            }
        }
    }
}

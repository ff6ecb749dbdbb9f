using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Deviations of a series from its level, 0 where unknown, and weighted means of them over neighbouring seasons: the inner loop of every profile.
/// </summary>
/// <remarks>
/// Both arrays are framed with zeros, so that most profiles need no look at the ends: a sum of eight neighbouring positions stays in registers
/// while all seasons are added. Where the clock changed (and far outside the data) seasons are added one by one over stretches of equal shift.
/// Either way the terms are added in the order w_1 D(t + P), w_1 D(t − P), w_2 D(t + 2P) …
/// </remarks>
internal sealed class SeasonalSums
{
    private const int FrameWeeks = 9;
    private const int LongestOnStack = 4096;
    private readonly int _count;
    private readonly int _frame;
    private readonly int[] _offsets;
    private readonly int[] _offsetEnds;
    private readonly bool _clockChanges;
    private readonly double[] _deviations;
    private readonly double[] _known;
    private readonly double[] _keptDeviations;
    private readonly double[] _keptKnown;
    private int _changedFrom;
    private int _changedTo;

    /// <param name="offsets">Local offsets in hours, one a position.</param>
    /// <param name="week">Periods of one week.</param>
    public SeasonalSums(int[] offsets, int week)
    {
        (_count, _frame, _offsets) = (offsets.Length, FrameWeeks * week, offsets);
        _clockChanges = offsets.AsSpan().ContainsAnyExcept(offsets.Length > 0 ? offsets[0] : 0);
        _offsetEnds = _clockChanges ? EndsOf(offsets) : [];
        (_deviations, _known) = (new double[_count + (2 * _frame)], new double[_count + (2 * _frame)]);
        (_keptDeviations, _keptKnown) = (new double[_count], new double[_count]);
    }

    /// <summary>The deviation at a known position.</summary>
    public void Set(int t, double deviation)
    {
        (_deviations[_frame + t], _known[_frame + t]) = (deviation, 1);
        (_changedFrom, _changedTo) = (Math.Min(_changedFrom, t), Math.Max(_changedTo, t + 1));
    }

    /// <summary>Nothing is known in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public void Clear(int from, int to)
    {
        if (from >= to) return;
        _deviations.AsSpan(_frame + from, to - from).Clear();
        _known.AsSpan(_frame + from, to - from).Clear();
        (_changedFrom, _changedTo) = (Math.Min(_changedFrom, from), Math.Max(_changedTo, to));
    }

    /// <summary>Remembers how things stand.</summary>
    public void Keep()
    {
        _deviations.AsSpan(_frame, _count).CopyTo(_keptDeviations);
        _known.AsSpan(_frame, _count).CopyTo(_keptKnown);
        (_changedFrom, _changedTo) = (_count, 0);
    }

    /// <summary>Goes back to what was remembered.</summary>
    public void Restore()
    {
        if (_changedFrom < _changedTo)
        {
            var (from, length) = (_changedFrom, _changedTo - _changedFrom);
            _keptDeviations.AsSpan(from, length).CopyTo(_deviations.AsSpan(_frame + from));
            _keptKnown.AsSpan(from, length).CopyTo(_known.AsSpan(_frame + from));
        }

        (_changedFrom, _changedTo) = (_count, 0);
    }

    /// <summary>Weighted means over neighbouring seasons within [<paramref name="low"/>, <paramref name="high"/>); NaN where none is known.</summary>
    public void ProfilesOf(int from, int low, int high, SeasonalWeights season, Span<double> profile)
    {
        var width = Vector512<double>.Count;
        if (_clockChanges || from - season.Reach < -_frame || from + profile.Length + width + season.Reach > _count + _frame)
        {
            AddBySeason(from, low, high, season, profile);
            return;
        }

        ref var deviations = ref MemoryMarshal.GetArrayDataReference(_deviations);
        ref var known = ref MemoryMarshal.GetArrayDataReference(_known);
        var i = 0;
        for (; i < profile.Length; i += width)
        {
            var (sums, weights) = (Vector512<double>.Zero, Vector512<double>.Zero);
            nuint after, before;
            after = before = (nuint)(_frame + from + i);
            foreach (var weight in season.Weights)
            {
                (after, before) = (after + (nuint)season.Period, before - (nuint)season.Period);
                sums = (Vector512.LoadUnsafe(ref deviations, after) * weight) + sums;
                weights = (Vector512.LoadUnsafe(ref known, after) * weight) + weights;
                sums = (Vector512.LoadUnsafe(ref deviations, before) * weight) + sums;
                weights = (Vector512.LoadUnsafe(ref known, before) * weight) + weights;
            }

            // Nothing known: 0 / 0 is the NaN that is promised.
            var means = sums / weights;
            if (i + width <= profile.Length) means.CopyTo(profile[i..]);
            else for (var rest = 0; i + rest < profile.Length; rest++) profile[i + rest] = means[rest];
        }
    }

    private static int[] EndsOf(int[] offsets)
    {
        var ends = new int[offsets.Length];
        for (var t = offsets.Length - 1; t >= 0; t--)
            ends[t] = t + 1 < offsets.Length && offsets[t] == offsets[t + 1] ? ends[t + 1] : t + 1;
        ends.AsSpan().Replace(offsets.Length, int.MaxValue);
        return ends;
    }

    private void AddBySeason(int from, int low, int high, SeasonalWeights season, Span<double> sums)
    {
        Span<double> weights = sums.Length <= LongestOnStack ? stackalloc double[sums.Length] : new double[sums.Length];
        sums.Clear();
        weights.Clear();
        for (var k = 1; k <= season.Weights.Length; k++)
        {
            Add(from, low, high, k * season.Period, season.Weights[k - 1], sums, weights);
            Add(from, low, high, -k * season.Period, season.Weights[k - 1], sums, weights);
        }

        TensorPrimitives.Divide(sums, weights, sums);
    }

    /// <summary>Adds one season. Seen from local time t, the neighbour lies one hour off when the clock changed in between.</summary>
    private void Add(int from, int low, int high, int shift, double weight, Span<double> sums, Span<double> weights)
    {
        var end = Math.Min(from + sums.Length, high - shift);
        for (var t = Math.Max(from, low - shift); t < end;)
        {
            var (next, clock) = (end, 0);
            if (_clockChanges)
            {
                var here = Math.Clamp(t, 0, _count - 1);
                clock = _offsets[here] - _offsets[t + shift];
                if (t >= 0) next = Math.Min(next, _offsetEnds[here]);
                else next = Math.Min(next, _offsetEnds[0]);
                next = (int)Math.Min(next, (long)_offsetEnds[t + shift] - shift);
            }

            var (first, last) = (Math.Max(t, low - shift - clock), Math.Min(next, high - shift - clock));
            if (first < last)
            {
                var (source, target, length) = (_frame + first + shift + clock, first - from, last - first);
                TensorPrimitives.MultiplyAdd(_deviations.AsSpan(source, length), weight, sums.Slice(target, length), sums.Slice(target, length));
                TensorPrimitives.MultiplyAdd(_known.AsSpan(source, length), weight, weights.Slice(target, length), weights.Slice(target, length));
            }

            t = next;
        }
    }
}

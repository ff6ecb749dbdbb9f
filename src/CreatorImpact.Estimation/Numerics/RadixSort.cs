using System.Buffers;
using System.Numerics;

namespace CreatorImpact.Estimation.Numerics;

/// <summary>
/// Sorts finite numbers by the leading bits in which they differ, eleven at a time, and puts right by insertion what those leave open. Draws come
/// in random order, where a comparison sort guesses wrong at every second comparison; this one does not guess.
/// </summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Passes = 3;
    private const int FewestToGain = 200;

    /// <summary>Sorts in place, ascending.</summary>
    public static void Sort(Span<double> values)
    {
        if (values.Length < FewestToGain)
        {
            values.Sort();
            return;
        }

        var count = values.Length;
        var pool = ArrayPool<ulong>.Shared;
        var (sorted, spare) = (pool.Rent(count), pool.Rent(count));
        for (var i = 0; i < count; i++) sorted[i] = Ascending(values[i]);
        var lowest = LowestBit(sorted.AsSpan(0, count));
        Span<int> counts = stackalloc int[Buckets * Passes];
        Count(sorted.AsSpan(0, count), lowest, counts);
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.Slice(pass * Buckets, Buckets);
            var shift = lowest + (pass * DigitBits);
            if (!ToStarts(starts, count)) continue;
            foreach (var key in sorted.AsSpan(0, count)) spare[starts[Digit(key, shift)]++] = key;
            (sorted, spare) = (spare, sorted);
        }

        for (var i = 1; i < count; i++)
        {
            var key = sorted[i];
            var at = i;
            for (; at > 0 && sorted[at - 1] > key; at--) sorted[at] = sorted[at - 1];
            sorted[at] = key;
        }

        for (var i = 0; i < count; i++) values[i] = FromAscending(sorted[i]);
        pool.Return(sorted);
        pool.Return(spare);
    }

    /// <summary>Fills <paramref name="order"/> with positions in ascending order of their keys; equal keys keep their order.</summary>
    public static void Order(ReadOnlySpan<double> keys, Span<int> order)
    {
        var count = keys.Length;
        var (pool, positions) = (ArrayPool<ulong>.Shared, ArrayPool<int>.Shared);
        var (bits, sorted, spare) = (pool.Rent(count), positions.Rent(count), positions.Rent(count));
        for (var i = 0; i < count; i++)
        {
            // Adding zero turns −0 into 0, which is equal to it.
            bits[i] = Ascending(keys[i] + 0.0);
            sorted[i] = i;
        }

        var lowest = LowestBit(bits.AsSpan(0, count));
        Span<int> counts = stackalloc int[Buckets * Passes];
        Count(bits.AsSpan(0, count), lowest, counts);
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.Slice(pass * Buckets, Buckets);
            var shift = lowest + (pass * DigitBits);
            if (!ToStarts(starts, count)) continue;
            foreach (var at in sorted.AsSpan(0, count)) spare[starts[Digit(bits[at], shift)]++] = at;
            (sorted, spare) = (spare, sorted);
        }

        for (var i = 1; i < count; i++)
        {
            var (position, at) = (sorted[i], i);
            for (; at > 0 && bits[sorted[at - 1]] > bits[position]; at--) sorted[at] = sorted[at - 1];
            sorted[at] = position;
        }

        sorted.AsSpan(0, count).CopyTo(order);
        pool.Return(bits);
        positions.Return(sorted);
        positions.Return(spare);
    }

    /// <summary>First of the 33 bits that are looked at: the topmost is the first in which any two keys differ.</summary>
    private static int LowestBit(ReadOnlySpan<ulong> keys)
    {
        ulong different = 0;
        foreach (var key in keys) different |= key ^ keys[0];
        return Math.Max(0, 64 - BitOperations.LeadingZeroCount(different) - (Passes * DigitBits));
    }

    private static void Count(ReadOnlySpan<ulong> keys, int lowest, Span<int> counts)
    {
        counts.Clear();
        foreach (var key in keys)
        {
            counts[Digit(key, lowest)]++;
            counts[Buckets + Digit(key, lowest + DigitBits)]++;
            counts[(2 * Buckets) + Digit(key, lowest + (2 * DigitBits))]++;
        }
    }

    /// <summary>Turns counts into first positions; false when one bucket holds everything and the pass would change nothing.</summary>
    private static bool ToStarts(Span<int> counts, int total)
    {
        var start = 0;
        foreach (ref var count in counts)
        {
            if (count == total) return false;
            (count, start) = (start, start + count);
        }

        return true;
    }

    private static int Digit(ulong key, int shift) => (int)((key >> shift) & (Buckets - 1));

    // Negative numbers have all bits turned, the others the sign alone: then unsigned order is the numbers' own.
    private static ulong Ascending(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        return (bits >> 63) == 0 ? bits ^ (1UL << 63) : ~bits;
    }

    private static double FromAscending(ulong bits) => BitConverter.UInt64BitsToDouble((bits >> 63) == 0 ? ~bits : bits ^ (1UL << 63));
}

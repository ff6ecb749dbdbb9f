using System.Buffers;

namespace CreatorImpact.Estimation.Numerics;

/// <summary>
/// Sorts finite numbers by their bits, byte by byte. Draws come in random order, where a comparison sort guesses wrong at every second
/// comparison; this one does not guess and passes over bytes that are all the same.
/// </summary>
internal static class RadixSort
{
    private const int Buckets = 256;
    private const int Passes = sizeof(double);
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
        Span<int> counts = stackalloc int[Buckets * Passes];
        Count(sorted.AsSpan(0, count), counts);
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.Slice(pass * Buckets, Buckets);
            if (!ToStarts(starts, count)) continue;
            foreach (var key in sorted.AsSpan(0, count)) spare[starts[ByteOf(key, pass)]++] = key;
            (sorted, spare) = (spare, sorted);
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

        Span<int> counts = stackalloc int[Buckets * Passes];
        Count(bits.AsSpan(0, count), counts);
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.Slice(pass * Buckets, Buckets);
            if (!ToStarts(starts, count)) continue;
            foreach (var at in sorted.AsSpan(0, count)) spare[starts[ByteOf(bits[at], pass)]++] = at;
            (sorted, spare) = (spare, sorted);
        }

        sorted.AsSpan(0, count).CopyTo(order);
        pool.Return(bits);
        positions.Return(sorted);
        positions.Return(spare);
    }

    private static void Count(ReadOnlySpan<ulong> keys, Span<int> counts)
    {
        counts.Clear();
        foreach (var key in keys)
            for (var pass = 0; pass < Passes; pass++) counts[(pass * Buckets) + ByteOf(key, pass)]++;
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

    private static int ByteOf(ulong key, int pass) => (int)((key >> (8 * pass)) & 0xFF);

    // Negative numbers have all bits turned, the others the sign alone: then unsigned order is the numbers' own.
    private static ulong Ascending(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        return (bits >> 63) == 0 ? bits ^ (1UL << 63) : ~bits;
    }

    private static double FromAscending(ulong bits) => BitConverter.UInt64BitsToDouble((bits >> 63) == 0 ? ~bits : bits ^ (1UL << 63));
}

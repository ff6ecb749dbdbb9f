using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CreatorImpact.Estimation.Numerics;

/// <summary>
/// exp of many numbers with the same digits wherever they lie in memory, in whatever company and on every instruction set: additions and
/// multiplications alone, in one order. (Library routines take another path when a neighbour is NaN, and neighbours depend on alignment.)
/// </summary>
/// <remarks>
/// x = n ln 2 + r with |r| ≤ ½ ln 2, ln 2 split in two so that n · (its first part) is exact (Cody and Waite, 1980); e^r by its Taylor series to
/// r¹³, whose rest is below 5e-18; n is added to the exponent. Relative error below 1e-15. Arguments are held within ±700.
/// </remarks>
internal static class SteadyExponential
{
    private const double Largest = 700;
    private const double InverseLn2 = 1.4426950408889634;
    private const double Ln2First = 0.693145751953125;
    private const double Ln2Second = 1.4286068203094172e-6;

    // Adding it rounds to a whole number and leaves that number in the low bits.
    private const double Rounding = 6755399441055744;

    /// <summary>Replaces every number by its exponential; NaN stays NaN.</summary>
    public static void Replace(Span<double> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        nuint at = 0;
        var width = (nuint)Vector512<double>.Count;
        for (; at + width <= (nuint)values.Length; at += width)
            Of(Vector512.LoadUnsafe(ref first, at)).StoreUnsafe(ref first, at);
        var rest = values[(int)at..];
        if (rest.IsEmpty) return;
        Span<double> room = stackalloc double[Vector512<double>.Count];
        room.Clear();
        rest.CopyTo(room);
        Of(Vector512.Create<double>(room)).CopyTo(room);
        room[..rest.Length].CopyTo(rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Of(Vector512<double> x)
    {
        var held = Vector512.Min(Vector512.Max(x, Vector512.Create(-Largest)), Vector512.Create(Largest));
        var rounded = (held * InverseLn2) + Vector512.Create(Rounding);
        var n = rounded - Vector512.Create(Rounding);
        var r = held - (n * Ln2First) - (n * Ln2Second);
        var r2 = r * r;
        var r4 = r2 * r2;
        var low = Vector512.Create(1.0) + r + (r2 * (Vector512.Create(1.0 / 2) + (r * (1.0 / 6))));
        var middle = Vector512.Create(1.0 / 24) + (r * (1.0 / 120)) + (r2 * (Vector512.Create(1.0 / 720) + (r * (1.0 / 5040))));
        var high = Vector512.Create(1.0 / 40320) + (r * (1.0 / 362880)) + (r2 * (Vector512.Create(1.0 / 3628800) + (r * (1.0 / 39916800))));
        var top = Vector512.Create(1.0 / 479001600) + (r * (1.0 / 6227020800));
        var power = low + (r4 * (middle + (r4 * (high + (r4 * top)))));
        var scaled = (power.AsInt64() + (rounded.AsInt64() << 52)).AsDouble();
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), scaled, x);
    }
}

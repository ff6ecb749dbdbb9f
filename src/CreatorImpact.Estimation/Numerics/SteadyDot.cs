using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CreatorImpact.Estimation.Numerics;

/// <summary>
/// Σ a_i b_i in one fixed order, so that the digits depend neither on where the numbers lie in memory nor on the instruction set: 32 running sums,
/// number i in sum i mod 32, added up at the end in a fixed tree.
/// </summary>
internal static class SteadyDot
{
    /// <summary>The sum; both spans have the same length.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length) throw new ArgumentException(FormattableString.Invariant($"Found lengths {a.Length} and {b.Length}, expected the same."), nameof(b));
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var width = (nuint)Vector512<double>.Count;
        var (sum0, sum1, sum2, sum3) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        nuint at = 0;
        for (; at + (4 * width) <= (nuint)a.Length; at += 4 * width)
        {
            sum0 += Vector512.LoadUnsafe(ref left, at) * Vector512.LoadUnsafe(ref right, at);
            sum1 += Vector512.LoadUnsafe(ref left, at + width) * Vector512.LoadUnsafe(ref right, at + width);
            sum2 += Vector512.LoadUnsafe(ref left, at + (2 * width)) * Vector512.LoadUnsafe(ref right, at + (2 * width));
            sum3 += Vector512.LoadUnsafe(ref left, at + (3 * width)) * Vector512.LoadUnsafe(ref right, at + (3 * width));
        }

        Span<double> sums = stackalloc double[4 * Vector512<double>.Count];
        sum0.CopyTo(sums);
        sum1.CopyTo(sums[Vector512<double>.Count..]);
        sum2.CopyTo(sums[(2 * Vector512<double>.Count)..]);
        sum3.CopyTo(sums[(3 * Vector512<double>.Count)..]);
        for (var i = 0; at + (nuint)i < (nuint)a.Length; i++) sums[i] += a[(int)at + i] * b[(int)at + i];
        for (var half = sums.Length / 2; half > 0; half /= 2)
            for (var i = 0; i < half; i++) sums[i] += sums[i + half];
        return sums[0];
    }
}

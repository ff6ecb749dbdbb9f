namespace CreatorImpact.Estimation.Numerics;

/// <summary>A hash of text that is the same on every machine and in every version: FNV-1a, 64 bits, over UTF-16 code units (low byte first).</summary>
/// <remarks>Source: Fowler, Noll, Vo; constants of the 64-bit variant. Not for cryptography.</remarks>
public static class StableHash
{
    /// <summary>The hash of <paramref name="text"/>; the empty text gives the offset basis.</summary>
    public static ulong Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = 0xCBF29CE484222325;
        unchecked
        {
            foreach (var unit in text)
            {
                hash = (hash ^ (byte)unit) * 0x100000001B3;
                hash = (hash ^ (byte)(unit >> 8)) * 0x100000001B3;
            }
        }

        return hash;
    }
}

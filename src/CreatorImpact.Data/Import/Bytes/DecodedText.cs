using System.Text;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>The text of a part as UTF-8 without byte order mark.</summary>
/// <param name="Utf8">The text; the part's own bytes when they were UTF-8 already.</param>
/// <param name="EncodingName">Encoding it was written in.</param>
/// <param name="IsGuess">True when neither a mark nor strict decoding settled the encoding.</param>
internal sealed record DecodedText(ReadOnlyMemory<byte> Utf8, string EncodingName, bool IsGuess)
{
    private const int NulShareDivisor = 5;

    /// <summary>Decodes by byte order mark, else UTF-16 when every other byte is NUL, else strict UTF-8, else Windows-1252.</summary>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith("\uFEFF"u8))
            return new DecodedText(bytes[3..], "UTF-8", false);
        if (span.Length >= 2 && span[0] == 0xFF && span[1] == 0xFE) return Transcode(bytes[2..], Encoding.Unicode, false);
        if (span.Length >= 2 && span[0] == 0xFE && span[1] == 0xFF) return Transcode(bytes[2..], Encoding.BigEndianUnicode, false);

        var head = span[..Math.Min(span.Length, 4_096)];
        var nuls = head.Count((byte)0);
        if (nuls > head.Length / NulShareDivisor) return Transcode(bytes, NulsAreOdd(head) ? Encoding.Unicode : Encoding.BigEndianUnicode, true);
        if (System.Text.Unicode.Utf8.IsValid(span)) return new DecodedText(bytes, "UTF-8", false);

        return Transcode(bytes, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, true);
    }

    private static DecodedText Transcode(ReadOnlyMemory<byte> bytes, Encoding encoding, bool isGuess)
    {
        var even = encoding.IsSingleByte ? bytes : bytes[..(bytes.Length & ~1)];
        return new DecodedText(Encoding.Convert(encoding, Encoding.UTF8, even.ToArray()), encoding.WebName, isGuess);
    }

    private static bool NulsAreOdd(ReadOnlySpan<byte> head)
    {
        var odd = 0;
        var even = 0;
        for (var index = 0; index < head.Length; index++)
        {
            if (head[index] != 0) continue;
            if ((index & 1) == 1) odd++;
            else even++;
        }

        return odd > even;
    }
}

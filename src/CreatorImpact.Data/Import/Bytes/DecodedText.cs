using System.Text;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>The text of a part as UTF-8 without byte order mark.</summary>
/// <param name="Utf8">The text; the part's own bytes when they were UTF-8 already.</param>
/// <param name="EncodingName">Encoding it was written in.</param>
/// <param name="IsGuess">True when neither a mark nor strict decoding settled the encoding.</param>
internal sealed record DecodedText(ReadOnlyMemory<byte> Utf8, string EncodingName, bool IsGuess)
{
    private const int NulShareDivisor = 5;

    // Begins the switches of the seven-bit encodings of East Asia, which look like ASCII.
    private const byte Escape = 0x1B;

    /// <summary>Encoding the text seems to be in and that cannot be read here; null when there is no such doubt.</summary>
    public string? UnreadEncoding { get; private init; }

    /// <summary>Decodes by byte order mark, else UTF-16 or UTF-32 when many bytes are NUL, else strict UTF-8, else by <see cref="EncodingGuess"/>.</summary>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith("\uFEFF"u8))
            return new DecodedText(bytes[3..], "UTF-8", false);
        if (span.Length >= 4 && span[0] == 0xFF && span[1] == 0xFE && span[2] == 0 && span[3] == 0) return Transcode(bytes[4..], Encoding.UTF32, false);
        if (span.Length >= 2 && span[0] == 0xFF && span[1] == 0xFE) return Transcode(bytes[2..], Encoding.Unicode, false);
        if (span.Length >= 2 && span[0] == 0xFE && span[1] == 0xFF) return Transcode(bytes[2..], Encoding.BigEndianUnicode, false);

        var head = span[..Math.Min(span.Length, 4_096)];
        var nuls = head.Count((byte)0);
        if (nuls > head.Length / 2) return Transcode(bytes, head[0] == 0 ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : Encoding.UTF32, true);
        if (nuls > head.Length / NulShareDivisor) return Transcode(bytes, NulsAreOdd(head) ? Encoding.Unicode : Encoding.BigEndianUnicode, true);
        if (System.Text.Unicode.Utf8.IsValid(span) && !head.Contains(Escape)) return new DecodedText(bytes, "UTF-8", false);
        if (EncodingGuess.Of(span, out var name) is { } guess) return guess.WebName == "us-ascii" ? new DecodedText(bytes, "UTF-8", false) : Transcode(bytes, guess, true);
        return Transcode(bytes, Encoding.GetEncoding(1252), true) with { UnreadEncoding = name };
    }

    private static DecodedText Transcode(ReadOnlyMemory<byte> bytes, Encoding encoding, bool isGuess)
    {
        var unit = encoding is UTF32Encoding ? 4 : encoding is UnicodeEncoding ? 2 : 1;
        var even = bytes[..(bytes.Length / unit * unit)];
        return new DecodedText(Encoding.Convert(encoding, Encoding.UTF8, even.ToArray()), NameOf(encoding), isGuess);
    }

    // The runtime's own names leave the byte order of these out.
    private static string NameOf(Encoding encoding) => encoding.WebName is "utf-16" or "utf-32" ? encoding.WebName + "le" : encoding.WebName;

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

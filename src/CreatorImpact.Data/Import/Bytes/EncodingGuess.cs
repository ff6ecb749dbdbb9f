using System.Text;
using CreatorImpact.Data.Import.Delimited;
using UtfUnknown;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>
/// Guesses the encoding of a text that is neither marked nor UTF-8: the encoding in which most headers are known words, else what the
/// statistics of its letters say, else Windows-1252.
/// </summary>
internal static class EncodingGuess
{
    private const int HeadBytes = 4_096;

    private const int HeaderLines = 20;

    // Fewer letters beyond ASCII say too little, unless the statistics are nearly sure.
    private const int ManyLetters = 40;

    private const double Likely = 0.6;

    private const double Sure = 0.95;

    private static readonly char[] CellEnds = [',', ';', '\t', '|', '"', '\r'];

    // What spreadsheets write on Windows and on a Mac, by language.
    private static readonly string[] Usual = ["windows-1252", "macintosh", "windows-1251", "windows-1250", "windows-1253", "windows-1254", "windows-1257", "windows-1258", "shift_jis", "gb18030", "big5", "ks_c_5601-1987"];

    static EncodingGuess() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, or null when the statistics name one this machine cannot read.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="name">Name of the encoding, also when it cannot be read.</param>
    public static Encoding? Of(ReadOnlySpan<byte> bytes, out string name)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 1 << 18)].ToArray()).Detected;
        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        Encoding? best = null;
        var most = 0;
        foreach (var candidate in detected?.Encoding is { } first ? Usual.Append(first.WebName) : Usual)
        {
            var encoding = Encoding.GetEncoding(candidate);
            var known = KnownHeadersIn(encoding.GetString(head));
            if (known > most) (best, most) = (encoding, known);
        }

        name = best?.WebName ?? "windows-1252";
        if (best is not null) return best;
        if (detected is null || detected.Confidence < (CountBeyondAscii(bytes) >= ManyLetters ? Likely : Sure)) return Encoding.GetEncoding(name);

        name = detected.EncodingName;
        return detected.Encoding;
    }

    private static int CountBeyondAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var one in bytes)
            if (one > 0x7F)
                count++;

        return count;
    }

    // Plain ASCII headers read the same in every candidate: only the others tell anything.
    private static int KnownHeadersIn(string text)
    {
        var known = 0;
        foreach (var line in text.Split('\n').Take(HeaderLines))
            foreach (var cell in line.Split(CellEnds))
                if (cell.Length > 1 && !Ascii.IsValid(cell) && KnownHeaders.Contains(HeaderName.Parse(cell).Key))
                    known++;

        return known;
    }
}

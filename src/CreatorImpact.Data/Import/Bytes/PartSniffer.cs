namespace CreatorImpact.Data.Import.Bytes;

/// <summary>Tells the kind of a part from its first bytes.</summary>
internal static class PartSniffer
{
    /// <summary>True for the signature of a zip archive, also an empty one.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    private const int StrayShare = 50;

    private static ReadOnlySpan<byte> CalendarStart => "BEGIN:VCALENDAR"u8;

    public static PartKind Sniff(ReadOnlySpan<byte> bytes, Lazy<DecodedText> text)
    {
        if (IsBinary(bytes)) return PartKind.Binary;

        var head = text.Value.Utf8.Span;
        head = head[..Math.Min(head.Length, 4_096)];
        // A stray NUL in a cell makes that cell wrong and not the file.
        if (head.Count((byte)0) * StrayShare > head.Length) return PartKind.Binary;

        var trimmed = head.TrimStart(" \t\r\n"u8);
        if (trimmed.Length >= CalendarStart.Length && System.Text.Ascii.EqualsIgnoreCase(trimmed[..CalendarStart.Length], CalendarStart)) return PartKind.Calendar;
        if (trimmed.IsEmpty) return PartKind.Text;

        return trimmed[0] switch
        {
            (byte)'{' or (byte)'[' => PartKind.Json,
            (byte)'<' => PartKind.Xml,
            _ => PartKind.Text,
        };
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8)
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
}

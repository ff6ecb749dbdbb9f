namespace CreatorImpact.Data.Import.Delimited;

/// <summary>UTF-8 text of a table: in memory, or in a file that is walked and never held.</summary>
internal sealed class TextSource
{
    private readonly Func<Stream>? _open;
    private readonly long _skip;

    private TextSource(ReadOnlyMemory<byte> head, Func<Stream>? open, long skip) => (Head, _open, _skip) = (head, open, skip);

    /// <summary>The text, or the beginning of one in a file.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Text in memory.</summary>
    public static TextSource Of(ReadOnlyMemory<byte> utf8) => new(utf8, null, 0);

    /// <summary>Text in a file.</summary>
    /// <param name="head">Its beginning: whole lines, at least those a header is looked for in.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="skip">Bytes of the file before the text.</param>
    public static TextSource Of(ReadOnlyMemory<byte> head, Func<Stream> open, long skip) => new(head, open, skip);

    /// <summary>The same without its first bytes.</summary>
    public TextSource After(int bytes) => new(Head[bytes..], _open, _skip + bytes);

    /// <summary>Opens the file at the start of the text; null for text in memory.</summary>
    public Stream? Open()
    {
        if (_open is null) return null;

        var stream = _open();
        stream.Position = _skip;
        return stream;
    }
}

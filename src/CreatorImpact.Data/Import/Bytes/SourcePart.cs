using System.Text;
using System.Text.Json;
using CreatorImpact.Data.Import.Delimited;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>One readable piece of a file: the file itself, or an entry of the archive.</summary>
internal sealed class SourcePart
{
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 64 };

    private readonly Lazy<DecodedText> _text;
    private readonly Lazy<TextTable?> _table;
    private readonly Lazy<JsonElement?> _json;
    private readonly Lazy<TextSource> _source;
    private readonly Lazy<long> _quotes;

    public SourcePart(string name, string? entry, ReadOnlyMemory<byte> bytes, PartKind? kind = null, string? sheet = null)
    {
        (Name, Entry, Sheet) = (name, entry, sheet);
        _text = new Lazy<DecodedText>(() => DecodedText.Decode(bytes));
        Kind = kind ?? PartSniffer.Sniff(bytes.Span, _text);
        _source = new Lazy<TextSource>(() => TextSource.Of(Text.Utf8));
        _quotes = new Lazy<long>(() => Text.Utf8.Span.Count((byte)'"'));
        _table = new Lazy<TextTable?>(() => Kind == PartKind.Text ? TextTable.Open(_source.Value) : null);
        _json = new Lazy<JsonElement?>(ParseJson);
    }

    /// <summary>A text that stays in its file: <see cref="Text"/> is its beginning.</summary>
    public SourcePart(string name, TextSource source, long quotes)
    {
        (Name, IsHeadOnly) = (name, true);
        _text = new Lazy<DecodedText>(() => new DecodedText(source.Head, "UTF-8", false));
        Kind = PartSniffer.Sniff(source.Head.Span, _text);
        _source = new Lazy<TextSource>(source);
        _quotes = new Lazy<long>(quotes);
        _table = new Lazy<TextTable?>(() => Kind == PartKind.Text ? TextTable.Open(source) : null);
        _json = new Lazy<JsonElement?>((JsonElement?)null);
    }

    /// <summary>Name without folders.</summary>
    public string Name { get; }

    /// <summary>Full entry name inside the archive; null when the file is no archive.</summary>
    public string? Entry { get; }

    /// <summary>Name of the sheet when the part is one of a workbook; its rows are read like those of a text.</summary>
    public string? Sheet { get; }

    /// <summary>Name for messages: of the file or entry, and of the sheet.</summary>
    public string Where => Sheet is null ? Name : $"{Name}, sheet \"{Sheet}\"";

    public PartKind Kind { get; }

    /// <summary>True when only the beginning of the text is held, and the rest walked by <see cref="Table"/>.</summary>
    public bool IsHeadOnly { get; }

    /// <summary>Quotation marks of the whole text.</summary>
    public long Quotes => _quotes.Value;

    /// <summary>Cells of the workbook, of which this is the first sheet, that hold a formula's error; they are read as empty.</summary>
    public int FormulaErrors { get; set; }

    /// <summary>True when so many empty rows stood one after the other that what may follow them was not read.</summary>
    public bool EndedEarly { get; init; }

    /// <summary>The decoded text; meaningless for workbooks and binary parts.</summary>
    public DecodedText Text => _text.Value;

    /// <summary>The table in a text part; null when there is none.</summary>
    public TextTable? Table => _table.Value;

    /// <summary>The table, also one without a header line: its columns are then called "Column 1" and so on.</summary>
    public TextTable? AnyTable => Table ?? (Kind == PartKind.Text ? TextTable.OpenWithoutHeader(_source.Value) : null);

    /// <summary>The root of a JSON part; null when it is none or is broken (<see cref="JsonFault"/> says where).</summary>
    public JsonElement? Json => _json.Value;

    /// <summary>Why <see cref="Json"/> is null for a JSON part.</summary>
    public string? JsonFault { get; private set; }

    /// <summary>1-based line on which <paramref name="needle"/> first stands, or 1.</summary>
    public int LineOf(string needle)
    {
        var at = Text.Utf8.Span.IndexOf(Encoding.UTF8.GetBytes(needle));
        return at < 0 ? 1 : 1 + Text.Utf8.Span[..at].Count((byte)'\n');
    }

    private JsonElement? ParseJson()
    {
        if (Kind != PartKind.Json) return null;
        try
        {
            using var document = JsonDocument.Parse(Text.Utf8, JsonOptions);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            JsonFault = Invariant($"line {exception.LineNumber + 1}: {exception.Message}");
            return null;
        }
    }
}

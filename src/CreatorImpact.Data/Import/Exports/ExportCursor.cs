using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Walks the rows of one table of an export once, in whichever of its forms it came.</summary>
internal abstract class ExportCursor(SourcePart part) : IDisposable
{
    /// <summary>Where the table stands.</summary>
    public SourcePart Part => part;

    /// <summary>1-based line, or number of the row where there are no lines.</summary>
    public abstract int Line { get; }

    /// <summary>A cell; null when it is empty.</summary>
    public abstract string? this[string column] { get; }

    /// <summary>True when a cell names a long text that the file does not hold.</summary>
    public virtual bool LacksText(string column) => false;

    /// <summary>Goes to the next row.</summary>
    public abstract bool Read();

    /// <summary>The row as it stands in the file.</summary>
    public abstract string RawText();

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>The table as it stands in a part; null when it is not there.</summary>
    /// <param name="part">Where to look.</param>
    /// <param name="table">Which one.</param>
    /// <param name="longTexts">Texts of a workbook by the cells that stand for them.</param>
    public static ExportCursor? Open(SourcePart part, CarriedTable table, IReadOnlyDictionary<string, string> longTexts)
    {
        if (part.Table is { } text)
            return table.Needed.All(column => text.Headers.Any(header => header.Key == KeyOf(column))) ? new OfText(part, text, longTexts) : null;

        return part.Json is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(CarriedTable.JsonMark, out _) && root.TryGetProperty(table.Name, out var json) && json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("columns", out var columns) && columns.ValueKind == JsonValueKind.Array && json.TryGetProperty("rows", out var rows) && rows.ValueKind == JsonValueKind.Array
            ? new OfJson(part, columns, rows)
            : null;
    }

    /// <summary>Lets go of what the walk holds.</summary>
    protected virtual void Close()
    {
    }

    private static string KeyOf(string column) => HeaderName.KeyOf(column);

    private sealed class OfText : ExportCursor
    {
        private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
        private readonly IReadOnlyDictionary<string, string> _longTexts;
        private readonly RowCursor _rows;

        public OfText(SourcePart part, TextTable table, IReadOnlyDictionary<string, string> longTexts)
            : base(part)
        {
            _longTexts = longTexts;
            for (var index = table.Headers.Count - 1; index >= 0; index--) _columns[table.Headers[index].Key] = index;
            _rows = table.OpenRows();
        }

        public override int Line => _rows.Line;

        public override string? this[string column]
        {
            get
            {
                if (CellOf(column) is not { Length: > 0 } cell) return null;
                var isSheet = Part.Sheet is not null;
                return isSheet && LongTexts.IsReference(cell) && _longTexts.TryGetValue(cell, out var text) ? text : ExportCell.Read(cell, isSheet);
            }
        }

        public override bool LacksText(string column) => Part.Sheet is not null && CellOf(column) is { } cell && LongTexts.IsReference(cell) && !_longTexts.ContainsKey(cell);

        public override bool Read()
        {
            while (_rows.Read())
                if (!_rows.IsBlank) return true;
            return false;
        }

        public override string RawText() => _rows.RawText();

        protected override void Close() => _rows.Dispose();

        private string? CellOf(string column) => _columns.TryGetValue(column, out var index) ? _rows[index] : null;
    }

    private sealed class OfJson : ExportCursor
    {
        private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
        private JsonElement.ArrayEnumerator _rows;
        private int _row;

        public OfJson(SourcePart part, JsonElement columns, JsonElement rows)
            : base(part)
        {
            foreach (var (index, column) in columns.EnumerateArray().Index())
                if (column.ValueKind == JsonValueKind.String) _columns.TryAdd(HeaderName.KeyOf(column.GetString()!), index);
            _rows = rows.EnumerateArray();
        }

        public override int Line => _row;

        public override string? this[string column]
        {
            get
            {
                var row = _rows.Current;
                if (row.ValueKind != JsonValueKind.Array || !_columns.TryGetValue(column, out var index) || index >= row.GetArrayLength()) return null;
                return row[index] switch
                {
                    { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
                    { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } value ? value : null,
                    var other => other.GetRawText(),
                };
            }
        }

        public override bool Read()
        {
            _row++;
            return _rows.MoveNext();
        }

        public override string RawText()
        {
            const int Shown = 1_000;
            var text = _rows.Current.GetRawText();
            return text.Length <= Shown ? text : text[..Shown];
        }
    }
}

using System.Text;
using CreatorImpact.Data.Import.Cells;
using CsvHelper;

namespace CreatorImpact.Data.Import.Delimited;

/// <summary>Walks the records of a table once, without keeping any.</summary>
internal sealed class RowCursor : IDisposable
{
    private const int ShownCharacters = 1_000;

    private const int RememberedLabels = 10_000;

    private readonly Dictionary<string, bool> _totals = new(StringComparer.Ordinal);
    private readonly CsvReader _reader;
    private readonly int _lineOffset;

    public RowCursor(TextSource source, char separator, int lineOffset)
    {
        _lineOffset = lineOffset;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
            PoolStrings = true,
        };
        _reader = source.Open() is { } stream ? CsvReader.Create(stream, options, false) : CsvReader.Create(source.Head, options);
    }

    /// <summary>1-based line of the file on which the record starts.</summary>
    public int Line => checked((int)_reader.LineNumber + _lineOffset);

    /// <summary>Cells in this record.</summary>
    public int Count => _reader.FieldCount;

    /// <summary>Cell without surrounding blanks; empty when the record is shorter.</summary>
    public string this[int column]
    {
        get
        {
            if ((uint)column >= (uint)_reader.FieldCount) return string.Empty;
            var text = _reader.GetString(column);
            return text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? text.Trim() : text;
        }
    }

    /// <summary>True when no cell holds anything.</summary>
    public bool IsBlank => FirstText().Length == 0;

    /// <summary>Columns of dates and names, where a total may say what it is; without any only the first filled cell may.</summary>
    public IReadOnlyList<int> LabelColumns { get; init; } = [];

    /// <summary>True when the first filled cell, or one of those of dates and names, says that the row is a total.</summary>
    public bool IsTotal
    {
        get
        {
            if (SaysTotal(FirstText())) return true;
            foreach (var column in LabelColumns)
                if (SaysTotal(this[column]))
                    return true;

            return false;
        }
    }

    /// <summary>True when no cell from <paramref name="column"/> on holds anything.</summary>
    public bool IsEmptyFrom(int column)
    {
        for (var index = column; index < _reader.FieldCount; index++)
            if (this[index].Length > 0)
                return false;

        return true;
    }

    /// <summary>Goes to the next record; completely empty lines are passed over.</summary>
    public bool Read() => _reader.Read();

    /// <summary>The first cell that holds something, or empty.</summary>
    public string FirstText()
    {
        for (var column = 0; column < _reader.FieldCount; column++)
            if (!_reader.IsEmpty(column) && this[column] is { Length: > 0 } text)
                return text;

        return string.Empty;
    }

    /// <summary>The record as it stands in the file, cut to 1,000 characters.</summary>
    public string RawText()
    {
        var raw = _reader.RawRecord;
        var text = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, ShownCharacters * 4)]);
        return text.Length <= ShownCharacters ? text : text[..ShownCharacters];
    }

    /// <summary>All cells of this record.</summary>
    public string[] Cells() => [.. Enumerable.Range(0, Count).Select(column => this[column])];

    private bool SaysTotal(string label)
    {
        if (_totals.TryGetValue(label, out var isTotal)) return isTotal;
        isTotal = CellText.IsTotalLabel(label);
        if (_totals.Count < RememberedLabels) _totals[label] = isTotal;
        return isTotal;
    }

    public void Dispose() => _reader.Dispose();
}

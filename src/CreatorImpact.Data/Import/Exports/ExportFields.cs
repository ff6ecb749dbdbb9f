using System.Globalization;
using CreatorImpact.Data.Import.Tables;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Reads the cells of a row; the first that cannot be read takes the row to the rejected ones.</summary>
internal sealed class ExportFields(ExportCursor row, ImportIssues issues)
{
    private bool _failed;

    /// <summary>Rows met.</summary>
    public int Count { get; private set; }

    /// <summary>True while every cell of the row could be read.</summary>
    public bool IsGood => !_failed;

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        _failed = false;
        if (!row.Read()) return false;
        Count++;
        return true;
    }

    /// <summary>A text; null when the cell is empty.</summary>
    public string? Text(string column)
    {
        var text = row[column];
        // Only a cell that stands for a long text begins so; whether it does is asked of few.
        return text is ['\\', ..] && row.LacksText(column) ? Fail<string?>(column, "a long text that the sheet long_texts holds in all its parts", null) : text;
    }

    /// <summary>A text that must be there.</summary>
    public string Needed(string column, string expected) => Text(column) ?? Fail(column, expected, string.Empty);

    /// <summary>A number; null when the cell is empty.</summary>
    public double? Number(string column)
    {
        if (row[column] is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        return Fail<double?>(column, "a number such as 1234.5", null);
    }

    /// <summary>A whole number; null when the cell is empty.</summary>
    public long? Whole(string column)
    {
        if (row[column] is not { } text) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Fail<long?>(column, "a whole number", null);
    }

    /// <summary>A whole number that must be there.</summary>
    public long NeededWhole(string column) => Whole(column) ?? Fail(column, "a whole number", 0L);

    /// <summary>Yes or no; null when the cell is empty.</summary>
    public bool? Flag(string column) => row[column] switch
    {
        null => null,
        "yes" => true,
        "no" => false,
        _ => Fail<bool?>(column, "yes or no", null),
    };

    /// <summary>An instant; null when the cell is empty.</summary>
    public Instant? Time(string column)
    {
        if (row[column] is not { } text) return null;
        return InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : Fail<Instant?>(column, "a time in UTC such as 2026-11-10T17:30:00Z", null);
    }

    /// <summary>A day; null when the cell is empty.</summary>
    public LocalDate? Day(string column)
    {
        if (row[column] is not { } text) return null;
        return LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : Fail<LocalDate?>(column, "a day such as 2026-11-22", null);
    }

    /// <summary>One of several words, the first when the cell is empty.</summary>
    public string Word(string column, params ReadOnlySpan<string> words)
    {
        if (row[column] is not { } text) return words[0];
        return words.Contains(text) ? text : Fail(column, $"one of {string.Join(", ", words.ToArray())}", words[0]);
    }

    /// <summary>Several values; null when the cell is empty.</summary>
    public T? List<T>(string column)
        where T : class
    {
        if (Text(column) is not { } text) return null;
        return ExportList.Read<T>(text) ?? Fail<T?>(column, "a list in JSON as the export wrote it", null);
    }

    /// <summary>Lists the row with what is wrong with it.</summary>
    public T Fail<T>(string column, string expected, T result) => Fail(column, row[column] ?? string.Empty, expected, result);

    /// <summary>Lists the row with what is wrong with it.</summary>
    public T Fail<T>(string column, string found, string expected, T result)
    {
        if (!_failed) issues.Reject(new RejectedRow(row.Part.Sheet ?? row.Part.Entry, row.Line, column, found, expected, "Put back what the export wrote there.", row.RawText()));
        _failed = true;
        return result;
    }
}

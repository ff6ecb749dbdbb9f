using System.Globalization;
using System.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>
/// Writes CSV files (RFC 4180, comma, CRLF) in UTF-8 with a byte order mark, which spreadsheets look for. Texts that a spreadsheet would take
/// for a formula get an apostrophe before them (OWASP ASVS 5.0, 1.2.10); numbers stay as they are.
/// </summary>
public sealed class CsvText
{
    private const string FormulaSigns = "=+-@\t\r＝＋－＠";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line that begins with <c>#</c>: what the file is about.</summary>
    public void About(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _text.Append("# ").Append(line.ReplaceLineEndings(" ")).Append("\r\n");
    }

    /// <summary>Adds a row; null is an empty cell.</summary>
    public void Row(IEnumerable<string?> cells) => _text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A number with all its digits; null is an empty cell.</summary>
    public static string? Plain(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The whole file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(_text.ToString())];

    private static string Cell(string? cell)
    {
        if (string.IsNullOrEmpty(cell))
            return "";

        var safe = FormulaSigns.Contains(cell[0], StringComparison.Ordinal) && !IsNumber(cell) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CreatorImpact.Analysis.Documents;

/// <summary>
/// Writes CSV files (RFC 4180, comma, CRLF) in UTF-8 with a byte order mark, which spreadsheets look for. Texts that a spreadsheet would take
/// for a formula get an apostrophe before them (OWASP ASVS 5.0, 1.2.10), also within a text where a semicolon, a tab or a line break would begin a cell
/// of its own for a spreadsheet that splits there; numbers stay as they are.
/// </summary>
public sealed partial class CsvText
{
    // The dash stands first, so that it is itself among the signs of an expression, too.
    private const string Signs = "-=+@＝＋－＠";

    private const string FormulaSigns = Signs + "\t\r";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line that begins with <c>#</c>: what the file is about.</summary>
    public void About(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var whole = "# " + line.ReplaceLineEndings(" ");
        // A sign of a formula after a comma, a semicolon or a tab would begin a cell of its own: then the line is quoted, so that it is one.
        _text.Append(BeginsFormulaInside(whole) ? $"\"{whole.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : whole).Append("\r\n");
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

        var safe = Inside().Replace(FormulaSigns.Contains(cell[0], StringComparison.Ordinal) && !IsNumber(cell) ? "'" + cell : cell, "${before}'${sign}");
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool BeginsFormulaInside(string line)
    {
        for (var at = line.AsSpan().IndexOfAny(",;\t\""); at >= 0; at = Next(line, at))
        {
            if (line.AsSpan(at + 1).TrimStart(" \"',;\t") is [var sign, ..] && FormulaSigns.Contains(sign, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static int Next(string line, int at) => line.AsSpan(at + 1).IndexOfAny(",;\t\"") is >= 0 and var further ? at + 1 + further : -1;

    [GeneratedRegex("(?<before>[;\t\r\n][ \"]*)(?<sign>[" + Signs + "])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

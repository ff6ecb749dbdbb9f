using System.Globalization;
using System.Text;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>
/// Texts as cells of an export hold them, so that they come back as they were: line breaks, control characters and blanks at the ends are written as
/// <c>\n</c> or <c>\u0020</c>, a backslash as two. In CSV a text that a spreadsheet would take for a formula, and one that begins with an apostrophe, gets an
/// apostrophe before it, and a semicolon before the sign of a formula is written as <c>\u003b</c>, because some spreadsheets begin a cell there; sheets need
/// neither, because their texts are never formulas.
/// </summary>
public static class ExportCell
{
    private const string FormulaSigns = "=+-@＝＋－＠'";

    private const int HexDigits = 4;

    /// <summary>The text of a cell.</summary>
    /// <param name="text">As it is.</param>
    /// <param name="isSheet">True for a cell of a workbook.</param>
    public static string Write(string text, bool isSheet)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cell = new StringBuilder(text.Length + 2);
        if (!isSheet && text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal)) cell.Append('\'');
        for (var index = 0; index < text.Length; index++)
        {
            if (!isSheet && BeginsFormulaAfter(text, index)) cell.Append("\\u003b");
            else Append(cell, text, index);
        }

        return cell.ToString();
    }

    /// <summary>What <see cref="Write"/> was given.</summary>
    public static string Read(string cell, bool isSheet)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var escaped = !isSheet && cell.StartsWith('\'') ? cell[1..] : cell;
        if (!escaped.Contains('\\', StringComparison.Ordinal)) return escaped;

        var text = new StringBuilder(escaped.Length);
        for (var index = 0; index < escaped.Length; index++) index += Append(text, escaped.AsSpan(index));
        return text.ToString();
    }

    private static void Append(StringBuilder cell, string text, int index)
    {
        var letter = text[index];
        switch (letter)
        {
            case '\\': cell.Append("\\\\"); break;
            case '\n': cell.Append("\\n"); break;
            case '\r': cell.Append("\\r"); break;
            case '\t': cell.Append("\\t"); break;
            default:
                var isEnd = index == 0 || index == text.Length - 1;
                if (char.IsControl(letter) || letter is '\uFEFF' or '\uFFFE' or '\uFFFF' || (isEnd && char.IsWhiteSpace(letter)) || IsWorkbookEscape(text, index))
                    cell.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                else
                    cell.Append(letter);
                break;
        }
    }

    private static bool BeginsFormulaAfter(string text, int index) =>
        text[index] == ';' && text.AsSpan(index + 1).TrimStart(" \"") is [var sign, ..] && FormulaSigns.Contains(sign, StringComparison.Ordinal);

    // Workbooks write characters as _x000D_: a text that looks so would be read as another.
    private static bool IsWorkbookEscape(string text, int index) =>
        text[index] == '_' && index + 6 < text.Length && text[index + 1] is 'x' or 'X' && text[index + 6] == '_' && IsHex(text.AsSpan(index + 2, HexDigits));

    // Gives how many characters beyond the first were read.
    private static int Append(StringBuilder text, ReadOnlySpan<char> escaped)
    {
        if (escaped[0] == '\\' && escaped.Length > 1)
        {
            if (escaped[1] == 'u' && escaped.Length >= 2 + HexDigits && IsHex(escaped.Slice(2, HexDigits)))
            {
                text.Append((char)int.Parse(escaped.Slice(2, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                return 1 + HexDigits;
            }

            if (escaped[1] is '\\' or 'n' or 'r' or 't')
            {
                text.Append(escaped[1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\\' });
                return 1;
            }
        }

        text.Append(escaped[0]);
        return 0;
    }

    private static bool IsHex(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            if (!char.IsAsciiHexDigit(letter)) return false;
        return true;
    }
}

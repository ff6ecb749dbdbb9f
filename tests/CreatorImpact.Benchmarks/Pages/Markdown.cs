using System.Globalization;
using System.Text;

namespace CreatorImpact.Benchmarks.Pages;

/// <summary>Writes the few things the pages need.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown Heading(string text, int level = 2) => Line($"{new string('#', level)} {text}").Line("");

    public Markdown Paragraph(string text) => Line(text).Line("");

    public Markdown List(IEnumerable<string> items)
    {
        foreach (var item in items) Line("- " + item);
        return Line("");
    }

    /// <summary>A table; the first column is text, the others numbers.</summary>
    public Markdown Rows(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, int textColumns = 1)
    {
        Line($"| {string.Join(" | ", header)} |");
        Line("|" + string.Concat(header.Select((_, i) => i < textColumns ? "---|" : "---:|")));
        foreach (var row in rows) Line($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
        return Line("");
    }

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    /// <summary>A number with a fixed number of decimals; a dash when there is none.</summary>
    public static string Number(double value, int decimals) =>
        double.IsNaN(value) ? "–" : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A number with four digits that count, without exponent.</summary>
    public static string Amount(double value)
    {
        if (value == 0 || double.IsNaN(value)) return value == 0 ? "0" : "–";
        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        return value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private Markdown Line(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }
}

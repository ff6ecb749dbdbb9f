namespace CreatorImpact.Data.Import.Cells;

/// <summary>Cells that hold no value, and rows that hold no data.</summary>
internal static class CellText
{
    private const int FoundCharacters = 200;

    private static readonly HashSet<string> Nulls = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "undefined", "--", "-", "—", "–", "n/a", "#n/a", "na", "null", "nan", "none",
    };

    private static readonly HashSet<string> Totals = new(StringComparer.Ordinal)
    {
        "total", "totals", "grand total", "gesamt", "gesamtergebnis", "summe", "totale", "totales", "totaux", "total général", "total geral", "итого", "合計", "averages", "average",
    };

    /// <summary>True for the ways exports write "not known". Never zero.</summary>
    public static bool IsNull(string text) => text.Length <= 9 && (text.Length == 0 || !char.IsAsciiDigit(text[0])) && Nulls.Contains(text);

    /// <summary>True for the first filled cell of a total or average row.</summary>
    public static bool IsTotalLabel(string text)
    {
        if (text.Length is < 2 or > 60 || char.IsAsciiDigit(text[0])) return false;
        var key = Delimited.HeaderName.KeyOf(text).TrimEnd(':');
        return Totals.Contains(key) || (key.StartsWith("total of ", StringComparison.Ordinal) && key.Contains(" result", StringComparison.Ordinal));
    }

    /// <summary>A cell as a message shows it.</summary>
    public static string Shown(string text) => text.Length <= FoundCharacters ? text : text[..FoundCharacters];
}

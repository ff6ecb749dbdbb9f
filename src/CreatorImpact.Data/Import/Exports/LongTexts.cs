namespace CreatorImpact.Data.Import.Exports;

/// <summary>
/// Texts that a cell of a workbook cannot hold. The cell names one by its number and how many parts it has (<c>\#1/4</c>, which no text is written as), and
/// a table of its own holds the parts.
/// </summary>
public static class LongTexts
{
    /// <summary>The most characters a cell of a workbook holds.</summary>
    public const int MostCharacters = 32_767;

    // A character takes six at most where it is escaped.
    private const int PartCharacters = 5_000;

    private const string Mark = "\\#";

    /// <summary>The parts of a text, each of which a cell holds however it is escaped.</summary>
    public static IReadOnlyList<string> PartsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(PartCharacters, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1])) length--;
            parts.Add(text.Substring(start, length));
            start += length;
        }

        return parts;
    }

    /// <summary>The cell that stands for a text of so many parts.</summary>
    public static string CellOf(long number, int parts) => FormattableString.Invariant($"{Mark}{number}/{parts}");

    /// <summary>True for a cell that stands for a text.</summary>
    internal static bool IsReference(string cell) => cell.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Reads the rows of the table: texts by the cell that stands for each. One with a missing part has no such cell.</summary>
    internal static Dictionary<string, string> Read(IEnumerable<ExportFields> tables)
    {
        var texts = new Dictionary<long, SortedDictionary<long, string>>();
        foreach (var fields in tables)
        {
            while (fields.Read())
            {
                var (number, part, text) = (fields.NeededWhole("long text"), fields.NeededWhole("part"), fields.Needed("content", "a part of the text"));
                if (!fields.IsGood) continue;
                if (!texts.TryGetValue(number, out var parts)) texts[number] = parts = [];
                parts[part] = text;
            }
        }

        return texts.ToDictionary(text => CellOf(text.Key, text.Value.Count), text => string.Concat(text.Value.Values), StringComparer.Ordinal);
    }
}

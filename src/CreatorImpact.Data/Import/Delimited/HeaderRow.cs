using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;

namespace CreatorImpact.Data.Import.Delimited;

/// <summary>Finds the header: the line among the first ones with the most known names, else the first line of several words.</summary>
internal static class HeaderRow
{
    private const int KnownWeight = 10_000;
    private const int SteadyWeight = 100;

    /// <summary>Scores a separator by the header it makes visible.</summary>
    /// <returns>Score (0 = no header), 1-based line and names.</returns>
    public static (int Score, int Line, IReadOnlyList<HeaderName>? Headers) Find(TextSource body, char separator, int lineOffset, int lines)
    {
        using var cursor = new RowCursor(body, separator, lineOffset);
        var bestKnown = -1;
        var bestLine = 0;
        HeaderName[]? best = null;
        var widths = new Dictionary<int, int>();
        for (var seen = 0; seen < lines && cursor.Read(); seen++)
        {
            widths[cursor.Count] = widths.GetValueOrDefault(cursor.Count) + 1;
            if (cursor.Count < 2) continue;

            var cells = cursor.Cells();
            if (!MayBeHeader(cells)) continue;

            var headers = Array.ConvertAll(cells, HeaderName.Parse);
            var known = headers.Select(header => header.Key).Distinct(StringComparer.Ordinal).Count(KnownHeaders.Contains);
            if (cells.Any(IsDate) || (known == 0 && cells.Any(IsNumber))) continue;
            known = Math.Max(0, known - (2 * cells.Count(IsNumber)));
            if (known <= bestKnown) continue;
            (bestKnown, bestLine, best) = (known, cursor.Line, headers);
        }

        if (best is null) return (0, 0, null);

        var steady = widths.GetValueOrDefault(best.Length);
        return ((bestKnown * KnownWeight) + (steady * SteadyWeight) + Math.Min(best.Length, SteadyWeight - 1), bestLine, best);
    }

    private static bool IsDate(string cell) => DateText.Parse(cell).Shape is DateShape.Full or DateShape.Numeric;

    private static bool IsNumber(string cell) => cell.Length > 0 && NumberText.LooksNumeric(cell);

    private static bool MayBeHeader(string[] cells)
    {
        var words = 0;
        foreach (var cell in cells)
        {
            if (cell.Length == 0) continue;
            if (!NumberText.LooksNumeric(cell) && !CellText.IsNull(cell)) words++;
        }

        return words >= 2 || (words == 1 && cells.Length == 2);
    }
}

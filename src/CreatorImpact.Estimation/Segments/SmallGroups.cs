namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Hides figures of fewer than five creators in tables that are handed on, and as many others as it takes so that none of the hidden ones follows
/// from sums and differences of the visible ones (primary and secondary suppression: Willenborg and de Waal, Elements of Statistical Disclosure
/// Control, 2001, ch. 4).
/// </summary>
public static class SmallGroups
{
    /// <summary>Fewest creators a shown figure is of.</summary>
    public const int Fewest = 5;

    // Where none of these alone is enough, the smallest goes and the search begins again.
    private const int MostTried = 12;

    /// <summary>
    /// Creators an amount is of: the fewest it has in any part, since others may know the remaining parts from elsewhere. 0 for nothing.
    /// </summary>
    public static int CreatorsOf(IEnumerable<CellItem> items) =>
        items.GroupBy(item => item.Part).Select(part => CreatorNames.Count(part.Select(item => item.Creator))).DefaultIfEmpty(0).Min();

    /// <summary>For each cell: is it to be hidden? Cells without items are not shown by anybody and count for nothing.</summary>
    /// <param name="cells">Everything others may see together.</param>
    /// <param name="decided">Of the first cells, what was decided elsewhere: they stay as they are.</param>
    public static bool[] Hide(IReadOnlyList<SharedCell> cells, IReadOnlyList<bool>? decided = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        decided ??= [];
        var alike = Alike(cells);
        int[] creators = [.. cells.Select(cell => CreatorsOf(cell.Items))];
        var totals = Enumerable.Range(0, cells.Count).Where(cell => cells[cell].IsTotal).Select(cell => alike[cell]).ToHashSet();
        var hidden = creators.Select((count, cell) =>
            cell < decided.Count ? decided[cell] : alike[cell] < decided.Count ? decided[alike[cell]] : count is > 0 and < Fewest).ToArray();
        var search = new LeakSearch(cells, hidden);
        List<int> known = [.. Enumerable.Range(0, decided.Count).Where(cell => !hidden[cell])];
        // Totals last, small cells first: what is hidden on top of the small ones should cost the reader as little as it can.
        List<int> open = [.. Enumerable.Range(0, cells.Count).Where(cell => cell >= decided.Count && alike[cell] == cell && creators[cell] >= Fewest).OrderBy(cell => totals.Contains(cell)).ThenBy(cell => creators[cell]).ThenBy(cell => cell)];
        while (search.First(known, open) is [var smallest, ..] involved)
        {
            var enough = involved.Take(MostTried).Where(cell => search.First(known, Without(open, cell)).Count == 0).Take(1).ToList();
            var gone = enough.Count > 0 ? enough[0] : smallest;
            hidden[gone] = true;
            open.Remove(gone);
        }

        for (var cell = decided.Count; cell < hidden.Length; cell++) hidden[cell] = hidden[alike[cell]];
        return hidden;
    }

    /// <summary>For each cell the first one that adds the same amounts: what holds for one holds for the other.</summary>
    private static int[] Alike(IReadOnlyList<SharedCell> cells)
    {
        var firsts = new Dictionary<HashSet<CellItem>, int>(HashSet<CellItem>.CreateSetComparer());
        var alike = new int[cells.Count];
        for (var cell = 0; cell < alike.Length; cell++)
        {
            var items = cells[cell].Items.ToHashSet();
            if (!firsts.TryGetValue(items, out alike[cell])) firsts[items] = alike[cell] = cell;
        }

        return alike;
    }

    private static List<int> Without(List<int> open, int cell) => open.FindAll(one => one != cell);
}

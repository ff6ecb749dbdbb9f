namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Hides figures of fewer than five creators in tables that are handed on, and as many others as it takes so that none of the hidden ones follows
/// from sums and differences of the visible ones (primary and secondary suppression: Willenborg and de Waal, Elements of Statistical Disclosure
/// Control, 2001, ch. 4).
/// </summary>
/// <remarks>
/// Amounts that always stand together are one atom; a cell is a vector of zeros and ones over the atoms, and what others can work out is what the
/// visible vectors span. Elimination over the large atoms first leaves a basis of what the visible cells tell of small atoms alone.
/// </remarks>
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
        items.GroupBy(item => item.Part).Select(part => part.Select(item => item.Creator).Distinct(StringComparer.Ordinal).Count()).DefaultIfEmpty(0).Min();

    /// <summary>For each cell: is it to be hidden? Cells without items are not shown by anybody and count for nothing.</summary>
    /// <param name="cells">Everything others may see together.</param>
    /// <param name="decided">Of the first cells, what was decided elsewhere: they stay as they are.</param>
    public static bool[] Hide(IReadOnlyList<SharedCell> cells, IReadOnlyList<bool>? decided = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        decided ??= [];
        int[] creators = [.. cells.Select(cell => CreatorsOf(cell.Items))];
        var hidden = creators.Select((count, cell) => cell < decided.Count ? decided[cell] : count is > 0 and < Fewest).ToArray();
        var atoms = CellAtoms.Of(cells);
        // Totals last, small cells first: what is hidden on top of the small ones should cost the reader as little as it can.
        int[] order = [.. Enumerable.Range(decided.Count, cells.Count - decided.Count).Where(cell => creators[cell] >= Fewest).OrderBy(cell => cells[cell].IsTotal).ThenBy(cell => creators[cell]).ThenBy(cell => cell)];
        while (Leak(atoms, hidden) is not null)
        {
            var visible = order.Where(cell => !hidden[cell]).ToList();
            if (visible.Count == 0) break;
            var enough = visible.Take(MostTried).ToList().FindIndex(cell => Leak(atoms, With(hidden, cell)) is null);
            hidden[visible[Math.Max(enough, 0)]] = true;
        }

        return hidden;
    }

    /// <summary>What visible cells tell of fewer than five creators: coefficients over the atoms; null for nothing.</summary>
    internal static double[]? Leak(CellAtoms atoms, bool[] hidden)
    {
        var space = new RowSpace(atoms.Rows.Where((_, cell) => !hidden[cell]), atoms.IsLarge);
        var basis = space.Without(atoms.IsLarge);
        foreach (var row in basis)
            if (atoms.CreatorsIn(row) < Fewest) return row;
        for (var i = 0; i < basis.Count; i++)
        {
            for (var j = i + 1; j < basis.Count; j++)
            {
                if (atoms.CreatorsIn([.. basis[i].Zip(basis[j], (a, b) => a - b)]) < Fewest) return basis[i];
                if (atoms.CreatorsIn([.. basis[i].Zip(basis[j], (a, b) => a + b)]) < Fewest) return basis[i];
            }
        }

        for (var cell = 0; cell < hidden.Length; cell++)
            if (hidden[cell] && atoms.CreatorsIn(atoms.Rows[cell]) is > 0 and < Fewest && space.Contains(atoms.Rows[cell])) return atoms.Rows[cell];
        return null;
    }

    private static bool[] With(bool[] hidden, int cell)
    {
        var with = (bool[])hidden.Clone();
        with[cell] = true;
        return with;
    }
}

namespace CreatorImpact.Estimation.Segments;

/// <summary>The amounts of several cells, put together where they always stand together.</summary>
internal sealed class CellAtoms
{
    private readonly CellItem[][] _items;

    private CellAtoms(double[][] rows, CellItem[][] items)
    {
        (Rows, _items) = (rows, items);
        IsLarge = [.. items.Select(atom => SmallGroups.CreatorsOf(atom) >= SmallGroups.Fewest)];
    }

    /// <summary>For each cell which atoms it adds: 1 or 0.</summary>
    public double[][] Rows { get; }

    /// <summary>For each atom: is it of five creators or more?</summary>
    public bool[] IsLarge { get; }

    public static CellAtoms Of(IReadOnlyList<SharedCell> cells)
    {
        var membership = new Dictionary<CellItem, List<int>>();
        for (var cell = 0; cell < cells.Count; cell++)
        {
            foreach (var item in cells[cell].Items.Distinct())
            {
                if (!membership.TryGetValue(item, out var found)) membership[item] = found = [];
                found.Add(cell);
            }
        }

        var atoms = membership.GroupBy(item => string.Join(',', item.Value), StringComparer.Ordinal).OrderBy(atom => atom.Key, StringComparer.Ordinal).ToList();
        double[][] rows = [.. cells.Select(_ => new double[atoms.Count])];
        for (var atom = 0; atom < atoms.Count; atom++)
            foreach (var cell in atoms[atom].First().Value) rows[cell][atom] = 1;
        return new CellAtoms(rows, [.. atoms.Select(atom => atom.Select(item => item.Key).ToArray())]);
    }

    /// <summary>Creators in the atoms a combination does not leave out; more than any table has where it leaves out all.</summary>
    public int CreatorsIn(double[] combination)
    {
        var found = combination.Select((value, atom) => Math.Abs(value) < RowSpace.Tolerance ? [] : _items[atom]).SelectMany(items => items).ToList();
        return found.Count == 0 ? int.MaxValue : SmallGroups.CreatorsOf(found);
    }
}

namespace CreatorImpact.Estimation.Segments;

/// <summary>Looks for what visible cells tell of fewer than five creators.</summary>
/// <remarks>
/// A cell is a vector of zeros and ones over the atoms, and what others can work out is what the visible vectors span. Elimination over the large
/// atoms first leaves a reduced basis of what they tell of small atoms alone: a single atom that follows is itself in that basis, two that follow
/// together are a difference of two of its rows.
/// </remarks>
internal sealed class LeakSearch
{
    private readonly CellAtoms _atoms;
    private readonly List<double[]> _small;

    /// <param name="cells">All cells.</param>
    /// <param name="hidden">Those that are not shown, whatever else is.</param>
    public LeakSearch(IReadOnlyList<SharedCell> cells, bool[] hidden)
    {
        _atoms = new CellAtoms(cells, hidden);
        _small = [.. _atoms.Rows.Where((row, cell) => hidden[cell] && row is not null && _atoms.IsSmall(row)).Select(row => row!).DistinctBy(row => string.Join(',', row.Index().Where(one => one.Item != 0).Select(one => one.Index)), StringComparer.Ordinal)];
    }

    /// <summary>The first leak found in which an open cell has a part: which open cells those are, in the order given; empty when there is none.</summary>
    /// <param name="fixedCells">Cells that are shown, whatever they tell.</param>
    /// <param name="open">Cells that are shown unless they tell something; those given first are the first to be held to blame.</param>
    public IReadOnlyList<int> First(IReadOnlyList<int> fixedCells, IReadOnlyList<int> open)
    {
        double[][] rows = [.. fixedCells.Concat(open).Select(cell => _atoms.Rows[cell]!)];
        foreach (var leak in Leaks(new RowSpace(rows, _atoms.IsLarge)))
        {
            List<int> involved = [.. open.Where((_, index) => Math.Abs(leak.Weights[fixedCells.Count + index]) >= RowSpace.Tolerance)];
            if (involved.Count > 0) return involved;
        }

        return [];
    }

    private IEnumerable<RowCombination> Leaks(RowSpace space)
    {
        var basis = space.WithoutFirst();
        foreach (var one in basis)
            if (_atoms.IsSmall(one.Values)) yield return one;
        for (var i = 0; i < basis.Count; i++)
        {
            for (var j = i + 1; j < basis.Count; j++)
            {
                foreach (var factor in _atoms.Cancelling(basis[i].Values, basis[j].Values))
                    if (_atoms.IsSmall(basis[i].Values, factor, basis[j].Values)) yield return basis[i].Less(factor, basis[j]);
            }
        }

        foreach (var row in _small)
            if (space.Find(row) is { } found) yield return found;
    }
}

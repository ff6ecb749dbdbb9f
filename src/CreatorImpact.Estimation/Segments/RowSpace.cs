namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// What can be worked out from some sums: the space their rows span, by Gauss–Jordan elimination row by row, the largest coefficient of each row as
/// its pivot.
/// </summary>
internal sealed class RowSpace
{
    /// <summary>Below this a coefficient is zero: rows hold zeros and ones.</summary>
    public const double Tolerance = 1e-7;

    private readonly List<RowCombination> _basis = [];
    private readonly List<int> _pivots = [];
    private readonly bool[] _first;
    private readonly int _rows;

    /// <param name="rows">Rows of equal length; not changed. Those that follow from earlier ones count for nothing.</param>
    /// <param name="first">Columns that are eliminated before the others.</param>
    public RowSpace(IReadOnlyList<double[]> rows, bool[] first)
    {
        (_first, _rows) = (first, rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            var added = new RowCombination((double[])rows[row].Clone(), new double[rows.Count]);
            added.Weights[row] = 1;
            Add(added);
        }
    }

    /// <summary>A reduced basis of the combinations that leave out every column eliminated first.</summary>
    public IReadOnlyList<RowCombination> WithoutFirst() => [.. _basis.Where((_, i) => !_first[_pivots[i]])];

    /// <summary>How a row is made of the rows; null when it is not.</summary>
    public RowCombination? Find(double[] row)
    {
        var left = new RowCombination((double[])row.Clone(), new double[_rows]);
        Reduce(left);
        return Array.TrueForAll(left.Values, value => Math.Abs(value) < Tolerance)
            ? new RowCombination((double[])row.Clone(), [.. left.Weights.Select(weight => -weight)])
            : null;
    }

    // A row whose pivot is not among the first columns has nothing in any of them, and never will: all others have nothing in its pivot's column.
    private void Add(RowCombination added)
    {
        Reduce(added);
        var pivot = Largest(added.Values, ofFirst: true);
        if (pivot < 0) pivot = Largest(added.Values, ofFirst: false);
        if (pivot < 0) return;
        added.Scale(1 / added.Values[pivot]);
        foreach (var one in _basis) one.Subtract(one.Values[pivot], added);
        _basis.Add(added);
        _pivots.Add(pivot);
    }

    private void Reduce(RowCombination row)
    {
        for (var i = 0; i < _basis.Count; i++) row.Subtract(row.Values[_pivots[i]], _basis[i]);
    }

    private int Largest(double[] values, bool ofFirst)
    {
        var (largest, size) = (-1, Tolerance);
        for (var column = 0; column < values.Length; column++)
        {
            if (_first[column] != ofFirst || Math.Abs(values[column]) < size) continue;
            (largest, size) = (column, Math.Abs(values[column]));
        }

        return largest;
    }
}

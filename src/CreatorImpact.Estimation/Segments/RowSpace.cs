namespace CreatorImpact.Estimation.Segments;

/// <summary>What can be worked out from some sums: the space their rows span, by Gauss–Jordan elimination with partial pivoting.</summary>
internal sealed class RowSpace
{
    /// <summary>Below this a coefficient is zero: rows hold zeros and ones.</summary>
    public const double Tolerance = 1e-7;

    private readonly List<double[]> _basis;
    private readonly List<int> _pivots = [];

    /// <param name="rows">Rows of equal length; not changed.</param>
    /// <param name="first">Columns that are eliminated before the others.</param>
    public RowSpace(IEnumerable<double[]> rows, bool[] first)
    {
        double[][] left = [.. rows.Select(row => (double[])row.Clone())];
        foreach (var column in Enumerable.Range(0, first.Length).OrderBy(column => first[column] ? 0 : 1))
        {
            var rank = _pivots.Count;
            if (rank == left.Length) break;
            var pivot = rank;
            for (var r = rank + 1; r < left.Length; r++)
                if (Math.Abs(left[r][column]) > Math.Abs(left[pivot][column])) pivot = r;
            if (Math.Abs(left[pivot][column]) < Tolerance) continue;
            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            var scale = left[rank][column];
            for (var c = 0; c < left[rank].Length; c++) left[rank][c] /= scale;
            for (var r = 0; r < left.Length; r++)
                if (r != rank) Subtract(left[r], left[rank], column);
            _pivots.Add(column);
        }

        _basis = [.. left.Take(_pivots.Count)];
    }

    /// <summary>A reduced basis of the combinations that leave out every column eliminated first.</summary>
    public IReadOnlyList<double[]> Without(bool[] first) =>
        _basis.FindAll(row => !row.Where((value, column) => first[column] && Math.Abs(value) >= Tolerance).Any());

    /// <summary>Whether a row is a combination of the rows.</summary>
    public bool Contains(double[] row)
    {
        var left = (double[])row.Clone();
        for (var i = 0; i < _basis.Count; i++) Subtract(left, _basis[i], _pivots[i]);
        return Array.TrueForAll(left, value => Math.Abs(value) < Tolerance);
    }

    private static void Subtract(double[] row, double[] pivot, int column)
    {
        var factor = row[column];
        if (factor == 0) return;
        for (var c = 0; c < row.Length; c++) row[c] -= factor * pivot[c];
    }
}

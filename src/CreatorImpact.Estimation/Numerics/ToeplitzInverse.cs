namespace CreatorImpact.Estimation.Numerics;

/// <summary>Inverse of a symmetric positive definite Toeplitz matrix C[i, j] = c(|i − j|) without a general solver.</summary>
/// <remarks>
/// The last column of the inverse comes from the Levinson–Durbin recursion (Durbin, 1960): with the predictor a of order n − 1 and its
/// error variance v, it is (−a reversed, 1) / v, and the first column x is the same read backwards. The others follow along diagonals
/// (Gohberg and Semencul, 1972; Trench, 1964): Q[i, j] = Q[i − 1, j − 1] + (x_i x_j − x_(n−i) x_(n−j)) / x_0. O(n²) time.
/// </remarks>
internal static class ToeplitzInverse
{
    /// <summary>First column of the inverse.</summary>
    /// <param name="covariance">c(0) … c(n − 1), n at least 1, of a positive definite matrix.</param>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static double[] FirstColumn(ReadOnlySpan<double> covariance)
    {
        var n = covariance.Length;
        if (n == 0 || !(covariance[0] > 0)) throw new ArgumentException("Expected c(0) above zero.", nameof(covariance));
        var predictor = new double[n];
        var previous = new double[n];
        var variance = covariance[0];
        for (var order = 1; order < n; order++)
        {
            var sum = covariance[order];
            for (var k = 1; k < order; k++) sum -= predictor[k] * covariance[order - k];
            var reflection = sum / variance;
            predictor.AsSpan(0, order).CopyTo(previous);
            predictor[order] = reflection;
            for (var k = 1; k < order; k++) predictor[k] = previous[k] - (reflection * previous[order - k]);
            variance *= 1 - (reflection * reflection);
            if (!(variance > 0)) throw new ArgumentException("The matrix is not positive definite.", nameof(covariance));
        }

        var column = new double[n];
        column[0] = 1 / variance;
        for (var k = 1; k < n; k++) column[k] = -predictor[k] / variance;
        return column;
    }

    /// <summary>Rows [<paramref name="first"/>, <paramref name="first"/> + <paramref name="count"/>) of the inverse.</summary>
    public static double[][] Rows(double[] firstColumn, int first, int count)
    {
        var x = firstColumn;
        var n = x.Length;
        var rows = new double[count][];
        var (above, row) = ((double[])x.Clone(), new double[n]);
        for (var i = 0; i < first + count; i++)
        {
            if (i > 0)
            {
                row[0] = x[i];
                for (var j = 1; j < n; j++) row[j] = above[j - 1] + (((x[i] * x[j]) - (x[n - i] * x[n - j])) / x[0]);
                (above, row) = (row, above);
            }

            if (i >= first) rows[i - first] = (double[])above.Clone();
        }

        return rows;
    }
}

namespace CreatorImpact.Estimation.Numerics;

/// <summary>Solves A x = b for a small symmetric positive definite A by A = L Lᵀ.</summary>
internal sealed class CholeskySolver
{
    private readonly double[][] _factor;

    /// <summary>Factors <paramref name="matrix"/>; only its lower triangle is read.</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public CholeskySolver(double[][] matrix)
    {
        _factor = new double[matrix.Length][];
        for (var i = 0; i < matrix.Length; i++)
        {
            var row = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var other = j == i ? row : _factor[j];
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++) sum -= row[k] * other[k];
                if (j < i) row[j] = sum / other[j];
                else if (sum > 0) row[i] = Math.Sqrt(sum);
                else throw new ArgumentException("The matrix is not positive definite.", nameof(matrix));
            }

            _factor[i] = row;
        }
    }

    /// <summary>Replaces b by x.</summary>
    public void Solve(Span<double> b)
    {
        for (var i = 0; i < _factor.Length; i++)
        {
            var sum = b[i];
            for (var k = 0; k < i; k++) sum -= _factor[i][k] * b[k];
            b[i] = sum / _factor[i][i];
        }

        for (var i = _factor.Length - 1; i >= 0; i--)
        {
            var sum = b[i];
            for (var k = i + 1; k < _factor.Length; k++) sum -= _factor[k][i] * b[k];
            b[i] = sum / _factor[i][i];
        }
    }
}

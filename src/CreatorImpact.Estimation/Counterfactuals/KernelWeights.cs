using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>Shape of a hidden block and of what is looked at around it, in periods: all that kernel weights depend on.</summary>
/// <param name="Granularity">Chooses the kernels.</param>
/// <param name="Left">Periods before the block.</param>
/// <param name="Length">Hidden periods.</param>
/// <param name="Right">Periods after the block.</param>
/// <param name="Wanted">Periods at the start of the block that are predicted.</param>
internal readonly record struct KernelLayout(Granularity Granularity, int Left, int Length, int Right, int Wanted);

/// <summary>
/// Best linear prediction of hidden periods from their surroundings under a fixed kernel. The weights depend on the layout alone, not on data,
/// so every placebo and every series of a run shares them.
/// </summary>
/// <remarks>
/// With Q the inverse of the covariance over surroundings K and block B, the conditional mean is z_B = −Q_BB⁻¹ Q_BK z_K (block inverse, Schur
/// complement). Only the wanted rows are solved for and only block rows of Q are formed.
/// </remarks>
internal sealed class KernelWeights
{
    private KernelWeights(double[][] rows) => Rows = rows;

    /// <summary>One row a wanted period: weights of the periods before the block, then of those after it, in time order.</summary>
    public double[][] Rows { get; }

    /// <summary>Computes the weights.</summary>
    public static KernelWeights Create(SeasonalKernel kernel, KernelLayout layout)
    {
        var (left, length) = (layout.Left, layout.Length);
        var count = left + length + layout.Right;
        var covariance = kernel.Covariance(count, layout.Granularity == Granularity.Hour ? 168 : 7);
        var block = ToeplitzInverse.Rows(ToeplitzInverse.FirstColumn(covariance), left, length);
        var solver = new CholeskySolver(Array.ConvertAll(block, row => row[left..(left + length)]));
        var rows = new double[layout.Wanted][];
        var unit = new double[length];
        for (var u = 0; u < rows.Length; u++)
        {
            Array.Clear(unit);
            unit[u] = 1;
            solver.Solve(unit);
            var row = new double[left + layout.Right];
            for (var b = 0; b < length; b++)
            {
                for (var i = 0; i < left; i++) row[i] -= unit[b] * block[b][i];
                for (var i = left; i < row.Length; i++) row[i] -= unit[b] * block[b][i + length];
            }

            rows[u] = row;
        }

        return new KernelWeights(rows);
    }
}

using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class CholeskySolverTests
{
    [Fact]
    public void Solve_TwoByTwo_IsTheSolutionByHand()
    {
        // [4 2; 2 3] · [1; 2] = [8; 8].
        double[] x = [8, 8];

        new CholeskySolver([[4, 2], [2, 3]]).Solve(x);

        Assert.Equal(1, x[0], 14);
        Assert.Equal(2, x[1], 14);
    }

    [Fact]
    public void Constructor_NotPositiveDefinite_Throws() =>
        Assert.Throws<ArgumentException>(() => new CholeskySolver([[1, 2], [2, 1]]));
}

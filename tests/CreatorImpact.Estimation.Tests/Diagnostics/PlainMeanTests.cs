using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public class PlainMeanTests
{
    private static readonly ValueScale Scale = new(Mean: 100, Signed: false);

    [Fact]
    public void MoveOf_ActualTotalsATenthAbovePredicted_MovesTheMeanThere()
    {
        // g(v) = ln(v + 100): predicted 100, actual 110 at each of four placebos; half of the way on the logarithmic scale with n = 4.
        var errors = Errors(count: 4, Math.Log(210.0 / 200));

        Assert.Equal(Math.Sqrt(1.1), PlainMean.MoveOf(Scale, errors, median: 100, mean: 100, sigma: 1), 12);
        Assert.Equal(Math.Sqrt(1.1 / 1.05), PlainMean.MoveOf(Scale, errors, median: 100, mean: 105, sigma: 1), 12);
    }

    [Fact]
    public void MoveOf_NarrowIntervals_MovesByAShareOfTheirWidthAtMost() =>
        Assert.Equal(Math.Exp(0.4 * 0.01 * 2), PlainMean.MoveOf(Scale, Errors(count: 4, Math.Log(210.0 / 200)), median: 100, mean: 100, sigma: 0.01), 12);

    [Fact]
    public void MoveOf_NoPlacebos_MovesNothing()
    {
        Assert.Equal(1, PlainMean.MoveOf(Scale, Errors(count: 0, 0), median: 100, mean: 120, sigma: 1));
        Assert.Equal(0, PlainMean.MoveOf(Scale with { Signed = true }, Errors(count: 0, 0), median: 100, mean: 120, sigma: 1));
    }

    private static PlaceboErrors Errors(int count, double error)
    {
        double[] All(double value) => [.. Enumerable.Repeat(value, count)];
        return new PlaceboErrors([.. Enumerable.Range(0, count)], All(error), 1, count, All(Math.Log(2)), All(0), 90, Math.Log(2), 0);
    }
}

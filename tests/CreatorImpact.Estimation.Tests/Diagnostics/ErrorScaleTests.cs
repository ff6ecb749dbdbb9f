using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public class ErrorScaleTests
{
    [Fact]
    public void OfBlock_EqualErrors_IsTheFormulaByHand()
    {
        // s_all = 0.2 + 0.0001, s_like over all three with nearly equal weights and 4 pseudo-observations; candidates agree: days D = 0.2, hours D = 1 (spread as usual).
        var errors = new PlaceboErrors([0, 9, 18], [.2, -.2, .2], 2, 3, [1, 1, 1], [0, 0, 0], 30, 1, 0);

        var days = new ErrorScale(errors, Granularity.Day).OfBlock();
        var hours = new ErrorScale(errors, Granularity.Hour).OfBlock();

        double Like(double reach)
        {
            var weights = (1 - Math.Pow(.5 / reach, 2)) + (1 - Math.Pow(1.5 / reach, 2)) + (1 - Math.Pow(2.5 / reach, 2));
            return ((weights * .2) + (4 * .2001)) / (weights + 4);
        }

        Assert.Equal(.70 + (1.045 * Math.Log(.2001)) + (.34 * Math.Log(Like(18) / .2001)) + (.875 * Math.Log(.2)), Math.Log(days), 9);
        Assert.Equal((1.01 * Math.Log(.2001)) + (.65 * Math.Log(Like(30) / .2001)), Math.Log(hours), 9);
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void OfPlacebo_AnyPlacebo_IsThatOfABlockInItsPlaceWithoutIt(Granularity granularity)
    {
        var all = Errors(granularity == Granularity.Hour ? 41 : 40);
        var scale = new ErrorScale(all, granularity);
        for (var i = 0; i < all.Errors.Length; i++)
        {
            double[] Without(double[] values) => [.. values.Where((_, at) => at != i)];
            var others = all with
            {
                Starts = [.. all.Starts.Where((_, at) => at != i)],
                Errors = Without(all.Errors),
                Levels = Without(all.Levels),
                BlockStart = all.Starts[i],
                Level = all.Levels[i],
                Spread = all.Spreads[i],
                // The usual spread is that of all placebos in both.
                Spreads = Array.ConvertAll(Without(all.Spreads), _ => Quantiles.MedianInplace((double[])all.Spreads.Clone())),
            };

            Assert.Equal(new ErrorScale(others, granularity).OfBlock(), scale.OfPlacebo(i), 12);
        }
    }

    [Fact]
    public void Of_CandidatesThatDisagree_WidenTheInterval()
    {
        var errors = Errors(40);

        var calm = WidthCalibration.Of(errors, Granularity.Day, 1).Sigma;
        var torn = WidthCalibration.Of(errors with { Spread = 3 * errors.Spread }, Granularity.Day, 1).Sigma;

        Assert.True(torn > 1.5 * calm);
    }

    private static PlaceboErrors Errors(int count)
    {
        var stream = new SeededStream(5, "errors");
        double[] Numbers() => [.. Enumerable.Range(0, count).Select(_ => stream.NextUniform())];
        return new PlaceboErrors(
            [.. Enumerable.Range(0, count).Select(i => (i * 9) + (i % 3))], Array.ConvertAll(Numbers(), value => value - .5), 3, 30,
            Numbers(), Numbers(), 900, .5, .4);
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class JointTotalsTests
{
    [Fact]
    public void SumDraws_TwoSeries_AddsByIndex() =>
        Assert.Equal([11, 22, 33], JointTotals.SumDraws([[1, 2, 3], [10, 20, 30]]));

    [Fact]
    public void Sum_OppositeDraws_CancelInsteadOfWidening()
    {
        var total = JointTotals.Sum([[1, 2, 3], [3, 2, 1]], EvidenceGrade.Measured);

        Assert.Equal(new IntervalEstimate(4, 4, 4, 4, 4, 4, EvidenceGrade.Measured), total);
    }

    [Fact]
    public void SumDraws_NoSeriesOrOtherLengths_Throws()
    {
        Assert.Throws<ArgumentException>(() => JointTotals.SumDraws([]));
        Assert.Throws<ArgumentException>(() => JointTotals.SumDraws([[1, 2], [1]]));
    }

    [Fact]
    public void Sum_SeriesWithACommonShock_IsWiderThanOfIndependentSeries()
    {
        // With the common part the total's width is nearly the sum of the widths; independent widths add in quadrature: 1/√12 ≈ 0.29 of the sum.
        Assert.InRange(WidthOfTotalOverSumOfWidths(common: 1), 0.85, 1.02);
        Assert.InRange(WidthOfTotalOverSumOfWidths(common: 0), 0.15, 0.6);
    }

    private static double WidthOfTotalOverSumOfWidths(double common)
    {
        var shock = SimulatedSeries.HourValues(777, 70, 0.3);
        var plain = SimulatedSeries.HourValues(777, 70, 0);
        var draws = new List<float[]>();
        var widths = 0.0;
        for (var creator = 0; creator < 12; creator++)
        {
            var stream = new SeededStream((ulong)creator, "creator");
            var own = SimulatedSeries.HourValues((ulong)creator + 50, 70, common > 0 ? 0.02 : 0.3);
            var values = new double[own.Length];
            for (var i = 0; i < values.Length; i++) values[i] = Math.Round(own[i] * Math.Pow(shock[i] / plain[i], common));
            var series = SimulatedSeries.Hours(values, FormattableString.Invariant($"creator {creator}"));
            var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 1000, 5)));
            draws.Add(estimate.Draws.Loss);
            widths += estimate.Gross.Width90;
        }

        return JointTotals.Sum(draws, EvidenceGrade.Measured).Width90 / widths;
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>What was observed in window, recovery and guard has no part in what is expected.</summary>
public class NoLeakTests
{
    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_OtherValuesInsideTheBlock_SameDigitsOfAllThatIsExpected(Granularity granularity)
    {
        var (plain, maskEnd) = Estimate(granularity, values: value => value, from: 0, to: 0);
        foreach (var change in new Func<double, double>[] { value => 10 * value, _ => 0, value => value + 12345 })
        {
            var (changed, _) = Estimate(granularity, change, plain.FirstWindowIndex, maskEnd);

            Assert.NotEqual(plain.Actual, changed.Actual);
            Assert.Equal(plain.ButFor, changed.ButFor with { Grade = plain.ButFor.Grade });
            Assert.Equal(plain.Path.Median, changed.Path.Median);
            Assert.Equal(plain.Path.Lo90, changed.Path.Lo90);
            Assert.Equal(plain.Path.Hi90, changed.Path.Hi90);
            Assert.Equal(plain.SmallestVisibleLoss, changed.SmallestVisibleLoss);
            Assert.Equal(plain.SmallestVisibleLossShare, changed.SmallestVisibleLossShare);
            Assert.Equal(plain.Coverage90, changed.Coverage90);
            Assert.Equal(plain.Placebos, changed.Placebos);
            Assert.Equal(plain.SecondBaseline, changed.SecondBaseline);
            Assert.Equal(plain.Naive, changed.Naive);
            Assert.Equal(plain.NormalDay, changed.NormalDay);
        }
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_OtherOrBlankValuesInTheGuard_SameDigitsThroughout(Granularity granularity)
    {
        var (plain, maskEnd) = Estimate(granularity, values: value => value, from: 0, to: 0);
        foreach (var change in new Func<double, double>[] { value => 10 * value, _ => 0, _ => double.NaN })
        {
            var (changed, _) = Estimate(granularity, change, plain.RecoveryEndIndexExclusive, maskEnd);

            Assert.Equal(plain.Net, changed.Net);
            Assert.Equal(plain.Gross, changed.Gross);
            Assert.Equal(plain.Draws.Halo, changed.Draws.Halo);
            Assert.Equal(plain.Path.Median, changed.Path.Median);
            Assert.Equal(plain.PValue, changed.PValue);
            Assert.Equal(plain.PlaceboRank, changed.PlaceboRank);
        }
    }

    private static (ImpactEstimate Estimate, int MaskEnd) Estimate(Granularity granularity, Func<double, double> values, int from, int to)
    {
        var hours = granularity == Granularity.Hour;
        var first = hours ? (45 * 24) + 9 : 150;
        var used = hours ? SimulatedSeries.HourValues(11, 70, 0.2) : SimulatedSeries.DayValues(11, 220, 0.15);
        for (var i = from; i < to; i++) used[i] = values(used[i]);
        var series = hours ? SimulatedSeries.Hours(used) : SimulatedSeries.Days(used);
        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, hours ? 5 : 2)));
        return (estimate, estimate.RecoveryEndIndexExclusive + (hours ? 24 : 1));
    }
}

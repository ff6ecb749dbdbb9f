using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Tests.Gates;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class OutageRateTests
{
    private const double ThreeYears = 3 * OutageRate.DaysOfYear;

    [Fact]
    public void Of_FiveOutagesInThreeYears_IsTheGammaPosterior()
    {
        var rate = OutageRate.Of(5, ThreeYears, untilOutage: false, 1, "x").Rate!;

        // Gamma(5.5, 3): mean 5.5 / 3; quantiles are those of χ² with 11 degrees of freedom (4.57481, 10.34100, 19.67514) / 6.
        Assert.Equal((5, 3.0, EvidenceGrade.Modelled), (rate.Events, rate.Years, rate.AYear.Grade));
        Assert.Equal(5.5 / 3, rate.AYear.Point, 3);
        Assert.Equal(10.34100 / 6, rate.AYear.Median, 3);
        Assert.Equal(4.57481 / 6, rate.AYear.Lo90, 2);
        Assert.Equal(19.67514 / 6, rate.AYear.Hi90, 2);
        Assert.Equal(JointDraws.Count, rate.Draws.Count);
    }

    [Fact]
    public void Of_WatchedUntilTheLast_LeavesOutTheHalf() =>
        Assert.Equal(4.0 / 3, OutageRate.Of(4, ThreeYears, untilOutage: true, 1, "x").Rate!.AYear.Point, 3);

    [Fact]
    public void Of_NoneInThreeYears_HasAnUpperEndAboveZero()
    {
        var rate = OutageRate.Of(0, ThreeYears, untilOutage: false, 1, "x").Rate!;

        // Gamma(½, 3): 95 % quantile of χ² with 1 degree of freedom (3.84146) / 6.
        Assert.Equal(3.84146 / 6, rate.AYear.Hi90, 2);
        Assert.True(rate.AYear.Lo90 > 0);
    }

    [Fact]
    public void Of_OneYear_BringsWholeNumbersThatVaryMoreThanThePace()
    {
        var rate = OutageRate.Of(5, ThreeYears, untilOutage: false, 1, "x").Rate!;

        // Gamma–Poisson: mean 5.5 / 3, variance mean · (1 + 1 / 3).
        Assert.Equal(5.5 / 3, rate.NextYear.Point, 0.1);
        Assert.Equal(5.5 / 3 * 4 / 3, rate.Counts.Average(count => Math.Pow(count - (5.5 / 3), 2)), 0.25);
        Assert.Equal((0, 5), (rate.NextYear.Lo90, rate.NextYear.Hi90));
    }

    [Fact]
    public void Of_VeryMany_IsCountedAsWell()
    {
        var rate = OutageRate.Of(3000, ThreeYears, untilOutage: false, 1, "x").Rate!;

        Assert.Equal(3000.5 / 3, rate.AYear.Point, 1);
        Assert.InRange(rate.NextYear.Point, 995, 1005);
        Assert.InRange(rate.NextYear.Width90 / 2 / 1.645, 33, 40);
    }

    [Theory]
    [InlineData(5, 89, false, "short_period")]
    [InlineData(0, 400, true, "no_interval")]
    public void Of_TooLittle_IsRefused(int events, double days, bool untilOutage, string code)
    {
        var (rate, refusal) = OutageRate.Of(events, days, untilOutage, 1, "x");

        Assert.Null(rate);
        Assert.Equal(code, refusal!.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => OutageRate.Of(-1, days, untilOutage, 1, "x"));
    }

    [Fact]
    public void Of_PlantedPaces_TheIntervalCoversAsStated()
    {
        var (runs, fixedTime, untilLast) = (TestSize.Of(500, 2000), 0, 0);
        var stream = new SeededStream(2026, "planted pace");
        for (var run = 0; run < runs; run++)
        {
            // From about one to about eight outages in three years.
            var pace = 0.4 + (2.4 * stream.NextUniform());
            var (count, time) = (0, -Math.Log(1 - stream.NextUniform()) / pace);
            for (; time < 3; time += -Math.Log(1 - stream.NextUniform()) / pace) count++;
            if (Holds(OutageRate.Of(count, ThreeYears, untilOutage: false, (ulong)run, "run").Rate!, pace)) fixedTime++;

            // From one outage to the sixth after it.
            var wait = Enumerable.Range(0, 6).Sum(_ => -Math.Log(1 - stream.NextUniform()) / pace);
            if (Holds(OutageRate.Of(6, Math.Max(wait * OutageRate.DaysOfYear, OutageRate.FewestDays), untilOutage: true, (ulong)run, "run").Rate!, pace)) untilLast++;
        }

        Rates.CoversAsStated(fixedTime, runs, "pace in a fixed time");
        Rates.CoversAsStated(untilLast, runs, "pace until the last outage");
    }

    private static bool Holds(OutageRate rate, double pace) => rate.AYear.Lo90 <= pace && pace <= rate.AYear.Hi90;
}

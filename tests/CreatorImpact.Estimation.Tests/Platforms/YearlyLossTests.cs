using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Tests.Gates;
using MathNet.Numerics.Distributions;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class YearlyLossTests
{
    private static readonly OutageRate Rate = OutageRate.Of(5, 3 * OutageRate.DaysOfYear, untilOutage: false, 1, "x").Rate!;

    [Fact]
    public void Of_LossesOfOneSize_IsThePaceTimesThatSize()
    {
        var loss = YearlyLoss.Of(Rate, [Same(600), Same(600), Same(600)], EvidenceGrade.Measured, 1, "x").Loss!;

        Assert.Equal((3, EvidenceGrade.Modelled), (loss.Losses, loss.AYear.Grade));
        Assert.Equal(600 * Rate.AYear.Point, loss.AYear.Point, 6);
        Assert.Equal(600 * Rate.AYear.Lo90, loss.AYear.Lo90, 6);
        Assert.Equal(600 * Rate.NextYear.Hi90, loss.OneYear.Hi90, 6);
    }

    [Fact]
    public void Of_GainAmongLosses_IsNotClipped()
    {
        var loss = YearlyLoss.Of(Rate, [Same(600), Same(-600), Same(0)], EvidenceGrade.Measured, 1, "x").Loss!;

        Assert.InRange(loss.AYear.Point, -60, 60);
        Assert.True(loss.AYear.Lo90 < -100 && loss.AYear.Hi90 > 100);
    }

    [Fact]
    public void Of_OneYear_VariesMoreThanTheAverage()
    {
        var loss = YearlyLoss.Of(Rate, [Same(100), Same(900), Same(500)], EvidenceGrade.Measured, 1, "x").Loss!;

        Assert.True(loss.OneYear.Width90 > loss.AYear.Width90);
        Assert.Equal(loss.AYear.Point, loss.OneYear.Point, 0.1 * loss.AYear.Point);
    }

    [Fact]
    public void Of_TwoLosses_IsRefused()
    {
        var (loss, refusal) = YearlyLoss.Of(Rate, [Same(1), Same(2)], EvidenceGrade.Measured, 1, "x");

        Assert.Null(loss);
        Assert.Equal("few_losses", refusal!.Code);
        Assert.Throws<ArgumentException>(() => YearlyLoss.Of(Rate, [new double[3]], EvidenceGrade.Measured, 1, "x"));
    }

    [Fact]
    public void Of_NotEstimableAmongThem_IsNoBetter() =>
        Assert.Equal(EvidenceGrade.NotEstimable, YearlyLoss.Of(Rate, [Same(1), Same(2), Same(3)], EvidenceGrade.NotEstimable, 1, "x").Loss!.AYear.Grade);

    [Fact]
    public void Of_PlantedPaceAndLosses_TheIntervalOfTheAverageCoversAsStated()
    {
        // Six outages a year for four years; losses of lognormal size (CV 0.53) known to a tenth.
        var (runs, inside) = (TestSize.Of(300, 1000), 0);
        var stream = new SeededStream(2026, "planted losses");
        var truth = 6 * 1000 * Math.Exp(0.5 * 0.5 * 0.5);
        for (var run = 0; run < runs; run++)
        {
            List<double[]> losses = [];
            for (var time = Wait(); time < 4; time += Wait())
            {
                var size = 1000 * Math.Exp(0.5 * Normal.InvCDF(0, 1, Inside(stream.NextUniform())));
                var seen = size * (1 + (0.1 * Normal.InvCDF(0, 1, Inside(stream.NextUniform()))));
                losses.Add([.. Enumerable.Range(0, JointDraws.Count).Select(_ => seen + (0.1 * size * Normal.InvCDF(0, 1, Inside(stream.NextUniform()))))]);
            }

            var rate = OutageRate.Of(losses.Count, 4 * OutageRate.DaysOfYear, untilOutage: false, (ulong)run, "run").Rate!;
            var found = YearlyLoss.Of(rate, losses, EvidenceGrade.Measured, (ulong)run, "run").Loss!.AYear;
            if (found.Lo90 <= truth && truth <= found.Hi90) inside++;
        }

        Rates.CoversAsStated(inside, runs, "yearly loss");

        double Wait() => -Math.Log(1 - stream.NextUniform()) / 6;
    }

    private static double Inside(double uniform) => Math.Clamp(uniform, 1e-9, 1 - 1e-9);

    private static double[] Same(double loss) => [.. Enumerable.Repeat(loss, JointDraws.Count)];
}

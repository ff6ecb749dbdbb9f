using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Impact;

/// <summary>Seeded simulation: what is planted must come back at the stated rates. Tolerances are two binomial standard errors.</summary>
public class PlantedTruthTests
{
    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_PlantedLoss_IsHeldByItsInterval(Granularity granularity)
    {
        var runs = TestSize.Of(small: 100, full: 500);
        var (inside, insideNet) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            var (values, first, periods) = Draw(granularity, run);
            var share = 0.3 + (0.7 * new SeededStream((ulong)run, "share").NextUniform());
            double lost = 0;
            for (var i = first; i < first + periods; i++)
            {
                var seen = Math.Round(values[i] * (1 - share));
                lost += values[i] - seen;
                values[i] = seen;
            }

            var estimate = Estimate(granularity, values, first, periods);
            var loss = estimate.DayNet ?? estimate.Gross;
            if (lost >= loss.Lo90 && lost <= loss.Hi90) inside++;
            if (lost >= estimate.Net.Lo90 && lost <= estimate.Net.Hi90) insideNet++;
        }

        // Nominal 90 %: between 86 and 94 %, with two binomial standard errors of the number of runs. Too wide is as wrong as too narrow.
        var tolerance = 2 * Math.Sqrt(0.9 * 0.1 / runs);
        Assert.InRange((double)inside / runs, 0.86 - tolerance, 0.94 + tolerance);
        Assert.InRange((double)insideNet / runs, 0.86 - tolerance, 0.94 + tolerance);
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_NothingHappened_LossIsRarelyFound(Granularity granularity)
    {
        var runs = TestSize.Of(small: 150, full: 500);
        var (found, lost, expected) = (0, 0.0, 0.0);
        for (var run = 0; run < runs; run++)
        {
            var (values, first, periods) = Draw(granularity, 10_000 + run);
            var estimate = Estimate(granularity, values, first, periods);
            if (estimate.Verdict == Verdict.LossFound) found++;
            lost += (estimate.DayNet ?? estimate.Gross).Point / estimate.NormalDay;
            expected += estimate.ButFor.Point / estimate.NormalDay;
        }

        var tolerance = 2 * Math.Sqrt(0.07 * 0.93 / runs);
        Assert.True(found <= (0.07 + tolerance) * runs, FormattableString.Invariant($"{found} of {runs} found a loss"));
        // Errors of about 15 % a window: two standard errors of the mean are 2.5 % with 150 runs.
        Assert.InRange(lost / expected, -0.03, 0.03);
    }

    private static (double[] Values, int First, int Periods) Draw(Granularity granularity, int run)
    {
        var stream = new SeededStream((ulong)run, "window");
        var noise = 0.1 + (0.3 * stream.NextUniform());
        if (granularity == Granularity.Day)
            return (SimulatedSeries.DayValues((ulong)run, 160, noise), 90 + (int)(30 * stream.NextUniform()), 1 + (int)(2 * stream.NextUniform()));
        return (SimulatedSeries.HourValues((ulong)run, 65, noise), (40 * 24) + (int)(72 * stream.NextUniform()), 2 + (int)(9 * stream.NextUniform()));
    }

    private static ImpactEstimate Estimate(Granularity granularity, double[] values, int first, int periods)
    {
        var series = granularity == Granularity.Hour ? SimulatedSeries.Hours(values) : SimulatedSeries.Days(values);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, periods)));
    }
}

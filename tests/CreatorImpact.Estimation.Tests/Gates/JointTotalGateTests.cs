using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>The 90 % interval of a total over creators holds the truth as often as it says, whether they move together or not.</summary>
public class JointTotalGateTests
{
    [Theory]
    [InlineData(25, 0.8, 20)]
    [InlineData(50, 0.3, 10)]
    [InlineData(50, 0.0, 10)]
    public void Sum_CreatorsUnderOneOutage_CoversAsStated(int creators, double correlation, int small)
    {
        var runs = TestSize.Of(small, full: 500);
        var inside = 0;
        // Each run has streams of its own, so that the order in which they end does not matter.
        Parallel.For(0, runs, run =>
        {
            var stream = new SeededStream((ulong)run, "panel");
            var panel = SimulatedSeries.HourPanel((ulong)run, creators, 70, 0.15 + (0.2 * stream.NextUniform()), correlation);
            var first = (40 * 24) + (int)(168 * stream.NextUniform());
            var periods = 2 + (int)(9 * stream.NextUniform());

            var draws = panel.Select((values, creator) =>
            {
                var series = SimulatedSeries.Hours(values, FormattableString.Invariant($"creator {creator}"));
                return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, periods), seed: (ulong)run)).Draws.Loss;
            });
            var total = JointTotals.Sum([.. draws], EvidenceGrade.Measured);

            if (total.Lo90 <= 0 && total.Hi90 >= 0) Interlocked.Increment(ref inside);
        });

        Rates.CoversAsStated(inside, runs, FormattableString.Invariant($"total of {creators} creators, correlation {correlation}"));
    }

    // Series of days are simulated with normal noise, real ones have heavier tails and are what widths are calibrated for: one series alone covers
    // 92–96 % here, so totals may cover more than stated, never less.
    [Theory]
    [InlineData(60, 0.8)]
    [InlineData(60, 0.0)]
    [InlineData(120, 0.3)]
    [InlineData(120, 0.0)]
    [InlineData(365, 0.3)]
    [InlineData(365, 0.0)]
    public void Sum_CreatorsWithDaysOfAnyLength_CoversAtLeastAsStated(int days, double correlation)
    {
        const int creators = 25;
        var runs = TestSize.Of(10, full: 500);
        var (inside, insideNet, ratios) = (0, 0, new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var draws = DrawsOf(run, creators, days, correlation);
            float[][] windows = [.. draws.Select(draw => draw.WindowLoss)];
            var window = JointTotals.Sum(windows, EvidenceGrade.Measured);
            var net = JointTotals.Sum([.. draws.Select(NetOf)], EvidenceGrade.Measured);
            if (window.Lo90 <= 0 && window.Hi90 >= 0) inside++;
            if (net.Lo90 <= 0 && net.Hi90 >= 0) insideNet++;
            ratios.Add(VarianceOf(JointTotals.SumDraws(windows)) / windows.Sum(values => VarianceOf(Array.ConvertAll(values, value => (double)value))));
        }

        var what = FormattableString.Invariant($"{creators} creators, {days} days, correlation {correlation}");
        Rates.Within(inside, runs, 0.86, 0.99, "window of " + what);
        Rates.Within(insideNet, runs, 0.86, 0.99, "net of " + what);
        if (correlation == 0) Assert.InRange(ratios.Average(), 0.8, 1.5);
        else Assert.True(ratios.Average() > 3, FormattableString.Invariant($"variance of the total over the sum of variances {ratios.Average():0.00}"));
    }

    private static List<JointDraws> DrawsOf(int run, int creators, int days, double correlation)
    {
        var stream = new SeededStream((ulong)run, "panel");
        var panel = SimulatedSeries.DayPanel((ulong)run, creators, days, 0.1 + (0.2 * stream.NextUniform()), correlation);
        var first = days - 12 - (int)(7 * stream.NextUniform());
        var periods = 1 + (int)(2 * stream.NextUniform());
        return [.. panel.Select((values, creator) =>
        {
            var series = SimulatedSeries.Days(values, FormattableString.Invariant($"creator {creator}"));
            return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, periods), seed: (ulong)run)).Draws;
        })];
    }

    private static float[] NetOf(JointDraws draws) => [.. draws.Loss.Select((loss, d) => loss - draws.Rebound[d] + draws.Halo[d])];

    private static double VarianceOf(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}

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
        for (var run = 0; run < runs; run++)
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

            if (total.Lo90 <= 0 && total.Hi90 >= 0) inside++;
        }

        Rates.CoversAsStated(inside, runs, FormattableString.Invariant($"total of {creators} creators, correlation {correlation}"));
    }
}

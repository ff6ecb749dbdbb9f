using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Where segments do not differ, looking at twenty of them together raises an alarm no more often than stated.</summary>
public class NullSegmentsTests
{
    private const int Segments = 20;
    private const int CreatorsEach = 3;

    [Fact]
    public void Flags_TwentySegmentsAlike_RarelyAny()
    {
        var runs = TestSize.Of(12, full: 500);
        var alarms = 0;
        for (var run = 0; run < runs; run++)
            if (FalseDiscovery.Flags([.. PValues(run)]).Any(flag => flag)) alarms++;

        Rates.Within(alarms, runs, 0, 0.13, FormattableString.Invariant($"any of {Segments} segments alike flagged"));
    }

    private static IEnumerable<double?> PValues(int run)
    {
        var stream = new SeededStream((ulong)run, "null segments");
        var panel = SimulatedSeries.DayPanel((ulong)run, Segments * CreatorsEach, 150, 0.1 + (0.2 * stream.NextUniform()), 0.3);
        var first = 120 + (int)(7 * stream.NextUniform());
        var members = panel.Select((values, creator) => MemberOf(values, creator, first, (ulong)run)).ToList();
        for (var segment = 0; segment < Segments; segment++)
        {
            var own = members.Where((_, creator) => creator / CreatorsEach == segment).ToList();
            yield return RateDifference.Of(GroupSums.Of(own).Rates()!, GroupSums.Of([.. members.Except(own)]).Rates()!, EvidenceGrade.Pooled).PValue;
        }
    }

    // One in three of what is expected on the day is lost by all of them.
    private static MemberLoss MemberOf(double[] values, int creator, int first, ulong seed)
    {
        values[first] = Math.Round(values[first] * 2 / 3);
        var name = FormattableString.Invariant($"creator {creator}");
        var series = SimulatedSeries.Days(values, name);
        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, 1), seed: seed));
        return new MemberLoss(name, estimate.Draws, estimate.Actual + estimate.ActualAfter, Math.Max(0, estimate.ModelledGross), estimate.NormalDay, estimate.Net.Grade);
    }
}

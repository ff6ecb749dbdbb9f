using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Two groups that differ in nothing but the hour at which their audience watches: all that is said of why they lost differently is exposure, through the estimator.</summary>
public class ExposureGateTests
{
    private const int Creators = 80;
    private const int Days = 70;
    private const int Hours = 6;
    private const double Lost = 0.9;

    [Fact]
    public void Split_GroupsThatWatchAtOtherHours_IsExposure()
    {
        var runs = TestSize.Of(6, full: 150);
        var (found, others, shares) = (0, 0, new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var (peak, quiet) = GroupsOf(run);
            var split = DifferenceSplit.Of(peak, quiet, out var refusal);
            Assert.True(split is not null, refusal?.Text);
            var difference = RateDifference.Of(peak.Rates()!, quiet.Rates()!, peak.Grade).Difference;

            if (split.Exposure.Lo90 > 0) found++;
            if (Holds(split.Sensitivity) && Holds(split.Recapture)) others++;
            shares.Add(split.Exposure.Point / difference.Point);
            Assert.Equal(difference.Point, split.Exposure.Point + split.Sensitivity.Point + split.Recapture.Point + split.Unexplained.Point, 9);
        }

        Rates.Within(found, runs, 0.9, 1, "exposure clear of zero");
        Rates.Within(others, runs, 0.75, 1, "sensitivity and recapture not told apart from nothing");
        Assert.InRange(shares.Order().ElementAt(shares.Count / 2), 0.8, 1.2);
    }

    private static bool Holds(IntervalEstimate part) => part.Lo90 <= 0 && part.Hi90 >= 0;

    // Of those that watch most and least at the hours of the outage; nine tenths of what is expected then are lost by each, nothing comes back.
    private static (GroupSums Peak, GroupSums Quiet) GroupsOf(int run)
    {
        var first = ((Days - 8) * 24) + (int)(24 * new SeededStream((ulong)run, "exposure").NextUniform());
        var panel = SimulatedSeries.HourPanel((ulong)run, Creators, Days, 0.08, 0.0);
        int[] order = [.. Enumerable.Range(0, Creators).OrderByDescending(creator => UsualShare(panel[creator], first))];
        GroupSums Of(IEnumerable<int> creators) => GroupSums.Of([.. creators.Select(creator => MemberOf(panel[creator], creator, first, (ulong)run))]);
        return (Of(order[..(Creators / 4)]), Of(order[^(Creators / 4)..]));
    }

    private static double UsualShare(double[] values, int first) =>
        Enumerable.Range(1, 28).Sum(day => values.AsSpan(first - (24 * day), Hours).ToArray().Sum()) / values.AsSpan(first - (24 * 28), 24 * 28).ToArray().Sum();

    private static MemberLoss MemberOf(double[] values, int creator, int first, ulong seed)
    {
        for (var hour = first; hour < first + Hours; hour++) values[hour] = Math.Round(values[hour] * (1 - Lost));
        var name = FormattableString.Invariant($"creator {creator}");
        var series = SimulatedSeries.Hours(values, name);
        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, Hours), seed: seed));
        return new MemberLoss(name, estimate.Draws, estimate.Actual + estimate.ActualAfter, Math.Max(0, estimate.ModelledGross), estimate.NormalDay, estimate.Net.Grade);
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Impact;

public class CompositeEstimateTests
{
    private static readonly EstimatorOptions Options = new();

    [Fact]
    public void Of_ConstantDraws_AddsEveryFigure()
    {
        var one = Constant(Sample(Granularity.Hour, 30 * 24), loss: 10, rebound: 4, halo: 1) with { Actual = 90, Naive = 11, SecondBaseline = 99, Placebos = 40, Coverage90 = 0.9 };
        var two = Constant(Sample(Granularity.Hour, 50 * 24), loss: 5, rebound: -2, halo: 3) with { Actual = 45, Naive = 6, SecondBaseline = 51, Placebos = 30, Coverage90 = 0.95 };

        var sum = CompositeEstimate.Of([("one", one), ("two", two)], Options)!;

        Assert.Equal((15.0, 2.0, 4.0, 17.0), (sum.Gross.Point, sum.Rebound.Point, sum.Halo.Point, sum.Net.Point));
        Assert.Equal((135.0, 150.0, 17.0, 150.0), (sum.Actual, sum.ButFor.Point, sum.Naive, sum.SecondBaseline));
        Assert.Equal((30, 0.9), (sum.Placebos, sum.Coverage90));
        Assert.Equal((Verdict.LossFound, Verdict.LossFound, 1.0), (sum.Verdict, sum.NetVerdict, sum.ChanceOfLoss));
        // All draws of the but-for are the same, so any loss would be seen.
        Assert.Equal(0, sum.SmallestVisibleLoss);
        Assert.Equal(one.Window.Start, sum.Window.Start);
        Assert.Equal(two.Window.EndExclusive, sum.Window.EndExclusive);
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Of_TwoEstimates_AddsWithinEachDraw(Granularity granularity)
    {
        var (first, second) = granularity == Granularity.Hour ? (30 * 24, 50 * 24) : (90, 140);
        var (one, two) = (Sample(granularity, first), Sample(granularity, second));

        var sum = CompositeEstimate.Of([("one", one), ("two", two)], Options)!;

        for (var d = 0; d < JointDraws.Count; d++)
        {
            Assert.Equal((double)one.Draws.Loss[d] + two.Draws.Loss[d], sum.Draws.Loss[d], 1e-5 * one.NormalDay);
            Assert.Equal((double)one.Draws.WindowLoss[d] + two.Draws.WindowLoss[d], sum.Draws.WindowLoss[d], 1e-5 * one.NormalDay);
        }

        Assert.Equal(sum.Gross.Point - sum.Rebound.Point + sum.Halo.Point, sum.Net.Point, 1e-5 * one.NormalDay);
        Assert.Equal(one.ButFor.Point + two.ButFor.Point, sum.ButFor.Point, 1e-5 * one.NormalDay);
        Assert.Equal(granularity == Granularity.Day, sum.DayNet is not null);
        // Two errors that are not the same partly cancel: the sum shows a smaller share than its worst part, never more than both amounts.
        Assert.InRange(sum.SmallestVisibleLoss, 0, 1.001 * (one.SmallestVisibleLoss + two.SmallestVisibleLoss));
        Assert.Equal((sum.DayNet ?? sum.Gross).Lo90 > 0, sum.Verdict == Verdict.LossFound);
    }

    [Fact]
    public void Of_AMemberWithDrawsOfItsButFor_KeepsThemInTheSum()
    {
        var (one, two) = (Sample(Granularity.Hour, 30 * 24), Sample(Granularity.Hour, 50 * 24));
        one = one with { ButForDraws = [.. Enumerable.Range(0, JointDraws.Count).Select(d => 1000.0 + d)] };

        var sum = CompositeEstimate.Of([("one", one), ("two", two)], Options)!;

        Assert.All(Enumerable.Range(0, JointDraws.Count), d => Assert.Equal(1000 + d + two.ButForAt(d), sum.ButForAt(d), 1e-9));
        Assert.Null(CompositeEstimate.Of([("two", two), ("two again", two)], Options)!.ButForDraws);
    }

    [Fact]
    public void Of_MembersOfDifferentGrade_TakesTheWorst()
    {
        var one = Sample(Granularity.Hour, 30 * 24);
        var modelled = Sample(Granularity.Hour, 50 * 24);
        modelled = modelled with { Gross = modelled.Gross with { Grade = EvidenceGrade.Modelled } };

        var sum = CompositeEstimate.Of([("one", one), ("two", modelled)], Options)!;

        Assert.Equal(EvidenceGrade.Measured, one.Gross.Grade);
        Assert.Equal(EvidenceGrade.Modelled, sum.Gross.Grade);
    }

    [Fact]
    public void Of_AMemberRefused_SumsTheOthersAndNamesIt()
    {
        var refusal = new ImpactRefusal([new Reason("window_missing", "No data at all.")]);

        var sum = CompositeEstimate.Of([("one", Sample(Granularity.Hour, 30 * 24)), ("lost", refusal), ("two", Sample(Granularity.Hour, 50 * 24))], Options)!;

        var reason = Assert.Single(sum.Reasons, reason => reason.Code == "without_refused");
        Assert.Contains("lost (No data at all.)", reason.Text, StringComparison.Ordinal);
        Assert.Null(CompositeEstimate.Of([("one", Sample(Granularity.Hour, 30 * 24)), ("lost", refusal)], Options));
    }

    [Fact]
    public void Of_ReasonsOfMembers_AreSaidOnceOrWithTheirName()
    {
        var (shared, own) = (new Reason("zone_assumed", "UTC."), new Reason("missing_in_window", "1 of 5."));
        var one = Sample(Granularity.Hour, 30 * 24) with { Reasons = [shared, own] };
        var two = Sample(Granularity.Hour, 50 * 24) with { Reasons = [shared] };

        var sum = CompositeEstimate.Of([("one", one), ("two", two)], Options)!;

        Assert.Equal([shared, own with { Text = "one: 1 of 5." }], sum.Reasons);
    }

    private static ImpactEstimate Constant(ImpactEstimate estimate, float loss, float rebound, float halo) =>
        estimate with { Draws = new JointDraws(Filled(loss), Filled(rebound), Filled(halo)) };

    private static float[] Filled(float value)
    {
        var draws = new float[JointDraws.Count];
        Array.Fill(draws, value);
        return draws;
    }

    private static ImpactEstimate Sample(Granularity granularity, int first)
    {
        var series = granularity == Granularity.Hour ? SimulatedSeries.Hours(SimulatedSeries.HourValues(11, 80, 0.1)) : SimulatedSeries.Days(SimulatedSeries.DayValues(11, 220, 0.15));
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, granularity == Granularity.Hour ? 5 : 2)));
    }
}

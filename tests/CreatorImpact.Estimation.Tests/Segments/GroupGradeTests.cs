using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Segments;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Segments;

public class GroupGradeTests
{
    [Fact]
    public void IsPooled_EightHoursInTwentyNoisyDailySeries_IsSeenInTheirSumAlone()
    {
        // A noise of 25 % hides a third of a day in one series; independent noise of twenty mostly cancels.
        var estimates = Enumerable.Range(0, 20).Select(i => Estimate((ulong)i, hours: 8)).ToArray();

        Assert.All(estimates, estimate => Assert.Contains(estimate.Reasons, reason => reason.Code is "smallest_visible_loss" or "total_loss_invisible"));
        Assert.True(GroupGrade.IsPooled([.. estimates.Select(estimate => estimate with { Coverage90 = 0.9 })], creators: 2));
        Assert.False(GroupGrade.IsPooled([.. estimates.Select(estimate => estimate with { Coverage90 = 0.9 })], creators: 1));
        Assert.False(GroupGrade.IsPooled(estimates[..1], creators: 2));
    }

    [Fact]
    public void IsPooled_AFewMinutes_AreNotSeenByTwentyEither() =>
        Assert.False(GroupGrade.IsPooled([.. Enumerable.Range(0, 20).Select(i => Estimate((ulong)i, hours: 0.1) with { Coverage90 = 0.9 })], creators: 20));

    [Theory]
    [InlineData(0.85, "zone_assumed")]
    [InlineData(null, "zone_assumed")]
    [InlineData(0.9, "few_clean_days")]
    public void IsPooled_IntervalsInDoubt_AreNotSavedByTheirNumber(double? coverage, string reason)
    {
        var members = Enumerable.Range(0, 20).Select(i => Estimate((ulong)i, hours: 8) with { Coverage90 = coverage, Reasons = [new Reason(reason, "Text.")] });

        Assert.False(GroupGrade.IsPooled([.. members], creators: 20));
    }

    [Theory]
    [InlineData(EvidenceGrade.Measured, EvidenceGrade.Modelled, true, EvidenceGrade.Pooled)]
    [InlineData(EvidenceGrade.Measured, EvidenceGrade.Modelled, false, EvidenceGrade.Modelled)]
    [InlineData(EvidenceGrade.Measured, EvidenceGrade.Measured, true, EvidenceGrade.Measured)]
    [InlineData(EvidenceGrade.NotEstimable, EvidenceGrade.Modelled, true, EvidenceGrade.NotEstimable)]
    public void Of_TwoMembers_TakesTheWorstOrPooled(EvidenceGrade one, EvidenceGrade two, bool pooled, EvidenceGrade expected) =>
        Assert.Equal(expected, GroupGrade.Of([one, two], pooled));

    [Fact]
    public void Of_GrossOfDailyMembers_IsAModelInTheirSumToo()
    {
        MemberLoss[] hours = [Modelled("a"), Modelled("b")];
        MemberLoss[] days = [Modelled("a"), Modelled("b") with { IsDaily = true }];

        Assert.Equal((EvidenceGrade.Pooled, EvidenceGrade.Pooled), (GroupSums.Of(hours).Grade, GroupSums.Of(hours).GrossGrade));
        Assert.Equal((EvidenceGrade.Pooled, EvidenceGrade.Modelled), (GroupSums.Of(days).Grade, GroupSums.Of(days).GrossGrade));
        Assert.Equal(EvidenceGrade.Modelled, GroupSums.Of(days).GrossFigure().Grade);
    }

    [Fact]
    public void Of_LossesThatAreModels_AreNeverPooled() =>
        Assert.Equal(EvidenceGrade.Modelled, GroupGrade.Of([Modelled("a"), Modelled("b") with { IsDaily = true, IsModelled = true }]));

    /// <summary>Expects about 1,000, give or take 10, of which the outage could take 500.</summary>
    private static MemberLoss Modelled(string creator)
    {
        var (loss, nothing) = (new float[JointDraws.Count], new float[JointDraws.Count]);
        for (var d = 0; d < loss.Length; d++) loss[d] = (float)(100 + (10 * Math.Sin(d)));
        return new MemberLoss(creator, new JointDraws(loss, nothing, nothing), 900, 500, 100, EvidenceGrade.Modelled) { Coverage90 = 0.9 };
    }

    private static ImpactEstimate Estimate(ulong seed, double hours)
    {
        var series = SimulatedSeries.Days(SimulatedSeries.DayValues(seed, 160, 0.25), $"account {seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        var start = series.Grid.StartOf(110) + Duration.FromHours(6);
        var outage = new Outage("test", [new OutagePhase(new OutageWindow(start, start + Duration.FromMinutes((long)(60 * hours))))]);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, outage));
    }
}

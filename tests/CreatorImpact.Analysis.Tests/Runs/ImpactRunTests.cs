using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class ImpactRunTests
{
    private static readonly ImpactRun Run = new(DateTimeZoneProviders.Tzdb);

    private static RunResult Execute(SeriesInput[] series, OutageInput[] outages, RunRequest? request = null) =>
        Run.Execute(series, outages, request ?? new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken);

    [Fact]
    public void Execute_PlantedHole_FindsTheLoss()
    {
        var item = Assert.Single(Execute([TestInputs.Hours()], [TestInputs.Outage()]).Items);

        var estimate = Assert.IsType<ImpactEstimate>(item.Result);
        Assert.Equal(Verdict.LossFound, estimate.Verdict);
        Assert.InRange(estimate.Gross.Point, 550, 750);
    }

    [Fact]
    public void Execute_OtherPlatform_GivesNoItem() =>
        Assert.Empty(Execute([TestInputs.Hours()], [TestInputs.Outage(platform: "TikTok")]).Items);

    [Fact]
    public void Execute_ACreatorAdded_ChangesNobodyElsesDigits()
    {
        var alone = Execute([TestInputs.Hours("a")], [TestInputs.Outage()]).Items[0];
        var other = TestInputs.Outage("another", "TikTok", day: 20);
        var together = Execute([TestInputs.Hours("0", "tiktok"), TestInputs.Hours("a")], [TestInputs.Outage(), other]).Items[1];

        var (before, after) = ((ImpactEstimate)alone.Result, (ImpactEstimate)together.Result);
        Assert.Equal(before.Draws.Loss, after.Draws.Loss);
        Assert.Equal(before.Draws.Halo, after.Draws.Halo);
        Assert.Equal(before.Net, after.Net);
    }

    [Fact]
    public void Execute_TwoOutagesThatTouch_AddTheirUnion()
    {
        var items = Execute([TestInputs.Hours()], [TestInputs.Outage("one"), TestInputs.Outage("two", day: 43)]).Items;

        Assert.Equal(["two", "one", ImpactRun.UnionName], items.Select(item => item.Outage.Name));
        Assert.Equal([false, false, true], items.Select(item => item.IsUnion));
    }

    [Fact]
    public void Execute_TwoOutagesFarApart_AddUpInsteadOfHidingTheTimeBetween()
    {
        var run = Execute([TestInputs.Hours()], [TestInputs.Outage("one"), TestInputs.Outage("two", day: 20)]);

        var parts = run.Items.Where(item => !item.IsSum).ToList();
        Assert.Equal(["two", "one"], parts.Select(item => item.Outage.Name));
        var total = Assert.Single(TotalEntry.From(run.Items), total => total.By == "all");
        Assert.Equal(parts.Sum(item => ((ImpactEstimate)item.Result).Gross.Point), total.Gross.Point, 1e-3);
    }

    [Fact]
    public void Execute_TwoOutagesFarApart_AddTheirUnionAsASum()
    {
        var items = Execute([TestInputs.Hours()], [TestInputs.Outage("one"), TestInputs.Outage("two", day: 20)]).Items;

        var union = Assert.Single(items, item => item.IsSum);
        Assert.Equal(ImpactRun.UnionName, union.Outage.Name);
        Assert.Equal(["two", "one"], union.Members.Select(member => member.Name));
        var sum = Assert.IsType<ImpactEstimate>(union.Result);
        var (one, two) = ((ImpactEstimate)items[1].Result, (ImpactEstimate)items[0].Result);
        for (var d = 0; d < JointDraws.Count; d++) Assert.Equal(one.Draws.Loss[d] + two.Draws.Loss[d], sum.Draws.Loss[d], 1e-3);
        Assert.Equal(Verdict.LossFound, sum.Verdict);
    }

    [Fact]
    public void Execute_AGroupAndAnOutageFarAway_AddUpGroupsNotTheirMembers()
    {
        var run = Execute([TestInputs.Hours()], [TestInputs.Outage("one"), TestInputs.Outage("near", day: 46), TestInputs.Outage("far", day: 20)]);

        Assert.Equal(["far", "one", "near", "one + near", ImpactRun.UnionName], run.Items.Select(item => item.Outage.Name));
        var (far, group, sum) = ((ImpactEstimate)run.Items[0].Result, (ImpactEstimate)run.Items[3].Result, (ImpactEstimate)run.Items[4].Result);
        Assert.Equal(far.Net.Point + group.Net.Point, sum.Net.Point, 1e-3);
        var total = Assert.Single(TotalEntry.From(run.Items), total => total.By == "all");
        Assert.Equal(sum.Net.Point, total.Net.Point, 1e-3);
    }

    [Fact]
    public void Execute_OneOfTwoOutagesRefused_GivesNoUnion()
    {
        var series = TestInputs.Hours();
        var kept = Enumerable.Range(0, series.Periods.Count).Where(hour => hour < (20 * 24) + 8 || hour > (20 * 24) + 18).ToArray();
        var gap = series with { Periods = [.. kept.Select(hour => series.Periods[hour])], Values = [.. kept.Select(hour => series.Values[hour])] };

        var items = Execute([gap], [TestInputs.Outage("one"), TestInputs.Outage("two", day: 20)]).Items;

        Assert.Equal([Verdict.Refused, Verdict.LossFound], items.Select(item => item.Result.Verdict));
    }

    [Fact]
    public void Execute_EarliestOutageOutsideTheData_KeepsTheTotalOfTheOther()
    {
        var run = Execute([TestInputs.Hours()], [TestInputs.Outage("one"), TestInputs.Outage("years ago", day: -900)]);

        var total = Assert.Single(TotalEntry.From(run.Items), total => total.By == "all");
        Assert.Equal(((ImpactEstimate)run.Items[1].Result).Gross.Point, total.Gross.Point, 1e-3);
    }

    [Fact]
    public void Execute_OutageStillGoingOn_IsKeptOutOfWhatIsLearnt()
    {
        var open = new OpenOutage("YouTube", "going on", TestInputs.FirstHour + Duration.FromDays(51), IsOver: false);
        var series = TestInputs.Hours();
        var collapsed = series with { Values = [.. series.Values.Select((value, hour) => hour >= 51 * 24 ? value / 10 : value)] };

        var (with, without) = (Execute([collapsed], [TestInputs.Outage()], new RunRequest(new EstimatorOptions(), OpenOutages: [open])), Execute([series], [TestInputs.Outage()], new RunRequest(new EstimatorOptions(), OpenOutages: [open])));

        Assert.Equal(((ImpactEstimate)without.Items[0].Result).Net, ((ImpactEstimate)with.Items[0].Result).Net);
    }

    [Fact]
    public void Execute_SeriesWithoutOutage_IsNotPartOfTheHash()
    {
        var alone = Execute([TestInputs.Hours()], [TestInputs.Outage()]);
        var beside = Execute([TestInputs.Hours(), TestInputs.Hours("nova", "tiktok")], [TestInputs.Outage()]);

        Assert.Equal(alone.DataHash, beside.DataHash);
    }

    [Fact]
    public void Execute_ALevelBesideACount_IsNotPartOfTheHash()
    {
        var alone = Execute([TestInputs.Hours()], [TestInputs.Outage()]);
        var beside = Execute([TestInputs.Hours(), TestInputs.Hours(metric: "followers_total"), TestInputs.Hours(platform: "tiktok", metric: "followers_total")], [TestInputs.Outage(), TestInputs.Outage("other", "TikTok")]);

        Assert.Equal(3, beside.Items.Count);
        Assert.Equal(alone.DataHash, beside.DataHash);
    }

    [Theory]
    [InlineData("Etc/UTC")]
    [InlineData(null)]
    public void Execute_Range_HashIsThatOfTheDataInsideIt(string? zone)
    {
        var series = TestInputs.Hours() with { ZoneId = zone };
        var inside = series with { Periods = [.. series.Periods.Skip(5 * 24).SkipLast(3 * 24)], Values = [.. series.Values.Skip(5 * 24).SkipLast(3 * 24)] };
        var range = new RunRequest(new EstimatorOptions(), Start: TestInputs.FirstHour + Duration.FromDays(5), EndExclusive: TestInputs.FirstHour + Duration.FromDays(60));

        var (whole, cut, clipped) = (Execute([series], [TestInputs.Outage()]), Execute([series], [TestInputs.Outage()], range), Execute([inside], [TestInputs.Outage()]));

        Assert.NotEqual(whole.DataHash, cut.DataHash);
        Assert.Equal(clipped.DataHash, cut.DataHash);
        Assert.Equal(((ImpactEstimate)clipped.Items[0].Result).Net, ((ImpactEstimate)cut.Items[0].Result).Net);
    }

    [Fact]
    public void Execute_TargetNamed_EstimatesOnlyThat()
    {
        var target = TestInputs.Outage("one");

        var items = Execute([TestInputs.Hours()], [target, TestInputs.Outage("two", day: 30)], new RunRequest(new EstimatorOptions(), Target: target)).Items;

        Assert.Equal("one", Assert.Single(items).Outage.Name);
    }

    [Fact]
    public void Execute_MoreThanASmallRun_LeavesOutTheTableOfRecoveryWindows()
    {
        var many = Enumerable.Range(0, RunRequest.SmallRun + 1).Select(i => TestInputs.Hours(string.Create(CultureInfo.InvariantCulture, $"a{i}"), days: 16, holeDay: 6)).ToArray();

        var (large, small) = (Execute(many, [TestInputs.Outage(day: 6)]), Execute(many[..1], [TestInputs.Outage(day: 6)]));

        Assert.All(large.Items, item => Assert.Null((item.Result as ImpactEstimate)?.RecoverySensitivity));
        Assert.Contains(large.Items[0].Result.Reasons, reason => reason.Code == "recovery_table_left_out");
        Assert.DoesNotContain(small.Items[0].Result.Reasons, reason => reason.Code == "recovery_table_left_out");
        Assert.Equal(4, Assert.IsType<ImpactEstimate>(Assert.Single(small.Items).Result).RecoverySensitivity!.Count);
        Assert.Equal(((ImpactEstimate)large.Items[0].Result).Net, ((ImpactEstimate)small.Items[0].Result).Net);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Execute_ManyOutagesOfOneSeries_KeepTheTable(bool oneAsked)
    {
        // All but one lie outside the data and are refused at once.
        OutageInput[] outages = [TestInputs.Outage(), .. Enumerable.Range(1, RunRequest.SmallRun).Select(i => TestInputs.Outage(string.Create(CultureInfo.InvariantCulture, $"o{i}"), day: -30 * i))];

        var items = Execute([TestInputs.Hours()], outages, new RunRequest(new EstimatorOptions(), Target: oneAsked ? outages[0] : null)).Items;

        Assert.NotNull(Assert.Single(items.Select(item => item.Result).OfType<ImpactEstimate>()).RecoverySensitivity);
    }

    [Fact]
    public void Execute_PlatformUnstated_SaysSoInReasons()
    {
        var item = Assert.Single(Execute([TestInputs.Hours(platform: null)], [TestInputs.Outage()]).Items);

        Assert.Contains(item.Result.Reasons, reason => reason.Code == "platform_unstated");
    }

    [Fact]
    public void Execute_GaugeMetric_IsRefusedBecauseLevelsDoNotAdd()
    {
        var item = Assert.Single(Execute([TestInputs.Hours(metric: "followers_total")], [TestInputs.Outage()]).Items);

        Assert.Equal("gauge_metric", Assert.Single(item.Result.Reasons).Code);
    }

    [Fact]
    public void Execute_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Run.Execute([TestInputs.Hours()], [TestInputs.Outage()], new RunRequest(new EstimatorOptions()), null, source.Token));
    }

    [Fact]
    public void Execute_Threads_SameItemsAndProgressCountsEverySeriesOnce()
    {
        SeriesInput[] series = [.. "abcde".Select(name => TestInputs.Hours(name.ToString()))];
        OutageInput[] outages = [TestInputs.Outage("one"), TestInputs.Outage("two", day: 20)];
        var (one, many) = (new List<RunProgress>(), new List<RunProgress>());

        var expected = new ImpactRun(DateTimeZoneProviders.Tzdb, threads: 1).Execute(series, outages, new RunRequest(new EstimatorOptions()), new Noted(one), TestContext.Current.CancellationToken);
        var found = new ImpactRun(DateTimeZoneProviders.Tzdb, threads: 4).Execute(series, outages, new RunRequest(new EstimatorOptions()), new Noted(many), TestContext.Current.CancellationToken);

        Assert.Equal(EstimateDocument.From(expected).ToJson(), EstimateDocument.From(found).ToJson());
        Assert.Equal(Enumerable.Range(1, 5).Select(done => new RunProgress(done, 5)), one);
        Assert.Equal(one, many);
    }

    private sealed class Noted(List<RunProgress> seen) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => seen.Add(value);
    }
}

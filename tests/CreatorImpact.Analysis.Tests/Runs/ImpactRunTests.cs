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
        var together = Execute([TestInputs.Hours("0"), TestInputs.Hours("a")], [TestInputs.Outage()]).Items[1];

        Assert.Equal(((ImpactEstimate)alone.Result).Draws.Loss, ((ImpactEstimate)together.Result).Draws.Loss);
    }

    [Fact]
    public void Execute_TwoOutages_AddsTheirUnion()
    {
        var items = Execute([TestInputs.Hours()], [TestInputs.Outage("one"), TestInputs.Outage("two", day: 30)]).Items;

        Assert.Equal(["two", "one", ImpactRun.UnionName], items.Select(item => item.Outage.Name));
        Assert.True(items[2].IsUnion);
    }

    [Fact]
    public void Execute_TargetNamed_EstimatesOnlyThat()
    {
        var target = TestInputs.Outage("one");

        var items = Execute([TestInputs.Hours()], [target, TestInputs.Outage("two", day: 30)], new RunRequest(new EstimatorOptions(), Target: target)).Items;

        Assert.Equal("one", Assert.Single(items).Outage.Name);
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
}

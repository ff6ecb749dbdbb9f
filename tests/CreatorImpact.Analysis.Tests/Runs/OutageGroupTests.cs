using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

/// <summary>What outages that touch become together.</summary>
public sealed class OutageGroupTests
{
    [Fact]
    public void Execute_CountersFailBesideALoss_NeitherRefuseNorLengthenTheUnion()
    {
        var counters = As(TestInputs.Outage("counters", day: 44), OutageFunction.Display);

        var items = Execute(counters, TestInputs.Outage("one"), TestInputs.Outage("two", day: 46));

        Assert.Equal(["counters", "one", "two", ImpactRun.UnionName], items.Select(item => item.Outage.Name));
        Assert.Equal(Verdict.PossibleDisplayGap, items[0].Result.Verdict);
        Assert.Equal(["one", "two"], items[3].Members.Select(member => member.Name));
        Assert.Equal(TestInputs.Outage().Outage.Span.Start, Assert.IsType<ImpactEstimate>(items[3].Result).Window.Start);
    }

    [Fact]
    public void Execute_CountersFailBesideOneLoss_GiveNoUnion() =>
        Assert.DoesNotContain(Execute(TestInputs.Outage("one"), As(TestInputs.Outage("counters", day: 46), OutageFunction.Display)), item => item.IsUnion);

    [Fact]
    public void Execute_OneEverywhereOneInARegion_UnionCouldTakeNoMoreThanBoth()
    {
        var items = Execute(TestInputs.Outage("one"), In(TestInputs.Outage("near", day: 46), "Brazil"));

        var (one, near, union) = ((ImpactEstimate)items[0].Result, (ImpactEstimate)items[1].Result, (ImpactEstimate)items[2].Result);
        Assert.InRange(union.ModelledGross / (one.ModelledGross + near.ModelledGross), 0.95, 1.05);
        Assert.Contains("near hit Brazil only", Assert.Single(union.Reasons, reason => reason.Code == "audience_share_unknown").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_BothInRegions_UnionNamesThemAll()
    {
        var items = Execute(In(TestInputs.Outage("one"), "India"), In(TestInputs.Outage("near", day: 46), "Brazil"));

        Assert.Equal(["India", "Brazil"], items[2].Outage.Outage.Regions);
        Assert.Single(items[2].Result.Reasons, reason => reason.Code == "audience_share_unknown");
    }

    [Fact]
    public void Execute_MixedRegionsAndFunctions_UnionKeepsSharesByPhase()
    {
        var regional = In(new OutageInput("YouTube", new Outage("near", [new OutagePhase(TestInputs.Outage(day: 46).Outage.Span, 0.4, 0.6)], OutageFunction.Upload, [[new OutagePhase(TestInputs.Outage(day: 47).Outage.Span, 0.2, 0.5)]])), "Brazil");

        var union = Execute(TestInputs.Outage("one"), regional)[2].Outage.Outage;

        Assert.Equal([(1, 1), (0, 0.6)], union.Phases.Select(phase => (phase.SeverityLow, phase.SeverityHigh)));
        Assert.Equal([(1, 1), (0, 0.5)], Assert.Single(union.Alternatives).Select(phase => (phase.SeverityLow, phase.SeverityHigh)));
        Assert.Equal(OutageFunction.View, union.Function);
        Assert.Empty(union.Regions);
    }

    private static OutageInput As(OutageInput plain, OutageFunction function) => plain with { Outage = new Outage(plain.Name, plain.Outage.Phases, function) };

    private static OutageInput In(OutageInput plain, string region) =>
        plain with { Outage = new Outage(plain.Name, plain.Outage.Phases, plain.Outage.Function, plain.Outage.Alternatives, [region]) };

    private static IReadOnlyList<RunItem> Execute(params OutageInput[] outages) =>
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute([TestInputs.Hours()], outages, new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken).Items;
}

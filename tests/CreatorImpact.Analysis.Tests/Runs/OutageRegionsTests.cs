using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class OutageRegionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Brazil, brazil ,India", "Brazil,India")]
    [InlineData("Brazil,Worldwide", "")]
    [InlineData("GLOBAL", "")]
    public void From_WhatSourcesWrite_KeepsRegionsOnly(string stated, string expected) =>
        Assert.Equal(expected, string.Join(',', OutageInput.From(Record(stated.Split(',')))!.Outage.Regions));

    [Fact]
    public void From_RecordWithRegions_ReachesTheEstimate()
    {
        var outage = OutageInput.From(Record("Brazil"))!;
        var item = Assert.Single(new ImpactRun(DateTimeZoneProviders.Tzdb).Execute([TestInputs.Hours()], [outage], new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken).Items);

        Assert.Contains(item.Result.Reasons, reason => reason.Code == "audience_share_unknown");
    }

    [Fact]
    public void Compute_OtherRegionsOrAlternatives_GiveAnotherHash()
    {
        var plain = TestInputs.Outage();
        OutageInput With(string[] regions, OutagePhase[][] alternatives) => plain with { Outage = new Outage(plain.Name, plain.Outage.Phases, plain.Outage.Function, alternatives, regions) };
        var later = new OutagePhase(new OutageWindow(plain.Outage.Span.Start, plain.Outage.Span.EndExclusive + Duration.FromHours(1)));

        string[] hashes = [.. new[] { plain, With(["Brazil"], []), With(["India"], []), With([], [[later]]) }.Select(outage => DataHash.Compute([], [outage], []))];

        Assert.Equal(4, hashes.Distinct().Count());
        Assert.Equal(hashes[0], DataHash.Compute([], [With([], [])], []));
    }

    private static OutageRecord Record(params string[] regions) => new()
    {
        Id = "1",
        SourceFormat = "test",
        Title = "feed down",
        Platform = "youtube",
        Start = TestInputs.FirstHour + Duration.FromDays(45),
        EndExclusive = TestInputs.FirstHour + Duration.FromDays(46),
        AffectedShare = 1,
        Regions = regions,
    };
}

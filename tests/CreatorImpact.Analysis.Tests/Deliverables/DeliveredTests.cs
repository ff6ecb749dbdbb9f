using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Deliverables;

public class DeliveredTests
{
    private static readonly Deliverable Untyped = new PlantedCampaign().Deliverable with { Delivered = null, DeliveredAsOf = null };

    [Fact]
    public void Of_DaysOfTheAccount_AreSummedOverTheFlightTimesTheShare()
    {
        // December is not in the flight: 31 days of 2,000, half of which counts.
        var report = new PlantedCampaign { Deliverable = Untyped with { ShareLow = 0.5, ShareHigh = 0.5 } }.Days(80, day => day < 31 ? 9_999 : 2_000).Report();

        Assert.Equal((31_000, DeliveredSource.Series, MeasurementRisk.Final), (report.Delivered.Amount, report.Delivered.Source, report.MeasurementRisk));
        Assert.Equal(new LocalDate(2026, 1, 31), report.Delivered.AsOf);
    }

    [Fact]
    public void Of_MissingDays_AreNoZeroesAndAreCounted()
    {
        var report = new PlantedCampaign { Deliverable = Untyped }.Days(80, _ => 2_000).Without(40).Without(50).Report();

        Assert.Equal((58_000, MeasurementRisk.MissingExport), (report.Delivered.Amount, report.MeasurementRisk));
        Assert.Contains(report.Reasons, reason => reason.Code == "days_missing" && reason.Text.StartsWith("2 of 31 days", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ExportedTheDayAfter_IsProvisional() =>
        Assert.Equal(MeasurementRisk.Provisional, new PlantedCampaign { Deliverable = Untyped }.Days(62, _ => 2_000, Instant.FromUtc(2026, 2, 1, 12, 0)).Report().MeasurementRisk);

    [Fact]
    public void Of_NothingImported_IsNotKnown()
    {
        var report = new PlantedCampaign { Deliverable = Untyped }.Report();

        Assert.Null(report.Delivered.Amount);
        Assert.Equal((DeliveryRisk.CannotTell, MeasurementRisk.NoSeries), (report.DeliveryRisk, report.MeasurementRisk));
        Assert.Equal("How much of the 100,000 views was delivered is not known.", DeliverableSentence.Write(report, DeliverableText.English));
    }

    [Theory]
    [InlineData("tiktok", true)]
    [InlineData(null, true)] // Nobody said which: there is only one.
    [InlineData("youtube", false)]
    public void Of_PlatformOfTheAccount_MustFitUnlessNobodyNamesIt(string? platform, bool found) =>
        Assert.Equal(found, new PlantedCampaign { Deliverable = Untyped with { Platform = platform } }.Days(80, _ => 2_000).Report().Delivered.Amount is not null);

    [Fact]
    public void SeriesOf_TwoAccountsOfOneName_AreNotMixedWhenNoPlatformIsNamed()
    {
        var data = new PlantedCampaign { Deliverable = Untyped with { Platform = null } }.Days(80, _ => 2_000).Data();
        var tube = data.Series[0] with { Id = 6, Key = data.Series[0].Key with { Platform = "youtube" } };

        Assert.Single(data.SeriesOf(data.Deliverables[0]));
        Assert.Empty((data with { Series = [.. data.Series, tube] }).SeriesOf(data.Deliverables[0]));
    }

    [Fact]
    public void Of_PostsByLinkIdAndTitle_NewestViewsCountOnce()
    {
        var later = Instant.FromUtc(2026, 2, 1, 8, 0);
        var campaign = Posts("tiktok.com/@luma/video/111/", "222", "title of 333", "Title of 111")
            .Post("111", new LocalDate(2026, 1, 5), (PlantedCampaign.January(10), 10_000), (later, 40_000))
            .Post("222", new LocalDate(2026, 1, 6), (later, 20_000))
            .Post("333", new LocalDate(2026, 1, 7), (later, 5_000))
            .Post("444", new LocalDate(2026, 1, 8), (later, 90_000));

        Assert.Equal((65_000, DeliveredSource.Posts), (campaign.Report().Delivered.Amount, campaign.Report().Delivered.Source));
    }

    [Fact]
    public void Of_PostNotFound_IsAMissingExport()
    {
        var report = Posts("111", "999").Post("111", new LocalDate(2026, 1, 5), (PlantedCampaign.Afterwards, 40_000)).Report();

        Assert.Equal((40_000, MeasurementRisk.MissingExport), (report.Delivered.Amount, report.MeasurementRisk));
        Assert.Equal(["posts_missing", "counted_past_deadline"], report.Delivered.Reasons.Select(reason => reason.Code));
        Assert.Equal("posts_not_found", Assert.Single(Posts("999").Report().Delivered.Reasons).Code);
    }

    [Fact]
    public void Of_Posts_ShareIsTheirPartOfTheAccount()
    {
        // 31,000 of 62,000 in the flight: half of the account's loss of 8,000 is theirs.
        var report = Posts("111").Post("111", new LocalDate(2026, 1, 5), (PlantedCampaign.Afterwards, 31_000)).Days(80, _ => 2_000).Loss(1, PlantedCampaign.January(10), 8_000).Report();

        Assert.Equal(0.5, report.Share.Low);
        Assert.Equal(4_000, report.Shortfall!.Attributable.Point);
        Assert.Contains(report.Reasons, reason => reason.Code == "share_of_posts");
    }

    [Fact]
    public void Of_PostsWithoutTheAccountsDays_ShareMayBeAnything()
    {
        var report = Posts("111").Post("111", new LocalDate(2026, 1, 5), (PlantedCampaign.Afterwards, 31_000)).Loss(1, PlantedCampaign.January(10), 8_000).Report();

        Assert.Equal((0, 1), (report.Share.Low, report.Share.High));
        Assert.Equal(4_000, report.Shortfall!.Attributable.Point, 100.0);
        Assert.True(report.Shortfall.Attributable is { Lo90: < 500, Hi90: > 7_500 });
    }

    [Fact]
    public void Of_DeadlineAhead_ProjectsAndSplitsWhatIsExpected()
    {
        // On the noon of 16 January 15 days of 2,000 are there and 16 are left: 62,000 of 100,000 at the deadline, of the missing 38,000 5,000 lost.
        var campaign = new PlantedCampaign { Deliverable = Untyped }.Days(46, _ => 2_000, PlantedCampaign.January(16)).Loss(1, PlantedCampaign.January(10), 5_000);
        var report = campaign.Report(PlantedCampaign.January(16, 12));

        Assert.Equal((30_000, 62_000), (report.Delivered.Amount, report.Projection!.Delivered.Point));
        Assert.Equal((38_000, 5_000, 33_000), (report.Shortfall!.Expected!.Point, report.Shortfall.Attributable.Point, report.Shortfall.AlreadyBehind.Point));
        Assert.Equal((DeliveryRisk.Likely, MeasurementRisk.Provisional), (report.DeliveryRisk, report.MeasurementRisk));
        Assert.Equal(
            "30,000 of 100,000 views so far, 15 days left. At the usual pace about 38,000 (90 %: 38,000–38,000) will be missing. Of these about 5,000 (90 %: 5,000–5,000) because of the outage.",
            DeliverableSentence.Write(report, DeliverableText.English));
    }

    [Fact]
    public void Of_DeadlineAheadWithoutDays_CannotTell()
    {
        var report = new PlantedCampaign { Deliverable = Untyped with { Delivered = 40_000, DeliveredAsOf = new LocalDate(2026, 1, 15) } }.Report(PlantedCampaign.January(16, 12));

        Assert.Null(report.Shortfall);
        Assert.Equal(DeliveryRisk.CannotTell, report.DeliveryRisk);
        Assert.Equal("40,000 of 100,000 views so far, 15 days left. What the days left will bring is not known.", DeliverableSentence.Write(report, DeliverableText.English));
    }

    private static PlantedCampaign Posts(params string[] links) => new() { Deliverable = Untyped with { PostLinks = links } };
}

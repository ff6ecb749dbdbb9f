using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class AudienceReachTests
{
    [Theory]
    // Stated as hit: exact, whatever else is known.
    [InlineData("US 30 %", "US", 0.3, 0.3)]
    [InlineData("US 30 %", "United States", 0.3, 0.3)]
    [InlineData("USA 30 %; UK 12 %", "US,GB", 0.42, 0.42)]
    // Another country: none of the American audience, at most the part nobody stated.
    [InlineData("US 30 %", "BR", 0, 0.7)]
    [InlineData("US 60 %; GB 40 %", "BR", 0, 0)]
    [InlineData("US 30 %", "US,BR", 0.3, 1)]
    // A continent may hold any of the countries stated.
    [InlineData("DE 40 %; US 60 %", "Europe", 0, 1)]
    [InlineData("Europe 40 %; US 60 %", "DE", 0, 0.4)]
    public void Of_StatedAudience_IsTheShareHit(string stated, string hit, double low, double high)
    {
        var reach = AudienceReach.Of(RosterLists.Audience(stated)!, [Regional(hit)])!;

        Assert.Equal(low, reach.Low, 1e-9);
        Assert.Equal(high, reach.High, 1e-9);
    }

    [Fact]
    public void Of_NothingStatedOrEverywhere_IsLeftToTheDefault()
    {
        Assert.Null(AudienceReach.Of([], [Regional("US")]));
        Assert.Null(AudienceReach.Of([new("US", 0.3)], [TestInputs.Outage()]));
        Assert.Null(AudienceReach.Of([new("US", 0.3)], [Regional("US"), TestInputs.Outage()]));
    }

    [Fact]
    public void Of_TwoOutagesAsOne_SpansFromTheLeastToTheMost()
    {
        var reach = AudienceReach.Of([new("US", 0.3), new("BR", 0.6)], [Regional("US"), Regional("BR")])!;

        Assert.Equal((0.3, 0.6), (reach.Low, reach.High));
    }

    [Fact]
    public void Execute_OutageOfTheUnitedStates_CountsThirtyPercentOfTheWindow()
    {
        var (all, part) = (Estimate("US 100 %"), Estimate("US 30 %"));

        // Half a day of exactly 2,400 views a day, and the same for the 30 % who live there.
        Assert.Equal(1200, all.Gross.Point, 40.0);
        Assert.Equal(0.3, part.Gross.Point / all.Gross.Point, 0.01);
        Assert.Contains(part.Reasons, reason => reason is { Code: "audience_share" } && reason.Text.Contains("30 % of the audience", StringComparison.Ordinal));
        Assert.DoesNotContain(part.Reasons, reason => reason.Code == "audience_share_unknown");
    }

    [Fact]
    public void Execute_AudienceStated_IsPartOfTheHashOfRegionalOutagesOnly()
    {
        string Hash(string stated, OutageInput outage) => Run([Series(stated)], outage).DataHash;

        Assert.NotEqual(Hash("US 30 %", Regional("US")), Hash("US 31 %", Regional("US")));
        Assert.Equal(Hash("US 30 %", Regional("United States")), Hash("USA 30 %", Regional("United States")));
        Assert.Equal(Hash("US 30 %", TestInputs.Outage()), Hash("", TestInputs.Outage()));
    }

    [Fact]
    public void Execute_ControlHitItself_IsLeftOutAndNamed()
    {
        var outage = Regional("US");
        var (hit, far, home) = (TestInputs.Hours("a") with { Audience = [new("US", 1)] }, TestInputs.Hours("b") with { Audience = [new("BR", 1)] }, TestInputs.Hours("c") with { Audience = [new("US", 0.5), new("BR", 0.5)] });

        var found = Run([hit, far, home], outage, new EstimatorOptions { UseDonors = true });

        // b says it has nobody there and fell all the same; c has half of its audience there and is never asked.
        var reasons = found.Items[0].Result.Reasons;
        Assert.Contains(reasons, reason => reason is { Code: "donor_moved" } && reason.Text.Contains("b is not used as a control", StringComparison.Ordinal));
        Assert.DoesNotContain(reasons, reason => reason.Text.Contains("c is not used", StringComparison.Ordinal));
        Assert.DoesNotContain(Run([hit, far, home], outage).Items[0].Result.Reasons, reason => reason.Code.StartsWith("donor", StringComparison.Ordinal));
        Assert.Contains(Run([hit, home], outage, new EstimatorOptions { UseDonors = true }).Items[0].Result.Reasons, reason => reason.Code == "no_donors");
    }

    [Fact]
    public void Execute_ControlsOfAnotherPlatform_AreOffUnlessAskedFor()
    {
        var outage = Regional("US") with { Platform = null };
        SeriesInput[] series = [TestInputs.Hours("a") with { Audience = [new("US", 1)] }, TestInputs.Hours("b", "twitch") with { Audience = [new("BR", 1)] }];

        Assert.Contains(Run(series, outage, new EstimatorOptions { UseDonors = true }).Items[0].Result.Reasons, reason => reason.Code == "no_donors");
        Assert.Contains(Run(series, outage, new EstimatorOptions { UseDonors = true, CrossPlatformDonors = true }).Items[0].Result.Reasons, reason => reason.Code == "donor_moved");
    }

    private static ImpactEstimate Estimate(string stated) => Assert.IsType<ImpactEstimate>(Assert.Single(Run([Series(stated)], HalfDay()).Items).Result);

    private static RunResult Run(SeriesInput[] series, OutageInput outage, EstimatorOptions? options = null) =>
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(series, [outage], new RunRequest(options ?? new EstimatorOptions()), null, TestContext.Current.CancellationToken);

    private static OutageInput Regional(string regions)
    {
        var everywhere = TestInputs.Outage();
        return everywhere with { Outage = new Outage(everywhere.Name, everywhere.Outage.Phases, regions: regions.Split(',')) };
    }

    // The first half of a day in UTC.
    private static OutageInput HalfDay()
    {
        var start = TestInputs.FirstHour + Duration.FromDays(45);
        return new OutageInput("YouTube", new Outage("feed down", [new OutagePhase(new OutageWindow(start, start + Duration.FromHours(12)))], regions: ["US"]));
    }

    /// <summary>Days of about 2,400 views; nothing says how they spread over their hours.</summary>
    private static SeriesInput Series(string stated)
    {
        var first = StoredPeriod.FromDay(TestInputs.FirstHour.InUtc().Date);
        long[] periods = [.. Enumerable.Range(0, 63).Select(day => first + day)];
        return new SeriesInput(new SeriesKey("luma", "youtube", "views", Granularity.Day), "luma", "Etc/UTC", null, periods, [.. periods.Select((_, day) => 2400 + (4.0 * ((day * 7) % 5)) - 8)])
        {
            Audience = RosterLists.Audience(stated)!,
        };
    }
}

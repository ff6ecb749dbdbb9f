using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Outages;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Outages;

public sealed class OutageTimelineTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 9, 0);

    [Fact]
    public void Rows_OutagesOfTwoPlatforms_AreOneRowEachInOrder()
    {
        var timeline = new OutageTimeline([Line(1, "youtube", 3), Line(2, "tiktok", 40), Line(3, null, 60)], "3m", Now);

        Assert.Equal(["TikTok", "YouTube", null], timeline.Rows.Select(row => row.Platform));
        Assert.All(timeline.Rows.SelectMany(row => row.Bars), bar => Assert.InRange(bar.Start, 0, bar.End));
        Assert.InRange(timeline.Today, 0.98, 1);
    }

    [Fact]
    public void Bars_CloseTogether_AreOneWithACount()
    {
        var lines = Enumerable.Range(0, 300).Select(number => Line(number + 1, "tiktok", number)).ToList();

        var bars = Assert.Single(new OutageTimeline(lines, "12m", Now).Rows).Bars;

        Assert.InRange(bars.Count, 10, 40);
        Assert.Equal(300, bars.Sum(bar => bar.Lines.Count));
        Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(pair.Second.Start >= Math.Max(pair.First.End, pair.First.Start + OutageTimeline.Closest)));
    }

    [Theory]
    [InlineData("3m", 1)]
    [InlineData("12m", 2)]
    [InlineData("all", 3)]
    [InlineData("nonsense", 2)]
    public void Rows_Range_LeavesOutWhatLiesBefore(string range, int expected)
    {
        var timeline = new OutageTimeline([Line(1, "tiktok", 5), Line(2, "tiktok", 200), Line(3, "tiktok", 900)], range, Now);

        Assert.Equal(expected, timeline.Rows.Sum(row => row.Bars.Sum(bar => bar.Lines.Count)));
    }

    [Theory]
    [InlineData("3m", 5)]
    [InlineData("12m", 5)]
    [InlineData("all", 2000)]
    public void Ticks_AnyRange_AreFewAndInOrder(string range, int days)
    {
        var ticks = new OutageTimeline([Line(1, "tiktok", days)], range, Now).Ticks(CultureInfo.GetCultureInfo("en-GB"));

        Assert.InRange(ticks.Count, 2, 14);
        Assert.Equal(ticks.Select(tick => tick.Place).Order(), ticks.Select(tick => tick.Place));
    }

    [Fact]
    public void Bars_WithoutEnd_ReachUntilNowWhenStillGoingOn()
    {
        var start = Now - Duration.FromDays(30);
        var ongoing = new OutageLine(new StoredOutage { Id = 1, Title = "On", Platform = "x", Start = start }, DateTimeZone.Utc);
        var unknown = new OutageLine(new StoredOutage { Id = 2, Title = "Over", Platform = "twitch", Start = start, EndKnown = false }, DateTimeZone.Utc);

        var timeline = new OutageTimeline([ongoing, unknown], "3m", Now);

        Assert.Equal(timeline.Today, timeline.Rows.Single(row => row.Platform == "X").Bars[0].End, 4);
        Assert.InRange(timeline.Rows.Single(row => row.Platform == "Twitch").Bars[0].End, 0.5, 0.7);
    }

    [Theory]
    [InlineData(1, 2, "Ahead")]
    [InlineData(-1, 2, "Underway")]
    [InlineData(-2, -1, "Ended")]
    [InlineData(-2, null, "Ongoing")]
    public void State_OfAWindow_FollowsTheClock(int start, int? end, string state)
    {
        var outage = new StoredOutage { Id = 1, Title = "Work", Start = Now + Duration.FromHours(start), EndExclusive = end is { } hours ? Now + Duration.FromHours(hours) : null };

        Assert.Equal(state, new OutageLine(outage, DateTimeZone.Utc, Now).State);
    }

    [Fact]
    public void Address_AsText_KeepsWhatIsSaid()
    {
        Assert.Equal("outages", new OutagesAddress(null, " ", null).ToString());
        Assert.Equal("outages?range=3m&platform=You%20Tube&q=a%26b&edit=7", new OutagesAddress("3m", "You Tube", "a&b", 7).ToString());
        Assert.True(new OutagesAddress(null, "tiktok", "FEED").Takes(Line(1, "tiktok", 1)));
        Assert.False(new OutagesAddress(null, "youtube", null).Takes(Line(1, "tiktok", 1)));
    }

    private static OutageLine Line(long id, string? platform, int daysAgo)
    {
        var start = Now - Duration.FromDays(daysAgo);
        return new OutageLine(new StoredOutage { Id = id, Title = "Feed", Platform = platform, Start = start, EndExclusive = start + Duration.FromHours(3), Phases = [new StoredPhase(start, start + Duration.FromHours(3), 0, 1)] }, DateTimeZone.Utc);
    }
}

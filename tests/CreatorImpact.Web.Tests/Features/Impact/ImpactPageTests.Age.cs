using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Charts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Page_AnotherAccountsDataCameIn_SaysNothing()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        Clock.Advance(Duration.FromMinutes(1));

        await Content.DaysAsync("nova", "tiktok", "views", 1, 2, 3);

        var page = Open(outage, series);
        Assert.Empty(page.FindAll("[data-stamp=DataChanged]"));
        Assert.Empty(page.FindAll("[data-remark=changed]"));
    }

    [Fact]
    public async Task Page_TwelveChangedHours_SaysHowManyByWhichImportAboveTheFigures()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        Assert.Empty(Open(outage, series).FindAll("[data-stamp=DataChanged]"));

        Clock.Advance(Duration.FromMinutes(1));
        await ReviseAsync(12);

        var page = Open(outage, series);
        Assert.Equal("Data changed", page.Find(".verdict [data-stamp=DataChanged]").TextContent);
        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
        Assert.Equal("EstimateAgain", page.Find("[data-next]").GetAttribute("data-next"));
        var line = page.FindAll("[data-remark=changed] li")[0];
        Assert.StartsWith("12 hours changed since: import luma_20261123T080000Z.csv, written 23 Nov 2026, 08:00 UTC. See the values", line.TextContent.Trim().ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Equal("data/revisions?import=2", line.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OneOfTwoAccountsChanged_MarksItsRowOnly()
    {
        await Content.HoursAsync();
        await Content.HoursAsync("nova");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        Assert.Empty(Open(outage).FindAll("[data-remark=data]"));

        await ReviseAsync(1);

        var page = Open(outage);
        Assert.NotEmpty(page.FindAll("[data-remark=data]"));
        Assert.Contains("luma", Assert.Single(page.FindAll("tbody tr"), row => row.TextContent.Contains("data changed since", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ImportUndoneAfterTheEstimate_SaysThatItWasTakenBack()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await ReviseAsync(3);
        await RunAsync(outage);

        Clock.Advance(Duration.FromMinutes(1));
        Assert.True(await Services.GetRequiredService<ImportStore>().UndoAsync(Workspace, 2, Token));

        var page = Open(outage, series);
        Assert.Equal("Data changed", page.Find(".verdict [data-stamp=DataChanged]").TextContent);
        Assert.Equal("3 hours changed since: import luma_20261123T080000Z.csv was taken back on 22 Nov 2026, 09:01 UTC.", page.FindAll("[data-remark=changed] li")[0].TextContent.Trim());
    }

    [Fact]
    public async Task Page_ZoneSetAfterTheEstimate_SaysBoth()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        await new SeriesStore(Database).SetZoneAsync(Workspace, series, "Europe/Berlin", Token);

        Assert.Equal("Its time zone: Europe/Berlin now, none at the time.", Assert.Single(Open(outage, series).FindAll("[data-remark=changed] li")).TextContent.Trim());
    }

    [Fact]
    public async Task Page_OutageAddedWithinReach_NamesIt()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        await new OutageStore(Database).AddAsync(
            Workspace, new StoredOutage { Title = "Login failure", Platform = "youtube", Start = Instant.FromUtc(2026, 10, 2, 3, 0), EndExclusive = Instant.FromUtc(2026, 10, 2, 5, 0) }, Token);

        Assert.Equal("The outage Login failure was added.", Assert.Single(Open(outage, series).FindAll("[data-remark=changed] li")).TextContent.Trim());
    }

    [Fact]
    public async Task Page_OtherMetricOfTheAccountChanged_NamesIt()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await Content.FileAsync("likes.csv", "timestamp,account,platform,likes\n2026-10-01T00:00:00Z,luma,youtube,5\n2026-10-01T01:00:00Z,luma,youtube,6\n");
        await RunAsync(outage);

        await Content.FileAsync("likes_20261123T080000Z.csv", "timestamp,account,platform,likes\n2026-10-01T00:00:00Z,luma,youtube,50\n2026-10-01T01:00:00Z,luma,youtube,6\n");

        Assert.Equal("Other data it takes into account changed: luma · YouTube · likes per hour.", Assert.Single(Open(outage, series).FindAll("[data-remark=changed] li")).TextContent.Trim());
    }

    [Fact]
    public async Task Page_RunOlderThanTheRecord_AsksToEstimateAgain()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        await Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM run_series", null, Token), Token);

        Assert.StartsWith("This estimate is older than the record", Assert.Single(Open(outage, series).FindAll("[data-remark=changed] li")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SupersededRun_SaysByWhichRunAndWhen()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        Clock.Advance(Duration.FromMinutes(1));
        await ReviseAsync(2);
        await RunAsync(outage);

        var newest = Open(outage, series);
        Assert.Empty(newest.FindAll("[data-remark=changed]"));
        Assert.StartsWith("Run 2 · method version", newest.Find(".origin").TextContent, StringComparison.Ordinal);
        Assert.Contains("superseded by run 2 of 22 Nov 2026, 09:01 UTC", newest.FindAll(".earlier li")[1].TextContent, StringComparison.Ordinal);

        var earlier = OpenAt(newest.FindAll(".earlier a")[1].GetAttribute("href")!);
        Assert.StartsWith("This is run 1, kept as it was. It is superseded by run 2 of 22 Nov 2026, 09:01 UTC.", earlier.Find("[data-remark=superseded]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Superseded by run 2 of 22 Nov 2026, 09:01 UTC, Data changed, Draft: other explanations open", earlier.FindComponents<ChartFigure>()[0].Instance.Model.Provenance.Stamp);
        Assert.StartsWith("2 hours changed since", earlier.Find("[data-remark=changed] li").TextContent.Trim(), StringComparison.Ordinal);
    }

    // A newer export with the first hours of the series one view higher.
    private async Task ReviseAsync(int hours)
    {
        var stored = Assert.Single(await new SeriesStore(Database).LoadAsync(Workspace, [1], Token));
        var lines = Enumerable.Range(0, Math.Max(hours, 3)).Select(hour => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{NodaTime.Text.InstantPattern.ExtendedIso.Format(Instant.FromUtc(2026, 8, 30, 0, 0) + Duration.FromHours(hour))},luma,youtube,{stored.Values[hour] + (hour < hours ? 1 : 0)}"));
        await Content.FileAsync("luma_20261123T080000Z.csv", "timestamp,account,platform,views\n" + string.Join('\n', lines) + "\n");
    }
}

using System.Globalization;
using Bunit;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class DataPageTests : StoredContext
{
    private const string Days = "date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,abc\n2026-11-03,luma,TikTok,120\n";

    public DataPageTests() => Services.AddScoped<DataPageLoader>();

    [Fact]
    public void Page_Empty_SaysWhatTheListWillShow()
    {
        var page = Render<DataPage>();

        Assert.StartsWith("Nothing imported yet.", page.Find(".guide p").TextContent, StringComparison.Ordinal);
        Assert.Equal(["TikTok", "YouTube", "Anything else"], page.FindAll(".guide dt").Select(term => term.TextContent));
        Assert.Empty(page.FindAll(".account"));
        Assert.Empty(page.FindAll(".next a"));
    }

    [Fact]
    public async Task Page_DataButNoOutage_LeadsToTheOutage()
    {
        await Content.FileAsync("days.csv", Days);

        Assert.Equal("outages", Render<DataPage>().Find(".next a").GetAttribute("href"));
        await Content.OutageAsync();
        Assert.Equal("impact", Render<DataPage>().Find(".next a").GetAttribute("href"));
    }

    [Fact]
    public async Task Account_GapsAgeAndImpact_AreSaid()
    {
        await Content.FileAsync("days.csv", Days);

        var account = Render<DataPage>().Find(".account");

        Assert.Contains("newest value 3 Nov 2026, 19 days ago", account.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2", "1"], account.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        Assert.Equal("impact?creator=luma&platform=tiktok", account.QuerySelector(".impact a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Waiting_Preview_SaysWhatWouldChangeAndIsListedApart()
    {
        await Content.FileAsync("days.csv", Days);
        await Content.FileAsync("newer.csv", Days.Replace("120", "130", StringComparison.Ordinal) + "2026-11-04,luma,TikTok,140\n", wish: ImportWish.Ask);

        var page = Render<DataPage>();

        var card = Assert.Single(page.FindAll(".preview"));
        Assert.Contains("1 new values, 1 revised, 1 unchanged.", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("luma (TikTok)", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 row cannot be read", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("api/imports/2/rejected", card.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Contains("Import the 3 good rows", card.QuerySelector("button")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".import"));
    }

    [Fact]
    public async Task Waiting_Discarded_IsGoneAndSaid()
    {
        var outcome = await Content.FileAsync("days.csv", Days, wish: ImportWish.Ask);
        var page = Render<DataPage>();

        await page.FindAll(".preview button")[1].ClickAsync(new());

        Assert.Empty(page.FindAll(".preview"));
        Assert.Contains("days.csv was discarded", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal(ImportState.Abandoned, (await new ImportStore(Database).GetAsync(Workspace, outcome.ImportId!.Value, Token))!.State);
    }

    [Fact]
    public async Task Waiting_Accepted_IsUnderWay()
    {
        var outcome = await Content.FileAsync("days.csv", Days, wish: ImportWish.Ask);
        var page = Render<DataPage>();

        await page.FindAll(".preview button")[0].ClickAsync(new());

        Assert.Equal(ImportState.Writing, (await new ImportStore(Database).GetAsync(Workspace, outcome.ImportId!.Value, Token))!.State);
        var line = Assert.Single(page.FindAll(".import"));
        Assert.Contains("goes on when you leave this page", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cancel", line.QuerySelector(".actions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_MoreThanOneScreen_AreShownOnDemand()
    {
        for (var number = 1; number <= 32; number++)
            await Content.FileAsync(FormattableString.Invariant($"days-{number}.csv"), FormattableString.Invariant($"date,account,platform,views\n2026-11-01,luma {number},TikTok,100\n2026-11-02,luma {number},TikTok,100\n"));
        var page = Render<DataPage>();
        Assert.Equal(30, page.FindAll(".import").Count);

        await page.Find("button.more").ClickAsync(new());

        Assert.Equal(32, page.FindAll(".import").Count);
        Assert.Empty(page.FindAll("button.more"));
    }

    [Fact]
    public async Task Undo_Said_OffersTheWayBack()
    {
        await Content.FileAsync("days.csv", Days);
        var page = Render<DataPage>();

        await page.Find(".import button").ClickAsync(new());
        Assert.StartsWith("days.csv was taken back.", page.Find(".said").TextContent.Trim(), StringComparison.Ordinal);
        await page.Find(".said button").ClickAsync(new());

        Assert.Equal("In use", page.Find(".import .state").TextContent);
    }

    [Fact]
    public async Task Page_Import_ShowsWhatWasRecognisedAndCounted()
    {
        await Content.FileAsync("days.csv", Days);

        var page = Render<DataPage>();

        var import = page.Find(".import");
        Assert.Equal("days.csv", import.QuerySelector("h3")!.TextContent);
        Assert.Contains("Table of values", import.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 Nov 2026 – 3 Nov 2026", import.TextContent, StringComparison.Ordinal);
        Assert.Equal("In use", import.QuerySelector(".state")!.TextContent);
        Assert.Equal(["new2", "row refused1"], import.QuerySelectorAll(".counts > div").Select(count => count.TextContent.Trim()));
    }

    [Fact]
    public async Task Page_ImportInTheAddress_ShowsItsRejectedRows()
    {
        var outcome = await Content.FileAsync("days.csv", Days);
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"data?import={outcome.ImportId}"));

        var page = Render<DataPage>();

        var cells = page.FindAll("section[aria-labelledby=details] tbody td").Select(cell => cell.TextContent).ToList();
        Assert.Equal("3", cells[0]);
        Assert.Equal("views", cells[1]);
        Assert.Equal("abc", cells[2]);
        Assert.NotEmpty(cells[4]);
    }

    [Fact]
    public async Task Page_RejectedRowForAGermanReader_SaysWhatToDoInGerman()
    {
        var outcome = await Content.FileAsync("days.csv", Days);
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"data?import={outcome.ImportId}"));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        var cells = Render<DataPage>().FindAll("section[aria-labelledby=details] tbody td").Select(cell => cell.TextContent).ToList();

        Assert.Equal("abc", cells[2]);
        Assert.StartsWith("eine Zahl wie ", cells[3], StringComparison.Ordinal);
        Assert.Equal("Berichtigen Sie die Zelle, oder lassen Sie sie leer.", cells[4]);
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("99999999999999999999")]
    public async Task Page_ImportThatIsNoNumber_ShowsNoDetails(string import)
    {
        await Content.FileAsync("days.csv", Days);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"data?import={import}");

        var page = Render<DataPage>();

        Assert.Single(page.FindAll(".import"));
        Assert.Empty(page.FindAll("section[aria-labelledby=details]"));
    }

    [Fact]
    public async Task Page_RefusedFile_GivesTheReason()
    {
        await Content.FileAsync("hours.csv", "timestamp,account,views\n2026-11-01 00:00,luma,100\n2026-11-01 01:00,luma,120\n");

        var page = Render<DataPage>();

        Assert.Equal("Refused", page.Find(".import .state").TextContent);
        Assert.Contains("time zone needed", page.Find(".import .reason").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".import button"));
    }

    [Fact]
    public async Task Undo_ThenRedo_TakesTheSeriesBackAndShowsThemAgain()
    {
        await Content.FileAsync("days.csv", Days);
        var page = Render<DataPage>();

        await page.Find(".import button").ClickAsync(new());

        Assert.Equal("Taken back", page.Find(".import .state").TextContent);
        Assert.Empty(page.FindAll(".account"));
        await page.Find(".import button").ClickAsync(new());
        Assert.Equal("In use", page.Find(".import .state").TextContent);
        Assert.Single(page.FindAll(".account"));
    }

    [Fact]
    public async Task Zone_Unknown_IsAskedForAndStored()
    {
        await Content.FileAsync("days.csv", Days);
        var page = Render<DataPage>();
        Assert.Equal("Time zone unknown", page.Find(".account .badge").TextContent);

        await page.Find(".account input").ChangeAsync(new() { Value = "Middle/Earth" });
        await page.Find(".account form").SubmitAsync();

        Assert.Contains("\"Middle/Earth\" is no known time zone", page.Find(".account .problem").TextContent, StringComparison.Ordinal);
        await page.Find(".account input").ChangeAsync(new() { Value = "America/New_York" });
        await page.Find(".account form").SubmitAsync();
        Assert.Equal("America/New_York", page.Find(".account .badge").TextContent);
        Assert.All(await new SeriesStore(Database).ListAsync(Workspace, Token), series => Assert.Equal("America/New_York", series.ZoneId));
    }

    [Fact]
    public async Task Page_HostileFileName_IsText()
    {
        await Content.FileAsync("<img src=x onerror=alert(1)>.csv", Days);

        var page = Render<DataPage>();

        Assert.Equal("<img src=x onerror=alert(1)>.csv", page.Find(".import h3").TextContent);
    }
}

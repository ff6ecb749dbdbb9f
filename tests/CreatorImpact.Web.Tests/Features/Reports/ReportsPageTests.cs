using Bunit;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Stores;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Reports;

public sealed class ReportsPageTests : ReportsContext
{
    [Fact]
    public void Page_NoDocumentChosen_ListsAllWithWhatTheyAnswer()
    {
        var page = Open("reports");

        Assert.Equal(ReportKindCode.All, page.FindAll(".kinds > li").Select(card => card.GetAttribute("data-kind")!));
        Assert.Equal("reports?kind=statement&language=en", page.Find("[data-kind=statement] a").GetAttribute("href"));
        Assert.Contains("For the creator", page.Find("[data-kind=statement]").TextContent, StringComparison.Ordinal);
        Assert.Null(Source.Asked);
    }

    [Fact]
    public void Page_UnknownDocument_SaysSoAndListsAll()
    {
        var page = Open("reports?kind=poem");

        Assert.Contains("poem", page.Find("[data-state=unknown-kind]").TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.FindAll(".kinds > li").Count);
    }

    [Theory]
    [InlineData("statement", "NoOutage", "outages")]
    [InlineData("segments", "NoOutage", "outages")]
    [InlineData("client", "NoClient", "campaigns")]
    [InlineData("make-good", "NoClient", "campaigns")]
    public void Page_NothingThere_SaysWhatItNeedsAndLeadsThere(string kind, string state, string way)
    {
        var page = Open("reports?kind=" + kind);

        Assert.Equal(way, page.Find($"[data-state={state}] .button").GetAttribute("href"));
        Assert.Empty(page.FindAll(".report"));
        Assert.Null(Source.Asked);
    }

    [Fact]
    public async Task Page_DocumentThere_ShowsItBelowThePagesHeadingWithItsNamesAsText()
    {
        await PlantAsync();

        var page = Open("reports?kind=statement");

        Assert.Equal("Reports", Assert.Single(page.FindAll("h1:not([aria-level])")).TextContent);
        Assert.Equal($"Statement for {FakeReports.Hostile}", page.Find(".report-paper h1[aria-level='2']").TextContent);
        Assert.Empty(page.FindAll("script"));
        Assert.Contains("41,000 (90 %: 22,000–60,000)", page.Find("[data-figure=net]").TextContent, StringComparison.Ordinal);
        var style = page.Find(".report-paper style").TextContent;
        Assert.StartsWith(".report-paper {", style.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("body {", style, StringComparison.Ordinal);
        Assert.DoesNotContain(":root {", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingElseSaid_TakesNewestOutageAndItsAccountAndItsFilesSayWhich()
    {
        var outage = await PlantAsync();

        var page = Open("reports?kind=statement");

        Assert.Equal((outage, 1L), (Source.Asked!.OutageId, Source.Asked.AccountId!.Value));
        Assert.Equal(["html", "csv", "xlsx", "json", "zip"], page.FindAll("[data-format]").Select(link => link.GetAttribute("data-format")));
        Assert.All(page.FindAll("[data-format]"), link => Assert.True(link.HasAttribute("download")));
        Assert.Equal(Invariant($"reports/file?kind=statement&outage={outage}&account=1&language=en&format=json"), page.Find("[data-format=json]").GetAttribute("href"));
        // The other account is of another platform than the outage.
        Assert.Equal("luma · YouTube", Assert.Single(page.FindAll("#report-account option")).TextContent);
    }

    [Fact]
    public async Task Page_NoBrowserOnTheMachine_OffersItsOwnPrintAndNoPdf()
    {
        await PlantAsync();

        var page = Open("reports?kind=statement");

        Assert.Contains("no Chromium", page.Find("[data-no-browser]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-format=pdf]"));
        await page.Find("[data-print]").ClickAsync(new());
        JSInterop.VerifyInvoke("window.print");
    }

    [Fact]
    public async Task Page_BrowserOnTheMachine_OffersPdf()
    {
        Chromium = "/usr/bin/chromium";
        await PlantAsync();

        var page = Open("reports?kind=statement");

        Assert.NotNull(page.Find("[data-format=pdf]"));
        Assert.Empty(page.FindAll("[data-no-browser]"));
    }

    [Fact]
    public async Task Page_ChoicesOfTheAddress_ReachTheDocument()
    {
        await PlantAsync();
        await Looks.SaveAsync(Workspace, new ReportLook("Agency", "#102030", "#eef2ff", "Foot", null), Token);

        var page = Open("reports?kind=statement&creator=luma&platform=youtube&language=de&redact=yes");

        Assert.Equal(("de", true, "Agency"), (Source.Asked!.Words.Culture.Name, Source.Asked.IsRedacted, Source.Asked.Brand!.Name));
        Assert.Equal("de", page.Find(".report-paper").GetAttribute("lang"));
        Assert.Empty(page.FindAll("[data-figure=income]"));
        Assert.NotNull(page.Find("[data-stamp=redacted]"));
        Assert.Contains("--accent: #102030", page.Find(".report-paper style").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("#report-redact").HasAttribute("checked"));
        Assert.True(page.Find("#report-language option[value=de]").HasAttribute("selected"));
        Assert.Contains("redact=yes", page.Find("[data-format=html]").GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Messages_CopiesEachAsParagraphsWithoutItsHeading()
    {
        Source = new FakeReports(request => ReportReading.Of(FakeReports.Document(request.Kind, request.Words.Culture) with
        {
            Sections =
            [
                new ReportSection("client", "To a client", [new ReportText("Subject: Outage"), new ReportText("Lost 3 (90 %: 2–4).") { Grade = "Measured." }]),
                new ReportSection("audience", "To the audience", [new ReportText(FakeReports.Hostile)]),
            ],
        }));
        await PlantAsync();

        var page = Open("reports?kind=messages");

        Assert.Equal(["#message-client", "#message-audience"], page.FindAll("[data-copy]").Select(button => button.GetAttribute("data-copy")));
        Assert.Equal("Subject: Outage\n\nLost 3 (90 %: 2–4). Measured.", page.Find("#message-client").TextContent);
        Assert.Equal(FakeReports.Hostile, page.Find("#message-audience").TextContent);
        Assert.True(page.Find("#message-client").HasAttribute("hidden"));
        Assert.Empty(Open("reports?kind=statement").FindAll("[data-copy]"));
    }

    [Fact]
    public async Task Page_PlainLookChosen_LeavesTheOwnOneOut()
    {
        await PlantAsync();
        await Looks.SaveAsync(Workspace, new ReportLook("Agency", "#102030", "#eef2ff", "Foot", null), Token);

        var page = Open("reports?kind=statement&look=plain");

        Assert.Null(Source.Asked!.Brand);
        Assert.True(page.Find("#report-look option[value=plain]").HasAttribute("selected"));
    }

    [Fact]
    public async Task Page_Refused_SaysWhyAndWhereToGo()
    {
        Source = new FakeReports(_ => ReportReading.None("no_money", "The account has no figure in money. Enter a price."));
        var outage = await PlantAsync();

        var page = Open("reports?kind=proof");

        var card = page.Find("[data-state=refused]");
        Assert.Equal("no_money", card.GetAttribute("data-refusal"));
        Assert.Contains("Enter a price.", card.TextContent, StringComparison.Ordinal);
        Assert.Equal([Invariant($"impact?outage={outage}"), Invariant($"money?outage={outage}")], card.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("[data-format]"));
        Assert.Empty(page.FindAll("#report-illustrative"));
    }

    [Fact]
    public async Task Page_IllustrativeOutage_IsUsedOnlyOnceSomebodySaysSo()
    {
        Source = new FakeReports(request => request.IsIllustrativeAccepted ? ReportReading.Of(FakeReports.Document(request.Kind, request.Words.Culture)) : ReportReading.None("outage_illustrative", "No source."));
        await PlantAsync(StoredOutage.IllustrativeVerification);

        var refused = Open("reports?kind=proof");
        var accept = refused.Find("[data-accept]").GetAttribute("href")!;

        Assert.EndsWith("&illustrative=yes", accept, StringComparison.Ordinal);
        Assert.False(refused.Find("#report-illustrative").HasAttribute("checked"));
        var accepted = Open(accept);
        Assert.NotNull(accepted.Find(".report"));
        Assert.True(accepted.Find("#report-illustrative").HasAttribute("checked"));
    }

    [Theory]
    [InlineData("statement&outage=99", "UnknownOutage")]
    [InlineData("statement&outage=some", "UnknownOutage")]
    [InlineData("statement&account=99", "UnknownAccount")]
    [InlineData("statement&creator=nobody&platform=youtube", "UnknownAccount")]
    [InlineData("client&client=Nobody", "UnknownClient")]
    public async Task Page_SomethingNamedIsNotThere_SaysWhich(string query, string state)
    {
        await PlantAsync();
        await new DeliverableStore(Database).SaveAsync(Workspace, Promise("Acme"), Token);

        var page = Open("reports?kind=" + query);

        Assert.NotNull(page.Find($"[data-state={state}]"));
        Assert.NotNull(page.Find("form.choices"));
        Assert.Null(Source.Asked);
    }

    [Fact]
    public async Task Page_TwoClients_TakesTheFirstOrTheOneAsked()
    {
        await new DeliverableStore(Database).SaveAsync(Workspace, Promise("Bolt"), Token);
        await new DeliverableStore(Database).SaveAsync(Workspace, Promise("Acme"), Token);

        Open("reports?kind=client");
        Assert.Equal(("Acme", (long?)null), (Source.Asked!.Client, Source.Asked.OutageId));

        Open("reports?kind=make-good&client=Bolt");
        Assert.Equal("Bolt", Source.Asked.Client);
    }

    [Fact]
    public async Task LookForm_LookThere_IsFilledInAndSaysWhatBecameOfIt()
    {
        await Looks.SaveAsync(Workspace, new ReportLook("Agency", "#102030", "#eef2ff", "Foot", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), Token);

        var page = Open("reports?said=logo");

        Assert.Equal(("Agency", "#102030"), (page.Find("#look-sender").GetAttribute("value"), page.Find("#look-accent").GetAttribute("value")));
        Assert.Contains("at most 512 kB", page.Find("[data-look=Logo]").TextContent, StringComparison.Ordinal);
        Assert.Equal("alert", page.Find("[data-look=Logo]").GetAttribute("role"));
        Assert.StartsWith("data:image/png;base64,", page.Find(".logo").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public void LookForm_Demo_SaysThatItKeepsNone()
    {
        Services.GetRequiredService<CurrentWorkspace>().Choose(new WorkspaceChoice(Workspace, true));

        var page = Open("reports");

        Assert.Empty(page.FindAll("form[method=post]"));
        Assert.Contains("The demo keeps no look", page.Markup, StringComparison.Ordinal);
    }

    private static Deliverable Promise(string client) => new()
    {
        Client = client,
        Title = "Three videos",
        Account = "luma",
        Platform = "youtube",
        Guarantee = 400_000,
        StartsOn = new LocalDate(2026, 11, 1),
        DeadlineOn = new LocalDate(2026, 11, 15),
    };
}

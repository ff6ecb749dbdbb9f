using System.Text.RegularExpressions;
using CreatorImpact.Browser.Tests.Harness;

namespace CreatorImpact.Browser.Tests;

/// <summary>No page of the demo shows an estimate without its range, its unit and its grade.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class HonestyTests(BrowserFixture browser, DemoFixture demo) : IClassFixture<DemoFixture>
{
    private const int Patience = 60_000;

    // Pages that show none would pass without a look.
    private static readonly string[] WithEstimates =
    [
        "start-creator", "start-agency", "impact-loss-found-hour", "impact-overview", "impact-charts", "groups", "groups-all", "groups-totals", "platforms-compared", "ledger", "what-if", "proof", "campaigns", "campaign",
        "report-client", "report-make-good", "report-dispute", "report-messages",
    ];

    [Fact]
    public async Task DemoPages_WithFigures_TellRangeUnitAndGrade()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, demo.Product, demo.Cookies);
        var (complaints, counts) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (name, path) in demo.Pages)
        {
            await visit.OpenAsync(path);
            await visit.CompleteAsync();
            complaints.AddRange((await visit.ComplaintsAsync()).Select(complaint => $"{name}: {complaint}"));
            counts[name] = await visit.EstimatesAsync();
        }

        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        Assert.DoesNotContain(WithEstimates, name => counts[name] == 0);
    }

    [Fact]
    public async Task DemoPages_Sentences_AreParted()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, demo.Product, demo.Cookies);
        var glued = new List<string>();
        foreach (var (name, path) in demo.Pages)
        {
            await visit.OpenAsync(path);
            await visit.CompleteAsync();
            glued.AddRange((await visit.Page.Locator("main p, main li, main dd").AllInnerTextsAsync()).SelectMany(text => Glue().Matches(text)).Select(found => $"{name}: {found.Value}"));
        }

        Assert.Equal([], glued);
    }

    [Fact]
    public async Task SelfCheck_OneClick_ShowsPlantedBesideRecovered()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, demo.Product, demo.Cookies);
        await visit.OpenAsync("/method");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Plant and estimate" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#self-check [data-state=done]")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.InRange(await visit.Page.Locator("#self-check [data-covered]").CountAsync(), 5, 12);
        Assert.Empty(await visit.ComplaintsAsync());
        await visit.PictureAsync("self-check");
        await visit.AssertNothingCutOffAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    [Theory]
    [InlineData("[data-estimate] [data-grade]", "no grade")]
    [InlineData("[data-estimate] [data-range]", "no range")]
    public async Task Page_WithSomethingTakenAway_IsFoundOut(string part, string complaint)
    {
        await using var visit = await OpenStartAsync();

        await visit.Page.Locator(part).First.EvaluateAsync("part => part.remove()");

        Assert.Contains(await visit.ComplaintsAsync(), found => found.StartsWith(complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("about 41,000 views", "figure of unknown kind")]
    [InlineData("EUR 120 were lost", "figure of unknown kind")]
    [InlineData("41,000 (90 %: 22,000–60,000)", "range outside of an estimate")]
    public async Task Page_WithAFigureOfUnknownKind_IsFoundOut(string figure, string complaint)
    {
        await using var visit = await OpenStartAsync();

        await visit.Page.EvaluateAsync("figure => { const line = document.createElement('p'); line.textContent = figure; document.querySelector('main').append(line); }", figure);

        Assert.Contains(await visit.ComplaintsAsync(), found => found.StartsWith(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WithAnotherUnitThanItSays_IsFoundOut()
    {
        await using var visit = await OpenStartAsync();

        await visit.Page.Locator("[data-estimate]").First.EvaluateAsync("estimate => { estimate.dataset.unit = 'furlongs'; }");

        Assert.Contains(await visit.ComplaintsAsync(), found => found.StartsWith("no unit (furlongs)", StringComparison.Ordinal));
    }

    // "46,018 views.Because", but neither a name of a file nor of a setting.
    [GeneratedRegex(@"[a-z0-9)%]{2}[.;][A-Z][a-z]+[ ,:].{0,30}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Glue();

    private async Task<Visit> OpenStartAsync()
    {
        var visit = await browser.VisitAsync(Screen.Laptop, demo.Product, demo.Cookies);
        await visit.OpenAsync("/?role=creator");
        await visit.CompleteAsync();
        Assert.Empty(await visit.ComplaintsAsync());
        return visit;
    }
}

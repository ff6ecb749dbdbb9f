using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>An agency brings its roster and its schedule, mends an entry by keyboard, and takes it back.</summary>
[Collection(BrowserTests.Name)]
public sealed class RosterTests(BrowserFixture browser)
{
    [Fact]
    public async Task Roster_ByFileThenByHand_IsChangedAndUndone()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Phone, product);
        await SendAsync(visit, "/data/roster", "roster.csv", "creator;account;platform;client;segment: tier\nAnn Lee;@ann;TikTok;Acme;gold\nAnn Lee;annlee;YouTube;Acme;gold\n;;X;;\n");
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToContainTextAsync("rows refused: 1");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator(".set").Filter(new() { HasText = "tier" })).ToContainTextAsync("1 creator");
        await visit.PictureAsync("roster-imported-phone");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change @ann TikTok" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync("/data/roster?account=");
        await visit.Page.GetByLabel("Audience by region").FillAsync("US 120 %");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("Shares are above 0 % and add up to 100 % at most.")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await visit.Page.GetByLabel("Audience by region").FillAsync("US 60 %; GB 12,5 %");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("GB\u00A012.5\u00A0%");
        await Assertions.Expect(visit.Page.Locator(".said")).ToBeFocusedAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr").First).Not.ToContainTextAsync("GB");
        await visit.AssertNothingCutOffAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Schedule_ThreePlannedOnePublished_NamesTheTwoMissed()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await SendAsync(visit, "/data", "outages.csv", "platform,start,end,title\nX,2026-11-05T17:00Z,2026-11-05T23:00Z,Feed down\n");
        await SendAsync(visit, "/data/posts", "plan.csv", "planned,title,account,platform\n2026-11-05T18:00Z,Bread,ann,X\n2026-11-05T20:00Z,Rolls,ann,X\n2026-11-05T22:00Z,Cake,ann,X\n");
        await SendAsync(visit, "/data/posts", "posts.csv", "Date,Post ID,Post Link,Post text,Impressions,Likes\n\"Thu, Nov 5, 2026\",1580661436132757506,https://x.com/ann/status/1580661436132757506,Rolls,700,3\n", "Import a list of posts or a schedule");

        await visit.Page.GetByLabel("Planned during an outage").SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await Assertions.Expect(visit.Page.Locator(".tally")).ToHaveTextAsync("3 planned during this outage: 1 published, 0 at another time, 2 missed, 0 to come or not known. Missed: Bread; Cake.");
        await visit.PictureAsync("posts-missed-laptop");
        await visit.AssertHealthyAsync();
    }

    private static async Task SendAsync(Visit visit, string page, string name, string text, string? open = null)
    {
        await visit.OpenAsync(page);
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        if (open is not null && !await visit.Page.Locator("[data-choose]").IsVisibleAsync())
            await visit.Page.Locator("summary").Filter(new() { HasText = open }).ClickAsync();
        if (await visit.Page.Locator("[data-ask]").CountAsync() > 0)
            await visit.Page.Locator("[data-ask]").UncheckAsync();
        await visit.Page.Locator("[data-input]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(1);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Browser.Tests;

/// <summary>A platform analyst compares groups, outages and platforms, keeps the record of an outage, and goes through its help.</summary>
[Collection(BrowserTests.Name)]
public sealed class AnalystTests(BrowserFixture browser)
{
    // Estimates and sums over fifteen accounts, on a machine that may have other things to do.
    private const int Patience = 60_000;

    [Fact]
    public async Task Analyst_TableRosterAndOutage_ComparesGroupsAndHandsOutNoSmallOne()
    {
        await using var product = await SegmentedAccounts.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.SendAsync("/data", SegmentedAccounts.Views(SegmentedAccounts.November));
        await visit.SendAsync("/data/roster", SegmentedAccounts.Roster());
        await Expect(visit.Page.Locator(".set").Filter(new() { HasText = "tier" })).ToContainTextAsync("15 creators");
        await EnterOutageAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Impact Playback outage" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Estimate", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator(".overview tbody tr[data-verdict]")).ToHaveCountAsync(15, new() { Timeout = Patience });

        await visit.NavigateAsync("Groups", "Groups");
        await Expect(visit.Page.Locator(".forest tbody tr").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await visit.Page.Locator("#groups-set").SelectOptionAsync("tier");
        await visit.Page.Locator("#groups-counted").SelectOptionAsync("window");
        await ShowAsync(visit, "Show", "counted=window&set=tier");
        await AssertForestAsync(visit);
        await Expect(visit.Page.Locator(".said-first").First).ToContainTextAsync("gold lost the most");

        await visit.Page.Locator("#pair-a").SelectOptionAsync("silver");
        await visit.Page.Locator("#pair-b").SelectOptionAsync("gold");
        await ShowAsync(visit, "Compare", "a=silver&b=gold");
        await Expect(visit.Page.Locator(".answer")).ToContainTextAsync("silver lost less than gold");
        await Expect(visit.Page.Locator(".answer")).ToContainTextAsync("(90\u00A0%:");
        await AssertPartsAddAsync(visit);
        await visit.PictureAsync("groups-compared-laptop");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();

        await AssertTotalsAsync(visit);
        await AssertSecrecyAsync(product);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Analyst_TwoOutages_SeesTheTimeDownAndComparesThem()
    {
        await using var product = await SegmentedAccounts.StartAsync();
        var numbers = await SegmentedAccounts.SeedAsync(product, SegmentedAccounts.October, SegmentedAccounts.November);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.SendAsync("/data", Table("twitch.csv", "date,account,platform,views\n2026-11-18,nova,twitch,100\n2026-11-19,nova,twitch,120\n2026-11-20,nova,twitch,110\n"));

        await visit.NavigateAsync("Platforms", "Platforms");
        var youtube = visit.Page.Locator("tr[data-platform=youtube]");
        await Expect(youtube.Locator("[data-cell=outages]")).ToHaveTextAsync("2", new() { Timeout = Patience });
        await Expect(youtube.Locator("[data-cell=down]")).ToContainTextAsync("18\u00A0h");
        foreach (var cell in (string[])["outages", "period", "down", "a-year", "rate"])
            await Expect(visit.Page.Locator($"tr[data-platform=twitch] [data-cell={cell}]")).ToHaveTextAsync("no data");
        await Expect(visit.Page.Locator("tr[data-outage]")).ToHaveCountAsync(2);

        await visit.Page.Locator("#compare-first").SelectOptionAsync(Text(numbers[1]));
        await visit.Page.Locator("#compare-second").SelectOptionAsync(Text(numbers[0]));
        await visit.Page.Locator("form.pair").GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        var found = visit.Page.Locator(".found");
        await Expect(found).ToHaveAttributeAsync("data-state", "data", new() { Timeout = Patience });
        await Expect(found.Locator(".sentence")).ToContainTextAsync("Playback outage cost");
        await Expect(found.Locator(".sentence")).ToContainTextAsync("times as much as Night without videos (90\u00A0%:");
        await Expect(found).ToContainTextAsync("Accounts with a figure for both: 15; left out because only one was estimated: 0.");
        await visit.PictureAsync("platforms-compared-laptop");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Analyst_PageOfAnOutage_LogsAStatementAndTakesItBack()
    {
        await using var product = await SegmentedAccounts.StartAsync();
        await AddOutageAsync(product);
        await using var visit = await browser.VisitAsync(Screen.PhoneDark, product);
        await visit.OpenAsync("/outages");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Playback outage", Exact = true }).First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Playback outage");
        var acknowledged = visit.Page.Locator("tr[data-time=acknowledged] td");
        await Expect(acknowledged).ToHaveTextAsync((string[])["–", "–"]);

        await visit.Page.GetByText("Add a statement of the platform").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add statement" }).ClickAsync();
        await Expect(visit.Page.Locator("#statement-at-problem")).ToHaveTextAsync("Enter day and time.");
        await visit.Page.Locator("#statement-at").FillAsync("2026-11-05T18:25");
        await visit.Page.Locator("#statement-url").FillAsync("https://status.example.org/1");
        await visit.Page.Locator("#statement-text").FillAsync("We know that videos do not play.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add statement" }).ClickAsync();
        await Expect(visit.Page.Locator(".log li")).ToContainTextAsync("We know that videos do not play.");
        await Expect(visit.Page.Locator(".said")).ToHaveTextAsync("The statement was added.");
        await Expect(acknowledged.Nth(1)).ToHaveTextAsync("25 min");
        await Expect(visit.Page.Locator("tr[data-action=Changed]")).ToContainTextAsync("statements");
        await visit.PictureAsync("outage-log-phone-dark");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();

        await visit.Page.Locator("tr[data-action=Added]").GetByRole(AriaRole.Button, new() { Name = "Back to this" }).ClickAsync();
        await Expect(visit.Page.Locator(".said")).ToHaveTextAsync("The outage is as it was then.");
        await Expect(visit.Page.Locator(".said")).ToBeFocusedAsync();
        await Expect(acknowledged.Nth(1)).ToHaveTextAsync("–");
        await Expect(visit.Page.Locator(".log li")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("tr[data-action=Undone]")).ToContainTextAsync("As it is now");

        await visit.Page.Locator("tr[data-action=Changed]").GetByRole(AriaRole.Button, new() { Name = "Back to this" }).ClickAsync();
        await Expect(acknowledged.Nth(1)).ToHaveTextAsync("25 min");
        await Expect(visit.Page.Locator("tr[data-action=Undone]")).ToHaveCountAsync(2);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Analyst_HelpOfAnOutage_AnswersFiveStepsAndFindsAHeading()
    {
        await using var product = await SegmentedAccounts.StartAsync();
        var number = await AddOutageAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/outages");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Help Playback outage" }).ClickAsync();
        await Expect(visit.Page.Locator("#steps [data-tally]")).ToHaveTextAsync("0 of 5 steps tried");

        foreach (var (step, answer) in new[] { ("connection", "Done"), ("system_update", "No change"), ("browser_cache", "No change"), ("device_restart", "Helped"), ("official_report", "Done") })
        {
            var asked = visit.Page.Locator($"fieldset[data-step={step}]");
            await asked.GetByLabel(answer, new() { Exact = true }).CheckAsync();
            await Expect(asked.Locator(".said")).ToHaveTextAsync($"Saved: {answer}.");
        }

        await Expect(visit.Page.Locator("#steps [data-tally]")).ToHaveTextAsync("5 of 5 steps tried, 1 helped");
        await Expect(visit.Page.Locator("#report-text")).ToContainTextAsync("4. Restart the device: Helped");
        await visit.PictureAsync("help-outage-answered-laptop");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();

        await visit.NavigateAsync("Outages", "Outages");
        await Expect(visit.Page.Locator($"#outage-{Text(number)} [data-tally]")).ToHaveTextAsync("5 of 5 steps tried, 1 helped");

        // The heading takes the focus after a change of page; a key pressed before would lose it again.
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("[data-search-field]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("looking ahead");
        await Expect(visit.Page.Locator("#search-hits [role=option]").First).ToContainTextAsync("Looking ahead: peaks and seasons");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Looking ahead: peaks and seasons" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/help#looking-ahead$"));
        await visit.AssertHealthyAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static FilePayload Table(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };

    private static Task<long> AddOutageAsync(RunningProduct product) =>
        product.Services.GetRequiredService<OutageStore>().AddAsync(WorkspaceStore.DefaultId, SegmentedAccounts.November, CancellationToken.None);

    private static async Task EnterOutageAsync(Visit visit)
    {
        await visit.NavigateAsync("Outages", "Outages");
        await visit.Page.GetByLabel("Platform").First.FillAsync("YouTube");
        await visit.Page.Locator("#outage-title").FillAsync("Playback outage");
        await visit.Page.GetByLabel("Start", new() { Exact = true }).FillAsync("2026-11-05T17:00");
        await visit.Page.GetByLabel("End", new() { Exact = true }).FillAsync("2026-11-05T23:00");
        await visit.Page.GetByLabel("Time zone of these times").FillAsync("Etc/UTC");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add outage" }).ClickAsync();
        await Expect(visit.Page.Locator(".outage .local")).ToContainTextAsync("5 Nov 2026, 17:00–23:00 UTC");
    }

    // The choices of these pages are plain forms: the answer is another page.
    private static async Task ShowAsync(Visit visit, string button, string address)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visit.AddressAsync(address, Patience);
        await visit.CircuitAsync();
    }

    /// <summary>Segments stand in the order of what was planted, each with its number of creators, rate and range.</summary>
    private static async Task AssertForestAsync(Visit visit)
    {
        (string Name, string Creators, double Low, double High)[] planted = [("gold", "4", 80, 90), ("silver", "5", 48, 62), ("bronze", "6", 12, 28)];
        var rows = visit.Page.Locator(".forest tbody tr");
        await Expect(rows).ToHaveCountAsync(planted.Length);
        for (var row = 0; row < planted.Length; row++)
        {
            var cells = rows.Nth(row).Locator("td");
            await Expect(rows.Nth(row).Locator("th")).ToContainTextAsync(planted[row].Name);
            await Expect(cells.Nth(0)).ToHaveTextAsync(planted[row].Creators);
            await Expect(cells.Nth(1)).ToContainTextAsync("(90\u00A0%:");
            Assert.InRange(FirstNumber(await cells.Nth(1).InnerTextAsync()), planted[row].Low, planted[row].High);
        }
    }

    /// <summary>Exposure, sensitivity and recapture are the whole difference, up to the rounding of each.</summary>
    private static async Task AssertPartsAddAsync(Visit visit)
    {
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in await visit.Page.Locator(".why li").AllAsync())
            parts[(await line.GetAttributeAsync("data-part"))!] = FirstNumber(await line.Locator(".amount").InnerTextAsync());
        Assert.True(parts["whole"] < -10, "The difference of silver and gold.");
        Assert.Equal(parts["whole"], parts.Where(part => part.Key != "whole").Sum(part => part.Value), 1.5);
    }

    /// <summary>The sum over everybody is one number, whatever two things it is divided by.</summary>
    private static async Task AssertTotalsAsync(Visit visit)
    {
        var all = Plain(await visit.Page.Locator(".forest tfoot td").Last.InnerTextAsync());
        Assert.Contains("views", all, StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Totals", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Totals");
        foreach (var (rows, columns) in new[] { ("set:tier", "client"), ("client", "set:tier"), ("platform", "outage") })
        {
            await visit.Page.Locator("#totals-rows").SelectOptionAsync(rows);
            await visit.Page.Locator("#totals-columns").SelectOptionAsync(columns);
            await ShowAsync(visit, "Show", $"rows={Uri.EscapeDataString(rows)}&columns={Uri.EscapeDataString(columns)}");
            await Expect(visit.Page.Locator("tfoot td").Last).ToContainTextAsync("(90\u00A0%:");
            Assert.StartsWith(all, Plain(await visit.Page.Locator("tfoot td").Last.InnerTextAsync()), StringComparison.Ordinal);
            if (rows != "set:tier")
                continue;

            await Expect(visit.Page.Locator("thead th")).ToHaveTextAsync((string[])["Segment set: tier", "Acme", "Bolt", "All together"]);
            await Expect(visit.Page.Locator("tbody th")).ToHaveTextAsync((string[])["bronze", "gold", "silver"]);
            await visit.PictureAsync("groups-totals-laptop");
            await visit.AssertAccessibleAsync();
            await visit.AssertNothingCutOffAsync();
        }
    }

    /// <summary>Others learn nothing of the segment of four: neither its numbers, nor those of the segment that would give it away.</summary>
    private static async Task AssertSecrecyAsync(RunningProduct product)
    {
        var data = await product.Services.GetRequiredService<GroupDataLoader>().LoadAsync(WorkspaceStore.DefaultId, new GroupQuestion([], null, CountedLoss.Window), CancellationToken.None);
        var known = GroupComparison.Of(data!, "tier", CancellationToken.None).Rows.ToDictionary(row => row.Name, row => NumbersOf(row.Figures!), StringComparer.Ordinal);
        using var client = new HttpClient { BaseAddress = product.Address };
        var text = await client.GetStringAsync("/api/groups?set=tier&counted=window&a=gold&b=bronze");

        using var document = JsonDocument.Parse(text);
        var segments = document.RootElement.GetProperty("segments").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, StringComparer.Ordinal);
        List<string> hidden = [.. segments.Where(one => one.Value.GetProperty("hidden").GetBoolean()).Select(one => one.Key)];
        Assert.Contains("gold", hidden);
        Assert.True(hidden.Count > 1, "The total and the other two segments would tell of the small one.");
        foreach (var name in hidden)
        {
            Assert.All(segments[name].EnumerateObject().Where(field => field.Name is not ("name" or "hidden" or "isTotal")), field => Assert.Equal(JsonValueKind.Null, field.Value.ValueKind));
            Assert.DoesNotContain(known[name], number => text.Contains(number, StringComparison.Ordinal));
        }

        // What is shown stands there with the very digits that were looked for above.
        Assert.All(segments.Keys.Except(hidden), name => Assert.Contains(known[name], number => text.Contains(number, StringComparison.Ordinal)));
        Assert.NotEmpty(segments.Keys.Except(hidden));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("pair").ValueKind);
    }

    /// <summary>Unrounded figures of a group as JSON writes them; short ones, such as 0 and 1, could stand anywhere.</summary>
    private static List<string> NumbersOf(GroupFigures figures)
    {
        IntervalEstimate?[] intervals = [figures.Gross, figures.Net, figures.Expected, figures.Rate, figures.MedianRate, figures.PooledRate, figures.AgainstRest?.Difference, figures.Burden?.Median, figures.Burden?.Ninetieth];
        List<string> numbers = [.. intervals.OfType<IntervalEstimate>().SelectMany(one => new[] { one.Point, one.Median, one.Lo50, one.Hi50, one.Lo90, one.Hi90 }).Select(number => JsonSerializer.Serialize(number)).Where(number => number.Length > 9)];
        Assert.NotEmpty(numbers);
        return numbers;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[])[' ', '\u00A0', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static double FirstNumber(string text) => double.Parse(Plain(text).Split(' ')[0].Replace('\u2212', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}

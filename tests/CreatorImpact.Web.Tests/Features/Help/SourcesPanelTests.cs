using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Features.Help;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Help;

/// <summary>Official sources and known fakes on the help page of an outage.</summary>
public sealed class SourcesPanelTests : StoredContext
{
    private const string Address = "https://status.example.org/7";

    public SourcesPanelTests() => HelpFeature.Add(Services);

    [Fact]
    public async Task Sources_None_SaysSo() => Assert.Equal("No source stated yet.", (await OpenAsync()).Find("[data-evidence]").TextContent);

    [Fact]
    public async Task Add_OfficialUnchecked_IsNoEvidenceAndNoLink()
    {
        var page = await OpenAsync();

        await AddAsync(page, "Official", Address, "Their page", verified: false);

        Assert.Equal("0 of 1 stated sources count as evidence.", page.Find("[data-evidence]").TextContent);
        Assert.Equal("Not checked: no evidence", page.Find("[data-source] .badge").TextContent);
        Assert.Empty(page.FindAll("[data-source] a"));
        Assert.DoesNotContain(Address, page.Find("#report-text").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#source-address").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Verify_AnOfficialOne_MakesItEvidenceUntilTakenBack()
    {
        var page = await OpenAsync();
        await AddAsync(page, "Official", Address, "", verified: false);

        await page.Find("[data-source] button").ClickAsync(new());

        Assert.Equal("1 of 1 stated sources count as evidence.", page.Find("[data-evidence]").TextContent);
        Assert.Equal(Address, page.Find("[data-source] a").GetAttribute("href"));
        Assert.Contains(Address, page.Find("#report-text").TextContent, StringComparison.Ordinal);

        await page.Find("[data-source] button").ClickAsync(new());

        Assert.Equal("0 of 1 stated sources count as evidence.", page.Find("[data-evidence]").TextContent);
    }

    [Fact]
    public async Task Add_Fake_NeverCountsAndCannotBeChecked()
    {
        var page = await OpenAsync();

        await AddAsync(page, "Fake", "https://fake.example.org", "Asks for passwords", verified: null);

        Assert.Equal("No source stated yet.", page.Find("[data-evidence]").TextContent);
        Assert.Equal("Known fake", page.Find("[data-source] .badge").TextContent);
        Assert.Contains("Asks for passwords", page.Find("[data-source]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-source] a"));
        Assert.Single(page.FindAll("[data-source] button"));
    }

    [Theory]
    [InlineData("", "Write where it is said")]
    [InlineData("their account", "An official source needs an address")]
    public async Task Add_AddressThatCannotBeUsed_SaysWhatToDo(string address, string said)
    {
        var page = await OpenAsync();

        await AddAsync(page, "Official", address, "", verified: true);

        Assert.StartsWith(said, page.Find("#source-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#source-address").GetAttribute("aria-invalid"));
        Assert.Empty(await new SourceNoteStore(Database).ListAsync(Workspace, 1, Token));
    }

    [Fact]
    public async Task Remove_AndUndo_BringItBack()
    {
        var page = await OpenAsync();
        await AddAsync(page, "Official", Address, "", verified: true);

        await page.FindAll("[data-source] button")[1].ClickAsync(new());
        Assert.Empty(page.FindAll("[data-source]"));
        Assert.Contains("was removed", page.Find("#sources .said").TextContent, StringComparison.Ordinal);

        await page.Find("#sources .said button").ClickAsync(new());
        Assert.Equal(Address, page.Find("[data-source] a").TextContent);
        Assert.Empty(page.FindAll("#sources .said button"));
    }

    [Fact]
    public async Task Add_WhenNothingCanBeWritten_KeepsWhatWasTyped()
    {
        var page = await OpenAsync();
        await Database.WriteAsync(session => session.ExecuteAsync("CREATE TRIGGER no_writing BEFORE INSERT ON source_note BEGIN SELECT RAISE(ABORT, 'disk is full'); END", null, Token), Token);

        await AddAsync(page, "Official", Address, "", verified: true);

        Assert.StartsWith("Not saved", page.Find("#sources .said").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(Address, page.Find("#source-address").GetAttribute("value"));
    }

    [Theory]
    [InlineData("status_page", "Counts as evidence", 1)]
    [InlineData("unverified", "Does not count as evidence", 0)]
    public async Task Sources_AddressOfTheEntry_CountsByHowItIsKnown(string verification, string said, int counted)
    {
        await new OutageStore(Database).AddAsync(Workspace, new StoredOutage { Title = "Down", Start = Instant.FromUtc(2026, 1, 1, 0, 0), Url = Address, Verification = verification }, Token);

        var page = Open();

        Assert.EndsWith(said, page.Find("[data-own]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(FormattableString.Invariant($"{counted} of 1 "), page.Find("[data-evidence]").TextContent, StringComparison.Ordinal);
    }

    private static async Task AddAsync(IRenderedComponent<OutageHelpPage> page, string kind, string address, string note, bool? verified)
    {
        await page.Find("#source-kind").ChangeAsync(kind);
        await page.Find("#source-address").ChangeAsync(address);
        await page.Find("#source-note").ChangeAsync(note);
        if (verified is { } checkedOne) await page.Find("#sources input[type=checkbox]").ChangeAsync(checkedOne);
        await page.Find("#sources form").SubmitAsync();
    }

    private async Task<IRenderedComponent<OutageHelpPage>> OpenAsync()
    {
        await Content.OutageAsync();
        return Open();
    }

    private IRenderedComponent<OutageHelpPage> Open()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("help/outage?outage=1");
        return Render<OutageHelpPage>();
    }
}

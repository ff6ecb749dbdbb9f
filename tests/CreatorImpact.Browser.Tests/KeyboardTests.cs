using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    [Fact]
    public async Task Slash_AnyPage_LeadsToTheSearchAndEnterToTheHit()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/");

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("weak");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Combobox)).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.PictureAsync("search-none-laptop");
        await visit.Page.GetByRole(AriaRole.Combobox).FillAsync("evidence");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("vidence");
        await visit.PictureAsync("search-laptop");
        await visit.AssertAccessibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/method#grades$"));
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task QuestionMark_OpensTheHelp_AndItsSwitchTurnsSingleKeysOffForGood()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/");
        var help = visit.Page.GetByRole(AriaRole.Dialog);

        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(help).ToBeVisibleAsync();
        await visit.PictureAsync("keyboard-help-laptop");
        await visit.AssertAccessibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("g");
        await visit.Page.Keyboard.PressAsync("d");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Data");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Single keys on").UncheckAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();
        foreach (var key in (string[])["?", "g", "s", "/"])
            await visit.Page.Keyboard.PressAsync(key);

        await Assertions.Expect(help).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Data");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Combobox)).Not.ToBeFocusedAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task SingleKeys_WhileTyping_AreLetters()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/");
        var field = visit.Page.GetByRole(AriaRole.Combobox);

        await field.PressSequentiallyAsync("gd?/t");

        await Assertions.Expect(field).ToHaveValueAsync("gd?/t");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What did the outage cost you?");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Role_Chosen_LastsThroughReloadAndIsPaintedByTheServer()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Analyst" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Give CreatorImpact exports of as many accounts")).ToBeVisibleAsync();
        await visit.OpenAsync("/");

        await Assertions.Expect(visit.Page.GetByText("Give CreatorImpact exports of as many accounts")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".roles [aria-current]")).ToHaveTextAsync("Analyst");
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }
}

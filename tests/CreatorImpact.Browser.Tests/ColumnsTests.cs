using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>A table nobody knows: its columns are named once, by keyboard, and the next file of that header needs nothing.</summary>
[Collection(BrowserTests.Name)]
public sealed class ColumnsTests(BrowserFixture browser)
{
    [Fact]
    public async Task UnknownTable_NamedOnce_IsReadAndRemembered()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Phone, product);
        await SendAsync(visit, "odd.csv", "wann;wer;wie viel;Rang\n03/04/2026;Luma;1.200,5;1\n04/04/2026;Luma;900;2\n");
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=refused]")).ToHaveCountAsync(1);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Name the columns" }).First.ClickAsync();
        await visit.CircuitAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import with these columns" })).ToBeDisabledAsync();
        await visit.PictureAsync("columns-asked-phone");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await ChooseByKeyAsync(visit, "Meaning of wer", "Account");
        await ChooseByKeyAsync(visit, "Meaning of wie viel", "Views");
        await ChooseByKeyAsync(visit, "Meaning of Rang", "Ignore");
        await ChooseByKeyAsync(visit, "Order of dates", "Day first");
        await visit.Page.GetByLabel("Platform").FillAsync("TikTok");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByText("2 of 2 rows can be taken.")).ToBeVisibleAsync();
        await visit.PictureAsync("columns-named-phone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import with these columns" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync("/data?import=");
        await Assertions.Expect(visit.Page.GetByText("Table, columns as you named them").First).ToBeVisibleAsync();

        await SendAsync(visit, "next.csv", "Rang;wie viel;wer;wann\n1;5;Luma;05/04/2026\n");

        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".upload")).ToContainTextAsync("read with the columns as you named them");
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task WrongRecognition_ReadDifferently_ReplacesTheEarlierReading()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await SendAsync(visit, "table.csv", "date,account,views\n2026-11-01,Luma,5\n2026-11-02,Luma,7\n");
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(1);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Read it differently table.csv" }).ClickAsync();
        await visit.CircuitAsync();
        await visit.Page.GetByLabel("Meaning of views").SelectOptionAsync("value:impressions");
        await Assertions.Expect(visit.Page.GetByText("impressions 12")).ToBeVisibleAsync();
        await visit.PictureAsync("columns-replace-laptop");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Replace the earlier reading" }).ClickAsync();
        await visit.AddressAsync("/data?import=");

        var rows = visit.Page.Locator(".account tbody th");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("impressions");
        await visit.AssertHealthyAsync();
    }

    private static async Task SendAsync(Visit visit, string name, string text)
    {
        await visit.OpenAsync("/data");
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        await visit.Page.Locator("[data-ask]").UncheckAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await visit.Page.WaitForSelectorAsync(".upload[data-state]");
    }

    // Typing the first letters of an option chooses it, as in every list of a browser.
    private static async Task ChooseByKeyAsync(Visit visit, string label, string option)
    {
        var list = visit.Page.GetByLabel(label, new() { Exact = true });
        await list.FocusAsync();
        await visit.Page.Keyboard.TypeAsync(option);
        await Assertions.Expect(list.Locator("option:checked")).ToContainTextAsync(option);
        await visit.Page.Keyboard.PressAsync("Tab");
    }
}

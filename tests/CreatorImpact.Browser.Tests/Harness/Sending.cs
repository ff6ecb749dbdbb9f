namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>Sends files as somebody does who wants no preview.</summary>
internal static class Sending
{
    // Tens of thousands of rows, on a machine that may have other things to do.
    private const int Patience = 60_000;

    /// <summary>Opens a page that takes files, sends one, and waits until it is imported.</summary>
    public static async Task SendAsync(this Visit visit, string page, FilePayload file)
    {
        await visit.OpenAsync(page);
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        if (await visit.Page.Locator("[data-ask]").CountAsync() > 0)
            await visit.Page.Locator("[data-ask]").UncheckAsync();
        await visit.Page.Locator("[data-input]").SetInputFilesAsync(file);
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(1, new() { Timeout = Patience });
    }
}

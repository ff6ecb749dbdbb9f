using System.Globalization;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>Who opens and closes a page all day must not fill the server. Bytes are counted, not time.</summary>
[Collection(BrowserTests.Name)]
public sealed class MemoryTests(BrowserFixture browser)
{
    private const int WarmUp = 10;
    private const double MostGrowth = 0.05;

    private static readonly int Rounds = TestSize.Of(10, 200);

    [Fact]
    public async Task ImpactPage_OpenedAndClosedOften_LeavesTheMemoryFlat()
    {
        await using var product = await RunningProduct.StartAsync();
        await FoundImpact.SeedAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await OpenAndCloseAsync(visit, WarmUp);
        var before = await BytesAsync();

        await OpenAndCloseAsync(visit, Rounds);

        var after = await BytesAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before / 1e6:0.0} MB before, {after / 1e6:0.0} MB after {Rounds} rounds"));
        Assert.True(after < before * (1 + MostGrowth), string.Create(CultureInfo.InvariantCulture, $"{before / 1e6:0.0} MB before, {after / 1e6:0.0} MB after {Rounds} rounds."));
    }

    private static async Task OpenAndCloseAsync(Visit visit, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await visit.OpenAsync(FoundImpact.Address);
            await Assertions.Expect(visit.Page.Locator("[data-drawn=true]").First).ToBeVisibleAsync();
            await visit.NavigateAsync("Method", "Method");
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("async () => (await import('/Charts/ApexChart.razor.js')).count()"));
        }

        await visit.Page.GotoAsync("about:blank");
    }

    // What was let go only now is collected in the second and third pass.
    private static async Task<long> BytesAsync()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

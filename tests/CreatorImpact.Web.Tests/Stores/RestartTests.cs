using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Outages;
using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Stores;

/// <summary>What is stored outlives the program, and one file has one program.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Outage_TypedInNewYork_IsThereAfterARestart()
    {
        await using (var first = await StartAsync())
        {
            using var scope = first.Services.CreateScope();
            var entry = await scope.ServiceProvider.GetRequiredService<OutagesPageLoader>().SaveAsync(
                new OutageDraft { Platform = "TikTok", Start = "2025-10-15T19:00", End = "2025-10-15T21:00", Zone = "America/New_York" }, CancellationToken.None);
            Assert.Empty(entry.Entry.Problems);
        }

        await using var second = await StartAsync();

        using var client = new HttpClient { BaseAddress = second.Address };
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync("/outages"));
        Assert.Equal("15 Oct 2025, 19:00–21:00 America/New_York", page.QuerySelector(".outage .local")!.TextContent.Trim());
        Assert.Equal("15 Oct 2025, 23:00 – 16 Oct 2025, 01:00 UTC · 2 h", page.QuerySelector(".outage .utc")!.TextContent.Trim());
    }

    [Fact]
    public async Task Start_DatabaseInUse_IsRefusedWithWhatToDo()
    {
        await using var first = await StartAsync();

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);

        Assert.Contains("in use by another running CreatorImpact", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Stop the other one", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ImportLeftHalfWritten_IsClosed()
    {
        long import;
        await using (var first = await StartAsync())
        {
            import = await first.Services.GetRequiredService<ImportStore>().BeginAsync(
                WorkspaceStore.DefaultId, new NewImport("half.csv", 1, new string('0', 64), null, default, []), CancellationToken.None);
        }

        await using var second = await StartAsync();

        var row = await second.Services.GetRequiredService<ImportStore>().GetAsync(WorkspaceStore.DefaultId, import, CancellationToken.None);
        Assert.Equal(ImportState.Abandoned, row!.State);
        using var client = new HttpClient { BaseAddress = second.Address };
        Assert.Contains("Broken off", await client.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"/data?import={import}")), StringComparison.Ordinal);
    }

    private Task<RunningProduct> StartAsync() => RunningProduct.StartAsync(null, "--CreatorImpact:DataFolder", _folder);
}

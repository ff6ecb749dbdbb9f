using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using CreatorImpact.Analysis.Exports;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Features.Settings;
using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Settings;

/// <summary>All data out, and everything gone, on the product as it runs.</summary>
public sealed class DataErasureTests : IAsyncLifetime
{
    private const string Secret = "a-name-nobody-may-find";

    private RunningProduct _product = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private T Get<T>()
        where T : notnull => _product.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        _client = new HttpClient { BaseAddress = _product.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EraseAsync_RealFiles_AreGoneAndTheAppWorksOn(bool keepBackups)
    {
        var folder = Get<DataFolder>();
        await ImportAsync();
        var place = Get<DocumentPlace>();
        place.CreateFolder(WorkspaceStore.DefaultId);
        await File.WriteAllTextAsync(place.PathOf(WorkspaceStore.DefaultId, new string('a', 64)), Secret, Token);
        await File.WriteAllTextAsync(Path.Combine(folder.Kept, "1-" + new string('b', 64) + ".kept"), Secret, Token);
        await File.WriteAllTextAsync(Path.Combine(folder.Uploads, "x.upload"), Secret, Token);
        await Get<BackupStore>().WriteAsync(Path.Combine(folder.Backups, "before.cibackup"), Token);
        Assert.True(Found(folder.Root).Count >= 4);

        Assert.False((await Get<DataErasure>().EraseAsync(keepBackups, Token)).Any);

        string[] left = keepBackups ? ["before.cibackup"] : [];
        Assert.Equal(left, Found(folder.Root).Select(path => Path.GetFileName(path)!));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/", Token)).StatusCode);
        Assert.DoesNotContain(Secret, await _client.GetStringAsync("/data", Token), StringComparison.Ordinal);
        await ImportAsync();
        Assert.Contains(Secret, await _client.GetStringAsync("/data", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EraseAsync_JobUnderWay_IsRefusedAndNothingIsTouched()
    {
        await ImportAsync();
        // A kind nobody takes would be failed by the worker; one that is marked as running is left alone.
        await Get<Database>().WriteAsync(session => session.ExecuteAsync(
            "INSERT INTO job (workspace_id, job_id, kind, arguments, state, progress, cancel_requested, attempts, owner, created_at) VALUES (1, 999, 'x', '{}', 'running', 0, 0, 1, 'other', 0)", null, Token), Token);

        Assert.Equal(1, (await Get<DataErasure>().EraseAsync(false, Token)).Jobs);

        Assert.Contains(Secret, await _client.GetStringAsync("/data", Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "application/zip", ".zip")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")]
    [InlineData("json", "application/json", ".json")]
    public async Task Export_OfAWorkspace_IsTheFileTheLibraryWrites(string format, string mediaType, string ending)
    {
        await ImportAsync();

        using var response = await _client.GetAsync($"/api/export?format={format}", Token);

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(ending, response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var expected = new MemoryStream();
        ExportFile.Write(await Get<WorkspaceExportLoader>().LoadAsync(WorkspaceStore.DefaultId, Token), Enum.Parse<ExportFormat>(format, ignoreCase: true), expected, Token);
        Assert.Equal(expected.ToArray(), await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Empty(Directory.EnumerateFiles(Get<DataFolder>().Uploads));
    }

    [Theory]
    [InlineData("/api/export")]
    [InlineData("/api/export?format=pdf")]
    public async Task Export_UnknownFormat_IsRefused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync(path, Token)).StatusCode);

    [Fact]
    public async Task Page_OfSettings_ListsEveryOneWithItsValueAndOrigin()
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/settings", Token));

        var cards = page.QuerySelectorAll("[data-setting]").ToDictionary(card => card.GetAttribute("data-setting")!);
        Assert.Equal(KnownSetting.Groups.SelectMany(group => group.Settings).Select(setting => setting.Key).Order(StringComparer.Ordinal), cards.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(_product.DataFolder, cards["CreatorImpact:DataFolder"].TextContent, StringComparison.Ordinal);
        Assert.Contains("the command line", cards["CreatorImpact:DataFolder"].TextContent, StringComparison.Ordinal);
        Assert.Contains("CreatorImpact__Limits__UploadMegabytes", cards["CreatorImpact:Limits:UploadMegabytes"].TextContent, StringComparison.Ordinal);
        Assert.Contains("the file appsettings.json", cards["CreatorImpact:Limits:UploadMegabytes"].TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector(".erase button")!.HasAttribute("disabled"));
    }

    private async Task ImportAsync()
    {
        var outcome = await Get<FileImporter>().ImportAsync(
            WorkspaceStore.DefaultId,
            SourceFile.FromBytes("days.csv", Encoding.UTF8.GetBytes($"date,account,platform,views\n2026-11-01,{Secret},TikTok,100\n2026-11-02,{Secret},TikTok,110\n")),
            new ReadOptions(Instant.FromUtc(2026, 11, 29, 0, 0)),
            null,
            Token);
        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
    }

    // Every file below the folder in which the word stands as it is written.
    private static List<string> Found(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path =>
        {
            if (path.EndsWith(".host-lock", StringComparison.Ordinal)) return false;
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0;
        }),
    ];
}

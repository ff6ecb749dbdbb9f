using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Demo;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Demo;

/// <summary>The demo over HTTP, as the shipped product serves it.</summary>
public sealed class DemoEndpointTests : IAsyncLifetime
{
    private RunningProduct _product = null!;
    private DemoVisitor _visitor = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Database Database => _product.Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        _visitor = new DemoVisitor(_product);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Load_FromTheEmptyStart_ShowsAFilledDemoMarkedOnEveryPage()
    {
        using var answer = await _visitor.PressAsync("/", DemoEndpoints.Load);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("ci-workspace=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);

        await _visitor.FilledAsync();

        foreach (var page in (string[])["/", "/impact", "/outages", "/data", "/method"])
            Assert.Contains("DEMO: made-up data", (await _visitor.OpenAsync(page)).QuerySelector(".demo-ribbon")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, (await _visitor.OpenAsync("/outages")).QuerySelectorAll(".outage").Length);
        Assert.Null((await _visitor.OpenAsync("/data")).QuerySelector("form.file-drop"));
        Assert.NotEmpty((await _visitor.OpenAsync("/impact")).QuerySelectorAll("main a[href*='creator=']"));
    }

    [Fact]
    public async Task LoadTwiceViewLeaveRemove_OwnData_StayAsTheyWere()
    {
        await new StoredContent(Database, _product.Services.GetRequiredService<IClock>()).HoursAsync();
        var token = await TokenFieldAsync();
        var own = await DemoVisitor.RowsAsync(Database, WorkspaceStore.DefaultId);

        using (await _visitor.PostAsync(DemoEndpoints.Load, token))
        using (await _visitor.PostAsync(DemoEndpoints.Load, token))
        {
        }

        var demo = await _visitor.FilledAsync();
        Assert.Equal(demo, await DemosAsync());
        Assert.Equal(demo.ToString(CultureInfo.InvariantCulture), _visitor.Cookie);

        using (await _visitor.PressAsync("/outages", DemoEndpoints.Leave))
            Assert.Null((await _visitor.OpenAsync("/outages")).QuerySelector(".demo-ribbon"));
        using (await _visitor.PostAsync(DemoEndpoints.View, token))
            Assert.NotNull((await _visitor.OpenAsync("/outages")).QuerySelector(".demo-ribbon"));
        using (await _visitor.PressAsync("/method", DemoEndpoints.Remove))
            Assert.Null((await _visitor.OpenAsync("/method")).QuerySelector(".demo-ribbon"));

        await _visitor.GoneAsync(demo);
        Assert.Equal(own, await DemoVisitor.RowsAsync(Database, WorkspaceStore.DefaultId));
        Assert.Equal("ok", await Database.CheckIntegrityAsync(Token));
    }

    [Fact]
    public async Task Remove_WhileItIsFilled_LeavesNothing()
    {
        using (await _visitor.PressAsync("/", DemoEndpoints.Load))
        {
        }

        var demo = (await _product.Services.GetRequiredService<WorkspaceStore>().FindDemoAsync(Token))!.Id;
        await DemoVisitor.UntilAsync(async () => (await _product.Services.GetRequiredService<SeriesStore>().ListAsync(demo, Token)).Count > 0);
        using (await _visitor.PressAsync("/", DemoEndpoints.Remove))
        {
        }

        await _visitor.GoneAsync(demo);
        Assert.Null(await _product.Services.GetRequiredService<WorkspaceStore>().FindDemoAsync(Token));
    }

    [Theory]
    [InlineData("77")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("words")]
    public async Task Cookie_OfNoDemo_ShowsTheOwnWorkspace(string cookie)
    {
        _visitor.Cookie = cookie;

        var page = await _visitor.OpenAsync("/data");

        Assert.Null(page.QuerySelector(".demo-ribbon"));
        Assert.Equal("1", page.QuerySelector("form.file-drop")!.GetAttribute("data-workspace"));
    }

    [Fact]
    public async Task Upload_WhileTheDemoIsViewed_IsRefusedAndStoresNothing()
    {
        using (await _visitor.PressAsync("/", DemoEndpoints.Load))
        {
        }

        var demo = await _visitor.FilledAsync();
        var before = (await DemoVisitor.RowsAsync(Database, demo)).Count;

        using var answer = await UploadAsync(null);

        await AssertConflictAsync(answer, "Back to my data");
        Assert.Equal(before, (await DemoVisitor.RowsAsync(Database, demo)).Count);
        Assert.Empty(await _product.Services.GetRequiredService<ImportStore>().ListAsync(WorkspaceStore.DefaultId, Token));
    }

    [Fact]
    public async Task Upload_FormOfAnotherWorkspace_IsRefusedAndStoresNothing()
    {
        using var answer = await UploadAsync("2");

        await AssertConflictAsync(answer, "Reload this page");
        Assert.Empty(await _product.Services.GetRequiredService<ImportStore>().ListAsync(WorkspaceStore.DefaultId, Token));
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefusedAndDoesNothing()
    {
        using var answer = await _visitor.PostAsync(DemoEndpoints.Load, []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await _product.Services.GetRequiredService<WorkspaceStore>().FindDemoAsync(Token));
    }

    [Theory]
    [InlineData("/data", "/data")]
    [InlineData("//example.org/x", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("https://example.org", "/")]
    [InlineData("", "/")]
    public async Task Leave_To_GoesToPagesOfThisSiteOnly(string to, string expected)
    {
        using var answer = await _visitor.PostAsync(DemoEndpoints.Leave, [.. await TokenFieldAsync(), (DemoEndpoints.ToField, to)]);

        Assert.Equal((HttpStatusCode.SeeOther, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    private async Task<(string, string)[]> TokenFieldAsync()
    {
        var token = (await _visitor.OpenAsync("/data")).QuerySelector("[data-token]")!.GetAttribute("data-token")!;
        return [("__RequestVerificationToken", token)];
    }

    private Task<long> DemosAsync() => Database.ReadAsync(
        async session => Assert.Single(await session.QueryAsync("SELECT workspace_id FROM workspace WHERE kind = 'demo'", null, reader => reader.GetInt64(0), Token)), Token);

    private async Task<HttpResponseMessage> UploadAsync(string? workspace)
    {
        using var form = new MultipartFormDataContent();
        if (workspace is not null)
            form.Add(new StringContent(workspace), "workspace");
        using var file = new ByteArrayContent("date,views\n2026-01-20,100\n"u8.ToArray());
        form.Add(file, "file", "views.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = form };
        request.Headers.Add("RequestVerificationToken", await _visitor.TokenAsync());
        return await _visitor.SendAsync(request);
    }

    private static async Task AssertConflictAsync(HttpResponseMessage answer, string detail)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(detail, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["detail"], StringComparison.Ordinal);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Uploads;

/// <summary>An upload from the first byte to its answer, over HTTP, on the running product.</summary>
public sealed class ImportFlowTests : IAsyncLifetime
{
    private const string Days = "date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,=abc\n2026-11-03,luma,TikTok,120\n";

    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        await ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Post_Ask_WaitsForTheAnswerAndThenStores()
    {
        var preview = await PostAsync(Days, "days.csv", ("wish", "ask"));
        Assert.Equal((UploadState.Previewed, 2L, 1L), (preview.State, preview.Rows, preview.RejectedRows));
        Assert.Empty(await SeriesAsync());

        await AnswerAsync(preview, "accept");
        var outcome = await SettledAsync(preview);

        Assert.Equal(UploadState.Applied, outcome.State);
        Assert.Equal("2 new, 0 revised and 0 unchanged values.", outcome.Message);
        Assert.Equal(2, Assert.Single(await SeriesAsync()).PeriodCount);
    }

    [Fact]
    public async Task Cancel_Preview_StoresNothingAndCanBeSentAgain()
    {
        var preview = await PostAsync(Days, "days.csv", ("wish", "ask"));

        var cancelled = await AnswerAsync(preview, "cancel");
        var late = await AnswerAsync(preview, "accept");
        var again = await PostAsync(Days, "days.csv");

        Assert.Equal((UploadState.Cancelled, UploadState.Cancelled, UploadState.Applied), (cancelled.State, late.State, again.State));
        Assert.NotEqual(preview.ImportId, again.ImportId);
    }

    [Fact]
    public async Task Post_AllOrNothingWithABadRow_IsRefused()
    {
        var outcome = await PostAsync(Days, "days.csv", ("wish", "all-or-nothing"));

        Assert.Equal((UploadState.Refused, "rows_rejected", 1L), (outcome.State, outcome.Code, outcome.RejectedRows));
        Assert.Empty(await SeriesAsync());
    }

    [Fact]
    public async Task Post_UnknownWish_IsRefusedBeforeTheFileIsTaken()
    {
        using var response = await SendAsync(Days, "days.csv", false, ("wish", "perhaps"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_RespondAsync_AnswersAtOnceAndGoesOnByItself()
    {
        using var response = await SendAsync(Days, "days.csv", true);
        var first = (await response.Content.ReadFromJsonAsync<UploadOutcome>())!;

        if (response.StatusCode == HttpStatusCode.Accepted)
            Assert.Equal(FormattableString.Invariant($"/api/imports/{first.ImportId}"), response.Headers.Location?.ToString());
        Assert.Equal(UploadState.Applied, (await SettledAsync(first)).State);
    }

    [Fact]
    public async Task Rejected_Download_HoldsLineReasonFixAndRowAndNoFormula()
    {
        var outcome = await PostAsync(Days, "days.csv");

        using var response = await _client.GetAsync(new Uri(ImportEndpoints.RejectedHref(outcome.ImportId!.Value), UriKind.Relative));

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("part,line,column,found,expected,fix,row", lines[1]);
        Assert.StartsWith(",3,views,'=abc,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("\"2026-11-02,luma,TikTok,=abc\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ImportOfAnotherWorkspaceOrNone_IsNotFound()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri("/api/imports/77", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri("/api/imports/77/rejected", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Accept_WithoutToken_IsRefused()
    {
        var preview = await PostAsync(Days, "days.csv", ("wish", "ask"));

        using var response = await _client.PostAsync(new Uri(FormattableString.Invariant($"/api/imports/{preview.ImportId}/accept"), UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await SeriesAsync());
    }

    [Fact]
    public async Task Restart_ImportUnderWay_GoesOnByItself()
    {
        // As a killed host leaves it: the bytes kept, the row says that they have come.
        var bytes = Encoding.UTF8.GetBytes(Days);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _product = await _product.RestartAsync(async () =>
        {
            await File.WriteAllBytesAsync(Path.Combine(_product.DataFolder, "kept", $"1-{sha256}.kept"), bytes);
            await using var database = await Database.OpenAsync(DatabaseOptions.ForFile(Path.Combine(_product.DataFolder, "creatorimpact.db")), new StandingClock(Instant.FromUtc(2026, 11, 29, 0, 0)), CancellationToken.None);
            var said = ImportOptions.From(new ReadOptions(Instant.FromUtc(2026, 11, 29, 0, 0)), null, ImportWish.GoodRows);
            await new ImportSteps(database).ReceiveAsync(1, new ReceivedFile("days.csv", bytes.Length, sha256, said, true), CancellationToken.None);
        });
        await ConnectAsync();

        var outcome = await SettledAsync(new UploadOutcome(UploadState.Working, null, 0, 0, "", 1));

        Assert.Equal((UploadState.Applied, 2L), (outcome.State, outcome.Rows));
    }

    [Fact]
    public async Task Restart_BytesGone_IsRefusedWithWhatToDo()
    {
        var preview = await PostAsync(Days, "days.csv", ("wish", "ask"));
        _product = await _product.RestartAsync(() =>
        {
            Directory.Delete(new DataFolder(_product.DataFolder).Kept, recursive: true);
            return Task.CompletedTask;
        });
        await ConnectAsync();
        await AnswerAsync(preview, "accept");

        var outcome = await SettledAsync(preview);

        Assert.Equal((UploadState.Refused, "file_gone"), (outcome.State, outcome.Code));
        Assert.Contains("Import the file again", outcome.Message, StringComparison.Ordinal);
    }

    private async Task ConnectAsync()
    {
        _client?.Dispose();
        _client = new HttpClient { BaseAddress = _product.Address };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/data"));
        _token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
    }

    private async Task<IReadOnlyList<StoredSeries>> SeriesAsync() =>
        await _product.Services.GetRequiredService<SeriesStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None);

    private async Task<UploadOutcome> PostAsync(string content, string name, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(content, name, false, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<UploadOutcome>())!;
    }

    private async Task<HttpResponseMessage> SendAsync(string content, string name, bool respondAsync, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        form.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = form };
        request.Headers.Add("RequestVerificationToken", _token);
        if (respondAsync)
            request.Headers.Add("Prefer", "respond-async");
        return await _client.SendAsync(request);
    }

    private async Task<UploadOutcome> AnswerAsync(UploadOutcome outcome, string answer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, FormattableString.Invariant($"/api/imports/{outcome.ImportId}/{answer}"));
        request.Headers.Add("RequestVerificationToken", _token);
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<UploadOutcome>())!;
    }

    // Asks until the import has ended or waits; the test's own time limit ends a hang.
    private async Task<UploadOutcome> SettledAsync(UploadOutcome outcome)
    {
        while (true)
        {
            var now = (await _client.GetFromJsonAsync<UploadOutcome>(FormattableString.Invariant($"/api/imports/{outcome.ImportId}")))!;
            if (now.State != UploadState.Working) return now;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}

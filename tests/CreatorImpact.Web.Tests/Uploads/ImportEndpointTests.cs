using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CreatorImpact.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Uploads;

public sealed class ImportEndpointTests : IAsyncLifetime
{
    private readonly RecordingHandler _handler = new();
    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync(
            builder => builder.Services.AddSingleton<IUploadHandler>(_handler), "--CreatorImpact:Limits:UploadMegabytes", "1");
        _client = new HttpClient { BaseAddress = _product.Address };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/data"));
        _token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Post_File_HandsBytesHashAndDetailsOver()
    {
        var content = Encoding.UTF8.GetBytes("date,views\n2026-01-20,100\n");

        using var response = await PostAsync(content, "views.csv", ("platform", "TikTok"), ("account", " luma "), ("timeZone", ""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var upload = Assert.Single(_handler.Uploads);
        Assert.Equal("views.csv", upload.DisplayName);
        Assert.Equal(content, _handler.Content);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), upload.Sha256);
        Assert.Equal(new UploadDetails("TikTok", "luma", null), upload.Details);
    }

    [Fact]
    public async Task Post_File_AnswersWithTheOutcome()
    {
        using var response = await PostAsync([1, 2, 3], "views.csv");

        var outcome = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("applied", (string?)outcome!["state"]);
        Assert.Equal(3, (long?)outcome["rows"]);
        Assert.Equal(1, (long?)outcome["rejectedRows"]);
        Assert.Equal("Tidy CSV", (string?)outcome["recognisedAs"]);
    }

    [Fact]
    public async Task Post_File_LeavesNothingInTheWorkFolder()
    {
        using var response = await PostAsync([1, 2, 3], "views.csv");

        Assert.Empty(WorkFolder());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\fakepath\\views.csv", "views.csv")]
    [InlineData("..", "..")]
    [InlineData("folder/", "file")]
    public async Task Post_NameWithAPath_IsTextOnly(string name, string shown)
    {
        using var response = await PostAsync([1], name);

        var upload = Assert.Single(_handler.Uploads);
        Assert.Equal(shown, upload.DisplayName);
        Assert.Equal(Path.Combine(_product.DataFolder, "uploads"), Path.GetDirectoryName(upload.Path));
        Assert.DoesNotContain(shown, Path.GetFileName(upload.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Post_WithoutAValidToken_IsRefused(string? token)
    {
        _token = token!;

        using var response = await PostAsync([1], "views.csv");

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "out of date");
        Assert.Empty(_handler.Uploads);
    }

    [Fact]
    public async Task Post_FileOverTheLimit_IsRefusedAndRemoved()
    {
        using var response = await PostAsync(new byte[(1024 * 1024) + 1], "big.csv");

        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "up to 1 MB");
        Assert.Empty(_handler.Uploads);
        Assert.Empty(WorkFolder());
    }

    [Fact]
    public async Task Post_FileOfExactlyTheLimit_IsAccepted()
    {
        using var response = await PostAsync(new byte[1024 * 1024], "limit.csv");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_EmptyFile_IsRefused()
    {
        using var response = await PostAsync([], "empty.csv");

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "empty.csv holds no bytes");
        Assert.Empty(WorkFolder());
    }

    [Fact]
    public async Task Post_NoForm_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = new StringContent("date,views") };
        request.Headers.Add("RequestVerificationToken", _token);

        using var response = await _client.SendAsync(request);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "multipart form data");
    }

    [Fact]
    public async Task Post_FieldTooLong_IsRefused()
    {
        using var response = await PostAsync([1], "views.csv", ("account", new string('x', 201)));

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "longer than 200");
    }

    [Fact]
    public async Task Post_HandlerFails_AnswersWithoutTheReasonAndRemovesTheFile()
    {
        _handler.Failure = new InvalidOperationException("secret detail");

        using var response = await PostAsync([1], "views.csv");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret detail", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(WorkFolder());
    }

    [Fact]
    public async Task Post_SenderGivesUp_CancelsTheHandler()
    {
        using var cancel = new CancellationTokenSource();
        _handler.Wait = true;
        var sending = PostAsync([1], "views.csv", cancel.Token);
        await _handler.Entered.Task;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await _handler.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task<HttpResponseMessage> PostAsync(byte[] content, string name, params (string Name, string Value)[] fields) =>
        PostAsync(content, name, CancellationToken.None, fields);

    private async Task<HttpResponseMessage> PostAsync(byte[] content, string name, CancellationToken token, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        using var file = new ByteArrayContent(content);
        form.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = form };
        if (_token is not null)
            request.Headers.Add("RequestVerificationToken", _token);
        return await _client.SendAsync(request, token);
    }

    private string[] WorkFolder() => Directory.GetFiles(Path.Combine(_product.DataFolder, "uploads"));

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string detail)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Contains(detail, (string?)problem!["detail"], StringComparison.Ordinal);
    }

    private sealed class RecordingHandler : IUploadHandler
    {
        public List<StagedUpload> Uploads { get; } = [];

        public byte[] Content { get; private set; } = [];

        public Exception? Failure { get; set; }

        public bool Wait { get; set; }

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<UploadOutcome> HandleAsync(StagedUpload upload, bool waits, CancellationToken token)
        {
            Uploads.Add(upload);
            Content = await File.ReadAllBytesAsync(upload.Path, token);
            if (Failure is not null)
                throw Failure;

            if (Wait)
                await WaitForCancelAsync(token);
            return new UploadOutcome(UploadState.Applied, "Tidy CSV", 3, 1, "3 rows imported.", 1);
        }

        private async Task WaitForCancelAsync(CancellationToken token)
        {
            Entered.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                Cancelled.SetResult();
            }
        }
    }
}

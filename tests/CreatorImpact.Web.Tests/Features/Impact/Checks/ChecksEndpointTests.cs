using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Impact.Checks;

public sealed class ChecksEndpointTests : IAsyncLifetime
{
    private const string Answer = """{"code":"policy","state":"applies","note":"A strike"}""";

    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private string? _token;
    private string _path = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync(null);
        _client = new HttpClient { BaseAddress = _product.Address };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/money", Token));
        _token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
        var content = new StoredContent(_product.Services.GetRequiredService<Database>(), SystemClockOfTheProduct());
        await content.HoursAsync();
        await content.HoursAsync(platform: "tiktok");
        _path = Invariant($"/api/findings/checks?outage={await content.OutageAsync()}&account=luma");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Get_NothingSaid_ListsSixOpenQuestions()
    {
        var list = await GetAsync();

        Assert.Equal((6, false, "luma", "youtube"), ((int)list["open"]!, (bool)list["isFinal"]!, (string?)list["account"], (string?)list["platform"]));
        Assert.Equal(["holiday", "content", "policy", "other_outage", "campaign", "export_gap"], list["checks"]!.AsArray().Select(check => (string?)check!["code"]));
        Assert.All(list["checks"]!.AsArray(), check =>
        {
            Assert.EndsWith("?", (string)check!["question"]!, StringComparison.Ordinal);
            Assert.Equal(("open", "", null, null), ((string?)check["state"], (string?)check["note"], (string?)check["updatedAt"], check["facts"]));
        });
    }

    [Fact]
    public async Task Put_OneAnswer_ChangesThatOneOnly()
    {
        await SendAsync(_path, """{"code":"holiday","state":"ruled_out"}""", HttpStatusCode.OK);
        var answered = (await SendAsync(_path, Answer, HttpStatusCode.OK))!;

        Assert.Equal(4, (int)answered["open"]!);
        var checks = (await GetAsync())["checks"]!.AsArray();
        Assert.Equal(["ruled_out", "open", "applies", "open", "open", "open"], checks.Select(check => (string?)check!["state"]));
        Assert.Equal("A strike", (string?)checks[2]!["note"]);
        Assert.NotNull(checks[2]!["updatedAt"]);
    }

    [Fact]
    public async Task Put_AllAnswers_IsFinal()
    {
        JsonObject? last = null;
        foreach (var code in (string[])["holiday", "content", "policy", "other_outage", "campaign", "export_gap"])
            last = await SendAsync(_path, $$"""{"code":"{{code}}","state":"ruled_out"}""", HttpStatusCode.OK);

        Assert.Equal((0, true), ((int)last!["open"]!, (bool)last["isFinal"]!));
    }

    [Theory]
    [InlineData("", "{}", "unknown_code")]
    [InlineData("", "{\"code\":\"Holiday\",\"state\":\"open\"}", "unknown_code")]
    [InlineData("", "{\"code\":\"holiday\"}", "unknown_state")]
    [InlineData("", "{\"code\":\"holiday\",\"state\":\"maybe\"}", "unknown_state")]
    [InlineData("", "null", null)]
    [InlineData("", "[]", null)]
    [InlineData("", "{\"code\":\"holiday\",\"state\":\"open\",\"typo\":1}", null)]
    [InlineData("?account=luma", Answer, "outage_missing")]
    [InlineData("?outage=1", Answer, "account_missing")]
    [InlineData("?outage=abc&account=luma", Answer, "outage_unknown")]
    [InlineData("?outage=99&account=luma", Answer, "outage_unknown")]
    [InlineData("?outage=1&account=nobody", Answer, "account_unknown")]
    [InlineData("?outage=1&account=%00", Answer, "account_unknown")]
    [InlineData("?outage=1&account=luma&platform=tiktok", Answer, "account_unknown")]
    public async Task Put_WhatCannotBeUsed_IsABadRequestWithAReason(string query, string body, string? code)
    {
        var problem = (await SendAsync(query.Length == 0 ? _path : "/api/findings/checks" + query, body, HttpStatusCode.BadRequest))!;

        Assert.NotEmpty((string)problem["detail"]!);
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(6, (int)(await GetAsync())["open"]!);
    }

    [Fact]
    public async Task Put_NoteTooLong_IsRefused()
    {
        var problem = await SendAsync(_path, $$"""{"code":"holiday","state":"open","note":"{{new string('n', 2_001)}}"}""", HttpStatusCode.BadRequest);

        Assert.Equal("note_too_long", (string?)problem!["code"]);
    }

    [Fact]
    public async Task Put_OutageOfEveryPlatform_AsksForThePlatform()
    {
        var content = new StoredContent(_product.Services.GetRequiredService<Database>(), SystemClockOfTheProduct());
        var path = Invariant($"/api/findings/checks?outage={await content.OutageAsync(platform: null)}&account=luma");

        Assert.Equal("platform_missing", (string?)(await SendAsync(path, Answer, HttpStatusCode.BadRequest))!["code"]);
        Assert.Equal("tiktok", (string?)(await SendAsync(path + "&platform=tiktok", Answer, HttpStatusCode.OK))!["platform"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Put_WithoutAValidToken_ChangesNothing(string? token)
    {
        _token = token;

        await SendAsync(_path, Answer, HttpStatusCode.BadRequest);

        Assert.Equal(6, (int)(await GetAsync())["open"]!);
    }

    [Fact]
    public async Task Put_TextOrTooMuch_IsRefused()
    {
        using var text = new HttpRequestMessage(HttpMethod.Put, _path) { Content = new StringContent(Answer) };
        text.Headers.Add("RequestVerificationToken", _token);
        using var answer = await _client.SendAsync(text, Token);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);

        await SendAsync(_path, $$"""{"note":"{{new string('x', 70_000)}}"}""", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Put_WhileTheDemoIsViewed_IsRefused()
    {
        var demo = await _product.Services.GetRequiredService<WorkspaceStore>().EnsureDemoAsync("Demo", Token);
        _client.DefaultRequestHeaders.Add("Cookie", Invariant($"ci-workspace={demo.Id}"));

        await SendAsync(_path, Answer, HttpStatusCode.Conflict);
    }

    private IClock SystemClockOfTheProduct() => _product.Services.GetRequiredService<IClock>();

    private async Task<JsonObject> GetAsync() => (await _client.GetFromJsonAsync<JsonObject>(_path, Token))!;

    private async Task<JsonObject?> SendAsync(string path, string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (_token is not null) request.Headers.Add("RequestVerificationToken", _token);
        using var answer = await _client.SendAsync(request, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(expected == answer.StatusCode, $"{path} {body}: {answer.StatusCode} {text}");
        return text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : null;
    }
}

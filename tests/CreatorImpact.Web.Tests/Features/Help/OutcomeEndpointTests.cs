using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Help;

public sealed class OutcomeEndpointTests : IAsyncLifetime
{
    private const string All = "/api/help/outcomes";
    private const string Answer = """{"step":"browser_cache","outcome":"helped"}""";

    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private string? _token;
    private long _outage;
    private string _path = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync(null);
        _client = new HttpClient { BaseAddress = _product.Address };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/money", Token));
        _token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
        _outage = await Content().OutageAsync();
        _path = Invariant($"{All}?outage={_outage}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Get_NothingSaid_ListsFiveStepsInOrderAndNoOutageInAll()
    {
        var one = await GetAsync(_path);

        Assert.Equal((_outage, "Playback outage", "youtube", 0, 0), ((long)one["outage"]!, (string?)one["title"], (string?)one["platform"], (int)one["tried"]!, (int)one["helped"]!));
        Assert.Equal(["connection", "system_update", "browser_cache", "device_restart", "official_report"], one["steps"]!.AsArray().Select(step => (string?)step!["step"]));
        Assert.Equal("Clear the browser cache", (string?)one["steps"]![2]!["name"]);
        Assert.All(one["steps"]!.AsArray(), step => Assert.Equal(("not_tried", null), ((string?)step!["outcome"], (string?)step["updatedAt"])));
        Assert.Empty((await GetAsync(All))["outages"]!.AsArray());
    }

    [Fact]
    public async Task Put_OneAnswer_ChangesThatOneOnlyAndShowsInAll()
    {
        await SendAsync(_path, """{"step":"connection","outcome":"no_change"}""", HttpStatusCode.OK);
        var answered = (await SendAsync(_path, Answer, HttpStatusCode.OK))!;

        Assert.Equal((2, 1), ((int)answered["tried"]!, (int)answered["helped"]!));
        Assert.Equal(["no_change", "not_tried", "helped", "not_tried", "not_tried"], answered["steps"]!.AsArray().Select(step => (string?)step!["outcome"]));
        Assert.NotNull(answered["steps"]![2]!["updatedAt"]);
        var all = (await GetAsync(All))["outages"]!.AsArray();
        Assert.Equal(answered.ToJsonString(), Assert.Single(all)!.ToJsonString());
        Assert.Equal(answered.ToJsonString(), (await GetAsync(_path)).ToJsonString());
    }

    [Theory]
    [InlineData("", "{}", "unknown_step")]
    [InlineData("", "{\"step\":\"Connection\",\"outcome\":\"done\"}", "unknown_step")]
    [InlineData("", "{\"step\":\"connection\"}", "unknown_outcome")]
    [InlineData("", "{\"step\":\"connection\",\"outcome\":\"maybe\"}", "unknown_outcome")]
    [InlineData("", "null", null)]
    [InlineData("", "[]", null)]
    [InlineData("", "{\"step\":\"connection\",\"outcome\":\"done\",\"typo\":1}", null)]
    [InlineData(All, Answer, "outage_missing")]
    [InlineData(All + "?outage=99", Answer, "outage_unknown")]
    [InlineData(All + "?outage=abc", Answer, "outage_unknown")]
    public async Task Put_WhatCannotBeUsed_IsABadRequestWithAReason(string path, string body, string? code)
    {
        var problem = (await SendAsync(path.Length == 0 ? _path : path, body, HttpStatusCode.BadRequest))!;

        Assert.NotEmpty((string)problem["detail"]!);
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(0, (int)(await GetAsync(_path))["tried"]!);
    }

    [Fact]
    public async Task Get_OutageThatWasRemoved_IsUnknown()
    {
        await SendAsync(_path, Answer, HttpStatusCode.OK);
        await new OutageStore(_product.Services.GetRequiredService<Database>()).RemoveAsync(WorkspaceStore.DefaultId, _outage, Token);

        using var answer = await _client.GetAsync(_path, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await GetAsync(All))["outages"]!.AsArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Put_WithoutAValidToken_ChangesNothing(string? token)
    {
        _token = token;

        await SendAsync(_path, Answer, HttpStatusCode.BadRequest);

        Assert.Equal(0, (int)(await GetAsync(_path))["tried"]!);
    }

    [Fact]
    public async Task Put_WhileTheDemoIsViewed_IsRefused()
    {
        var demo = await _product.Services.GetRequiredService<WorkspaceStore>().EnsureDemoAsync("Demo", Token);
        _client.DefaultRequestHeaders.Add("Cookie", Invariant($"ci-workspace={demo.Id}"));

        await SendAsync(_path, Answer, HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/help/outage")]
    [InlineData("/help/outage?outage=1")]
    [InlineData("/help/outage?outage=abc")]
    public async Task Get_PagesOfHelp_AreThere(string path)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(path, Token));

        Assert.NotNull(page.QuerySelector("main h1"));
        Assert.Equal("help", page.QuerySelector(".rail a[href=help]")!.GetAttribute("href"));
    }

    private StoredContent Content() => new(_product.Services.GetRequiredService<Database>(), _product.Services.GetRequiredService<IClock>());

    private async Task<JsonObject> GetAsync(string path) => (await _client.GetFromJsonAsync<JsonObject>(path, Token))!;

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

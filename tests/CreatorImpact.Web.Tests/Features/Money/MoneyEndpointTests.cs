using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Money;

public sealed class MoneyEndpointTests : IAsyncLifetime
{
    private const string Line = """{"kind":"other_income","label":"Gifts","likely":12.5,"currency":"EUR","datedOn":"2026-11-05"}""";

    private const string Offer = """{"amount":100,"currency":"EUR","madeOn":"2026-11-20","madeBy":"Insurer","assumptions":{"rpm":1.5,"windowStart":"2026-11-05T18:00:00+01:00"}}""";

    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private string? _token;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync(null, "--CreatorImpact:Limits:UploadMegabytes", "1");
        _client = new HttpClient { BaseAddress = _product.Address };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/money", Token));
        _token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Terms_PutAndGet_TellOwnInheritedAndEffective()
    {
        var outage = await AddOutageAsync();
        await SendAsync(HttpMethod.Put, "/api/money/terms", """{"waitingHours":8,"currency":"EUR"}""", HttpStatusCode.OK);
        await SendAsync(HttpMethod.Put, Invariant($"/api/money/terms?outage={outage}"), """{"waitingHours":3}""", HttpStatusCode.OK);

        var terms = (await _client.GetFromJsonAsync<JsonObject>(Invariant($"/api/money/terms?outage={outage}"), Token))!;

        Assert.Equal(3m, (decimal?)terms["own"]!["waitingHours"]);
        Assert.Null(terms["own"]!["currency"]);
        Assert.Equal(8m, (decimal?)terms["inherited"]!["waitingHours"]);
        Assert.Equal((3m, "EUR"), ((decimal?)terms["effective"]!["waitingHours"], (string?)terms["effective"]!["currency"]));
        Assert.Equal(outage, (long?)terms["scope"]!["outage"]);
    }

    [Fact]
    public async Task Terms_Faulty_NameEveryFieldAndStoreNothing()
    {
        var problem = await SendAsync(HttpMethod.Put, "/api/money/terms", """{"kappaLow":0.5,"kappaHigh":0.4,"longTailDays":7}""", HttpStatusCode.BadRequest);

        Assert.Equal(["longTailDays", "kappaHigh"], problem!["faults"]!.AsArray().Select(fault => (string?)fault!["field"]));
        Assert.Equal("30 or 90", (string?)problem["faults"]![0]!["expected"]);
        Assert.Null((await _client.GetFromJsonAsync<JsonObject>("/api/money/terms", Token))!["own"]!["kappaLow"]);
    }

    [Fact]
    public async Task Lines_PostedChangedAndDeleted_AreListed()
    {
        var id = (long?)(await SendAsync(HttpMethod.Post, "/api/money/lines", Line, HttpStatusCode.OK))!["id"];
        await SendAsync(HttpMethod.Post, "/api/money/lines", Line.Replace("{", Invariant($"{{\"id\":{id},\"low\":1,"), StringComparison.Ordinal), HttpStatusCode.OK);

        var line = Assert.Single((await _client.GetFromJsonAsync<JsonArray>("/api/money/lines", Token))!)!;
        Assert.Equal((1m, 12.5m, 12.5m, "2026-11-05"), ((decimal?)line["low"], (decimal?)line["likely"], (decimal?)line["high"], (string?)line["datedOn"]));

        await SendAsync(HttpMethod.Delete, Invariant($"/api/money/lines/{id}"), null, HttpStatusCode.NoContent);
        await SendAsync(HttpMethod.Delete, Invariant($"/api/money/lines/{id}"), null, HttpStatusCode.NotFound);
        Assert.Empty((await _client.GetFromJsonAsync<JsonArray>("/api/money/lines", Token))!);
    }

    [Fact]
    public async Task Rates_PostedAndDeleted_AreListed()
    {
        await SendAsync(HttpMethod.Post, "/api/money/rates", """{"base":"EUR","quote":"USD","on":"2026-11-05","rate":1.0852,"source":"ECB"}""", HttpStatusCode.OK);
        Assert.Equal(1.0852m, (decimal?)Assert.Single((await _client.GetFromJsonAsync<JsonArray>("/api/money/rates", Token))!)!["rate"]);

        await SendAsync(HttpMethod.Delete, "/api/money/rates?base=EUR&quote=USD&on=2026-11-05", null, HttpStatusCode.NoContent);
        await SendAsync(HttpMethod.Delete, "/api/money/rates?base=EUR&quote=USD&on=2026-11-05", null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offers_PostedAndDeleted_KeepTheirAssumptions()
    {
        var id = (long?)(await SendAsync(HttpMethod.Post, "/api/money/offers", Offer, HttpStatusCode.OK))!["id"];

        var offer = Assert.Single((await _client.GetFromJsonAsync<JsonArray>("/api/money/offers", Token))!)!;
        Assert.Equal((1.5m, "2026-11-05T17:00:00Z"), ((decimal?)offer["assumptions"]!["rpm"], (string?)offer["assumptions"]!["windowStart"]));

        await SendAsync(HttpMethod.Delete, Invariant($"/api/money/offers/{id}"), null, HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("PUT", "terms", "")]
    [InlineData("PUT", "terms", "null")]
    [InlineData("PUT", "terms", "[]")]
    [InlineData("PUT", "terms", "{\"rpmLow\":\"1\"}")]
    [InlineData("PUT", "terms", "{\"rpmLow\":1e400}")]
    [InlineData("PUT", "terms", "{\"rpmlow\":1,\"typo\":2}")]
    [InlineData("PUT", "terms", "{\"currency\":\"\\u0000\\ud800\"}")]
    [InlineData("PUT", "terms?account=nobody", "{}")]
    [InlineData("PUT", "terms?outage=abc", "{}")]
    [InlineData("PUT", "terms?outage=99999999999999999999", "{}")]
    [InlineData("GET", "terms?account=%00", null)]
    [InlineData("POST", "lines", "{}")]
    [InlineData("POST", "lines", "{\"kind\":\"OtherIncome\",\"label\":\"a\",\"likely\":1,\"currency\":\"EUR\"}")]
    [InlineData("POST", "lines", "{\"kind\":\"offset\",\"label\":\"a\",\"likely\":1,\"currency\":\"EUR\",\"datedOn\":\"5.11.2026\"}")]
    [InlineData("POST", "lines", "{\"kind\":\"offset\",\"label\":\"a\",\"likely\":79228162514264337593543950335,\"currency\":\"EUR\"}")]
    [InlineData("POST", "lines", "{\"kind\":\"offset\",\"label\":\"a\",\"likely\":1,\"currency\":null}")]
    [InlineData("POST", "lines", "{\"kind\":\"offset\",\"label\":\"a\",\"likely\":1,\"currency\":\"EUR\",\"outage\":-1}")]
    [InlineData("POST", "rates", "{}")]
    [InlineData("POST", "rates", "{\"base\":\"EUR\",\"quote\":\"EUR\",\"on\":\"2026-11-05\",\"rate\":1,\"source\":\"a\"}")]
    [InlineData("POST", "rates", "{\"base\":\"EUR\",\"quote\":\"USD\",\"on\":\"9999-12-31\",\"rate\":1,\"source\":\"a\"}")]
    [InlineData("POST", "offers", "{}")]
    [InlineData("POST", "offers", "{\"amount\":1,\"currency\":\"EUR\",\"madeOn\":\"2026-11-20\",\"madeBy\":\"a\",\"assumptions\":{\"windowStart\":\"yesterday\"}}")]
    [InlineData("DELETE", "rates", null)]
    [InlineData("DELETE", "rates?base=%00&quote=%00&on=x", null)]
    public async Task Send_WhatCannotBeUsed_IsABadRequestWithAReason(string method, string path, string? body)
    {
        var problem = await SendAsync(new HttpMethod(method), "/api/money/" + path, body, HttpStatusCode.BadRequest);

        Assert.NotEmpty((string)problem!["detail"]!);
    }

    [Theory]
    [InlineData("POST", "lines", "{\"id\":77,\"kind\":\"offset\",\"label\":\"a\",\"likely\":1,\"currency\":\"EUR\"}")]
    [InlineData("POST", "offers", "{\"id\":77,\"amount\":1,\"currency\":\"EUR\",\"madeOn\":\"2026-11-20\",\"madeBy\":\"a\"}")]
    [InlineData("DELETE", "offers/77", null)]
    [InlineData("DELETE", "documents/77", null)]
    [InlineData("GET", "documents/77", null)]
    [InlineData("DELETE", "lines/abc", null)]
    [InlineData("DELETE", "rates?base=%00&quote=USD&on=2026-11-05", null)]
    public async Task Send_NumberNobodyHas_IsNotFound(string method, string path, string? body) =>
        await SendAsync(new HttpMethod(method), "/api/money/" + path, body, HttpStatusCode.NotFound);

    [Fact]
    public async Task Post_TextOrTooMuch_IsRefused()
    {
        using var text = new HttpRequestMessage(HttpMethod.Post, "/api/money/lines") { Content = new StringContent(Line) };
        text.Headers.Add("RequestVerificationToken", _token);
        using var answer = await _client.SendAsync(text, Token);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);

        await SendAsync(HttpMethod.Post, "/api/money/lines", $$"""{"label":"{{new string('x', 70_000)}}"}""", HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Send_WithoutAValidToken_ChangesNothing(string? token)
    {
        _token = token;

        await SendAsync(HttpMethod.Put, "/api/money/terms", """{"waitingHours":8}""", HttpStatusCode.BadRequest);
        await SendAsync(HttpMethod.Post, "/api/money/lines", Line, HttpStatusCode.BadRequest);
        await SendAsync(HttpMethod.Delete, "/api/money/documents/1", null, HttpStatusCode.BadRequest);
        using var answer = await PostDocumentAsync([1], "a.png", ("kind", "notice"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        Assert.Empty((await _client.GetFromJsonAsync<JsonArray>("/api/money/lines", Token))!);
        Assert.Null((await _client.GetFromJsonAsync<JsonObject>("/api/money/terms", Token))!["own"]!["waitingHours"]);
    }

    [Fact]
    public async Task Documents_Posted_AreKeptByHashAndComeBackAsADownload()
    {
        var outage = await AddOutageAsync();
        var content = Encoding.UTF8.GetBytes("<script>alert(1)</script>");
        using var answer = await PostDocumentAsync(content, "../../evil.html", ("kind", "screenshot"), ("outage", Invariant($"{outage}")), ("happenedAt", "2026-11-05T18:05"), ("note", new string('n', 2_000)), ("account", ""));
        var kept = (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("evil.html", hash, (long)content.Length, "2026-11-05T17:05:00Z"), ((string?)kept["name"], (string?)kept["sha256"], (long?)kept["bytes"], (string?)kept["happenedAt"]));
        Assert.Equal([Path.Combine("1", hash)], Files());
        Assert.Empty(Directory.GetFiles(Path.Combine(_product.DataFolder, "uploads")));

        using var download = await _client.GetAsync((string)kept["href"]!, Token);
        Assert.Equal(content, await download.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(("application/octet-stream", "attachment"), (download.Content.Headers.ContentType?.MediaType, download.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Documents_SameBytesTwice_KeepTheFileUntilTheLastEntryGoes()
    {
        var first = await PostKeptAsync([1, 2, 3], "a.png");
        var second = await PostKeptAsync([1, 2, 3], "b.png");

        await SendAsync(HttpMethod.Delete, Invariant($"/api/money/documents/{first}"), null, HttpStatusCode.NoContent);
        Assert.Single(Files());
        Assert.Equal("b.png", (string?)Assert.Single((await _client.GetFromJsonAsync<JsonArray>("/api/money/documents", Token))!)!["name"]);

        await SendAsync(HttpMethod.Delete, Invariant($"/api/money/documents/{second}"), null, HttpStatusCode.NoContent);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Documents_FileGoneFromTheFolder_IsNotFound()
    {
        var id = await PostKeptAsync([1, 2, 3], "a.png");
        File.Delete(Path.Combine(_product.DataFolder, "documents", Files().Single()));

        using var answer = await _client.GetAsync(Invariant($"/api/money/documents/{id}"), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await SendAsync(HttpMethod.Delete, Invariant($"/api/money/documents/{id}"), null, HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Documents_WhatCannotBeKept_IsRefusedAndLeavesNothing()
    {
        (byte[] Content, (string, string)[] Fields, HttpStatusCode Expected)[] cases =
        [
            ([], [("kind", "notice")], HttpStatusCode.BadRequest),
            ([1], [], HttpStatusCode.BadRequest),
            ([1], [("kind", "virus")], HttpStatusCode.BadRequest),
            ([1], [("kind", "notice"), ("outage", "9")], HttpStatusCode.BadRequest),
            ([1], [("kind", "notice"), ("happenedAt", "soon")], HttpStatusCode.BadRequest),
            ([1], [("kind", "notice"), ("happenedAt", "some long time before the end")], HttpStatusCode.BadRequest),
            ([1], [("kind", "notice"), ("note", new string('n', 2_001))], HttpStatusCode.BadRequest),
            ([1], [("kind", "notice"), ("workspace", "2")], HttpStatusCode.Conflict),
            (new byte[(1024 * 1024) + 1], [("kind", "notice")], HttpStatusCode.RequestEntityTooLarge),
        ];
        foreach (var (content, fields, expected) in cases)
        {
            using var answer = await PostDocumentAsync(content, "a.png", fields);
            Assert.Equal(expected, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        await SendAsync(HttpMethod.Post, "/api/money/documents", "{}", HttpStatusCode.BadRequest);
        Assert.Empty((await _client.GetFromJsonAsync<JsonArray>("/api/money/documents", Token))!);
        Assert.Empty(Files());
        Assert.Empty(Directory.GetFiles(Path.Combine(_product.DataFolder, "uploads")));
    }

    [Fact]
    public async Task Send_WhileTheDemoIsViewed_IsRefused()
    {
        var demo = await _product.Services.GetRequiredService<WorkspaceStore>().EnsureDemoAsync("Demo", Token);
        _client.DefaultRequestHeaders.Add("Cookie", Invariant($"ci-workspace={demo.Id}"));

        await SendAsync(HttpMethod.Post, "/api/money/lines", Line, HttpStatusCode.Conflict);
    }

    private Task<long> AddOutageAsync() => _product.Services.GetRequiredService<OutageStore>().AddAsync(
        WorkspaceStore.DefaultId,
        new StoredOutage { Title = "Playback", Start = Instant.FromUtc(2026, 11, 5, 17, 0), EndExclusive = Instant.FromUtc(2026, 11, 5, 19, 0), EntryZone = "Europe/Berlin" },
        Token);

    private string[] Files()
    {
        var folder = Path.Combine(_product.DataFolder, "documents");
        return [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))];
    }

    private async Task<long?> PostKeptAsync(byte[] content, string name)
    {
        using var answer = await PostDocumentAsync(content, name, ("kind", "notice"));
        return (long?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["id"];
    }

    private async Task<HttpResponseMessage> PostDocumentAsync(byte[] content, string name, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        using var file = new ByteArrayContent(content);
        form.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/money/documents") { Content = form };
        if (_token is not null) request.Headers.Add("RequestVerificationToken", _token);
        return await _client.SendAsync(request, Token);
    }

    private async Task<JsonObject?> SendAsync(HttpMethod method, string path, string? body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (_token is not null) request.Headers.Add("RequestVerificationToken", _token);
        using var answer = await _client.SendAsync(request, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(expected == answer.StatusCode, $"{method} {path} {body}: {answer.StatusCode} {text}");
        return text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : null;
    }
}

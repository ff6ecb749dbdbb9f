using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class LanguageMenuTests : WebContext
{
    [Fact]
    public void Render_EveryLanguage_IsNamedInItself()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

        var menu = Render<LanguageMenu>(parameters => parameters.Add(one => one.Here, "/impact?outage=1"));

        Assert.Contains("English", menu.FindAll("button").Select(button => button.TextContent));
        Assert.Equal("Deutsch", menu.Find("button[aria-current=true]").TextContent);
        Assert.Equal("de", menu.Find("button[value=de]").GetAttribute("lang"));
        Assert.Equal("/impact?outage=1", menu.Find("input[name=to]").GetAttribute("value"));
        Assert.Equal("Sprache", menu.Find("form").GetAttribute("aria-label"));
    }
}

/// <summary>The menu over HTTP, in a browser without scripts.</summary>
public sealed class LanguageEndpointTests : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private RunningProduct _product = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        _client = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = _product.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Language_Chosen_LastsAndLeadsBackToThePage()
    {
        var before = await OpenAsync("/method?x=1");

        using var answer = await ChooseAsync(before, "de", Field(before, "to"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/method?x=1", answer.Headers.Location!.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("ci-language=de", StringComparison.Ordinal));
        Assert.Contains("max-age=31536000", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Equal("en", before.DocumentElement.GetAttribute("lang"));
        var after = await OpenAsync("/method");
        Assert.Equal("de", after.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Methode", after.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Language_ChosenAgainstTheBrowsers_GoesBefore()
    {
        _client.DefaultRequestHeaders.Add("Accept-Language", "de-DE,en;q=0.5");
        var before = await OpenAsync("/method");
        Assert.Equal("de", before.DocumentElement.GetAttribute("lang"));

        using var answer = await ChooseAsync(before, "en", "/method");

        Assert.Equal("en", (await OpenAsync("/method")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData(@"/\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("elsewhere")]
    [InlineData("")]
    public async Task Language_WithAnAddressElsewhere_StaysHere(string to)
    {
        using var answer = await ChooseAsync(await OpenAsync("/method"), "de", to);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("../de")]
    public async Task Language_Unknown_ChangesNothing(string language)
    {
        using var answer = await ChooseAsync(await OpenAsync("/method"), language, "/method");

        Assert.Equal("/method", answer.Headers.Location!.ToString());
        Assert.Null(_cookies.GetCookies(_product.Address)["ci-language"]);
    }

    [Fact]
    public async Task Language_WithoutAToken_ChangesNothing()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("language", "de"), KeyValuePair.Create("to", "/method")]);

        using var answer = await _client.PostAsync(LanguageEndpoint.Route, content, Token);

        Assert.Equal("/method", answer.Headers.Location!.ToString());
        Assert.Null(_cookies.GetCookies(_product.Address)["ci-language"]);
    }

    private async Task<IHtmlDocument> OpenAsync(string path) => new HtmlParser().ParseDocument(await _client.GetStringAsync(path, Token));

    private async Task<HttpResponseMessage> ChooseAsync(IHtmlDocument page, string language, string to)
    {
        using var content = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", Field(page, "__RequestVerificationToken")), KeyValuePair.Create("language", language), KeyValuePair.Create("to", to)]);
        return await _client.PostAsync(LanguageEndpoint.Route, content, Token);
    }

    private static string Field(IHtmlDocument page, string name) => ((IHtmlInputElement)page.QuerySelector($"form.languages input[name='{name}']")!).Value;
}

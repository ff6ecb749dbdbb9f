using System.Net;
using AngleSharp.Html.Parser;
using CreatorImpact.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Hosting;

/// <summary>The site over HTTP: one running product for all tests of the class.</summary>
public sealed class SiteTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/impact")]
    [InlineData("/outages")]
    [InlineData("/data")]
    [InlineData("/method")]
    public async Task Page_Loads_WithTitleAndLanguage(string path)
    {
        var html = await site.Client.GetStringAsync(path);

        var document = new HtmlParser().ParseDocument(html);
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("· CreatorImpact", document.Title, StringComparison.Ordinal);
        Assert.Single(document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Page_EveryScriptAndStylesheetItNames_HasABody()
    {
        var document = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/"));
        var named = document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)
            .Concat(document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!))
            .ToList();

        Assert.True(named.Count >= 9, $"Only {string.Join(", ", named)}");
        foreach (var address in named)
            Assert.True((await site.Client.GetByteArrayAsync("/" + address)).Length > 100, address);
    }

    [Theory]
    [InlineData("/Charts/ApexChart.razor.js")]
    [InlineData("/Uploads/FileDrop.razor.js")]
    [InlineData("/lib/apexcharts/apexcharts.esm.js")]
    [InlineData("/_content/Radzen.Blazor/fonts/InterVariable.woff2")]
    public async Task Asset_LoadedLater_HasABody(string path) =>
        Assert.True((await site.Client.GetByteArrayAsync(path)).Length > 1000);

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/css/tokens.css", HttpStatusCode.OK)]
    [InlineData("/api/imports", HttpStatusCode.NotFound)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/api/no-such-call", HttpStatusCode.NotFound)]
    [InlineData("/fails", HttpStatusCode.InternalServerError)]
    public async Task Answer_Any_CarriesTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Answer_UnknownPage_IsThePageThatSaysSo()
    {
        using var response = await site.Client.GetAsync("/no-such-page");

        Assert.Contains("There is no such page", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_UnknownCall_IsAProblemDocument()
    {
        using var response = await site.Client.GetAsync("/api/no-such-call");

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Answer_Error_TellsANumberAndNoSecret()
    {
        using var response = await site.Client.GetAsync("/fails");

        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("Something went wrong", body, StringComparison.Ordinal);
        Assert.DoesNotContain(SiteFixture.Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ForeignHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "rebound.example" } };

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("dark", "dark", "not all", "all")]
    [InlineData("light", "light", "all", "not all")]
    [InlineData("<script>", null, "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)")]
    public async Task Page_ThemeCookie_DecidesTheFirstPaint(string cookie, string? theme, string light, string dark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", $"ci-theme={cookie}" } } };

        using var response = await site.Client.SendAsync(request);

        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal(theme, document.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(light, document.QuerySelector("[data-theme-sheet=light]")!.GetAttribute("media"));
        Assert.Equal(dark, document.QuerySelector("[data-theme-sheet=dark]")!.GetAttribute("media"));
    }

    [Theory]
    [InlineData("--CreatorImpact:Mode", "Everybody", "Mode")]
    [InlineData("--CreatorImpact:Limits:UploadMegabytes", "0", "UploadMegabytes")]
    [InlineData("--Urls", "http://0.0.0.0:5080", "Urls")]
    [InlineData("--CreatorImpact:Database:Engine", "Foo", "Engine")]
    [InlineData("--CreatorImpact:DataFolder", "/dev/null/nope", "DataFolder")]
    public void Create_WrongSetting_RefusesAndNamesIt(string setting, string value, string named)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => WebProduct.Create([setting, value]));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }
}

/// <summary>A running product with one address that always fails.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    public const string Secret = "the-password-in-the-message";

    private RunningProduct? _product;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync(builder => builder.Services.AddSingleton<IStartupFilter, FailingAddress>());
        Client.Dispose();
        Client = new HttpClient { BaseAddress = _product.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_product is not null)
            await _product.DisposeAsync();
    }

    // Stands behind the product's own pipeline, where the endpoints are.
    private sealed class FailingAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map("/fails", static branch => branch.Run(static _ => throw new InvalidOperationException(Secret)));
        };
    }
}

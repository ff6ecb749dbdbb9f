using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Reports;

/// <summary>Documents as files over HTTP, on a machine without a browser that prints; the documents are made up.</summary>
public sealed class ReportsEndpointsTests : IAsyncLifetime
{
    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private FakeReports _source = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync(
            builder =>
            {
                builder.Services.RemoveAll<IReportSource>();
                builder.Services.AddSingleton<IReportSource>(_ => _source);
            },
            "--CreatorImpact:ChromiumPath",
            "/nowhere/chromium");
        _client = new HttpClient { BaseAddress = _product.Address };
        var content = new StoredContent(_product.Services.GetRequiredService<Database>(), new StandingClock(Instant.FromUtc(2026, 11, 22, 9, 0)));
        await content.HoursAsync();
        await content.OutageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("json", "application/json")]
    [InlineData("zip", "application/zip")]
    public async Task File_EveryFormat_IsADownloadWithASafeNameAndTheSameBytesEachTime(string format, string type)
    {
        var path = $"/reports/file?kind=statement&format={format}&outage=1&creator=luma&platform=youtube";
        using var first = await GetAsync(path);
        using var second = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", $"statement-statement-for-1-1-script-alert-1-script-en.{format}"), (first.Content.Headers.ContentDisposition!.DispositionType, first.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Token), await second.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task File_Zip_HoldsEveryFormatAndWhyThePdfIsMissing()
    {
        using var answer = await GetAsync("/reports/file?kind=method&format=zip");
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Token)));

        string[] expected = [.. new[] { "csv", "html", "json", "xlsx" }.Select(ending => $"method-statement-for-1-1-script-alert-1-script-en.{ending}"), ReportPress.NoPdfName];
        Assert.Equal(expected, zip.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(zip.GetEntry(ReportPress.NoPdfName)!.Open(), Encoding.UTF8);
        Assert.Contains("No Chromium", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_PdfWithoutABrowser_IsRefusedWithTheReason()
    {
        using var answer = await GetAsync("/reports/file?kind=statement&format=pdf");

        Assert.Equal((HttpStatusCode.Conflict, "no_browser"), (answer.StatusCode, (await ProblemAsync(answer)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task File_NoDocument_IsRefusedWithTheReasonOfItsSource()
    {
        _source = new FakeReports(_ => ReportReading.None("no_offer", "No offer is entered, expected one."));

        using var answer = await GetAsync("/reports/file?kind=dispute&format=json");

        var problem = await ProblemAsync(answer);
        Assert.Equal((HttpStatusCode.Conflict, "no_offer", "No offer is entered, expected one."), (answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("kind=poem&format=json", "kind: found 'poem', expected one of statement, client, make-good")]
    [InlineData("kind=statement&format=csv&redact=true", "redact: found 'true', expected yes.")]
    [InlineData("kind=statement&format=csv&run=abc", "run: found 'abc', expected a number.")]
    [InlineData("kind=statement&format=doc", "format: found 'doc', expected one of pdf, html, csv, xlsx, json, zip")]
    [InlineData("kind=statement", "format: found ''")]
    [InlineData("kind=statement&format=json&language=tlh", "language: found 'tlh', expected one of en, de, fr, es, pt")]
    [InlineData("kind=statement&format=json&outage=9", "outage: expected the number")]
    [InlineData("kind=statement&format=json&creator=nobody", "account: expected the number")]
    [InlineData("kind=client&format=json", "client: nothing was promised")]
    [InlineData("kind=segments&format=json&run=1", "run: found '1', but a segments document holds the newest figures alone.")]
    public async Task File_SomethingNamedIsNotThere_IsAProblemThatNamesIt(string query, string expected)
    {
        using var answer = await GetAsync("/reports/file?" + query);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith(expected, (await ProblemAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_LanguageAndTick_ReachTheDocument()
    {
        using var answer = await GetAsync("/reports/file?kind=statement&format=json&language=pt&redact=yes&run=4");

        Assert.Equal(("pt", true, 4L), (_source.Asked!.Words.Culture.Name, _source.Asked.IsRedacted, _source.Asked.RunId!.Value));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(("pt", true), (document.RootElement.GetProperty("language").GetString(), document.RootElement.GetProperty("redacted").GetBoolean()));
        Assert.DoesNotContain("EUR", document.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), Token);

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.Clone();
}

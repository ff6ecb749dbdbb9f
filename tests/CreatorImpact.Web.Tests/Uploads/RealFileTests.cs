using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using AngleSharp.Html.Parser;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Uploads;

/// <summary>Files of the samples, over HTTP, into the database of a running product.</summary>
public sealed class RealFileTests : IAsyncLifetime
{
    private static readonly string Samples = Path.Combine(
        typeof(RealFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!, "data", "samples");

    private RunningProduct _product = null!;
    private HttpClient _client = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        _client = new HttpClient { BaseAddress = _product.Address };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/data"));
        _token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Theory]
    [InlineData("walkthrough/luma-verse-hourly.csv", "Table of values", 2016)]
    [InlineData("formats/engagement/tiktok/Overview_2026-09-23_1795286774_lumaverse.zip", "TikTok Studio: Overview", 60)]
    [InlineData("formats/engagement/youtube/Content 2025-12-01_2025-12-31 Luma Verse.zip", "YouTube Studio: export", null)]
    [InlineData("walkthrough/outages.csv", "Outage table", 1)]
    [InlineData("formats/engagement/linkedin/AggregateAnalytics_Luma Verse_2026-11-01_2026-11-07.xlsx", "LinkedIn: creator analytics", 17)]
    [InlineData("formats/engagement/x/video_overview_analytics.csv", "X: video", 4)]
    [InlineData("formats/engagement/meta/instagram/Views.csv", "Meta Business Suite: results", 28)]
    [InlineData("formats/outages/statuspage/history.atom", "Status page: Atom feed", 3)]
    [InlineData("formats/outages/ics/maintenance.ics", "Calendar of planned work", 3)]
    public async Task Post_Sample_IsRecognisedAndStored(string sample, string recognised, int? rows)
    {
        var outcome = await PostAsync(sample);

        Assert.Equal(UploadState.Applied, outcome.State);
        Assert.Equal(recognised, outcome.RecognisedAs);
        Assert.Equal(0, outcome.RejectedRows);
        if (rows is { } expected)
            Assert.Equal(expected, outcome.Rows);
        Assert.True(outcome.Rows > 0);
    }

    [Fact]
    public async Task Post_ListOfPosts_SaysThatNoSeriesCameOfIt()
    {
        var outcome = await PostAsync("formats/engagement/tiktok/Content_lumaverse.zip");

        Assert.Equal((UploadState.Applied, "TikTok Studio: Content", 8L), (outcome.State, outcome.RecognisedAs, outcome.Rows));
        Assert.Contains("8 posts with their figures since publishing. No figures by day or hour", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TikTokZip_ItsNameTellsTheAccount()
    {
        await PostAsync("formats/engagement/tiktok/Overview_2026-09-23_1795286774_lumaverse.zip");

        var series = await _product.Services.GetRequiredService<SeriesStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None);
        Assert.All(series, one => Assert.Equal(("lumaverse", "tiktok"), (one.Key.Account, one.Key.Platform)));
        Assert.NotEmpty(series);
    }

    [Fact]
    public async Task Post_SameFileTwice_ChangesNothing()
    {
        await PostAsync("walkthrough/luma-verse-hourly.csv");

        var second = await PostAsync("walkthrough/luma-verse-hourly.csv");

        Assert.Equal(UploadState.Unchanged, second.State);
        Assert.Contains("Nothing changed", second.Message, StringComparison.Ordinal);
        Assert.Single(await _product.Services.GetRequiredService<ImportStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None));
    }

    [Fact]
    public async Task Post_UnknownFile_IsRefusedWithWhatCanBeRead()
    {
        var outcome = await PostAsync([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3], "programme.bin");

        Assert.Equal((UploadState.Refused, "unknown_format"), (outcome.State, outcome.Code));
        Assert.Contains("Can be read", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HoursWithoutZone_AsksForOneAndTakesTheFileWithIt()
    {
        var content = "timestamp,account,views\n2026-11-01 00:00,luma,100\n2026-11-01 01:00,luma,120\n"u8.ToArray();

        var first = await PostAsync(content, "hours.csv");
        var wrong = await PostAsync(content, "hours.csv", "CET5");
        var second = await PostAsync(content, "hours.csv", "Europe/Berlin");

        Assert.Equal((UploadState.Refused, true), (first.State, first.NeedsTimeZone));
        Assert.Equal((UploadState.Refused, true), (wrong.State, wrong.NeedsTimeZone));
        Assert.Contains("\"CET5\" is not known", wrong.Message, StringComparison.Ordinal);
        Assert.Equal((UploadState.Applied, 2L), (second.State, second.Rows));
    }

    [Fact]
    public async Task Post_HostileName_IsStoredAsTextWithoutFolders()
    {
        var outcome = await PostAsync("date,account,views\n2026-11-01,luma,5\n"u8.ToArray(), "../../<script>alert(1)</script>.csv");

        Assert.Equal(UploadState.Applied, outcome.State);
        var import = Assert.Single(await _product.Services.GetRequiredService<ImportStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None));
        Assert.Equal("script>.csv", import.File.FileName);
        Assert.DoesNotContain("<script>alert", await _client.GetStringAsync("/data"), StringComparison.Ordinal);
    }

    private async Task<UploadOutcome> PostAsync(string sample) =>
        await PostAsync(await File.ReadAllBytesAsync(Path.Combine(Samples, sample)), Path.GetFileName(sample));

    private async Task<UploadOutcome> PostAsync(byte[] content, string name, string? zone = null)
    {
        using var form = new MultipartFormDataContent();
        if (zone is not null)
            form.Add(new StringContent(zone), "timeZone");
        using var file = new ByteArrayContent(content);
        form.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = form };
        request.Headers.Add("RequestVerificationToken", _token);
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<UploadOutcome>())!;
    }
}

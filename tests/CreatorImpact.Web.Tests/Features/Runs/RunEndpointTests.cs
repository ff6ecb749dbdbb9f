using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Runs;

/// <summary>The stored runs over HTTP, as the shipped product serves them.</summary>
public sealed class RunEndpointTests : IAsyncLifetime
{
    private RunningProduct _product = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Database Database => _product.Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        _client = new HttpClient { BaseAddress = _product.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Get_NoRun_GivesAnEmptyList()
    {
        var document = JsonNode.Parse(await _client.GetStringAsync("/api/runs", Token))!;

        Assert.Equal(1, (int?)document["schemaVersion"]);
        Assert.Empty(document["runs"]!.AsArray());
    }

    [Fact]
    public async Task Get_TwoRuns_ListsBothAndSaysWhichIsSuperseded()
    {
        var content = new StoredContent(Database, _product.Services.GetRequiredService<IClock>());
        await content.HoursAsync();
        var outage = await content.OutageAsync();
        var (first, second) = (await RunAsync(outage), await RunAsync(outage));

        using var answer = await _client.GetAsync("/api/runs", Token);
        var runs = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["runs"]!.AsArray();

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([(second, "newest", null), (first, "superseded", (long?)second)], runs.Select(run => ((long)run!["run"]!, (string)run["state"]!, (long?)run["supersededBy"])));
        Assert.False((bool)runs[0]!["demo"]!);
    }

    [Fact]
    public async Task Get_OneRun_GivesItsEstimatesInTheContractOfEstimate()
    {
        var content = new StoredContent(Database, _product.Services.GetRequiredService<IClock>());
        await content.HoursAsync();
        var run = await RunAsync(await content.OutageAsync());

        var document = JsonNode.Parse(await _client.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"/api/runs/{run}"), Token))!;

        var expected = await _product.Services.GetRequiredService<RunCatalog>().FindAsync(WorkspaceStore.DefaultId, run, false, Token);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected!.ToJson()), document));
        Assert.Equal(Words.LossFound, (string?)document["estimates"]![0]!["verdict"]);
        Assert.Equal(run, (long?)document["run"]!["run"]);
        Assert.Equal("views", (string?)document["totals"]![0]!["metric"]);
    }

    [Theory]
    [InlineData("/api/runs/7")]
    [InlineData("/api/runs/x")]
    public async Task Get_NoSuchRun_IsNotFound(string address)
    {
        using var answer = await _client.GetAsync(address, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<long> RunAsync(long outage)
    {
        var (run, refusal) = await _product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage, new EstimatorOptions(), null, null, Token);
        Assert.Null(refusal);
        return run!.Value;
    }
}

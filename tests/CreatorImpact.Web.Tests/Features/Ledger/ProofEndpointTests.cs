using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class ProofEndpointTests : IAsyncLifetime
{
    private RunningProduct _product = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
    public async Task Get_AccountWithMoney_IsTheSheetWithOffersAndRun()
    {
        var outage = await PlantAsync();
        await Service<MoneyTermsStore>().SaveAsync(WorkspaceStore.DefaultId, default, new MoneyTerms { RpmLikely = 2, RpmCurrency = "USD", WaitingHours = 1 }, Token);
        await Service<OfferStore>().SaveAsync(WorkspaceStore.DefaultId, new Offer(0, new MoneyScope(0, outage), 1_000_000, "USD", new LocalDate(2026, 11, 20), "Insurer"), Token);

        var sheet = (await _client.GetFromJsonAsync<JsonObject>(Invariant($"/api/money/proof?outage={outage}&creator=luma&platform=youtube"), Token))!;

        Assert.Equal((1, "luma", "Playback outage", false), ((int)sheet["schemaVersion"]!, (string?)sheet["account"], (string?)sheet["event"]!["title"], (bool)sheet["demo"]!));
        Assert.Equal((decimal)sheet["payableShown"]!, sheet["money"]!["ledger"]!.AsArray().Sum(line => (decimal)line!["shown"]!));
        Assert.Equal(("above", 1.0), ((string?)sheet["offers"]![0]!["position"], (double)sheet["offers"]![0]!["chanceItCovers"]!));
        Assert.Equal(64, ((string?)sheet["runs"]![0]!["dataHash"])!.Length);
        Assert.Equal(("2026-11-05T17:00:00Z", "2026-11-05T23:00:00Z"), ((string?)sheet["period"]!["restorationStart"], (string?)sheet["period"]!["restorationEnd"]));
    }

    [Fact]
    public async Task Get_NoMoney_IsAConflictWithTheReasons()
    {
        var outage = await PlantAsync();

        using var answer = await _client.GetAsync(Invariant($"/api/money/proof?outage={outage}&creator=luma&platform=youtube"), Token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Nothing says what a view earns", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?outage=99")]
    [InlineData("?outage=x")]
    public async Task Get_NothingNamed_IsNotFound(string query)
    {
        using var answer = await _client.GetAsync("/api/money/proof" + query, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<long> PlantAsync()
    {
        var content = new StoredContent(Service<Database>(), Clock);
        await content.HoursAsync();
        var outage = await content.OutageAsync();
        await Service<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage, new EstimatorOptions(), null, null, Token);
        return outage;
    }

    private static StandingClock Clock => new(Instant.FromUtc(2026, 11, 22, 9, 0));

    private T Service<T>()
        where T : notnull => _product.Services.GetRequiredService<T>();
}

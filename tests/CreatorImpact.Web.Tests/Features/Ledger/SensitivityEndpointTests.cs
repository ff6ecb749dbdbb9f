using System.Net;
using System.Text.Json;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class SensitivityEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_OneAccount_HoldsARowForEachAssumption()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        var outage = await PlantAsync(product, "luma");

        using var answer = await client.GetAsync(new Uri(Invariant($"/api/money/sensitivity?outage={outage}&creator=luma&platform=youtube"), UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        var root = document.RootElement;
        Assert.Equal((1, "luma", "views", "EUR"), (root.GetProperty("schemaVersion").GetInt32(), root.GetProperty("account").GetString(), root.GetProperty("metric").GetString(), root.GetProperty("currency").GetString()));
        var rows = root.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("assumption").GetString()!);
        Assert.All(["window_start", "window_end", "second_baseline", "recovery_14", "rpm", "kappa"], (string code) => Assert.Contains(code, rows.Keys));
        Assert.Equal(4, rows["rpm"].GetProperty("low").GetProperty("value").GetDouble() + rows["rpm"].GetProperty("high").GetProperty("value").GetDouble(), 0.1);
        Assert.Equal(
            rows["rpm"].GetProperty("low").GetProperty("incomeLoss").GetProperty("point").GetDouble() - root.GetProperty("base").GetProperty("incomeLoss").GetProperty("point").GetDouble(),
            rows["rpm"].GetProperty("low").GetProperty("incomeEffect").GetDouble(),
            1e-9);
        Assert.Equal("kappa_without_uploads", rows["kappa"].GetProperty("low").GetProperty("refusal").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Get_SeveralAccountsOrNone_IsAProblem()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        var outage = await PlantAsync(product, "luma", "tobi");

        foreach (var (query, status) in new[] { (Invariant($"outage={outage}"), HttpStatusCode.BadRequest), ("outage=99", HttpStatusCode.NotFound), ("outage=one", HttpStatusCode.NotFound), (Invariant($"outage={outage}&creator=nobody"), HttpStatusCode.NotFound) })
        {
            using var answer = await client.GetAsync(new Uri("/api/money/sensitivity?" + query, UriKind.Relative), Token);
            Assert.Equal((query, status, "application/problem+json"), (query, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    private static async Task<long> PlantAsync(RunningProduct product, params string[] accounts)
    {
        var services = product.Services;
        var content = new StoredContent(services.GetRequiredService<Database>(), services.GetRequiredService<IClock>());
        foreach (var account in accounts) await content.HoursAsync(account);
        var outage = await content.OutageAsync();
        await services.GetRequiredService<MoneyTermsStore>().SaveAsync(WorkspaceStore.DefaultId, MoneyScope.Everything, new MoneyTerms { RpmLow = 1, RpmHigh = 3, RpmCurrency = "EUR" }, Token);
        await services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage, new EstimatorOptions(), null, null, Token);
        return outage;
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class LedgerEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_JsonAndCsv_HoldOneLedgerThatAdds()
    {
        await using var product = await RunningProduct.StartAsync();
        var database = product.Services.GetRequiredService<Database>();
        var content = new StoredContent(database, SystemTime.Noon);
        await content.HoursAsync();
        await content.OutageAsync();
        await product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, 1, new EstimatorOptions(), null, null, Token);
        await product.Services.GetRequiredService<MoneyTermsStore>().SaveAsync(WorkspaceStore.DefaultId, MoneyScope.Everything, new MoneyTerms { RpmLikely = 2, RpmCurrency = "EUR" }, Token);
        await product.Services.GetRequiredService<MoneyLineStore>().SaveAsync(WorkspaceStore.DefaultId, new MoneyLine(0, new MoneyScope(0, 1), MoneyLineKind.OtherIncome, "gifts, \"live\"", 1, 2, 3, "EUR"), Token);
        using var client = new HttpClient { BaseAddress = product.Address };

        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/money/loss?outage=1", UriKind.Relative), Token));
        var csv = Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri("/api/money/loss.csv?outage=1", UriKind.Relative), Token));

        var money = Assert.Single(json.RootElement.GetProperty("accounts").EnumerateArray()).GetProperty("money");
        var lines = money.GetProperty("ledger").EnumerateArray().ToList();
        var point = money.GetProperty("payable").GetProperty("point").GetDouble();
        Assert.Equal(point, lines.Sum(line => line.GetProperty("amount").GetProperty("point").GetDouble()), 1e-6);
        Assert.Equal(Math.Round((decimal)point, 2), lines.Sum(line => line.GetProperty("shown").GetDecimal()));
        Assert.Contains(lines, line => line.GetProperty("name").GetString() == "gifts, \"live\"");
        Assert.Equal(JsonValueKind.Null, money.GetProperty("direct").ValueKind);
        Assert.Equal("EUR", json.RootElement.GetProperty("total").GetProperty("currency").GetString());

        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Count + 2, rows.Count(row => !row.TrimStart('\uFEFF').StartsWith('#')));
        Assert.Contains("\"gifts, \"\"live\"\"\"", csv, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($",payable,,{Math.Round((decimal)point, 2)},{point.ToString("R", CultureInfo.InvariantCulture)},"), rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ExportedBeforeItWasSettledAndChangedSince_SaysBoth()
    {
        await using var product = await RunningProduct.StartAsync();
        var content = new StoredContent(product.Services.GetRequiredService<Database>(), new StandingClock(Instant.FromUtc(2026, 11, 10, 12, 0)));
        await content.HoursAsync();
        await content.OutageAsync();
        await product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, 1, new EstimatorOptions(), null, null, Token);
        await product.Services.GetRequiredService<MoneyTermsStore>().SaveAsync(WorkspaceStore.DefaultId, MoneyScope.Everything, new MoneyTerms { RpmLikely = 2, RpmCurrency = "EUR" }, Token);
        await content.FileAsync("later.csv", "timestamp,account,platform,views\n2026-11-04T10:00:00Z,luma,youtube,7\n");
        using var client = new HttpClient { BaseAddress = product.Address };

        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/money/loss?outage=1", UriKind.Relative), Token));
        using var proof = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/money/proof?outage=1&creator=luma&platform=youtube", UriKind.Relative), Token));
        var csv = Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri("/api/money/loss.csv?outage=1", UriKind.Relative), Token));

        foreach (var place in (JsonElement[])[json.RootElement.GetProperty("accounts")[0], json.RootElement.GetProperty("total"), proof.RootElement])
        {
            Assert.Equal((true, "2026-11-11"), (place.GetProperty("provisional").GetBoolean(), place.GetProperty("provisionalUntil").GetString()));
            Assert.True(place.GetProperty("dataChanged").GetBoolean());
        }

        Assert.StartsWith("\uFEFF# Provisional until 2026-11-11", csv, StringComparison.Ordinal);
        Assert.Contains("# Data changed since this estimate: estimate again\r\naccount,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/money/loss")]
    [InlineData("/api/money/loss?outage=77")]
    [InlineData("/api/money/loss.csv?outage=x")]
    public async Task Get_NoSuchOutage_IsAProblemDocument(string path)
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static class SystemTime
    {
        public static StandingClock Noon { get; } = new(Instant.FromUtc(2026, 11, 22, 12, 0));
    }
}

using System.Net;
using System.Text.Json;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Drops;

public sealed class DropsEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_DropsAndSuggestions_AreJsonAndStoreNothing()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        var content = new StoredContent(product.Services.GetRequiredService<Database>(), product.Services.GetRequiredService<IClock>());
        for (var number = 1; number <= 7; number++) await content.HoursAsync(Invariant($"creator {number}"));

        using (var proposed = await GetAsync(client, "/api/outages/suggestions?platform=youtube"))
        {
            var platform = Assert.Single(proposed.RootElement.GetProperty("platforms").EnumerateArray());
            Assert.Equal(("youtube", "hour", 7), (platform.GetProperty("platform").GetString(), platform.GetProperty("granularity").GetString(), platform.GetProperty("searched").GetInt32()));
            var only = Assert.Single(platform.GetProperty("suggestions").EnumerateArray());
            Assert.Equal(("2026-11-05T17:00:00Z", "2026-11-05T23:00:00Z", 7, 7), (only.GetProperty("start").GetString(), only.GetProperty("end").GetString(), only.GetProperty("dropped").GetInt32(), only.GetProperty("accounts").GetInt32()));
        }

        Assert.Empty(await product.Services.GetRequiredService<OutageStore>().ListAsync(WorkspaceStore.DefaultId, Token));
        var outage = await content.OutageAsync();
        using (var drops = await GetAsync(client, Invariant($"/api/findings/drops?outage={outage}&creator=creator%201&platform=youtube")))
        {
            var root = drops.RootElement;
            Assert.Equal((1, "platform", "creator 1", 7, 7), (root.GetProperty("schemaVersion").GetInt32(), root.GetProperty("verdict").GetString(), root.GetProperty("asked").GetString(), root.GetProperty("dropped").GetInt32(), root.GetProperty("compared").GetInt32()));
            // 0.05⁶: the account asked about is no evidence.
            Assert.Equal(1, root.GetProperty("chanceAlone").GetDouble() / 1.5625e-8, 9);
            Assert.Equal("most_dropped", root.GetProperty("reasons")[0].GetProperty("code").GetString());
            Assert.Equal("usual", root.GetProperty("accounts")[0].GetProperty("basis").GetString());
        }

        foreach (var (query, status) in new[] { ("", HttpStatusCode.BadRequest), ("?outage=99", HttpStatusCode.NotFound), (Invariant($"?outage={outage}&creator=nobody"), HttpStatusCode.NotFound) })
        {
            using var answer = await client.GetAsync(new Uri("/api/findings/drops" + query, UriKind.Relative), Token);
            Assert.Equal((query, status, "application/problem+json"), (query, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    private static async Task<JsonDocument> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
    }
}

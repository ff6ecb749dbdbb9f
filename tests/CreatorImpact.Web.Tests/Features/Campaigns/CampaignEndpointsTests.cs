using System.Net;
using System.Text.Json;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

public sealed class CampaignEndpointsTests
{
    [Fact]
    public async Task Get_ListAndOne_HoldTheFiguresAsJson()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        var id = await product.Services.GetRequiredService<DeliverableStore>().SaveAsync(
            WorkspaceStore.DefaultId,
            new Deliverable
            {
                Client = "Acme",
                Title = "Three videos",
                Account = "luma",
                Guarantee = 100_000,
                StartsOn = new LocalDate(2026, 1, 1),
                DeadlineOn = new LocalDate(2026, 1, 31),
                Delivered = 88_000,
                DeliveredAsOf = new LocalDate(2026, 1, 31),
            },
            TestContext.Current.CancellationToken);

        using var all = await JsonAsync(client, "/api/deliverables");
        using var one = await JsonAsync(client, FormattableString.Invariant($"/api/deliverables/{id}?until=2099-12-31"));

        Assert.Equal((1, false), (all.RootElement.GetProperty("schemaVersion").GetInt32(), all.RootElement.GetProperty("isDemo").GetBoolean()));
        var entry = Assert.Single(all.RootElement.GetProperty("deliverables").EnumerateArray());
        Assert.Equal(("Three videos", 12_000), (entry.GetProperty("title").GetString(), entry.GetProperty("shortfall").GetDouble()));
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("offer").ValueKind);
        Assert.Equal("2099-12-31", one.RootElement.GetProperty("deliverables")[0].GetProperty("offer").GetProperty("newDeadlineOn").GetString());
    }

    [Theory]
    [InlineData("/api/deliverables/99", HttpStatusCode.NotFound)]
    [InlineData("/api/deliverables/99?until=soon", HttpStatusCode.BadRequest)]
    [InlineData("/api/deliverables/some", HttpStatusCode.NotFound)]
    public async Task Get_WhatIsNotThere_IsAProblemDocument(string path, HttpStatusCode expected)
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static async Task<JsonDocument> JsonAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

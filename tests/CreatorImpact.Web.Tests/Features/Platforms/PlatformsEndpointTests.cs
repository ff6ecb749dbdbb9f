using System.Net;
using System.Text.Json;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Platforms;

public sealed class PlatformsEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_IllustrativeHistory_IsNullUntilTicked()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        foreach (var outage in ReferenceHistory.Outages()) await product.Services.GetRequiredService<OutageStore>().AddAsync(WorkspaceStore.DefaultId, outage, Token);

        using var closed = await JsonAsync(client, "/api/platforms");
        using var open = await JsonAsync(client, "/api/platforms?illustrative=1&zone=Europe/Berlin");

        Assert.Equal((1, false), (closed.RootElement.GetProperty("schemaVersion").GetInt32(), closed.RootElement.GetProperty("isDemo").GetBoolean()));
        var nothing = Assert.Single(closed.RootElement.GetProperty("platforms").EnumerateArray());
        Assert.Equal((0, 5), (nothing.GetProperty("n").GetInt32(), nothing.GetProperty("illustrativeLeftOut").GetInt32()));
        foreach (var name in (string[])["period", "downHours", "downHoursAYear", "times"]) Assert.Equal(JsonValueKind.Null, nothing.GetProperty(name).ValueKind);
        Assert.Empty(closed.RootElement.GetProperty("outages").EnumerateArray());

        var something = Assert.Single(open.RootElement.GetProperty("platforms").EnumerateArray());
        Assert.Equal((5, 17.0), (something.GetProperty("n").GetInt32(), something.GetProperty("downHours").GetProperty("touched").GetDouble()));
        Assert.Equal("modelled", something.GetProperty("forward").GetProperty("outagesAYear").GetProperty("grade").GetString());
        Assert.Equal(5, open.RootElement.GetProperty("outages").GetArrayLength());
    }

    [Fact]
    public async Task GetCsv_EmptyCellsAreNotKnown()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        await product.Services.GetRequiredService<OutageStore>().AddAsync(WorkspaceStore.DefaultId, ReferenceHistory.Outages()[0], Token);

        using var answer = await client.GetAsync(new Uri("/api/platforms.csv", UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("\r\ntiktok,0,0,1,0,0,0,,,,,,,,,,,,0,,0,,0,,,,,,,,\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone=Mars/Base")]
    [InlineData("from=2026-01-01")]
    [InlineData("from=2020-01-01&to=9999-12-31")]
    [InlineData("from=0001-01-01&to=2020-12-31")]
    [InlineData("metric=estimated_revenue")]
    [InlineData("a=some&b=2")]
    public async Task Get_FaultyAddress_IsAProblemDocument(string query)
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };

        using var answer = await client.GetAsync(new Uri("/api/platforms?" + query, UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("expected", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> JsonAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
    }
}

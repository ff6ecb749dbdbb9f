using System.Net;
using System.Text.Json;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class ProfileEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_HoursOfTwelveWeeks_IsAWeekOfSharesThatAddUpToOne()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        await Content(product).HoursAsync();

        using var document = await JsonAsync(client, "?account=luma");
        var root = document.RootElement;

        Assert.Equal((1, "luma", "youtube", "views", "descriptive"), (root.GetProperty("schemaVersion").GetInt32(), Text(root, "account"), Text(root, "platform"), Text(root, "metric"), Text(root, "kind")));
        Assert.Equal(("UTC", true, "2026-08-31", "2026-11-22"), (Text(root, "zone"), root.GetProperty("zoneIsAssumed").GetBoolean(), Text(root, "firstDay"), Text(root, "lastDay")));
        Assert.Equal((12, 1), (root.GetProperty("weeks").GetInt32(), root.GetProperty("weeksWithGaps").GetInt32()));
        var days = root.GetProperty("shares").EnumerateArray().Select(day => day.EnumerateArray().Select(share => share.GetDouble()).ToList()).ToList();
        Assert.Equal(7, days.Count);
        Assert.All(days, day => Assert.Equal(24, day.Count));
        Assert.Equal(1, days.Sum(day => day.Sum()), 9);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("refusal").ValueKind);
    }

    [Fact]
    public async Task Get_TwoDaysOfHours_IsNullWithTheReason()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        var hours = string.Concat(Enumerable.Range(0, 48).Select(hour => FormattableString.Invariant($"2026-05-{1 + (hour / 24):00}T{hour % 24:00}:00:00Z,luma,TikTok,1\n")));
        await Content(product).FileAsync("hours 2026-07-01 00-00-00.csv", "timestamp,account,platform,views\n" + hours);

        using var document = await JsonAsync(client, "?account=luma&platform=TikTok&metric=views");

        Assert.Equal("few_weeks", Text(document.RootElement.GetProperty("refusal"), "code"));
        foreach (var name in (string[])["weeks", "weeksWithGaps", "firstDay", "lastDay", "shares"]) Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty(name).ValueKind);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "account_missing")]
    [InlineData("?account=nobody", HttpStatusCode.NotFound, "account_unknown")]
    [InlineData("?account=luma&platform=twitch", HttpStatusCode.NotFound, "account_unknown")]
    [InlineData("?account=luma", HttpStatusCode.BadRequest, "platform_missing")]
    [InlineData("?account=luma&platform=youtube&metric=likes", HttpStatusCode.NotFound, "hours_unknown")]
    [InlineData("?account=daily", HttpStatusCode.NotFound, "hours_unknown")]
    public async Task Get_QuestionWithoutAnAnswer_IsAProblemWithItsCode(string query, HttpStatusCode status, string code)
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        await Content(product).HoursAsync();
        await Content(product).HoursAsync(platform: "tiktok");
        await Content(product).DaysAsync("daily", "youtube", "views", 1, 2, 3);

        using var answer = await client.GetAsync(new Uri("/api/data/profile" + query, UriKind.Relative), Token);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(code, Text(problem.RootElement, "code"));
    }

    private static StoredContent Content(RunningProduct product) => new(product.Services.GetRequiredService<Database>(), product.Services.GetRequiredService<IClock>());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonDocument> JsonAsync(HttpClient client, string query)
    {
        using var answer = await client.GetAsync(new Uri("/api/data/profile" + query, UriKind.Relative), Token);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
    }
}

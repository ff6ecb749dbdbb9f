using System.Net;

namespace CreatorImpact.Web.Tests.Features.Groups;

public sealed class GroupsEndpointsTests
{
    [Theory]
    [InlineData("/api/groups")]
    [InlineData("/api/groups.csv")]
    [InlineData("/api/groups/totals?rows=platform")]
    [InlineData("/api/groups/totals.csv?outage=some")]
    public async Task Get_NothingToCompare_IsAProblemDocument(string path)
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/groups/totals?rows=creator&columns=creator", "Rows and columns are the same")]
    [InlineData("/api/groups/totals.csv?rows=client&columns=creator", "they are expected as rows")]
    public async Task Get_RowsAndColumnsThatMakeNoTable_IsRefusedWithAReason(string path, string expected)
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

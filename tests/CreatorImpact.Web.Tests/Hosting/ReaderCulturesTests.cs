using System.Net.Http.Headers;
using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Web.Tests.Hosting;

public sealed class ReaderCulturesTests
{
    [Theory]
    [InlineData("de-DE", true)]
    [InlineData("en-GB", true)]
    [InlineData("pt-BR", true)]
    [InlineData("th-TH", false)]
    [InlineData("fa-IR", false)]
    [InlineData("ar-SA", false)]
    public void Formats_Culture_IsTakenWhenItCountsAsWeDo(string name, bool expected) =>
        Assert.Equal(expected, ReaderCultures.Formats.Any(culture => culture.Name == name));

    [Fact]
    public async Task Site_GermanReader_GetsEnglishWordsAndStaysHealthy()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de-DE"));

        var page = await client.GetStringAsync("/");

        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("What did the outage cost you?", page, StringComparison.Ordinal);
    }
}

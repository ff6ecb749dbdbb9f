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

    [Theory]
    [InlineData(null, "de-AT", "de-AT", "de")]
    [InlineData(null, "", "en", "en")]
    [InlineData(null, "it-IT", "it-IT", "en")]
    [InlineData(null, "sv-SE,de", "de", "de")]
    [InlineData(null, "sv-SE,en-GB,de", "sv-SE", "en")]
    [InlineData(null, "th-TH,de-CH", "de-CH", "de")]
    [InlineData(null, "de-XX", "de", "de")]
    [InlineData("de", "en-US", "de", "de")]
    [InlineData("de", "en-US,de-AT", "de-AT", "de")]
    [InlineData("en", "de-DE", "en", "en")]
    [InlineData("en", "it-IT", "it-IT", "en")]
    [InlineData("xx", "de-DE", "de-DE", "de")]
    public void For_ChoiceAndBrowser_WordsAndDatesAreOfOneLanguage(string? chosen, string accepted, string formats, string words)
    {
        var found = ReaderCultures.For(chosen, accepted.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((formats, words), (found.Formats.Name, found.Words.Name));
    }

    [Fact]
    public async Task Site_ReaderOfAnUntranslatedLanguage_GetsEnglishWordsAndStaysHealthy()
    {
        await using var product = await RunningProduct.StartAsync();
        using var client = new HttpClient { BaseAddress = product.Address };
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("it-IT"));

        var page = await client.GetStringAsync("/");

        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("What did the outage cost you?", page, StringComparison.Ordinal);
    }
}

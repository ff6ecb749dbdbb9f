using System.Globalization;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Tests.Wording;

public sealed class CatalogFilesTests
{
    private static readonly CultureInfo Austrian = CultureInfo.GetCultureInfo("de-AT");

    [Theory]
    [InlineData("de-AT de en", "de-AT")]
    [InlineData("de en", "de")]
    [InlineData("fr en", "en")]
    [InlineData("fr", null)]
    public void Find_FilesOfSomeLanguages_TakesTheNearestAndThenEnglish(string languages, string? expected)
    {
        var there = languages.Split(' ');

        var found = CatalogFiles.Find<Content>(Austrian, language => $"words/{language}.json", JsonSerializerOptions.Web, path => there.Contains(Path.GetFileNameWithoutExtension(path)) ? Stream($$"""{"text":"{{path}}"}""") : null);

        Assert.Equal(expected is null ? null : $"words/{expected}.json", found?.Text);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[")]
    public void Find_FileThatCannotBeRead_IsNamed(string content)
    {
        var exception = Assert.Throws<InvalidDataException>(() => CatalogFiles.Find<Content>(Austrian, language => $"words/{language}.json", JsonSerializerOptions.Web, _ => Stream(content)));

        Assert.StartsWith("words/de-AT.json: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reasons")]
    [InlineData("causes")]
    public void Languages_OfTheProgram_AreThoseOfItsFiles(string folder)
    {
        Assert.Equal(["de", "es", "fr", "pt"], CatalogFiles.Languages(folder));

        using var stream = CatalogFiles.Open(folder + "/de.json");
        Assert.NotNull(stream);
    }

    private static MemoryStream Stream(string content) => new(Encoding.UTF8.GetBytes(content));

    private sealed record Content(string Text);
}

using System.Globalization;
using System.Reflection;
using CreatorImpact.Analysis.Help;

namespace CreatorImpact.Analysis.Tests.Help;

/// <summary>The help of every language has the sections, items and links of the English one.</summary>
public sealed class HelpLanguageTests
{
    private static readonly string Folder = Path.Combine(
        typeof(HelpLanguageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!,
        "data",
        "catalog",
        "help");

    private static readonly HelpCatalog English = HelpCatalog.For(CultureInfo.GetCultureInfo("en"));

    public static TheoryData<string> Languages => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(language => language != "en").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_HasTheShapeOfTheEnglishOne(string language)
    {
        Assert.Equal(HelpCatalog.Anchors.Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(Folder, language)).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
        var catalog = HelpCatalog.For(CultureInfo.GetCultureInfo(language));

        Assert.All(English.Sections.Zip(catalog.Sections), pair =>
        {
            var (source, section) = pair;
            Assert.Equal((source.Anchor, source.ItemsAs, source.Text.Count, source.Tables.Count), (section.Anchor, section.ItemsAs, section.Text.Count, section.Tables.Count));
            Assert.Equal(source.Items.Select(item => (item.Code, item.Href)).OrderBy(item => item.Code, StringComparer.Ordinal), section.Items.Select(item => (item.Code, item.Href)).OrderBy(item => item.Code, StringComparer.Ordinal));
            Assert.Equal(source.Links.Select(link => link.Href), section.Links.Select(link => link.Href));
            Assert.All(source.Tables.Zip(section.Tables), tables =>
            {
                Assert.Equal(tables.First.Columns.Count, tables.Second.Columns.Count);
                Assert.Equal(tables.First.Rows.Select(row => (row.Code, Empty(row))), tables.Second.Rows.Select(row => (row.Code, Empty(row))));
            });
        });
        Assert.Equal(new HelpIndex(English).Entries.Select(entry => entry.Anchor).Order(StringComparer.Ordinal), new HelpIndex(catalog).Entries.Select(entry => entry.Anchor).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_IsTranslated(string language)
    {
        var catalog = HelpCatalog.For(CultureInfo.GetCultureInfo(language));

        Assert.All(English.Sections.Zip(catalog.Sections), pair =>
        {
            Assert.NotEqual(pair.First.Title, pair.Second.Title);
            Assert.DoesNotContain(pair.Second.Text, text => pair.First.Text.Contains(text, StringComparer.Ordinal));
            Assert.All(pair.Second.Items, item => Assert.NotEqual(pair.First.Item(item.Code)!.Text, item.Text));
        });
    }

    [Fact]
    public void Glossary_InGerman_IsInTheOrderOfGermanWords()
    {
        var titles = HelpCatalog.For(CultureInfo.GetCultureInfo("de")).Section("glossary").Items.Select(item => item.Title).ToList();

        Assert.Equal("Ablehnung", titles[0]);
        Assert.Equal("Vorläufig", titles[^1]);
    }

    private static string Empty(HelpRow row) => string.Concat(row.Cells.Select(cell => cell is null ? '0' : '1'));
}

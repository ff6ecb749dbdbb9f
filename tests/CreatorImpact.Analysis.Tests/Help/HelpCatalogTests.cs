using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Tests.Help;

public sealed class HelpCatalogTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-AT");

    private static readonly HelpCatalog English = HelpCatalog.For(CultureInfo.GetCultureInfo("en-GB"));

    [Fact]
    public void Sections_OfTheHelp_StandInTheOrderOfTheirNames() => Assert.Equal(HelpCatalog.Anchors, English.Sections.Select(section => section.Anchor));

    [Fact]
    public void Troubleshooting_Items_AreTheFiveStepsInOrder()
    {
        var section = English.Section("troubleshooting");

        Assert.Equal(HelpItems.Steps, section.ItemsAs);
        Assert.Equal(Enum.GetValues<TroubleshootingStep>().Select(KindCode.Of), section.Items.Select(item => item.Code));
        Assert.Equal(
            ["Check the internet connection", "Update the system software", "Clear the browser cache", "Restart the device", "Report through the official channel"],
            section.Items.Select(item => item.Title));
    }

    [Fact]
    public void UserGroups_Rows_AreTheFourGroupsInOrder()
    {
        var rows = Assert.Single(English.Section("user-groups").Tables).Rows;

        Assert.Equal(OutageNote.UserGroups.Select(KindCode.Of), rows.Select(row => row.Code));
        Assert.Equal(["Casual users", "Content creators", "Businesses", "Influencers"], rows.Select(row => row.Cells[0]));
    }

    [Fact]
    public void Causes_Rows_AreTheFourOfTheArticle() => Assert.Equal(
        ["High traffic", "Technical malfunction", "Security breach", "Maintenance"], Assert.Single(English.Section("causes").Tables).Rows.Select(row => row.Cells[0]));

    [Fact]
    public void Uptime_Items_AreTheThreeStrategies() => Assert.Equal(["Redundancy", "Scalability", "Proactive maintenance"], English.Section("uptime").Items.Select(item => item.Title));

    [Fact]
    public void History_Rows_AreThoseOfTheRegistersIllustrativeHistory()
    {
        var section = English.Section("history");
        var told = section.Tables.Take(2).SelectMany(table => table.Rows).Select(row => (LocalDatePattern.Iso.Parse(row.Cells[0]!).Value, row.Cells.First(cell => cell!.EndsWith(" h", StringComparison.Ordinal))!));

        Assert.Equal(
            ReferenceHistory.Outages().Select(outage => (outage.Start.InUtc().Date, FormattableString.Invariant($"{(outage.EndExclusive!.Value - outage.Start).TotalHours} h"))).Order(),
            told.Order());
        Assert.Equal(2, section.Tables[2].Rows.Count);
        Assert.All(section.Tables, table => Assert.Contains("unverified", table.Caption, StringComparison.Ordinal));
    }

    [Fact]
    public void Comparison_CellsBesideTheNames_AreEmpty() => Assert.All(
        Assert.Single(English.Section("comparison").Tables).Rows, row => Assert.All(row.Cells.Skip(1), Assert.Null));

    [Theory]
    [InlineData("workspace")]
    [InlineData("client")]
    [InlineData("creator")]
    [InlineData("account")]
    [InlineData("series")]
    [InlineData("observation")]
    [InlineData("content item")]
    [InlineData("outage")]
    [InlineData("phase")]
    [InlineData("window")]
    [InlineData("exposure")]
    [InlineData("but-for")]
    [InlineData("gross loss")]
    [InlineData("rebound")]
    [InlineData("halo")]
    [InlineData("net loss")]
    [InlineData("run")]
    [InlineData("estimate")]
    [InlineData("refusal")]
    [InlineData("evidence grade")]
    [InlineData("verdict")]
    [InlineData("placebo window")]
    [InlineData("segment set")]
    [InlineData("segment")]
    [InlineData("deliverable")]
    [InlineData("make-good")]
    public void Glossary_EveryWordOfTheProduct_IsExplained(string word) => Assert.Single(
        English.Section("glossary").Items, item => string.Equals(item.Title, word, StringComparison.OrdinalIgnoreCase) && item.Text.Length > 0);

    [Fact]
    public void Sections_All_HaveUniqueCodesFullRowsAndAddressesWithinTheSite()
    {
        var entries = new HelpIndex(English).Entries;
        Assert.Equal(entries.Count, entries.Select(entry => entry.Anchor).Distinct(StringComparer.Ordinal).Count());
        Assert.All(English.Sections.SelectMany(section => section.Tables), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count)));
        var anchors = entries.Select(entry => "help#" + entry.Anchor).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            English.Sections.SelectMany(section => section.Links.Select(link => link.Href).Concat(section.Items.Select(item => item.Href).OfType<string>())),
            href => Assert.True(!href.StartsWith('/') && !href.Contains(':', StringComparison.Ordinal) && (!href.StartsWith("help#", StringComparison.Ordinal) || anchors.Contains(href)), href));
    }

    [Fact]
    public void Load_OneTranslatedFile_TakesItAndTheEnglishOnesBeside()
    {
        var catalog = HelpCatalog.Load(German, path => path == "de/causes.json" ? Stream("""{"title":"Ursachen"}""") : OpenEnglish(path));

        Assert.Equal("Ursachen", catalog.Section("causes").Title);
        Assert.Equal("Glossary", catalog.Section("glossary").Title);
    }

    [Fact]
    public void Load_FileOfTheCountry_WinsOverThatOfTheLanguage()
    {
        var catalog = HelpCatalog.Load(German, path => path switch
        {
            "de-AT/causes.json" => Stream("""{"title":"Österreich"}"""),
            "de/causes.json" => Stream("""{"title":"Deutsch"}"""),
            _ => OpenEnglish(path),
        });

        Assert.Equal("Österreich", catalog.Section("causes").Title);
    }

    [Theory]
    [InlineData("{\"title\":\"a\",\"txt\":[]}")]
    [InlineData("{\"title\":null}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    public void Load_FileThatIsNoSection_IsRefusedByName(string content)
    {
        var exception = Assert.Throws<InvalidDataException>(() => HelpCatalog.Load(German, path => path == "de/causes.json" ? Stream(content) : OpenEnglish(path)));

        Assert.StartsWith("help/de/causes.json: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFileInAnyLanguage_IsRefusedByName() => Assert.Equal(
        "help/en/troubleshooting.json: found no file, expected the section.", Assert.Throws<InvalidDataException>(() => HelpCatalog.Load(German, _ => null)).Message);

    private static Stream? OpenEnglish(string path) => !path.StartsWith("en/", StringComparison.Ordinal) ? null : typeof(HelpCatalog).Assembly.GetManifestResourceStream("help/" + path);

    private static MemoryStream Stream(string content) => new(Encoding.UTF8.GetBytes(content));
}

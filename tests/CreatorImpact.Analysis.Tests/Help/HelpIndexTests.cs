using System.Globalization;
using CreatorImpact.Analysis.Help;

namespace CreatorImpact.Analysis.Tests.Help;

public sealed class HelpIndexTests
{
    private static readonly HelpIndex Index = new(HelpCatalog.For(CultureInfo.GetCultureInfo("en")));

    /// <summary>The headings of the reference article, the names in its tables, and its questions, with where each is told.</summary>
    public static TheoryData<string, string> Headings => new()
    {
        { "The reference article, as facts", "history" },
        { "Causes", "causes" },
        { "High traffic", "causes-high-traffic" },
        { "Technical malfunction", "causes-technical-malfunction" },
        { "Security breach", "causes-security-breach" },
        { "Maintenance", "causes-maintenance" },
        { "Short-term outages", "duration-short-term" },
        { "Prolonged outages", "duration-prolonged" },
        { "Scope", "duration-scope" },
        { "User groups", "user-groups" },
        { "Casual users", "user-groups-casual_users" },
        { "Content creators", "user-groups-content_creators" },
        { "Businesses", "user-groups-businesses" },
        { "Influencers", "user-groups-influencers" },
        { "History", "history" },
        { "The picture it asks for", "picture" },
        { "Platform comparison", "comparison" },
        { "Average downtime per year", "comparison" },
        { "Response time", "comparison" },
        { "User feedback", "comparison" },
        { "Response and reporting", "response" },
        { "Troubleshooting", "troubleshooting" },
        { "Check the internet connection", "troubleshooting-connection" },
        { "Update the system software", "troubleshooting-system_update" },
        { "Clear the browser cache", "troubleshooting-browser_cache" },
        { "Restart the device", "troubleshooting-device_restart" },
        { "Report through the official channel", "troubleshooting-official_report" },
        { "Misinformation and scams", "misinformation" },
        { "Looking ahead", "looking-ahead" },
        { "Mitigation", "mitigation" },
        { "Uptime strategies", "uptime" },
        { "Redundancy", "uptime-redundancy" },
        { "Scalability", "uptime-scalability" },
        { "Proactive maintenance", "uptime-proactive-maintenance" },
        { "Its questions", "questions" },
        { "Commonest causes?", "questions-causes" },
        { "Effect on creators and businesses?", "questions-effect" },
        { "What can users do?", "questions-what-to-do" },
        { "How does the platform's response compare with others'?", "questions-response" },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void Find_EveryHeadingOfTheReferenceArticle_IsAmongTheFirstFive(string heading, string anchor) =>
        Assert.Contains(anchor, Index.Find(heading, 5).Select(entry => entry.Anchor));

    [Theory]
    [InlineData("window", "glossary-window")]
    [InlineData("GLOSSARY", "glossary")]
    [InlineData("counterfactual", "glossary-but-for")]
    [InlineData("“faq”", "questions")]
    [InlineData("platform’s response compare", "questions-response")]
    public void Find_NameOrOtherName_PutsItFirst(string typed, string anchor) => Assert.Equal(anchor, Index.Find(typed, 5)[0].Anchor);

    [Fact]
    public void Find_Item_NamesItsSection()
    {
        var entry = Index.Find("halo", 5)[0];

        Assert.Equal(("Halo", "Glossary"), (entry.Title, entry.Section));
        Assert.Null(Index.Find("glossary", 1)[0].Section);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ? ")]
    [InlineData("zebra")]
    [InlineData("redundancy zebra")]
    public void Find_NothingOfThatName_IsEmpty(string typed) => Assert.Empty(Index.Find(typed, 5));

    [Fact]
    public void Find_ManyHits_KeepsToTheNumberAsked() => Assert.Equal(3, Index.Find("o", 3).Count);
}

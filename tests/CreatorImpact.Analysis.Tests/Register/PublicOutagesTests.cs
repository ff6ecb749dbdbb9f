using System.Globalization;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Analysis.Runs;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Register;

public sealed class PublicOutagesTests
{
    [Fact]
    public void All_Entries_AreEightOrMoreEachWithTheAddressOfAReport()
    {
        Assert.True(PublicOutages.All.Count >= 8);
        Assert.All(PublicOutages.All.SelectMany(outage => outage.Sources), source =>
        {
            Assert.False(string.IsNullOrWhiteSpace(source.Name));
            Assert.Equal("https", new Uri(source.Url).Scheme);
        });
        Assert.All(PublicOutages.All, outage => Assert.False(string.IsNullOrWhiteSpace(outage.Note)));
        Assert.Equal(PublicOutages.All.Count, PublicOutages.All.Select(outage => outage.Id).Distinct().Count());
    }

    [Fact]
    public void All_Entries_AreNoneOfTheReferenceArticleAndCanBeEstimated()
    {
        var days = ReferenceHistory.Outages().Select(row => row.Start.InUtc().Date).ToHashSet();

        Assert.All(PublicOutages.All.SelectMany(outage => outage.Outages), outage =>
        {
            Assert.DoesNotContain(outage.Start.InUtc().Date, days);
            Assert.Equal("news", outage.Verification);
            Assert.NotNull(CauseCatalog.Find(outage.Cause));
            Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(outage.EntryZone));
            Assert.True(outage.EndExclusive > outage.Start);
            Assert.All(outage.Windows, window => Assert.True(window.EndExclusive > window.Start));
            Assert.All(outage.Phases, phase => Assert.True(phase.EndExclusive > phase.Start));
        });
    }

    [Fact]
    public void All_Roblox_HasTwoPhasesThatMeetAndLastThreeDays()
    {
        var roblox = Assert.Single(PublicOutages.All, outage => outage.Id == "roblox-2021-10-28").Outages[0];

        Assert.Equal(roblox.Phases[0].EndExclusive, roblox.Phases[1].Start);
        Assert.Equal(72.75, (roblox.EndExclusive!.Value - roblox.Start).TotalHours);
        Assert.Equal((1, 0), (roblox.Phases[0].SeverityLow, roblox.Phases[1].SeverityLow));
    }

    [Fact]
    public void All_Google_KeepsBothWindows()
    {
        var google = Assert.Single(PublicOutages.All, outage => outage.Id == "google-2020-12-14").Outages[0];

        var input = OutageInput.From(google with { Phases = [new(google.Start, google.EndExclusive!.Value, 0, 1)] })!;

        Assert.Equal(Duration.FromMinutes(45), input.Outage.Span.Length);
        Assert.Equal(Duration.FromMinutes(47), Assert.Single(Assert.Single(input.Outage.Alternatives)).Window.Length);
    }

    [Fact]
    public void MissingFrom_RegisterWithOnePlatform_IsTheOther()
    {
        var facebook = Assert.Single(PublicOutages.All, outage => outage.Id == "facebook-2021-10-04");

        var missing = facebook.MissingFrom([facebook.Outages[0] with { Id = 4, Title = "Renamed since" }]);

        Assert.Equal("instagram", Assert.Single(missing).Platform);
        Assert.Empty(facebook.MissingFrom(facebook.Outages));
        Assert.Equal(2, facebook.MissingFrom([]).Count);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public void Title_OfALanguage_IsTranslatedForEveryOutage(string language)
    {
        var words = PublicOutageText.For(CultureInfo.GetCultureInfo(language));

        Assert.All(PublicOutages.All, outage =>
        {
            Assert.NotEqual(outage.Title, words.Title(outage));
            Assert.NotEqual(outage.Note, words.Note(outage));
        });
    }

    [Fact]
    public void Title_LanguageWithoutThem_StaysEnglish() => Assert.All(PublicOutages.All, outage =>
        Assert.Equal((outage.Title, outage.Note), (PublicOutageText.For(CultureInfo.GetCultureInfo("it-IT")).Title(outage), PublicOutageText.For(CultureInfo.GetCultureInfo("it-IT")).Note(outage))));

    [Fact]
    public void Find_OutageOfTheRegister_IsTheOneItCameFrom()
    {
        var google = Assert.Single(PublicOutages.All, outage => outage.Id == "google-2020-12-14");

        Assert.Equal(google, PublicOutages.Find(google.Outages[0] with { Id = 9, Title = "Renamed since" }));
        Assert.Null(PublicOutages.Find(google.Outages[0] with { Url = null }));
    }
}

using System.Globalization;
using CreatorImpact.Analysis.Findings;

namespace CreatorImpact.Analysis.Tests.Findings;

public sealed class FindingTextTests
{
    [Theory]
    [InlineData("de-DE", "user group", "Nutzergruppe")]
    [InlineData("de-DE", "Platform", "Plattform")]
    [InlineData("fr", "business type", "secteur")]
    [InlineData("de-DE", "My tiers", "My tiers")]
    [InlineData("en-GB", "Platform", "Platform")]
    public void SegmentSet_OfTheProduct_IsSaidInTheReadersLanguage(string culture, string set, string expected) =>
        Assert.Equal(expected, new FindingText(CultureInfo.GetCultureInfo(culture)).SegmentSet(set));

    [Theory]
    [InlineData("de-DE", "content creators", "Creator")]
    [InlineData("es", "under 1 k", "menos de 1 k")]
    [InlineData("de-DE", "10–100 k", "10–100 k")]
    [InlineData("de-DE", "Acme", "Acme")]
    public void Segment_OfTheProduct_IsSaidInTheReadersLanguage(string culture, string segment, string expected) =>
        Assert.Equal(expected, new FindingText(CultureInfo.GetCultureInfo(culture)).Segment(segment));
}

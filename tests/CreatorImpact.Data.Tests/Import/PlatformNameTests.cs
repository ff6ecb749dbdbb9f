using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Tests.Import;

public sealed class PlatformNameTests
{
    [Theory]
    [InlineData("youtube", "YouTube")]
    [InlineData("google_adsense", "Google AdSense")]
    [InlineData("google_ad_manager", "Google Ad Manager")]
    [InlineData("vidplatform", "Vidplatform")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Display_StoredName_IsAsItWritesItself(string? stored, string? expected) => Assert.Equal(expected, PlatformName.Display(stored));

    [Theory]
    [InlineData("youtube")]
    [InlineData("x")]
    [InlineData("google_adsense")]
    [InlineData("google_ad_manager")]
    [InlineData("vidplatform")]
    public void Of_NameAsItIsShown_IsTheStoredOne(string stored) => Assert.Equal(stored, PlatformName.Of(PlatformName.Display(stored)));

    [Fact]
    public void Known_NamesToPropose_ArePlacesWherePeopleWatch() => Assert.DoesNotContain(PlatformName.Known, name => name.StartsWith("Google", StringComparison.Ordinal));
}

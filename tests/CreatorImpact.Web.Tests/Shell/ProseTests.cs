using System.Globalization;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class ProseTests
{
    [Theory]
    [InlineData("The outage 2026-11-05T17:00:00Z lies outside the data.", "en", "The outage 5 Nov 2026, 17:00 UTC lies outside the data.")]
    [InlineData("from 2026-09-28 to 2026-11-23", "en", "from 28 Sept 2026 to 23 Nov 2026")]
    [InlineData("from 2026-09-28 on", "de", "from 28. Sept. 2026 on")]
    [InlineData("until 2026-11-05T17:00:00.5Z", "en", "until 5 Nov 2026, 17:00 UTC")]
    [InlineData("2026-13-45 is no date, and 2026-11-05-17 is a name", "en", "2026-13-45 is no date, and 2026-11-05-17 is a name")]
    [InlineData("about 36,000 views (90 %: 30,000–42,000)", "en", "about 36,000 views (90\u00A0%: 30,000–42,000)")]
    public void For_MomentsAndShares_AreWrittenForTheReader(string text, string culture, string expected) =>
        Assert.Equal(expected.Replace("Sept ", culture == "en" ? SeptemberInEnglish() : "Sept ", StringComparison.Ordinal), Prose.For(text, CultureInfo.GetCultureInfo(culture)));

    // How September is shortened depends on the culture data of the machine.
    private static string SeptemberInEnglish() => new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc).ToString("MMM ", CultureInfo.GetCultureInfo("en"));
}

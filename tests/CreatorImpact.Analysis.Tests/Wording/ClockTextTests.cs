using System.Globalization;
using CreatorImpact.Analysis.Wording;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Wording;

public sealed class ClockTextTests
{
    [Theory]
    [InlineData(135, false, "2 h 15 min")]
    [InlineData(1_785, false, "1 d 5 h")]
    [InlineData(1_785, true, "1 d 5 h 45 min")]
    [InlineData(1_470, true, "1 d 30 min")]
    [InlineData(1_440, true, "1 d")]
    [InlineData(0.5, true, "30 s")]
    public void Length_OfMinutes_NamesThemInDocumentsAlsoBeyondADay(double minutes, bool isWhole, string expected) =>
        Assert.Equal(expected, ClockText.Length(Duration.FromMinutes(minutes), CultureInfo.InvariantCulture, isWhole));
}

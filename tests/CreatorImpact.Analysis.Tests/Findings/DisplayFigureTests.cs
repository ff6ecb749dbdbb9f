using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Tests.Findings;

public sealed class DisplayFigureTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    [Theory]
    [InlineData(97_312.4, 44_000, "97,000")]
    [InlineData(1_234.5, 90, "1,234")]
    [InlineData(0.1234, 0.05, "0.123")]
    [InlineData(-3, 400, "-3")]
    [InlineData(22, 9_000, "20")]
    [InlineData(-94, 10_000, "-90")]
    [InlineData(0, 400, "0")]
    public void Text_RoundsToTwoDigitsOfTheWidth(double value, double width, string expected) =>
        Assert.Equal(expected, DisplayFigure.ForWidth(width, English).Text(value));

    [Fact]
    public void Limit_NeverSaysLessThanTheBound() =>
        Assert.Equal("97,400", DisplayFigure.ForWidth(9_000, English).Limit(97_312.4));

    [Fact]
    public void Range_NegativeBound_UsesAWord()
    {
        var figure = DisplayFigure.For(new IntervalEstimate(5, 5, 0, 10, -20, 30, EvidenceGrade.Measured), English);

        Assert.Equal("-20 to 30", figure.Range(-20, 30));
        Assert.Equal("1.234–1.240", DisplayFigure.ForWidth(25, CultureInfo.GetCultureInfo("de-DE")).Range(1234, 1240));
    }

    [Theory]
    [InlineData("en-US", " to ")]
    [InlineData("fr-FR", " à ")]
    [InlineData("pt-PT", " a ")]
    [InlineData("es-ES", " a ")]
    public void Range_NegativeBound_UsesTheWordOfTheLanguage(string culture, string word)
    {
        var figure = DisplayFigure.ForWidth(50, CultureInfo.GetCultureInfo(culture));

        Assert.Equal(figure.Text(-20) + word + figure.Text(30), figure.Range(-20, 30));
    }
}

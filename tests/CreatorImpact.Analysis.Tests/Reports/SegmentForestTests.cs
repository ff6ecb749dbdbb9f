using System.Globalization;
using System.Xml.Linq;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Tests.Reports;

public class SegmentForestTests
{
    private static readonly ReportWords English = new(CultureInfo.GetCultureInfo("en-US"));

    [Fact]
    public void Draw_RatesOneOfThemHidden_DrawsWhatIsShown()
    {
        var picture = Picture(
            new ForestLine("gold", Rate(0.10, 0.20), "15 %") { IsFlagged = true },
            new ForestLine("blue", null, "hidden (fewer than five)"),
            new ForestLine("all", Rate(-0.05, 0.10), "3 %") { IsTotal = true });

        Assert.Single(picture.Descendants(), element => element.Name.LocalName == "rect");
        Assert.Single(picture.Descendants(), element => element.Name.LocalName == "path");
        Assert.Contains("hidden (fewer than five)", picture.Value, StringComparison.Ordinal);
        // From −5 % to 20 % the axis is 340 wide and begins at 180: 15 % lies at four fifths of it.
        Assert.Equal(452 - 4, X(picture.Descendants().Single(element => element.Name.LocalName == "rect"), "x"), 0.01);
    }

    [Fact]
    public void Draw_HostileAndLongNames_StayWords()
    {
        var picture = Picture(new ForestLine("<script>alert(1)</script>\u0001", Rate(0, 0), "0 %"), new ForestLine(string.Concat(Enumerable.Repeat("👩‍🚀", 40)), null, ""));

        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "script");
        var texts = picture.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.Contains("<script>alert(1)</script>\uFFFD", texts);
        Assert.Contains(string.Concat(Enumerable.Repeat("👩‍🚀", 25)) + "…", texts);
    }

    [Fact]
    public void Draw_NoLine_Throws() => Assert.Throws<ArgumentException>(() => ForestPicture.Draw([], English));

    private static double X(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static XElement Picture(params ForestLine[] lines) => XElement.Parse(ForestPicture.Draw(lines, English));

    private static IntervalEstimate Rate(double low, double high) => new((low + high) / 2, (low + high) / 2, low, high, low, high, EvidenceGrade.Measured);
}

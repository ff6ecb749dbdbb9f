using System.Globalization;
using System.Text;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartCsvTests
{
    private static readonly ChartCsvHeads Heads = new("utc", "local", "part", "checkpoint", "value", "low", "high");

    [Fact]
    public void Write_Hours_HoldsWhatItIsAboutAndEveryPeriod()
    {
        var lines = Lines(ChartModels.Hours(3, 1, 1), "Views by hour", "Source: luma.csv");

        Assert.Equal(["# Views by hour", "# Source: luma.csv", "utc,local,part,Actual,Without the outage,90 % low,90 % high,50 % low,50 % high"], lines[..3]);
        Assert.Equal("2026-01-20T01:00:00Z,2026-01-20 01:00 +00,PartDuring,40,100,90,110,95,105", lines[4]);
        Assert.Equal(6, lines.Length);
    }

    [Fact]
    public void Write_AYearOfHours_ThinsNothing() => Assert.Equal(8_761, Lines(ChartModels.Hours(8_760)).Length);

    [Fact]
    public void Write_GermanReader_StillHasADecimalPoint()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.Contains(",1234.5,", Lines(ChartModels.Of(DateTimeZone.Utc, [ChartModels.Start], [1234.5]))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-5", "-5")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public void Write_HostileColumnName_IsNoFormula(string name, string expected)
    {
        var model = ChartModels.Hours(1);

        var head = Lines(model with { Lines = [model.Lines[0] with { Name = name }], Bands = [] })[0];

        Assert.Equal("utc,local,part," + expected, head);
    }

    [Fact]
    public void Write_Gap_IsAnEmptyCell() =>
        Assert.Contains(",PartBefore,,100,", Lines(ChartModels.Of(DateTimeZone.Utc, [ChartModels.Start], [null]))[1], StringComparison.Ordinal);

    private static string[] Lines(ChartModel model, params string[] about) =>
        Encoding.UTF8.GetString(ChartCsv.Write(model, Heads, about, key => key)).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
}

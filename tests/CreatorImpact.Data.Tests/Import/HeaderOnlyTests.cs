using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Files that hold a header and nothing below it.</summary>
public sealed class HeaderOnlyTests
{
    [Theory]
    [InlineData("Date,Views\n")]
    [InlineData("Date,Views")]
    [InlineData("date,account,platform,views,revenue\n\n\n")]
    [InlineData("date,account,metric,value\n")]
    [InlineData("hour_start,views\n")]
    [InlineData("Datum;Aufrufe\r\n")]
    [InlineData("Date,Views\nTotal,0\n")]
    public void Read_SeriesHeaderOnly_IsRefusedForWantOfRows(string text)
    {
        var refused = Reading.Refused(text);

        Assert.Equal("no_rows", refused.Code);
        Assert.Contains("no rows", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Table data.csv", "Date,Views,Watch time (hours)\n")]
    [InlineData("Totals.csv", "Date,Views\n")]
    [InlineData("Chart data.csv", "Date,Content,Video title,Views\n")]
    [InlineData("Table data.csv", "Content,Video title,Video publish time,Views\n")]
    [InlineData("Overview.csv", "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n")]
    public void Read_PlatformExportOfNothing_IsNoError(string name, string text)
    {
        var reading = Reading.Engagement(text, name);

        Assert.Equal((0, 0), (reading.RowsRead, reading.RowsAccepted));
        Assert.Empty(reading.Series);
    }

    [Fact]
    public void Read_HeaderOfNothingKnown_StaysUnknown() => Assert.Equal("unknown_format", Reading.Refused("apples,pears\n").Code);
}

using Bunit;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartTableTests : WebContext
{
    [Fact]
    public void Render_Model_ListsThePoints()
    {
        var table = Render<ChartTable>(parameters => parameters.Add(p => p.Model, ChartModels.Hours(3, 1, 1)));

        Assert.Equal("Views by hour: the values of the chart. Times in UTC.", table.Find("caption").TextContent);
        Assert.Equal(["Time", "Part", "Actual", "Without the outage", "50 % low", "50 % high", "90 % low", "90 % high"], table.FindAll("thead th").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData(0, "PartBefore")]
    [InlineData(23, "PartBefore")]
    [InlineData(24, "PartDuring")]
    [InlineData(29, "PartDuring")]
    [InlineData(30, "PartAfter")]
    [InlineData(71, "PartAfter")]
    public void From_Hours_SaysBeforeDuringAfter(int index, string part)
    {
        var rows = ChartTableRow.From(ChartModels.Hours(), System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(part, rows[index].PartKey);
    }

    [Fact]
    public void From_PeriodTouchedByHalfAnHour_CountsAsDuring()
    {
        var model = ChartModels.Hours(3) with
        {
            Spans = [new ChartSpan(ChartSpanKind.Outage, ChartModels.Start + Duration.FromMinutes(90), ChartModels.Start + Duration.FromMinutes(100))],
        };

        var rows = ChartTableRow.From(model, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(["PartBefore", "PartDuring", "PartAfter"], rows.Select(row => row.PartKey));
    }

    [Fact]
    public void From_Gap_LeavesTheCellEmpty()
    {
        var model = ChartModels.Hours() with { Points = [new(ChartModels.Start, null)] };

        var row = Assert.Single(ChartTableRow.From(model, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Null(row.Actual);
        Assert.Null(row.ButFor);
    }

    [Fact]
    public void From_Ranges_HoldsEverythingTheChartDraws()
    {
        var row = ChartTableRow.From(ChartModels.Hours(), System.Globalization.CultureInfo.InvariantCulture)[0];

        Assert.Equal(("95", "105", "90", "110"), (row.Low50, row.High50, row.Low90, row.High90));
    }

    [Fact]
    public void From_AYearOfHours_ThinsNothing()
    {
        var rows = ChartTableRow.From(ChartModels.Hours(8_760), System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(8_760, rows.Count);
    }

    [Fact]
    public void From_HourSetBack_ShowsBothByTheirOffset()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var first = Instant.FromUtc(2026, 10, 25, 0, 0);
        var model = ChartModels.Hours(zone: zone) with { Points = [new(first, 1), new(first + Duration.FromHours(1), 2)] };

        var rows = ChartTableRow.From(model, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(["2026-10-25 02:00 +02", "2026-10-25 02:00 +01"], rows.Select(row => row.Time));
    }
}

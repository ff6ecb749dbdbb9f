using Bunit;
using CreatorImpact.Web.Charts;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartTableTests : WebContext
{
    [Fact]
    public void Render_Model_ListsThePoints()
    {
        var table = Render<ChartTable>(parameters => parameters.Add(p => p.Model, ChartModels.Hours(3, 1, 1)));

        Assert.Equal("Views by hour The values of the chart, views; times in UTC.", table.Find("caption").TextContent);
        Assert.Equal(["Time", "Part", "Actual", "Without the outage", "90 % low", "90 % high", "50 % low", "50 % high"], table.FindAll("thead th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Render_Checkpoints_HaveAColumn()
    {
        var model = ChartModels.Hours(3) with { Spans = [], Markers = [new ChartMarker(ChartModels.Start, "net", 1, new ChartRange(0, 2))] };

        var heads = Render<ChartTable>(parameters => parameters.Add(p => p.Model, model)).FindAll("thead th").Select(cell => cell.TextContent).ToList();

        Assert.Equal("Checkpoint with its 90 % range", heads[^1]);
        Assert.DoesNotContain("Part", heads);
    }
}

using Bunit;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Web.Features.Groups;

namespace CreatorImpact.Web.Tests.Features.Groups;

public sealed class BurdenTableTests : WebContext
{
    private static readonly IntervalEstimate Figure = new(0.1, 0.1, 0.09, 0.11, 0.05, 0.15, EvidenceGrade.Measured);

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Table_ManySegments_SaysThatItShowsTheFirstHundred(int segments, bool said)
    {
        var table = Open(segments);

        Assert.Equal(101, table.FindAll("tbody tr").Count);
        Assert.Equal(said, table.Markup.Contains("The first 100 of 101 segments are shown", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_SegmentNamedAll_StandsBesideTheTotal() =>
        Assert.Equal(["all", "All together"], Open(1).FindAll("tbody th").Select(cell => cell.TextContent));

    private IRenderedComponent<BurdenTable> Open(int segments)
    {
        GroupRow[] rows = [.. Enumerable.Range(0, segments).Select(index => Row(index == 0 ? GroupComparison.TotalName : FormattableString.Invariant($"s{index:000}")))];
        var data = new GroupData(new GroupUnit("views", null), CountedLoss.Net, [], []);
        var comparison = new GroupComparison(data, "set", rows, Row(GroupComparison.TotalName) with { IsTotal = true }, []);
        return Render<BurdenTable>(parameters => parameters.Add(table => table.Comparison, comparison));
    }

    private static GroupRow Row(string name) => new(name, 5, 0, new GroupFigures { Gross = Figure, Net = Figure, Expected = Figure, Burden = new Burden(5, 0, Figure, Figure, Figure, null) });
}

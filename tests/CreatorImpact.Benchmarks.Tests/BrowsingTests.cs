using CreatorImpact.Benchmarks.Browsing;

namespace CreatorImpact.Benchmarks.Tests;

/// <summary>What is printed of pages is what was measured, and held against the stated limits.</summary>
public sealed class BrowsingTests
{
    [Theory]
    [InlineData(1_000, 2.99, 19_999, 200, 0.99, ": met.")]
    [InlineData(1_000, 3, 20_000, 201, 1, ": not met.")]
    [InlineData(999, 2.99, 19_999, 200, 0.99, " no proof.")]
    [InlineData(999, 3, 20_000, 201, 1, ", even at this smaller size.")]
    public void Targets_AtTheirEdge_AreMetOrNot(int creators, double warm, int nodes, double longest, double answer, string end)
    {
        var run = new BrowsingRun(creators, [new MeasuredPage("small", 9, 0.1, 10, 0), new MeasuredPage("large", 9, warm, nodes, longest)], [0.2, answer]);

        var targets = BrowsingPage.Targets(run);

        Assert.Equal(4, targets.Count);
        Assert.All(targets, target => Assert.EndsWith(end, target, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OfARun_HasARowAPageAndTheSlowestAnswer()
    {
        var page = BrowsingPage.Write(new BrowsingRun(1_000, [new MeasuredPage("outages", 1.234, 0.5, 12_345, 0), new MeasuredPage("groups", 4, 2.5, 900, 71.6)], [0.25, 0.5]), "2026-11-29");

        Assert.Contains("| outages | 1.23 | 0.50 | 12,345 | under 50 |", page, StringComparison.Ordinal);
        Assert.Contains("| groups | 4.00 | 2.50 | 900 | 72 |", page, StringComparison.Ordinal);
        Assert.Contains("moved 2 times; from the move to the changed figures it takes 0.50 s at most", page, StringComparison.Ordinal);
        Assert.Contains("pages --date 2026-11-29 --creators 1000\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void All_PagesAndMoves_AreEachLookedAtOnce()
    {
        Assert.Equal(BrowsedPage.All.Count, BrowsedPage.All.Select(page => page.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(SliderMove.All.Count, SliderMove.All.Distinct().Count());
    }
}

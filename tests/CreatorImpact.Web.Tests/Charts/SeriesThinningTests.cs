using CreatorImpact.Web.Charts;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class SeriesThinningTests
{
    [Fact]
    public void Choose_SeriesFits_KeepsEveryPoint()
    {
        var chosen = SeriesThinning.Choose([1, null, 3], [], 3);

        Assert.Equal([0, 1, 2], chosen);
    }

    [Fact]
    public void Choose_TwoBuckets_KeepsTheEndsAndTheExtremesOfEach()
    {
        double?[] values = [5, 9, 1, 5, 5, 5, 2, 5, 8, 5];

        var chosen = SeriesThinning.Choose(values, [], 8);

        Assert.Equal([0, 1, 2, 6, 8, 9], chosen);
    }

    [Fact]
    public void Choose_GapInBucket_KeepsOneMissingPoint()
    {
        double?[] values = [5, 9, 1, null, null, 5, 2, 5, 8, 5];

        var chosen = SeriesThinning.Choose(values, [], 8);

        Assert.Contains(3, chosen);
        Assert.DoesNotContain(4, chosen);
    }

    [Fact]
    public void Choose_Edge_KeepsItAndThePointBefore()
    {
        var values = Enumerable.Repeat<double?>(5, 1000).ToArray();

        var chosen = SeriesThinning.Choose(values, [421, 430], 50);

        Assert.Subset(chosen.ToHashSet(), new HashSet<int> { 420, 421, 429, 430 });
    }

    [Fact]
    public void Choose_EdgesOutsideTheSeries_AreIgnored()
    {
        var values = Enumerable.Repeat<double?>(5, 100).ToArray();

        var chosen = SeriesThinning.Choose(values, [-4, 100, 250], 20);

        Assert.Contains(99, chosen);
        Assert.All(chosen, index => Assert.InRange(index, 0, 99));
    }

    [Fact]
    public void Choose_NoRoomBesideTheEdges_Throws()
    {
        var values = Enumerable.Repeat<double?>(5, 100).ToArray();

        var exception = Assert.Throws<ArgumentException>(() => SeriesThinning.Choose(values, [10, 20, 30], 8));

        Assert.Contains("8 points must stay", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(801)]
    [InlineData(2_400)]
    [InlineData(8_760)]
    [InlineData(87_600)]
    public void Choose_AnyLength_StaysInBoundsAscendsAndKeepsTheExtremes(int length)
    {
        var values = Enumerable.Range(0, length).Select(index => (double?)(Math.Sin(index * 0.37) * index % 97)).ToArray();

        var chosen = SeriesThinning.Choose(values, [length / 2, (length / 2) + 6], 800);

        Assert.InRange(chosen.Count, 400, 800);
        Assert.Equal(chosen.Distinct().Order(), chosen);
        Assert.Equal(values.Max(), chosen.Max(index => values[index]));
        Assert.Equal(values.Min(), chosen.Min(index => values[index]));
    }
}

using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Impact;

public class DrawWorldsTests
{
    private const int Reach = 800;

    [Fact]
    public void Nearest_MomentsWithinReach_FindTheNearestStart()
    {
        var worlds = DrawWorlds.Of(5);
        int[] starts = [.. Enumerable.Range(0, Reach / 10).Select(i => i * 10)];

        var nearest = NearestOf(worlds, starts);

        for (var moment = 0; moment < nearest.Length; moment++)
            Assert.True(Math.Abs((worlds.Moments[moment] * Reach) - starts[nearest[moment]]) <= 10);
    }

    [Fact]
    public void Nearest_ShortSeries_SpreadsTheWorldsOverItsPlacebos()
    {
        // Twenty placebos in the last fortieth of the stretch: without further moments 97 % of the worlds would find the first.
        var nearest = NearestOf(DrawWorlds.Of(5), [.. Enumerable.Range(Reach - 20, 20)]);

        var counts = nearest.GroupBy(start => start).Select(group => (double)group.Count() / nearest.Length).ToList();
        Assert.Equal(20, counts.Count);
        Assert.All(counts, share => Assert.InRange(share, 0.025, 0.1));
    }

    [Theory]
    [InlineData(0, 60, 1.0, 1.0)]
    [InlineData(30, 60, 0.28, 0.4)]
    [InlineData(60, 60, 0.0, 0.03)]
    [InlineData(0, 600, 0.07, 0.14)]
    public void Nearest_TwoSeries_AgreeAsOftenAsTheirStretchesOverlap(int later, int length, double least, double most)
    {
        // Shared over joined length: 60 of 60; 30 of 90; 0 of 120; 60 of 600.
        var worlds = DrawWorlds.Of(5);
        int[] one = [.. Enumerable.Range(0, 60)];
        int[] other = [.. Enumerable.Range(later, length)];

        var (found, foundOther) = (NearestOf(worlds, one), NearestOf(worlds, other));

        Assert.InRange(found.Zip(foundOther, (a, b) => one[a] == other[b] ? 1.0 : 0).Average(), least, most);
    }

    [Fact]
    public void Nearest_NoOrOnePlacebo_IsAnswered()
    {
        Assert.All(NearestOf(DrawWorlds.Of(5), [700]), start => Assert.Equal(0, start));
        Assert.All(NearestOf(DrawWorlds.Of(5), []), start => Assert.Equal(0, start));
    }

    private static int[] NearestOf(DrawWorlds worlds, int[] starts)
    {
        var nearest = new int[2 * JointDraws.Count];
        worlds.Nearest(starts, 0, Reach, nearest);
        return nearest;
    }
}

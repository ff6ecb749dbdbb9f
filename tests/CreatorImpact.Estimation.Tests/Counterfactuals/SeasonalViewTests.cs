using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class SeasonalViewTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public void Hide_AfterOtherBlocks_LeavesNoTraceOfThem(int clockChange)
    {
        var used = View(clockChange);
        used.Hide(100, 130, 0, 700);
        used.Hide(500, 501, 200, 600);
        var fresh = View(clockChange);

        used.Hide(300, 324, 20, 660);
        fresh.Hide(300, 324, 20, 660);

        Assert.Equal(Profiles(fresh), Profiles(used));
    }

    [Fact]
    public void Fill_GapInAPeriodicSeries_ComesBackAndNothingElseIsWritten()
    {
        var z = Enumerable.Range(0, 700).Select(t => Math.Sin(2 * Math.PI * t / 168)).ToArray();
        var truth = (double[])z.Clone();
        Array.Fill(z, double.NaN, 350, 5);
        var view = new SeasonalView(z, new int[z.Length], 168);
        view.Hide(400, 406, 0, z.Length);
        var filled = new double[300];
        Array.Fill(filled, -9);
        var runs = new List<(int Start, int End)>();

        new ContextFill(Granularity.Hour, CandidateSet.Hours.NewProfiles()).Fill(view, 250, 550, 400, 406, filled, runs);

        Assert.Equal([(350, 355)], runs);
        for (var t = 250; t < 550; t++) Assert.Equal(t is >= 350 and < 355 ? truth[t] : -9, filled[t - 250], 0.02);
    }

    private static double[] Values()
    {
        var stream = new SeededStream(3, "view");
        return [.. Enumerable.Range(0, 700).Select(t => t is > 210 and < 215 ? double.NaN : Math.Sin(t / 4.0) + stream.NextUniform())];
    }

    private static SeasonalView View(int clockChange) =>
        new(Values(), [.. Enumerable.Range(0, 700).Select(t => t < clockChange ? 1 : 2)], 168);

    private static double[] Profiles(SeasonalView view)
    {
        var profiles = CandidateSet.Hours.NewProfiles();
        profiles.Of(view, -30, 720);
        return [.. profiles.Week, .. profiles.Day];
    }
}

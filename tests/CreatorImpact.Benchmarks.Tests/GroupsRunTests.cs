using CreatorImpact.Benchmarks.Groups;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Benchmarks.Tests;

/// <summary>The measured path of groups at a small size: what it does, not how long that takes.</summary>
public sealed class GroupsRunTests
{
    private const int Creators = 2 * GeneratedGroups.Segments;

    private static readonly string[] Steps = [GroupsRun.Estimating, GroupsRun.Loading, GroupsRun.Comparing, GroupsRun.Adding];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MeasureAsync_TwoCreatorsASegment_ComparesAllOfThemOverAllOutages()
    {
        var run = await GroupsRun.MeasureAsync(Creators, TimeProvider.System, Token);

        Assert.Equal(Creators * GeneratedGroups.Outages.Count, run.Estimates + run.WithoutFigure);
        Assert.Equal(GeneratedGroups.Segments, run.Compared);
        Assert.Equal(GeneratedGroups.Segments * GeneratedGroups.Outages.Count, run.Cells);
        Assert.True(run.Total.Point > 0);
        Assert.Equal(run.Total, run.Grand);
        Assert.Equal(Steps, run.Steps.Select(step => step.Name));
        Assert.All(run.Steps, step => Assert.True(step.PeakBytes > 0));
    }

    [Fact]
    public async Task MeasureAsync_Twice_GivesTheSameDigits()
    {
        var first = await GroupsRun.MeasureAsync(GeneratedGroups.Segments, TimeProvider.System, Token);
        var second = await GroupsRun.MeasureAsync(GeneratedGroups.Segments, TimeProvider.System, Token);

        Assert.Equal(first.Total, second.Total);
    }

    [Theory]
    [InlineData(1_000, 19.9, 999, ": met.")]
    [InlineData(1_000, 20, 999, ": not met.")]
    [InlineData(1_000, 19.9, 1_000, ": not met.")]
    [InlineData(999, 1, 1, ", which says nothing of it.")]
    public void Target_TimeAndMemory_BothHaveToBeHeld(int creators, double seconds, long megabytes, string expected) =>
        Assert.EndsWith(expected, GroupsPage.Target(Run(creators, seconds, megabytes)), StringComparison.Ordinal);

    [Fact]
    public void Page_OfARun_HasARowAStepAndTheWholePath()
    {
        var page = GroupsPage.Write(Run(1_000, 10, 500), Run(500, 5, 400));

        Assert.All(Steps, step => Assert.Contains($"| {step} | 2.50 | 2.50 | 25 | 500 | 1.25 |", page, StringComparison.Ordinal));
        Assert.Contains("| whole path | 10.00 | 10.00 | 100 | 500 | 5.00 |", page, StringComparison.Ordinal);
        Assert.Contains("2.0 times the creators take 2.00 times as long.", page, StringComparison.Ordinal);
        Assert.Contains("groups --creators 1000\n", page, StringComparison.Ordinal);
    }

    // A quarter of the time in each step.
    private static GroupsRun Run(int creators, double seconds, long megabytes)
    {
        var loss = IntervalEstimate.FromDraws(new double[] { 1, 2, 3 }, EvidenceGrade.Measured);
        return new GroupsRun(creators, 12, 36, 3 * creators, 0, [.. Steps.Select(step => new MeasuredStep(step, seconds / Steps.Length, seconds / Steps.Length, megabytes * 1_000_000))], loss, loss);
    }
}

using CreatorImpact.Benchmarks.Scoring;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Tests;

public sealed class ScorerTests
{
    private static readonly WindowKey First = WindowKey.Of("a", "2026-01-05T00:00:00Z", "2026-01-06 00:00:00");
    private static readonly WindowKey Second = WindowKey.Of("b", "2026-01-05", "2026-01-07");
    private static readonly TrueWindow[] Windows = [new(First, Granularity.Day, Actual: 100, Base: 100), new(Second, Granularity.Day, Actual: 200, Base: 100)];

    private static readonly Dictionary<WindowKey, Answer> Naive = new()
    {
        [First] = new Answer(120, null, null, null, null, null),
        [Second] = new Answer(200, null, null, null, null, null),
    };

    private static readonly Dictionary<WindowKey, Answer> Answers = new()
    {
        [First] = new Answer(110, 90, 130, 80, 140, 0.001),
        [Second] = new Answer(180, 170, 190, 160, 210, 0.003),
    };

    [Fact]
    public void Of_TwoWindows_EqualsTheScoresByHand()
    {
        var score = Scorer.Of(Windows, Answers, Naive)!;

        // Errors 0.1 and 0.2 of the base; the naive's 0.2 and 0, the latter floored at 0.01: ratios 1/2 and 20.
        Assert.Equal(Math.Sqrt(10), score.Relative, 12);
        Assert.Equal(0.15, score.MedianError, 12);
        Assert.Equal(0.5, score.Coverage80, 12);
        Assert.Equal(1, score.Coverage95, 12);
        // 80 %: 40 wide and held; 20 wide and 10 short, which costs 2/0.2 × 10. 95 %: 60 and 50 wide, both held.
        Assert.Equal(Math.Sqrt(0.4 * 1.2), score.IntervalScore80, 12);
        Assert.Equal(Math.Sqrt(0.6 * 0.5), score.IntervalScore95, 12);
        Assert.Equal(0.002, score.MedianSeconds, 12);
        Assert.Equal((2, 0, 0), (score.Windows, score.Failed, score.NotRun));
    }

    [Fact]
    public void Of_ARefusedWindow_CountsItAndLeavesItOut()
    {
        var answers = new Dictionary<WindowKey, Answer>(Answers) { [Second] = new Answer(null, null, null, null, null, 0.003) };

        var score = Scorer.Of(Windows, answers, Naive)!;

        Assert.Equal((1, 1), (score.Windows, score.Failed));
        Assert.Equal(0.5, score.Relative, 12);
        Assert.Equal(1, score.Coverage80, 12);
    }

    [Fact]
    public void Of_AMethodRunOnHalfOfTheWindows_IsNotScored()
    {
        Assert.Null(Scorer.Of(Windows, new Dictionary<WindowKey, Answer> { [First] = Answers[First] }, Naive));
    }

    [Fact]
    public void Of_SeveralWindowsOfOneSeries_AveragesItsIntervalScoresFirst()
    {
        var other = WindowKey.Of("a", "2026-02-05", "2026-02-06");
        var answers = new Dictionary<WindowKey, Answer>(Answers) { [other] = new Answer(100, 60, 140, 50, 150, null) };

        var score = Scorer.Of([.. Windows, new TrueWindow(other, Granularity.Day, 100, 100)], answers, Naive)!;

        Assert.Equal(Math.Sqrt((0.4 + 0.8) / 2 * 1.2), score.IntervalScore80, 12);
    }

    [Fact]
    public void WindowKey_DayWrittenInThreeWays_IsOneDay()
    {
        Assert.Equal(WindowKey.Of("a", "2026-01-05", "2026-01-06"), First);
        Assert.Equal(WindowKey.Of("a", "2026-01-05T00:00:00+00:00", "2026-01-06"), First);
    }
}

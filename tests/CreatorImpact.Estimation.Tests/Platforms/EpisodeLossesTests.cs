using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class EpisodeLossesTests
{
    [Fact]
    public void Of_TenOutagesInFiveClosePairs_CostWhatFiveCost()
    {
        // Every two months one that takes 100, and three days later one that takes 20 by its own estimate.
        List<PastLoss> past = [.. Enumerable.Range(0, 5).SelectMany(pair => new[] { Past(2 * pair, 60 * pair, 100), Past((2 * pair) + 1, (60 * pair) + 3, 20) })];

        var losses = EpisodeLosses.Of(past);

        Assert.Equal([0, 2, 4, 6, 8], losses.Kept);
        Assert.Equal([100.0, 0.0, 100.0, 0.0, 100.0, 0.0, 100.0, 0.0, 100.0, 0.0], losses.Draws.Select(draws => draws[0]));
        // Ten a year at 50 each; with the prior's half 525, and never the 1,050 of ten larger ones.
        var rate = OutageRate.Of(10, OutageRate.DaysOfYear, untilOutage: false, 1, "x").Rate!;
        Assert.InRange(YearlyLoss.Of(rate, losses.Draws, EvidenceGrade.Measured, 1, "x").Loss!.AYear.Point, 475, 575);
    }

    [Fact]
    public void Of_OutagesThatOverlap_AreOneForThePaceAndHaveOneLoss()
    {
        var losses = EpisodeLosses.Of([Past(0, 0, 20), Past(0, 0, 100), Past(1, 60, 40)]);

        Assert.Equal([1, 2], losses.Kept);
        Assert.Equal([100.0, 40.0], losses.Draws.Select(draws => draws[^1]));
    }

    [Fact]
    public void Of_PartsOfOneOutageThatDoNotTouch_AreAdded()
    {
        // A long report in between joined them; it has no estimate.
        var losses = EpisodeLosses.Of([Past(0, 0, 20), Past(0, 30, 100)]);

        Assert.Equal([0, 1], losses.Kept);
        Assert.Equal([120.0], losses.Draws.Select(draws => draws[0]));
    }

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Empty(EpisodeLosses.Of([]).Draws);

    /// <summary>A recovery of seven days.</summary>
    private static PastLoss Past(int episode, int day, double loss)
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(day);
        return new PastLoss(episode, start, start + Duration.FromDays(7), [.. Enumerable.Repeat(loss, JointDraws.Count)]);
    }
}

using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Outages;

public class OutageCoverageTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void ExposureOf_OverlappingPhases_TakesTheMaximumNotTheSum()
    {
        // 12–14 at 0.5, 13–15 at 0.8: half an hour-weight of 0.5 in 12–13, 0.8 in 13–15.
        var coverage = new OutageCoverage(new Outage("x", [Phase(0, 2, 0.5, 0.5), Phase(1, 3, 0.8, 0.8)]));

        Assert.Equal(Duration.FromHours(3), coverage.Length);
        Assert.Equal(1, coverage.ShareOf(Noon, Noon + (3 * Hour)), 12);
        Assert.Equal((0.5 + 0.8 + 0.8) / 4, coverage.ExposureOf(Noon, Noon + (4 * Hour), 0.3), 12);
    }

    [Fact]
    public void Length_GapBetweenPhases_IsNotCounted()
    {
        var coverage = new OutageCoverage(new Outage("x", [Phase(0, 1, 1, 1), Phase(5, 7, 1, 1)]));

        Assert.Equal(Duration.FromHours(3), coverage.Length);
        Assert.Equal(0, coverage.ShareOf(Noon + (2 * Hour), Noon + (4 * Hour)));
    }

    [Fact]
    public void ExposureOf_SeverityRange_MovesFromLowToHigh()
    {
        var coverage = new OutageCoverage(new Outage("x", [Phase(0, 1, 0.2, 0.6)]));

        Assert.Equal(0.2, coverage.ExposureOf(Noon, Noon + Hour, 0), 12);
        Assert.Equal(0.4, coverage.ExposureOf(Noon, Noon + Hour, 0.5), 12);
        Assert.Equal(0.6, coverage.ExposureOf(Noon, Noon + Hour, 1), 12);
    }

    [Theory]
    [InlineData(119, 1)]
    [InlineData(120, 3)]
    [InlineData(720, 3)]
    [InlineData(721, 7)]
    public void DefaultDays_LengthOfOutage_FollowsTheTable(int minutes, int days) =>
        Assert.Equal(days, RecoveryRule.DefaultDays(Duration.FromMinutes(minutes)));

    private static OutagePhase Phase(int fromHour, int toHour, double low, double high) =>
        new(new OutageWindow(Noon + (fromHour * Hour), Noon + (toHour * Hour)), low, high);
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Outages;

public class WindowLayoutTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Create_ThreeHoursInTheAfternoon_RecoveryEndsAtLocalMidnight()
    {
        // Berlin is UTC+1 in January: 10:30–13:10 UTC touches the hours 10, 11, 12, 13; the day ends at 23:00 UTC.
        var layout = Layout(Instant.FromUtc(2026, 1, 10, 10, 30), Instant.FromUtc(2026, 1, 10, 13, 10));

        Assert.Equal(Index(10, 10), layout.WindowStart);
        Assert.Equal(Index(10, 14), layout.WindowEnd);
        Assert.Equal(Index(11, 23), layout.FirstPartEnd);
        Assert.Equal(Index(13, 23), layout.RecoveryEnd);
        Assert.Equal(Index(14, 23), layout.MaskEnd);
        Assert.Equal(3, layout.RecoveryDays);
        Assert.False(layout.RecoveryClipped);
    }

    [Fact]
    public void Create_EndsExactlyAtAnHour_TheNextHourIsNotTouched()
    {
        var layout = Layout(Instant.FromUtc(2026, 1, 10, 10, 0), Instant.FromUtc(2026, 1, 10, 11, 0));

        Assert.Equal(1, layout.WindowEnd - layout.WindowStart);
        Assert.Equal(layout.FirstPartEnd, layout.RecoveryEnd);
        Assert.Equal(1, layout.RecoveryDays);
    }

    [Fact]
    public void Create_DataEndInRecovery_IsClippedAndSaysSo()
    {
        var layout = Layout(Instant.FromUtc(2026, 1, 19, 10, 0), Instant.FromUtc(2026, 1, 20, 10, 0));

        Assert.True(layout.RecoveryClipped);
        Assert.Equal(20 * 24, layout.MaskEnd);
    }

    [Fact]
    public void Create_NoRecoveryAsked_NoPeriodFollowsTheWindow()
    {
        var layout = Layout(Instant.FromUtc(2026, 1, 10, 10, 0), Instant.FromUtc(2026, 1, 10, 12, 0), new EstimatorOptions { RecoveryDays = 0 });

        Assert.Equal(layout.WindowEnd, layout.RecoveryEnd);
    }

    private static WindowLayout Layout(Instant start, Instant end, EstimatorOptions? options = null)
    {
        var outage = new Outage("x", [new OutagePhase(new OutageWindow(start, end))]);
        var grid = TimeGrid.Hourly(Instant.FromUtc(2026, 1, 1, 0, 0), 20 * 24, Berlin);
        return WindowLayout.Create(grid, outage, new OutageCoverage(outage), options ?? new EstimatorOptions())!;
    }

    private static int Index(int day, int hour) => ((day - 1) * 24) + hour;
}

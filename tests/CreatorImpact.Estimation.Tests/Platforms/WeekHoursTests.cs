using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class WeekHoursTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void CellOf_MondayMidnightAndSundayNight_AreTheFirstAndTheLast()
    {
        // 5 January 2026 was a Monday.
        Assert.Equal(0, WeekHours.CellOf(Instant.FromUtc(2026, 1, 5, 0, 59), DateTimeZone.Utc));
        Assert.Equal(167, WeekHours.CellOf(Instant.FromUtc(2026, 1, 4, 23, 0), DateTimeZone.Utc));
        Assert.Equal((3 * 24) + 0, WeekHours.CellOf(NodaConstants.UnixEpoch, DateTimeZone.Utc));
        Assert.Equal((2 * 24) + 23, WeekHours.CellOf(NodaConstants.UnixEpoch - Duration.FromMinutes(1), DateTimeZone.Utc));
        // 23:30 UTC on Sunday is 00:30 on Monday in Berlin.
        Assert.Equal(0, WeekHours.CellOf(Instant.FromUtc(2026, 1, 4, 23, 30), Berlin));
    }

    [Fact]
    public void Of_FromHalfPastToAQuarterPast_SharesOutTheHours()
    {
        var cells = WeekHours.Of([new OutageWindow(Instant.FromUtc(2026, 1, 5, 8, 30), Instant.FromUtc(2026, 1, 5, 10, 15))], DateTimeZone.Utc);

        Assert.Equal((0.5, 1.0, 0.25), (cells[8], cells[9], cells[10]));
        Assert.Equal(1.75, cells.Sum(), 12);
    }

    [Fact]
    public void Of_WholeWeeks_FillEveryCellAlike()
    {
        var start = Instant.FromUtc(2026, 1, 7, 15, 20);
        var cells = WeekHours.Of([new OutageWindow(start, start + Duration.FromDays(21))], DateTimeZone.Utc);

        Assert.All(cells, hours => Assert.Equal(3, hours, 12));
    }

    [Fact]
    public void Of_ClocksSetBack_TheDoubledHourHoldsTwo()
    {
        // Berlin, 25 October 2026: 02:00–03:00 comes twice.
        var cells = WeekHours.Of([new OutageWindow(Instant.FromUtc(2026, 10, 24, 22, 0), Instant.FromUtc(2026, 10, 25, 23, 0))], Berlin);

        Assert.Equal((1.0, 2.0, 1.0), (cells[(6 * 24) + 1], cells[(6 * 24) + 2], cells[(6 * 24) + 3]));
        Assert.Equal(25, cells.Sum(), 12);
    }

    [Fact]
    public void Of_QuarterHourZoneOverAYear_KeepsTheLength()
    {
        var window = new OutageWindow(Instant.FromUtc(2025, 3, 1, 0, 7), Instant.FromUtc(2026, 3, 4, 5, 11));

        foreach (var zone in (DateTimeZone[])[Berlin, DateTimeZoneProviders.Tzdb["Asia/Kathmandu"], DateTimeZoneProviders.Tzdb["Australia/Lord_Howe"]])
            Assert.Equal(window.Length.TotalHours, WeekHours.Of([window], zone).Sum(), 6);
    }
}

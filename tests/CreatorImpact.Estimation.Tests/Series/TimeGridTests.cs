using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Series;

public class TimeGridTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData(2026, 3, 7, 24)]
    [InlineData(2026, 3, 8, 23)]
    [InlineData(2026, 11, 1, 25)]
    public void EndOf_DayWithClockChange_HasItsOwnLength(int year, int month, int day, int hours)
    {
        var grid = TimeGrid.Daily(new LocalDate(year, month, day), 1, NewYork);

        Assert.Equal(Duration.FromHours(hours), grid.EndOf(0) - grid.StartOf(0));
    }

    [Fact]
    public void StartOf_DayTheZoneSkipped_IsEmpty()
    {
        var grid = TimeGrid.Daily(new LocalDate(2011, 12, 29), 3, DateTimeZoneProviders.Tzdb["Pacific/Apia"]);

        Assert.Equal(grid.EndOf(1), grid.StartOf(1));
        Assert.Equal(Duration.FromHours(24), grid.EndOf(0) - grid.StartOf(0));
        Assert.Equal(2, grid.IndexAt(grid.StartOf(2)));
    }

    [Fact]
    public void IndexAt_EveryPeriodOfAYearWithClockChanges_IsHalfOpen()
    {
        var days = TimeGrid.Daily(new LocalDate(2026, 1, 1), 365, NewYork);
        var hours = TimeGrid.Hourly(Instant.FromUtc(2026, 1, 1, 5, 0), 365 * 24, NewYork);

        foreach (var grid in new[] { days, hours })
        {
            for (var index = 0; index < grid.Count; index++)
            {
                Assert.Equal(index, grid.IndexAt(grid.StartOf(index)));
                Assert.Equal(index, grid.IndexAt(grid.EndOf(index) - Duration.Epsilon));
                Assert.Equal(grid.EndOf(index), grid.StartOf(index + 1));
            }
        }
    }

    [Fact]
    public void IndexAt_BeforeTheGrid_IsNegative()
    {
        var grid = TimeGrid.Hourly(Instant.FromUtc(2026, 1, 1, 5, 0), 10, DateTimeZone.Utc);

        Assert.Equal(-1, grid.IndexAt(Instant.FromUtc(2026, 1, 1, 4, 59)));
    }

    [Fact]
    public void HourOfDay_AcrossSpringForward_SkipsTheMissingHour()
    {
        var grid = TimeGrid.Hourly(Instant.FromUtc(2026, 3, 8, 6, 0), 3, NewYork);

        Assert.Equal([1, 3, 4], new[] { 0, 1, 2 }.Select(grid.HourOfDay));
    }

    [Fact]
    public void Daily_NegativeCount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeGrid.Daily(new LocalDate(2026, 1, 1), -1, DateTimeZone.Utc));
}

using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed class ChartSliceTests
{
    // Sixty days; the finding holds days 20 to 39, the outage is day 30.
    private static readonly LocalDate First = new(2026, 9, 1);

    [Fact]
    public void Of_AroundTheOutage_ShowsTheFindingsOwnColumns()
    {
        var slice = ChartSlice.Of(Data(), null, ViewRange.Around, ViewComparison.None);

        Assert.Equal(20, slice.Rows.Count);
        Assert.All(slice.Rows, row => Assert.Equal(500, row.ButFor));
        Assert.Equal(new DaySpan(First.PlusDays(20), First.PlusDays(39)), slice.Days);
    }

    [Fact]
    public void Of_AllData_KeepsTheStoredValuesWhereThereAreSome()
    {
        var slice = ChartSlice.Of(Data(), Values(), new ViewRange(ViewRangeKind.All), ViewComparison.None);

        Assert.Equal(60, slice.Rows.Count);
        Assert.Equal((null, 19.0), (slice.Rows[19].ButFor, slice.Rows[19].Actual));
        Assert.Equal((500, 1020.0), (slice.Rows[20].ButFor, slice.Rows[20].Actual));
    }

    [Theory]
    [InlineData(ViewComparison.Week, 7)]
    [InlineData(ViewComparison.Month, 28)]
    [InlineData(ViewComparison.Previous, 10)]
    public void Of_Comparison_LaysEarlierDaysBeside(ViewComparison compare, int back)
    {
        var range = new ViewRange(ViewRangeKind.Days, new DaySpan(First.PlusDays(40), First.PlusDays(49)));

        var slice = ChartSlice.Of(Data(), Values(), range, compare);

        Assert.Equal(Enumerable.Range(40, 10).Select(day => (double?)(day - back)), slice.Rows.Select(row => row.Earlier));
    }

    [Fact]
    public void Of_AYearBeforeTheFirstDay_HasNothingBeside() =>
        Assert.All(ChartSlice.Of(Data(), Values(), ViewRange.Around, ViewComparison.Year).Rows, row => Assert.Null(row.Earlier));

    [Fact]
    public void Of_HoursAcrossAClockChange_ComparesTheSameHourOfTheDay()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var start = Instant.FromUtc(2026, 10, 17, 22, 0);
        double[] values = [.. Enumerable.Range(0, 24 * 14).Select(hour => (double)(start + Duration.FromHours(hour)).InZone(zone).Hour)];
        var series = new MetricSeries(new SeriesKey("luma", null, "views", Granularity.Hour), TimeGrid.Hourly(start, values.Length, zone), values);
        var starts = Enumerable.Range(24 * 8, 48).Select(hour => (start + Duration.FromHours(hour)).ToUnixTimeMilliseconds()).ToArray();

        var slice = ChartSlice.Of(Columns("Europe/Berlin", "hour", starts, starts[2], starts[4]), series, ViewRange.Around, ViewComparison.Week);

        Assert.All(slice.Rows, row => Assert.Equal(row.Start.InZone(zone).Hour, row.Earlier));
    }

    [Fact]
    public void Of_DaysWithoutData_IsEmpty()
    {
        var slice = ChartSlice.Of(Data(), Values(), new ViewRange(ViewRangeKind.Days, new DaySpan(First.PlusDays(300), First.PlusDays(310))), ViewComparison.Week);

        Assert.Empty(slice.Rows);
        Assert.Null(slice.Days);
    }

    private static MetricSeries Values() =>
        new(new SeriesKey("luma", null, "views", Granularity.Day), TimeGrid.Daily(First, 60, DateTimeZone.Utc), [.. Enumerable.Range(0, 60).Select(day => (double)day)]);

    private static ImpactChartData Data() => Columns(
        "Etc/UTC", "day", [.. Enumerable.Range(20, 20).Select(Milliseconds)], Milliseconds(30), Milliseconds(31));

    private static long Milliseconds(int day) => First.PlusDays(day).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant().ToUnixTimeMilliseconds();

    private static ImpactChartData Columns(string zone, string granularity, long[] starts, long from, long to)
    {
        double[] Same(double value) => [.. starts.Select(_ => value)];
        return new ImpactChartData(zone, granularity, starts, [.. starts.Select((_, index) => (double?)(1020 + index))], Same(500), Same(450), Same(550), Same(400), Same(600), from, to, to, null);
    }
}

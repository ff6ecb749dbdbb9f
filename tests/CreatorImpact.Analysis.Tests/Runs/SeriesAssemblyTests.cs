using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class SeriesAssemblyTests
{
    private static readonly SeriesKey Days = new("luma", "youtube", "views", Granularity.Day);

    [Fact]
    public void Build_DaysWithAGap_LeaveTheGapMissing()
    {
        var input = new SeriesInput(Days, "luma", "Europe/Berlin", null, [20000, 20001, 20004], [5, 0, 7]);

        var (series, refusal) = SeriesAssembly.Build(input, DateTimeZoneProviders.Tzdb);

        Assert.Null(refusal);
        Assert.Equal([5, 0, double.NaN, double.NaN, 7], series!.Values.ToArray());
        Assert.Equal(new LocalDate(2024, 10, 4), series.Grid.DayOf(0));
    }

    [Fact]
    public void Build_WithoutZone_TakesUtcAndSaysSo()
    {
        var (series, _) = SeriesAssembly.Build(new SeriesInput(Days, "luma", null, null, [20000], [5]), DateTimeZoneProviders.Tzdb);

        Assert.True(series!.ZoneIsAssumed);
        Assert.Equal(DateTimeZone.Utc, series.Grid.Zone);
    }

    [Fact]
    public void Build_RangeGiven_KeepsOnlyPeriodsThatStartInside()
    {
        var input = new SeriesInput(Days, "luma", "Etc/UTC", null, [20000, 20001, 20002, 20003], [1, 2, 3, 4]);

        var (series, _) = SeriesAssembly.Build(input, DateTimeZoneProviders.Tzdb, Instant.FromUtc(2024, 10, 5, 0, 0), Instant.FromUtc(2024, 10, 7, 0, 0));

        Assert.Equal([2, 3], series!.Values.ToArray());
    }

    [Theory]
    [InlineData(20_000, 30_000_000, "span_too_long")]
    public void Build_AbsurdSpan_IsRefusedWithAReason(long first, long last, string code)
    {
        var (series, refusal) = SeriesAssembly.Build(new SeriesInput(Days, "luma", null, null, [first, last], [1, 2]), DateTimeZoneProviders.Tzdb);

        Assert.Null(series);
        Assert.Equal(code, refusal!.Code);
    }

    [Fact]
    public void Build_HoursOffTheRaster_AreRefusedWithAReason()
    {
        var key = Days with { Granularity = Granularity.Hour };
        var input = new SeriesInput(key, "luma", "Etc/UTC", null, [0, 3_600_000_000, 7_300_000_000], [1, 2, 3]);

        var (series, refusal) = SeriesAssembly.Build(input, DateTimeZoneProviders.Tzdb);

        Assert.Null(series);
        Assert.Equal("irregular_hours", refusal!.Code);
    }

    [Fact]
    public void Build_UnknownZone_IsRefusedWithAReason()
    {
        var (_, refusal) = SeriesAssembly.Build(new SeriesInput(Days, "luma", "Mars/Olympus", null, [1], [1]), DateTimeZoneProviders.Tzdb);

        Assert.Equal("zone_unknown", refusal!.Code);
    }
}

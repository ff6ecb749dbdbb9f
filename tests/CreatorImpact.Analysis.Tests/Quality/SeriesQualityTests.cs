using CreatorImpact.Analysis.Quality;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Tests.Quality;

public sealed class SeriesQualityTests
{
    private const long MicrosecondsPerHour = 3_600_000_000;

    private static readonly LocalDate First = new(2026, 10, 1);

    private static readonly Instant LongAfter = Instant.FromUtc(2027, 6, 1, 0, 0);

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(Granularity.Hour, 56, 'A')]
    [InlineData(Granularity.Hour, 55, 'B')]
    [InlineData(Granularity.Hour, 28, 'B')]
    [InlineData(Granularity.Hour, 27, 'D')]
    [InlineData(Granularity.Hour, 7, 'E')]
    [InlineData(Granularity.Day, 56, 'B')]
    [InlineData(Granularity.Day, 55, 'C')]
    [InlineData(Granularity.Day, 28, 'C')]
    [InlineData(Granularity.Day, 20, 'D')]
    [InlineData(Granularity.Day, 8, 'D')]
    [InlineData(Granularity.Day, 7, 'E')]
    public void Letter_OfCleanDays_FollowsTheTable(Granularity granularity, int days, char letter)
    {
        var series = granularity == Granularity.Day ? Days([.. Enumerable.Repeat(5d, days)]) : Hours(days * 24);

        Assert.Equal((letter, days), (Grade(series).Letter, Grade(series).CleanDays));
    }

    [Fact]
    public void Coverage_OfGapZeroOutageAndNewDays_TellsThemApart()
    {
        var series = Days([5, 0, double.NaN, 5, 5, 5]);
        var outage = new Interval(Instant.FromUtc(2026, 10, 4, 23, 0), Instant.FromUtc(2026, 10, 5, 1, 0));

        var days = SeriesCoverage.Of(series, DateTimeZone.Utc, [outage], Instant.FromUtc(2026, 10, 8, 12, 0), LongAfter);

        Assert.Equal([DayState.Complete, DayState.Zero, DayState.Missing, DayState.Outage, DayState.Outage, DayState.Provisional], days.Select(day => day.State));
    }

    [Theory]
    [InlineData("views", "2026-11-05", "2026-11-08")]
    [InlineData("estimated_revenue", "2026-11-05", "2026-12-03")]
    [InlineData("estimated_revenue", "2026-12-31", "2027-01-03")]
    public void Settling_OfCountsAndRevenue_FollowsTheirOwnClock(string metric, string day, string final)
    {
        var (of, on) = (LocalDatePattern.Iso.Parse(day).Value, LocalDatePattern.Iso.Parse(final).Value);

        Assert.Equal(on, Settling.FinalOn(metric, of));
        Assert.False(Settling.IsFinal(metric, of, on.PlusDays(-1)));
        Assert.True(Settling.IsFinal(metric, of, on));
    }

    [Fact]
    public void Coverage_OfADayWithMissingHours_IsPartialAndADayOf25HoursIsWhole()
    {
        var start = Berlin.AtStartOfDay(new LocalDate(2026, 10, 24)).ToInstant();
        var periods = Enumerable.Range(0, 24 + 25 + 10).Select(hour => (start.ToUnixTimeTicks() / 10) + (hour * MicrosecondsPerHour)).ToArray();
        var series = new LoadedSeries(1, new SeriesKey("a", "x", "views", Granularity.Hour), null, null, periods, [.. periods.Select(_ => 1d)]);

        var days = SeriesCoverage.Of(series, Berlin, [], LongAfter, LongAfter);

        Assert.Equal([(24, 24, DayState.Complete), (25, 25, DayState.Complete), (10, 24, DayState.Partial)], days.Select(day => (day.Present, day.Expected, day.State)));
        Assert.Equal(25d, days[1].Sum);
    }

    [Fact]
    public void Step_OfASeriesWithGaps_IsToFillTheLongest()
    {
        var quality = Grade(Days([5, double.NaN, 5, double.NaN, double.NaN, double.NaN, 5, 5]));

        Assert.Equal((QualityStep.FillGap, new DateInterval(First.PlusDays(3), First.PlusDays(5)), 4, 4), (quality.Step, quality.Gap, quality.Missing, quality.DaysNeeded));
    }

    [Fact]
    public void Step_OfShortAndOfFullSeries_IsHistoryThenHours()
    {
        Assert.Equal(QualityStep.AddHistory, Grade(Days([.. Enumerable.Repeat(1d, 20)])).Step);
        Assert.Equal(QualityStep.AddHours, Grade(Days([.. Enumerable.Repeat(1d, 60)])).Step);
        Assert.Equal(QualityStep.None, Grade(Hours(60 * 24)).Step);
    }

    [Fact]
    public void Agreement_OfHoursAndDays_ShowsTheDayThatDiffers()
    {
        var hours = SeriesCoverage.Of(Hours(72), DateTimeZone.Utc, [], LongAfter, LongAfter);
        var days = SeriesCoverage.Of(Days([24, 24.2, 30]), DateTimeZone.Utc, [], LongAfter, LongAfter);

        var agreement = GrainAgreement.Of(hours, days);

        Assert.Equal((3, 2, First.PlusDays(2), -6d), (agreement.DaysCompared, agreement.DaysAgreeing, agreement.LargestDay, agreement.LargestDifference));
    }

    private static SeriesQuality Grade(LoadedSeries series) => SeriesQuality.Of(SeriesCoverage.Of(series, DateTimeZone.Utc, [], LongAfter, LongAfter), series.Key.Granularity);

    // A value that is no number is a day without one.
    private static LoadedSeries Days(double[] values)
    {
        var first = Period.DaysBetween(new LocalDate(1970, 1, 1), First);
        var known = Enumerable.Range(0, values.Length).Where(day => !double.IsNaN(values[day])).ToArray();
        return new LoadedSeries(1, new SeriesKey("a", "x", "views", Granularity.Day), null, null, [.. known.Select(day => (long)first + day)], [.. known.Select(day => values[day])]);
    }

    private static LoadedSeries Hours(int count)
    {
        var start = First.AtMidnight().InUtc().ToInstant().ToUnixTimeTicks() / 10;
        return new LoadedSeries(1, new SeriesKey("a", "x", "views", Granularity.Hour), null, null, [.. Enumerable.Range(0, count).Select(hour => start + (hour * MicrosecondsPerHour))], [.. Enumerable.Repeat(1d, count)]);
    }
}

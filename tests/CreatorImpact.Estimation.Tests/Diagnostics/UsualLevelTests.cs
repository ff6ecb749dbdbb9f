using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public sealed class UsualLevelTests
{
    [Fact]
    public void Of_EvenHours_ExpectsTheMedianOfTheSameHour()
    {
        var series = SimulatedSeries.Hours([.. Enumerable.Range(0, 70 * 24).Select(hour => 100.0 + (hour % 24))]);
        var window = new OutageWindow(series.Grid.StartOf((60 * 24) + 10), series.Grid.StartOf((60 * 24) + 12));

        var (drop, refusal) = UsualLevel.Of(series, window, []);

        Assert.Null(refusal);
        Assert.Equal(110 + 111, drop!.Expected);
        Assert.Equal(110 + 111, drop.Observed);
        Assert.Equal(221, drop.LowerBound, 9);
        Assert.False(drop.Dropped);
        Assert.True(drop.CanShow);
        Assert.Equal(DropBasis.UsualLevel, drop.Basis);
    }

    [Fact]
    public void Of_PlantedHole_Dropped()
    {
        var values = SimulatedSeries.HourValues(5, 70, 0.3);
        for (var hour = 60 * 24; hour < (60 * 24) + 6; hour++) values[hour] = Math.Round(values[hour] * 0.1);
        var series = SimulatedSeries.Hours(values);

        var (drop, _) = UsualLevel.Of(series, Window(series, 60 * 24, 6), []);

        Assert.True(drop!.Dropped);
        Assert.True(drop.MissingShare > 0.6);
    }

    [Fact]
    public void Of_QuietWindows_DropsOneTimeInTwenty()
    {
        var (dropped, count) = (0, 0);
        for (var seed = 0UL; seed < (ulong)TestSize.Of(400, 2000); seed++)
        {
            var series = SimulatedSeries.Hours(SimulatedSeries.HourValues(seed, 63, 0.3));
            var (drop, _) = UsualLevel.Of(series, Window(series, (58 * 24) + (int)(seed % 24), 6), []);
            count++;
            if (drop!.Dropped) dropped++;
        }

        // More than 5 % by more than three standard errors would be more than chance: 400 windows, SE 1.1 %.
        Assert.InRange(dropped / (double)count, 0.01, 0.085);
    }

    [Fact]
    public void Of_OtherOutagesInThePast_AreNotUsual()
    {
        var values = Enumerable.Repeat(100.0, 70 * 24).ToArray();
        for (var week = 1; week <= 5; week++) values[(60 * 24) - (week * 168)] = 1;
        var series = SimulatedSeries.Hours(values);
        OutageWindow[] others = [.. Enumerable.Range(1, 5).Select(week => Window(series, (60 * 24) - (week * 168), 1))];

        Assert.Equal(1, UsualLevel.Of(series, Window(series, 60 * 24, 1), []).Drop!.Expected);
        // Three weeks are left, four are needed.
        Assert.Equal("short_history", UsualLevel.Of(series, Window(series, 60 * 24, 1), others).Refusal!.Code);
    }

    [Fact]
    public void Of_ShortHistory_SaysSo()
    {
        var series = SimulatedSeries.Hours(SimulatedSeries.HourValues(1, 25, 0.2));

        Assert.Equal("short_history", UsualLevel.Of(series, Window(series, 23 * 24, 6), []).Refusal!.Code);
    }

    [Fact]
    public void Of_WindowWithoutValues_SaysSo()
    {
        var values = SimulatedSeries.HourValues(1, 70, 0.2);
        values[60 * 24] = double.NaN;
        var series = SimulatedSeries.Hours(values);

        Assert.Equal("not_covered", UsualLevel.Of(series, Window(series, 60 * 24, 3), []).Refusal!.Code);
        Assert.Equal("not_covered", UsualLevel.Of(series, Window(series, 71 * 24, 3), []).Refusal!.Code);
    }

    [Fact]
    public void Of_NothingCountedBefore_SaysSo()
    {
        var series = SimulatedSeries.Hours(new double[70 * 24]);

        Assert.Equal("no_views", UsualLevel.Of(series, Window(series, 60 * 24, 3), []).Refusal!.Code);
    }

    [Fact]
    public void ExposedShare_SixHoursOfADay_IsAQuarter()
    {
        var series = SimulatedSeries.Days(new double[10]);
        var start = series.Grid.StartOf(4) + NodaTime.Duration.FromHours(9);

        Assert.Equal(0.25, UsualLevel.ExposedShare(series.Grid, new OutageWindow(start, start + NodaTime.Duration.FromHours(6))));
    }

    private static OutageWindow Window(MetricSeries series, int first, int periods) => new(series.Grid.StartOf(first), series.Grid.StartOf(first + periods));
}

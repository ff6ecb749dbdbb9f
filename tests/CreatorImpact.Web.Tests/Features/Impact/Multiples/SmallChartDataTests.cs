using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Features.Impact.Multiples;

namespace CreatorImpact.Web.Tests.Features.Impact.Multiples;

public sealed class SmallChartDataTests
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    [Fact]
    public void Of_FewHours_KeepsThemAllInTheMiddleOfTheirHour()
    {
        var data = SmallChartData.Of(Columns("hour", 3, Hour, 1, 2))!;

        Assert.Equal((0, 3 * Hour, Hour, 2 * Hour), (data.Start, data.End, data.WindowStart, data.WindowEnd));
        Assert.Equal([Hour / 2, 3 * Hour / 2, 5 * Hour / 2], data.Points.Select(point => point.At));
        Assert.Equal([1000, 1001, 1002], data.Points.Select(point => point.Actual!.Value));
        Assert.All(data.Points, point => Assert.Equal((500, 400, 600), (point.ButFor, point.Low, point.High)));
    }

    [Fact]
    public void Of_ManyHours_IsThinnedAndKeepsEndsAndEdgesOfTheWindow()
    {
        var data = SmallChartData.Of(Columns("hour", 582, Hour, 336, 342))!;

        Assert.InRange(data.Points.Count, 60, SmallChartData.MostPoints);
        Assert.Equal((0, 582 * Hour), (data.Start, data.End));
        foreach (var hour in (long[])[0, 335, 336, 341, 342, 581]) Assert.Contains(data.Points, point => point.At == (hour * Hour) + (Hour / 2));
    }

    [Fact]
    public void Of_OneDay_IsADayLong()
    {
        var data = SmallChartData.Of(Columns("day", 1, Day, 0, 1))!;

        Assert.Equal((Day, Day / 2), (data.End, Assert.Single(data.Points).At));
    }

    [Fact]
    public void Of_NoPeriods_IsNothing() => Assert.Null(SmallChartData.Of(Columns("day", 0, Day, 0, 1)));

    [Theory]
    [InlineData(1234, 0, 1300, 0)]
    [InlineData(1500, 0, 1500, 0)]
    [InlineData(96, -12.3, 96, -13)]
    [InlineData(0.3, 0, 0.3, 0)]
    [InlineData(0, 0, 1, 0)]
    public void Scale_OfOneChart_HoldsZeroAndEndsOnTwoDigits(double high, double low, double top, double bottom)
    {
        var scale = SmallChartScale.Of(Flat(low, high));

        Assert.Equal(top, scale.Top, 12);
        Assert.Equal(bottom, scale.Bottom, 12);
    }

    [Fact]
    public void Scale_Same_IsSharedByChartsOfOneUnitOnly()
    {
        SmallChart[] charts = [Chart(1, "views per hour", Flat(0, 10)), Chart(2, "views per hour", Flat(-4, 90)), Chart(3, "views per day", Flat(0, 700)), Chart(4, "views per hour", null)];

        var own = SmallChartScale.For(charts, ScaleChoice.Own);
        var same = SmallChartScale.For(charts, ScaleChoice.Same);

        Assert.Equal([(1L, new SmallChartScale(0, 10)), (2L, new SmallChartScale(-4, 90)), (3L, new SmallChartScale(0, 700))], own.Select(one => (one.Key, one.Value)));
        Assert.Equal([(1L, new SmallChartScale(-4, 90)), (2L, new SmallChartScale(-4, 90)), (3L, new SmallChartScale(0, 700))], same.Select(one => (one.Key, one.Value)));
    }

    private static SmallChart Chart(long series, string unit, SmallChartData? data) =>
        new(new OverviewRow(series, "luma", "impact", null, "Not estimated yet", null, null, null, null, null), unit, null, null, data);

    private static SmallChartData Flat(double low, double high) => new(0, 100, 20, 40, [new SmallChartPoint(50, null, Math.Max(low, 0), low, high)]);

    private static ImpactChartData Columns(string granularity, int count, long length, int from, int to)
    {
        long[] starts = [.. Enumerable.Range(0, count).Select(index => index * length)];
        double[] Same(double value) => [.. starts.Select(_ => value)];
        return new ImpactChartData(
            "Etc/UTC", granularity, starts, [.. starts.Select((_, index) => (double?)(1000 + index))], Same(500), Same(450), Same(550), Same(400), Same(600), from * length, to * length, to * length, null);
    }
}

using CreatorImpact.Web.Features.Impact.Multiples;

namespace CreatorImpact.Web.Tests.Features.Impact.Multiples;

public sealed class SmallChartDrawingTests
{
    private static readonly SmallChartScale Ten = new(0, 10);

    [Fact]
    public void Of_ThreePoints_LiesWhereTheHandPutsThem()
    {
        var drawing = SmallChartDrawing.Of(Data(20, 40, Point(0, 10), Point(50, 5), Point(100, 0)), Ten);

        Assert.Equal("M0 0L160 55L320 110", drawing.Actual);
        Assert.Equal("M0 55L160 55L320 55", drawing.ButFor);
        // There along the high ends, back along the low ones.
        Assert.Equal("M0 27.5L160 27.5L320 27.5L320 82.5L160 82.5L0 82.5Z", drawing.Band);
        Assert.Equal(110, drawing.Zero);
    }

    [Fact]
    public void Of_Gap_BreaksTheLineAndALonelyValueIsADot()
    {
        var drawing = SmallChartDrawing.Of(Data(20, 40, Point(0, 10), Point(25, null), Point(50, 5), Point(75, 5), Point(100, null)), Ten);

        Assert.Equal("M0 0h0M160 55L240 55", drawing.Actual);
        Assert.Equal("M0 55L80 55L160 55L240 55L320 55", drawing.ButFor);
    }

    [Fact]
    public void Of_ValuesBelowZero_PutsZeroInside() =>
        Assert.Equal((55, "M0 0L320 110"), (SmallChartDrawing.Of(Data(20, 40, Point(0, 10), Point(100, -10)), new SmallChartScale(-10, 10)).Zero, SmallChartDrawing.Of(Data(20, 40, Point(0, 10), Point(100, -10)), new SmallChartScale(-10, 10)).Actual));

    [Theory]
    [InlineData(20, 40, 64, 64, false, false)]
    [InlineData(-50, 50, 0, 160, true, false)]
    [InlineData(50, 500, 160, 160, false, true)]
    [InlineData(-10, 1000, 0, 320, true, true)]
    [InlineData(0, 100, 0, 320, false, false)]
    public void Of_WindowAnywhere_IsClippedAtTheEdges(long start, long end, double left, double width, bool earlier, bool later) =>
        Assert.Equal(new SmallChartWindow(left, width, earlier, later), SmallChartDrawing.Of(Data(start, end, Point(0, 1)), Ten).Window);

    [Theory]
    [InlineData(-20, 0)]
    [InlineData(100, 200)]
    public void Of_WindowOutside_IsNotDrawn(long start, long end) => Assert.Null(SmallChartDrawing.Of(Data(start, end, Point(0, 1)), Ten).Window);

    [Theory]
    [InlineData(50_000, 160)]
    [InlineData(99_999, 318)]
    public void Of_WindowOfNoWidth_CanStillBeSeen(long start, double left) => Assert.Equal(
        new SmallChartWindow(left, 2, false, false), SmallChartDrawing.Of(new SmallChartData(0, 100_000, start, start + 1, [Point(0, 1)]), Ten).Window);

    [Fact]
    public void Of_NoPoints_IsEmpty()
    {
        var drawing = SmallChartDrawing.Of(Data(20, 40), Ten);

        Assert.Equal(("", "", ""), (drawing.Actual, drawing.ButFor, drawing.Band));
    }

    private static SmallChartData Data(long windowStart, long windowEnd, params SmallChartPoint[] points) => new(0, 100, windowStart, windowEnd, points);

    private static SmallChartPoint Point(long at, double? actual) => new(at, actual, 5, 2.5, 7.5);
}

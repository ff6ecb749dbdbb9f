using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Outages;

public class OutageWindowTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void Constructor_EndNotAfterStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutageWindow(Noon, Noon));

    [Fact]
    public void OverlapWith_NeighbourThatOnlyTouches_IsZero()
    {
        var window = new OutageWindow(Noon, Noon + Hour);

        Assert.Equal(Duration.Zero, window.OverlapWith(Noon + Hour, Noon + (2 * Hour)));
        Assert.Equal(Duration.Zero, window.OverlapWith(Noon - Hour, Noon));
        Assert.Equal(Hour / 2, window.OverlapWith(Noon + (Hour / 2), Noon + (2 * Hour)));
    }

    [Theory]
    [InlineData(-0.1, 1)]
    [InlineData(0, 1.1)]
    [InlineData(0.6, 0.5)]
    [InlineData(double.NaN, 1)]
    public void Phase_SeverityOutOfRange_Throws(double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutagePhase(new OutageWindow(Noon, Noon + Hour), low, high));

    [Fact]
    public void Outage_WithoutPhase_Throws() => Assert.Throws<ArgumentException>(() => new Outage("x", []));

    [Fact]
    public void Outage_PhasesInAnyOrder_AreSortedAndSpanned()
    {
        var late = new OutagePhase(new OutageWindow(Noon + (3 * Hour), Noon + (4 * Hour)));
        var early = new OutagePhase(new OutageWindow(Noon, Noon + (5 * Hour)));

        var outage = new Outage("x", [late, early]);

        Assert.Equal([early, late], outage.Phases);
        Assert.Equal(new OutageWindow(Noon, Noon + (5 * Hour)), outage.Span);
    }
}

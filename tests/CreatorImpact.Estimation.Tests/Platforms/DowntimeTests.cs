using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class DowntimeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void Total_OverlappingOutages_TakesTheLargestSeverityNotTheSum()
    {
        // 12–14 at 0.5, 13–15 at 0.8: one hour of 0.5, two of 0.8.
        var downtime = new Downtime([Phase(0, 2, 0.5), Phase(1, 3, 0.8)]);

        Assert.Equal(3, downtime.Total.Touched, 12);
        Assert.Equal(0.5 + 0.8 + 0.8, downtime.Total.Low, 12);
        Assert.Equal(downtime.Total.Low, downtime.Total.High, 12);
        Assert.Equal([Window(0, 3)], downtime.Windows);
    }

    [Fact]
    public void Total_SeverityRanges_TakesTheLargestOfEachEnd()
    {
        // Alone 0.2–0.9; together with 0.4–0.5: at least 0.4, at most 0.9.
        var total = new Downtime([Phase(0, 2, 0.2, 0.9), Phase(1, 2, 0.4, 0.5)]).Total;

        Assert.Equal(2, total.Touched, 12);
        Assert.Equal(0.2 + 0.4, total.Low, 12);
        Assert.Equal(0.9 + 0.9, total.High, 12);
    }

    [Fact]
    public void Total_SameOutageTwice_CountsOnce() =>
        Assert.Equal(2, new Downtime([Phase(0, 2, 1), Phase(0, 2, 1)]).Total.High, 12);

    [Fact]
    public void Total_WithinAPeriod_LeavesOutWhatLiesOutside()
    {
        var downtime = new Downtime([Phase(0, 4, 1), Phase(10, 12, 1)], Window(3, 11));

        Assert.Equal(1 + 1, downtime.Total.Touched, 12);
        Assert.Equal([Window(3, 4), Window(10, 11)], downtime.Windows);
    }

    [Fact]
    public void Total_NothingInside_IsNone()
    {
        var downtime = new Downtime([Phase(0, 1, 1)], Window(5, 6));

        Assert.Equal(DowntimeHours.None, downtime.Total);
        Assert.Empty(downtime.Windows);
    }

    [Fact]
    public void Within_PartsOfATime_AddToItsWhole()
    {
        var stream = new SeededStream(7, "downtime");
        for (var trial = 0; trial < 200; trial++)
        {
            List<OutagePhase> phases = [];
            for (var one = 0; one < 6; one++)
            {
                var (start, low) = (stream.NextUniform() * 40, stream.NextUniform());
                phases.Add(Phase(start, start + 0.1 + (stream.NextUniform() * 9), low, low + ((1 - low) * stream.NextUniform())));
            }

            var downtime = new Downtime(phases);
            var coverage = new OutageCoverage(new Outage("all", phases));

            var parts = Enumerable.Range(0, 60).Select(hour => downtime.Within(Noon + (hour * Hour), Noon + ((hour + 1) * Hour))).Aggregate((sum, part) => sum + part);
            Assert.Equal(downtime.Total.Touched, parts.Touched, 9);
            Assert.Equal(downtime.Total.Low, parts.Low, 9);
            // The same rule as the exposure of one outage with all these phases.
            Assert.Equal(60 * coverage.ExposureOf(Noon, Noon + (60 * Hour), 0), downtime.Total.Low, 9);
            Assert.Equal(60 * coverage.ExposureOf(Noon, Noon + (60 * Hour), 1), downtime.Total.High, 9);
            Assert.Equal(coverage.Length.TotalHours, downtime.Total.Touched, 9);
        }
    }

    [Fact]
    public void PerYear_TwoYears_Halves()
    {
        Assert.Equal(new DowntimeHours(5, 2, 4), new DowntimeHours(10, 4, 8).PerYear(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => DowntimeHours.None.PerYear(0));
    }

    private static OutagePhase Phase(double from, double to, double low, double? high = null) => new(Window(from, to), low, high ?? low);

    private static OutageWindow Window(double from, double to) => new(Noon + Duration.FromHours(from), Noon + Duration.FromHours(to));
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Impact;

/// <summary>Series whose truth can be worked out by hand: hours repeat 100, 200 … 2,400 every day; days repeat 100 … 700 every week.</summary>
public class KnownHoleTests
{
    private const int Window = (40 * 24) + 10;

    [Fact]
    public void Estimate_FourHoursMissingFromAPeriodicSeries_FindsExactlyThem()
    {
        var values = PeriodicHours(70);
        var lost = 0.0;
        for (var i = Window; i < Window + 4; i++)
        {
            lost += values[i];
            values[i] = 0;
        }

        var series = SimulatedSeries.Hours(values);
        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, Window, 4)));

        // Hours 10–13 of the day: 1,100 + 1,200 + 1,300 + 1,400.
        Assert.Equal(5000, lost);
        Assert.Equal(Verdict.LossFound, estimate.Verdict);
        Assert.Equal(0, estimate.Actual);
        Assert.InRange(estimate.Gross.Point, 0.98 * lost, 1.02 * lost);
        Assert.InRange(lost, estimate.Gross.Lo90, estimate.Gross.Hi90);
        Assert.InRange(estimate.SecondBaseline!.Value, lost - 1e-6, lost + 1e-6);
        Assert.InRange(Math.Abs(estimate.Rebound.Point), 0, 0.02 * estimate.NormalDay);
        Assert.InRange(Math.Abs(estimate.Halo.Point), 0, 0.02 * estimate.NormalDay);
        Assert.Equal(EvidenceGrade.Measured, estimate.Gross.Grade);
        Assert.InRange(estimate.Naive, 0.99 * 1250 * 4, 1.01 * 1250 * 4);
    }

    [Fact]
    public void Estimate_UntouchedPeriodicSeries_FindsNothing()
    {
        var series = SimulatedSeries.Hours(PeriodicHours(70));

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, Window, 4)));

        Assert.Equal(Verdict.NoLossLargerThan, estimate.Verdict);
        Assert.InRange(Math.Abs(estimate.Gross.Point), 0, 50);
        Assert.InRange(estimate.NoLossLargerThan!.Value, 0, 0.05 * estimate.NormalDay);
        Assert.InRange(0, estimate.Gross.Lo90, estimate.Gross.Hi90);
    }

    [Fact]
    public void Estimate_HalfADayMissingFromDailyData_DayNetIsMeasuredAndGrossModelled()
    {
        var values = Enumerable.Range(0, 200).Select(i => 100.0 * (1 + (i % 7))).ToArray();
        values[150] /= 2; // index 150 is weekday 3: 400 expected, 200 seen.
        var series = SimulatedSeries.Days(values);
        var start = series.Grid.StartOf(150);
        var outage = new Outage("half", [new OutagePhase(new OutageWindow(start, start + Duration.FromHours(12)))]);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, outage));

        Assert.Equal(Verdict.LossFound, estimate.Verdict);
        Assert.InRange(estimate.DayNet!.Point, 195, 205);
        Assert.Equal(EvidenceGrade.Modelled, estimate.Gross.Grade);
        Assert.InRange(estimate.Gross.Point, 185, 215);
        // Half a day with λ in ±0.6: the exposure lies in 0.5 · (1 ± 0.3).
        Assert.InRange(estimate.Gross.Lo90, 400 * 0.35 * 0.98, 400 * 0.5);
        Assert.InRange(estimate.Gross.Hi90, 400 * 0.5, 400 * 0.65 * 1.02);
        Assert.InRange(estimate.Net.Point, 185, 215);
    }

    [Fact]
    public void Estimate_WholeDayOut_GrossIsTheDaysExpectation()
    {
        var values = Enumerable.Range(0, 200).Select(i => 100.0 * (1 + (i % 7))).ToArray();
        values[150] = 0;
        var series = SimulatedSeries.Days(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 150, 1)));

        Assert.Equal(estimate.ButFor.Point, estimate.Gross.Point, 3);
        Assert.Equal(estimate.DayNet!.Point, estimate.Gross.Point, 3);
    }

    [Fact]
    public void Estimate_ReboundNextDay_IsCountedAsRebound()
    {
        var values = PeriodicHours(70);
        for (var i = Window; i < Window + 4; i++) values[i] = 0;
        for (var i = 41 * 24; i < 42 * 24; i++) values[i] += 50;
        var series = SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, Window, 4)));

        Assert.InRange(estimate.Rebound.Point, 1200 * 0.8, 1200 * 1.2);
        Assert.InRange(estimate.Net.Point, 3800 * 0.85, 3800 * 1.15);
    }

    [Fact]
    public void Estimate_RecoveryAfterALongTail_NamesTheFirstOfThreeNormalDays()
    {
        var values = PeriodicHours(70);
        for (var i = Window; i < 43 * 24; i++) values[i] *= 0.2;
        var series = SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, Window, 4)));

        Assert.Equal(series.Grid.StartOf(43 * 24), estimate.RecoveredAt);
    }

    internal static double[] PeriodicHours(int days) => [.. Enumerable.Range(0, days * 24).Select(i => 100.0 * (1 + (i % 24)))];
}

using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Counts of which only a few events are left: no bias, honest intervals, and no loss found in next to nothing.</summary>
public class SparseCountTests
{
    [Theory]
    [InlineData(Granularity.Hour, 0.3)]
    [InlineData(Granularity.Hour, 1)]
    [InlineData(Granularity.Day, 1)]
    [InlineData(Granularity.Day, 3)]
    public void Estimate_ThinnedSeries_IsUnbiasedAndCovers(Granularity granularity, double mean)
    {
        var runs = TestSize.Of(small: 80, full: 500);
        var (inside, found) = (0, 0);
        var (off, truth) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var thin = GateCase.Of(granularity, 60_000 + run).Thinned(mean, run);

            var estimate = thin.Estimate();
            var backtest = PlaceboBacktest.Estimate(thin.Series, thin.First, thin.End, 1, CancellationToken.None);

            if (thin.Truth >= backtest.Lo80 && thin.Truth <= backtest.Hi80) inside++;
            if (estimate.Verdict == Verdict.LossFound) found++;
            off.Add(estimate.ButFor.Point - thin.Truth);
            truth.Add(thin.Truth);
        }

        Rates.NearZero(off, truth, 0.05, FormattableString.Invariant($"bias {granularity} {mean}"));
        Rates.Within(inside, runs, 0.75, 0.95, FormattableString.Invariant($"coverage of 80 % {granularity} {mean}"));
        Rates.Within(found, runs, 0, 0.07, FormattableString.Invariant($"loss found {granularity} {mean}"));
    }

    [Theory]
    [InlineData(12, 0.05)]
    [InlineData(20, 0.08)]
    [InlineData(100, 0.04)]
    public void Estimate_CountsWithBursts_CoversAtLeastAsUntidyDataMust(int burst, double share)
    {
        var runs = TestSize.Of(small: 60, full: 500);
        var (inside, found) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            var stream = new SeededStream((ulong)run, "bursts");
            var values = new double[70 * 24];
            for (var t = 0; t < values.Length; t++) values[t] = Math.Floor(4 * stream.NextUniform()) + (stream.NextUniform() < share ? burst : 0);
            var first = (40 * 24) + (int)(168 * stream.NextUniform());
            var series = SimulatedSeries.Hours(values);

            var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, 12)));

            if (estimate.Gross.Lo90 <= 0 && estimate.Gross.Hi90 >= 0) inside++;
            if (estimate.Verdict == Verdict.LossFound) found++;
        }

        Rates.Within(inside, runs, 0.8, 1, FormattableString.Invariant($"coverage with bursts of {burst}"));
        Rates.Within(found, runs, 0, 0.07, FormattableString.Invariant($"loss found with bursts of {burst}"));
    }

    [Fact]
    public void Estimate_ClockChangesBeforeTheOutage_FollowsTheLocalHour()
    {
        // Five events at 19:00 local every day; the clock goes forward eleven days before the outage.
        var zone = NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var grid = TimeGrid.Hourly(NodaTime.Instant.FromUtc(2026, 2, 1, 0, 0), 90 * 24, zone);
        var values = new double[grid.Count];
        for (var t = 0; t < values.Length; t++) values[t] = grid.HourOfDay(t) == 19 ? 5 : 0;
        var series = new MetricSeries(new SeriesKey("acme", null, "comments", Granularity.Hour), grid, values);
        var evening = grid.IndexAt(NodaTime.Instant.FromUtc(2026, 4, 9, 17, 0));

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, evening, 1)));

        Assert.InRange(estimate.ButFor.Point, 4, 6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(12)]
    public void Estimate_OneBusyWeekday_DoesNotDependOnTheHourTheOutageStarts(int hour)
    {
        var values = new double[84 * 24];
        var stream = new SeededStream(1, "weekday");
        // SimulatedSeries starts on a Monday; Thursdays hold 1.2 events an hour on average, other days next to none.
        for (var t = 0; t < values.Length; t++) values[t] = t / 24 % 7 == 3 ? Math.Floor(2.4 * stream.NextUniform() + 0.3) : stream.NextUniform() < 0.05 ? 1 : 0;
        var series = SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, (59 * 24) + hour, 10)));

        Assert.InRange(estimate.ButFor.Point, 7, 14);
    }

    [Fact]
    public void Estimate_HalfAnEventExpectedAndNoneSeen_FindsNoLoss()
    {
        var thin = GateCase.Of(Granularity.Hour, 3).Thinned(0.05, 3);
        for (var i = thin.First; i < thin.End; i++) thin.Values[i] = 0;

        var estimate = thin.Estimate();

        Assert.NotEqual(Verdict.LossFound, estimate.Verdict);
        Assert.Equal(0, estimate.ButFor.Lo90);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "sparse_counts");
    }
}

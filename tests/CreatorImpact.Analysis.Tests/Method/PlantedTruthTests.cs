using CreatorImpact.Analysis.Method;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Method;

public sealed class PlantedTruthTests
{
    private static readonly PlantedTruth Truth = new(DateTimeZoneProviders.Tzdb);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Plant_FortyPercentOfTwoHours_TakesTwentyOfFifty()
    {
        var series = new SeriesInput(new SeriesKey("luma", "youtube", "views", Granularity.Day), "luma", null, null, [7, 8, 9, 10, 12], [10, 20, 30, 40, 50]);

        var (planted, taken) = PlantedTruth.Plant(series, 8, 10, 0.4);

        Assert.Equal(20, taken, 12);
        Assert.Equal([10, 12, 18, 40, 50], planted.Values);
        Assert.Equal([10, 20, 30, 40, 50], series.Values);
    }

    [Fact]
    public void Check_HoursAndDays_PlantTheShareOfWhatWasThere()
    {
        foreach (var series in new[] { PlantedSeries.Hours(1), PlantedSeries.Days(1) })
        {
            var hourly = series.Key.Granularity == Granularity.Hour;

            var result = Truth.Check(PlantedSeries.Data(series), PlantedTruthQuestion.Usual(series.Key.Granularity, 0.4, 1), null, Token);

            Assert.Equal(PlantedTruthQuestion.UsualWindows, result.Trials.Count);
            Assert.All(result.Trials, trial =>
            {
                var first = hourly ? StoredPeriod.FromInstant(trial.Window.Start) : StoredPeriod.FromDay(trial.Window.Start.InUtc().Date);
                var at = series.Periods.ToList().IndexOf(first);
                Assert.Equal(0.4 * series.Values.Skip(at).Take(hourly ? 6 : 1).Sum(), trial.Planted, 6);
                Assert.Equal(hourly ? Duration.FromHours(6) : Duration.FromDays(1), trial.Window.Length);
                var estimate = Assert.IsType<ImpactEstimate>(trial.Result);
                Assert.Same(hourly ? estimate.Gross : estimate.DayNet, trial.Recovered);
            });
            Assert.Equal(result.Trials.Select(trial => trial.Window), result.Untouched.Select(trial => trial.Window));
            Assert.All(result.Untouched, trial => Assert.Equal(0, trial.Planted));
        }
    }

    [Fact]
    public void Check_SixtyWindows_HoldsAboutNineInTenAndSeldomCriesWolf()
    {
        List<PlantedTruthResult> results = [.. Enumerable.Range(1, 5).Select(seed =>
            Truth.Check(PlantedSeries.Data(PlantedSeries.Hours((ulong)seed)), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), null, Token))];

        Assert.Equal(60, results.Sum(result => result.Answered));
        Assert.InRange(results.Sum(result => result.Covered), 48, 60);
        Assert.InRange(results.Sum(result => result.FalseAlarms), 0, 7);
        Assert.InRange(results.Sum(result => result.Found), 45, 60);
        var (planted, recovered) = (results.Sum(result => result.Trials.Sum(trial => trial.Planted)), results.Sum(result => result.Trials.Sum(trial => trial.Recovered!.Point)));
        Assert.InRange(recovered / planted, 0.9, 1.1);
        // Of twelve at nine in ten, eight or fewer come in 2.6 of 100 checks, nine or fewer in 11; of twelve at one in twenty, three or more in 2.
        Assert.All(results, result => Assert.Equal((9, 2), (result.FewestCovered, result.MostFalseAlarms)));
    }

    [Fact]
    public void Check_SameSeed_GivesTheSameWindowsAndDigitsOnAnyNumberOfThreads()
    {
        var data = PlantedSeries.Data(PlantedSeries.Hours(3));

        var one = new PlantedTruth(DateTimeZoneProviders.Tzdb, threads: 1).Check(data, PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 5), null, Token);
        var many = Truth.Check(data, PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 5), null, Token);
        var other = Truth.Check(data, PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 6), null, Token);

        Assert.Equal(one.Trials.Select(trial => (trial.Window, trial.Planted, trial.Recovered)), many.Trials.Select(trial => (trial.Window, trial.Planted, trial.Recovered)));
        Assert.NotEqual(one.Trials.Select(trial => trial.Window), other.Trials.Select(trial => trial.Window));
    }

    [Fact]
    public void Check_OutageAndGapInTheSeries_KeepsWindowsAwayFromBoth()
    {
        var series = PlantedSeries.Hours(4);
        const int gapHour = 20 * 24;
        series = series with
        {
            Periods = [.. series.Periods.Where((_, hour) => hour is < gapHour or >= gapHour + 3)],
            Values = [.. series.Values.Where((_, hour) => hour is < gapHour or >= gapHour + 3)],
        };
        var outage = TestInputs.Outage(day: 45);

        var result = Truth.Check(PlantedSeries.Data(series, outage), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), null, Token);

        Assert.True(result.Trials.Count >= 8);
        var (known, gap) = (outage.Outage.Span, TestInputs.FirstHour + Duration.FromHours(gapHour));
        Assert.All(result.Trials, trial =>
        {
            var masked = trial.Window.EndExclusive + Duration.FromDays(4);
            Assert.True(masked <= known.Start || trial.Window.Start >= known.EndExclusive + Duration.FromDays(4));
            Assert.True(masked <= gap || trial.Window.Start >= gap + Duration.FromHours(3));
        });
    }

    [Fact]
    public void Check_OutageOfAnotherPlatform_ChangesNothing()
    {
        var series = PlantedSeries.Hours(4);
        var question = PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1);

        var alone = Truth.Check(PlantedSeries.Data(series), question, null, Token);
        var beside = Truth.Check(PlantedSeries.Data(series, TestInputs.Outage(platform: "tiktok")), question, null, Token);

        Assert.Equal(alone.Trials.Select(trial => (trial.Window, trial.Recovered)), beside.Trials.Select(trial => (trial.Window, trial.Recovered)));
    }

    [Fact]
    public void Check_FourWeeksOfHistory_IsRefusedAndSaysWhatIsMissing()
    {
        var result = Truth.Check(PlantedSeries.Data(PlantedSeries.Hours(1, days: 28)), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), null, Token);

        Assert.Equal("little_clean_history", result.Refusal?.Code);
        Assert.Contains("room for 0 clean windows of 6 hours, at least 5", result.Refusal!.Text, StringComparison.Ordinal);
        Assert.Empty(result.Trials);
        Assert.True(result.IsAsExpected);
    }

    [Fact]
    public void Check_SilentSeries_IsRefused()
    {
        var series = PlantedSeries.Hours(1);

        var result = Truth.Check(PlantedSeries.Data(series with { Values = new double[series.Values.Count] }), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), null, Token);

        Assert.Equal("little_clean_history", result.Refusal?.Code);
    }

    [Fact]
    public void Check_UnknownZone_PassesItsReasonOn()
    {
        var result = Truth.Check(PlantedSeries.Data(PlantedSeries.Hours(1) with { ZoneId = "Mars/Olympus" }), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), null, Token);

        Assert.Equal("zone_unknown", result.Refusal?.Code);
    }

    [Fact]
    public async Task Check_CancelledOnTheWay_Stops()
    {
        using var stop = new CancellationTokenSource();
        var told = new Told(done =>
        {
            if (done == 1) stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(
            () => new PlantedTruth(DateTimeZoneProviders.Tzdb, threads: 1).Check(PlantedSeries.Data(PlantedSeries.Hours(1)), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), told, stop.Token), Token));

        Assert.Equal(1, told.Done);
    }

    [Fact]
    public void Check_WithProgress_TellsEveryEstimate()
    {
        var told = new Told(_ => { });

        var result = Truth.Check(PlantedSeries.Data(PlantedSeries.Hours(2)), PlantedTruthQuestion.Usual(Granularity.Hour, 0.4, 1), told, Token);

        Assert.Equal((2 * result.Trials.Count, 2 * result.Trials.Count), (told.Done, told.Total));
    }

    [Theory]
    [InlineData(0, 6, 12)]
    [InlineData(1.01, 6, 12)]
    [InlineData(double.NaN, 6, 12)]
    [InlineData(0.4, 0, 12)]
    [InlineData(0.4, 6, 0)]
    public void Question_OutOfRange_IsRejected(double share, int periods, int windows)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlantedTruthQuestion(share, periods, windows, 1));
    }

    private sealed class Told(Action<int> then) : IProgress<RunProgress>
    {
        public int Done { get; private set; }

        public int Total { get; private set; }

        public void Report(RunProgress value)
        {
            (Done, Total) = (value.Done, value.Total);
            then(value.Done);
        }
    }
}

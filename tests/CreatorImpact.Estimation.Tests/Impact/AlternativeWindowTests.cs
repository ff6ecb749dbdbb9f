using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Impact;

public class AlternativeWindowTests
{
    private const int First = (45 * 24) + 9;
    private static readonly Duration HalfAnHour = Duration.FromMinutes(30);

    [Fact]
    public void Estimate_PeriodicHoursAndTwoWindows_EachWorldHasTheLossOfOneOfThem()
    {
        // Hours 9, 10, 11 of each day hold 1,000, 1,100, 1,200; the outage took all of hours 9 and 10. A second source has it end at 10.
        var values = KnownHoleTests.PeriodicHours(70);
        (values[First], values[First + 1]) = (0, 0);
        var series = SimulatedSeries.Hours(values);

        var estimate = Estimate(series, With(series, (First, 2), (First, 1)));

        Assert.Equal(0, estimate.Actual);
        Assert.InRange(estimate.ButFor.Point, 2100 * 0.98, 2100 * 1.02);
        var both = estimate.Draws.Loss.Count(loss => loss > 1550);
        Assert.InRange((double)both / JointDraws.Count, 0.45, 0.55);
        Assert.InRange(estimate.Gross.Point, 1550 * 0.95, 1550 * 1.05);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "alternative_windows" && reason.Text.Contains("2 different windows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_EarlierAndLaterWindows_KeepTheIdentityAndShowTheMainWindow(Granularity granularity)
    {
        var (series, first) = Sample(granularity);

        var estimate = Estimate(series, With(series, (first, 2), (first - 1, 2), (first + 1, 3)));

        Assert.Equal(first, estimate.FirstWindowIndex);
        Assert.Equal(first + 2, estimate.WindowEndIndexExclusive);
        Assert.Equal(series.Values[first] + series.Values[first + 1], estimate.Actual, 9);
        Assert.Equal(estimate.Gross.Point - estimate.Rebound.Point + estimate.Halo.Point, estimate.Net.Point, 1e-6 * estimate.NormalDay);
        Assert.Equal(IntervalEstimate.FromDraws(estimate.Draws.Loss, estimate.Gross.Grade), estimate.Gross);
        Assert.Equal((estimate.DayNet ?? estimate.Gross).Lo90 > 0, estimate.Verdict == Verdict.LossFound);
    }

    [Fact]
    public void Estimate_ValuesInsideAnAlternative_AreNotLearntFrom()
    {
        var (series, first) = Sample(Granularity.Hour);
        var changed = series.Values.ToArray();
        for (var i = first - 3; i < first; i++) changed[i] = 50 * changed[i];

        var one = Estimate(series, With(series, (first, 2), (first - 3, 5)));
        var two = Estimate(SimulatedSeries.Hours(changed), With(series, (first, 2), (first - 3, 5)));

        Assert.Equal(one.ButFor, two.ButFor);
        Assert.NotEqual(one.Gross, two.Gross);
    }

    [Fact]
    public void Estimate_AlternativeThatSaysTheSame_ChangesNothing()
    {
        var (series, first) = Sample(Granularity.Hour);

        var (plain, same) = (Estimate(series, With(series, (first, 2))), Estimate(series, With(series, (first, 2), (first, 2))));

        Assert.Equal(plain.Draws.Loss, same.Draws.Loss);
        Assert.DoesNotContain(same.Reasons, reason => reason.Code == "alternative_windows");
    }

    [Fact]
    public void Estimate_AlternativeOutsideTheData_LeavesItOutAndSaysSo()
    {
        var (series, first) = Sample(Granularity.Hour);

        var estimate = Estimate(series, With(series, (first, 2), (9000, 2)));

        Assert.Contains(estimate.Reasons, reason => reason.Code == "alternative_windows" && reason.Text.EndsWith("1 of them could not be estimated and are left out.", StringComparison.Ordinal));
        Assert.Equal(Estimate(series, With(series, (first, 2))).Draws.Loss, estimate.Draws.Loss);
    }

    [Fact]
    public void Estimate_TwoSeriesOfOneRun_ChooseTheSameWindowInEveryWorld()
    {
        var values = KnownHoleTests.PeriodicHours(70);
        (values[First], values[First + 1]) = (0, 0);
        var (one, two) = (SimulatedSeries.Hours(values), SimulatedSeries.Hours(values, "other"));

        var (a, b) = (Estimate(one, With(one, (First, 2), (First, 1))), Estimate(two, With(two, (First, 2), (First, 1))));

        for (var d = 0; d < JointDraws.Count; d++) Assert.Equal(a.Draws.Loss[d] > 1550, b.Draws.Loss[d] > 1550);
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_StatedWindowWrongByHalfAnHour_IntervalHoldsTheLoss(Granularity granularity)
    {
        var runs = TestSize.Of(small: 60, full: 500);
        var (inside, insideGross, insideNet) = (0, 0, 0);
        for (var run = 0; run < runs; run++)
        {
            var planted = Plant(granularity, run);

            var estimate = Estimate(planted.Series, planted.Stated);

            inside += Holds(estimate.DayNet ?? estimate.Gross, planted.Lost);
            insideGross += Holds(estimate.Gross, planted.Lost);
            insideNet += Holds(estimate.Net, planted.Lost);
        }

        // Alternatives widen: the interval may hold more than its nominal 90 %, never fewer than 86 % (two binomial standard errors).
        var least = (0.86 - (2 * Math.Sqrt(0.9 * 0.1 / runs))) * runs;
        var found = FormattableString.Invariant($"window {inside}, gross {insideGross}, net {insideNet} of {runs}");
        TestContext.Current.TestOutputHelper?.WriteLine(found);
        Assert.True(inside >= least && insideGross >= least && insideNet >= least, found);
    }

    /// <summary>A loss planted half an hour before or after the stated window, in proportion to the minutes of each hour.</summary>
    private static (MetricSeries Series, Outage Stated, double Lost) Plant(Granularity granularity, int run)
    {
        var stream = new SeededStream((ulong)run, "half an hour");
        var noise = 0.1 + (0.3 * stream.NextUniform());
        var hours = granularity == Granularity.Hour;
        var clean = hours
            ? SimulatedSeries.Hours(SimulatedSeries.HourValues((ulong)run, 65, noise))
            : SimulatedSeries.Days(SimulatedSeries.DayValues((ulong)run, 160, noise));
        var start = clean.Grid.StartOf(hours ? 40 * 24 : 90) + Duration.FromMinutes((long)(72 * 60 * stream.NextUniform()));
        var stated = new OutageWindow(start, start + Duration.FromMinutes(60 + (long)(600 * stream.NextUniform())));
        var (early, late) = (Moved(stated, -HalfAnHour), Moved(stated, HalfAnHour));
        var truth = new OutageCoverage(new Outage("truth", [new OutagePhase(stream.NextUniform() < 0.5 ? early : late)]));
        var values = clean.Values.ToArray();
        double lost = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var seen = Math.Round(values[i] * (1 - truth.ShareOf(clean.Grid.StartOf(i), clean.Grid.EndOf(i))));
            lost += values[i] - seen;
            values[i] = seen;
        }

        var outage = new Outage("test", [new OutagePhase(stated)], alternatives: [[new OutagePhase(early)], [new OutagePhase(late)]]);
        return (hours ? SimulatedSeries.Hours(values) : SimulatedSeries.Days(values), outage, lost);
    }

    private static OutageWindow Moved(OutageWindow window, Duration by) => new(window.Start + by, window.EndExclusive + by);

    private static int Holds(IntervalEstimate interval, double truth) => truth >= interval.Lo90 && truth <= interval.Hi90 ? 1 : 0;

    private static Outage With(MetricSeries series, (int First, int Periods) main, params (int First, int Periods)[] alternatives)
    {
        OutagePhase[] Phases((int First, int Periods) window) => [.. SimulatedSeries.Over(series, window.First, window.Periods).Phases];
        return new Outage("test", Phases(main), alternatives: alternatives.Select(Phases));
    }

    private static (MetricSeries Series, int First) Sample(Granularity granularity) => granularity == Granularity.Hour
        ? (SimulatedSeries.Hours(SimulatedSeries.HourValues(11, 80, 0.2)), First)
        : (SimulatedSeries.Days(SimulatedSeries.DayValues(11, 220, 0.15)), 150);

    private static ImpactEstimate Estimate(MetricSeries series, Outage outage) =>
        Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, outage));
}

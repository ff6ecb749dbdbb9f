using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Impact;

public class RestoredGapTests
{
    private const int First = 150;
    private const int Length = 3;

    // 220 days about 20,000; the three days of the outage were zero in the older export.
    private static readonly double[] Truth = SimulatedSeries.DayValues(11, 220, 0.003);

    [Fact]
    public void Estimate_ZerosRestoredInFull_IsNoLossWithTheReason()
    {
        var estimate = Estimate(Truth, Earlier(0));

        var reason = Assert.Single(estimate.Reasons, RestoredGap.Is);
        Assert.Equal(Verdict.NoLossLargerThan, estimate.Verdict);
        Assert.Equal(RestoredGap.Restored, reason.Code);
        Assert.StartsWith("The counter stood still from 2025-10-30 to 2025-11-01: the older export showed zero there, while comments of the same account went on. The newer export restored it: display gap, no loss", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_RestoredInFull_HasTheFiguresOfTheRestoredValuesAlone()
    {
        var (with, without) = (Estimate(Truth, Earlier(0)), Estimate(Truth));

        Assert.Equal(without.DayNet, with.DayNet);
        Assert.Equal(without.Net, with.Net);
        Assert.NotEqual(0, with.DayNet!.Point);
    }

    [Fact]
    public void Estimate_RestoredInPart_IsALossWithItsOwnReason()
    {
        var estimate = Estimate(Kept(0.4), Earlier(0));

        Assert.Equal(Verdict.LossFound, estimate.Verdict);
        Assert.Equal(RestoredGap.PartlyRestored, Assert.Single(estimate.Reasons, RestoredGap.Is).Code);
        // Of about 60,000 some 60 % are missing.
        Assert.InRange(estimate.DayNet!.Point, 30_000, 42_000);
    }

    [Fact]
    public void Estimate_RestoredButTooNoisyToTell_SaysThat()
    {
        var noisy = SimulatedSeries.DayValues(11, 220, 0.5);

        var estimate = Estimate(noisy, Earlier(0, noisy));

        Assert.Equal(Verdict.CannotTell, estimate.Verdict);
        Assert.Equal(RestoredGap.Unclear, Assert.Single(estimate.Reasons, RestoredGap.Is).Code);
    }

    [Fact]
    public void Estimate_FrozenNumberRestored_SaysTheNumber() =>
        Assert.Contains("showed the same number (18211) there", Assert.Single(Estimate(Truth, Earlier(18211)).Reasons, RestoredGap.Is).Text, StringComparison.Ordinal);

    [Fact]
    public void Estimate_OlderExportWithValuesRevisedLater_HasNoSuchReason() =>
        Assert.DoesNotContain(Estimate(Truth, new EarlierState(SimulatedSeries.Days(Kept(0.9)), [Comments()], "the older export", "the newer export")).Reasons, RestoredGap.Is);

    [Fact]
    public void Estimate_NothingElseWentOnThen_HasNoSuchReason()
    {
        var earlier = Earlier(0);
        var stopped = Comments().Values.ToArray();
        Array.Clear(stopped, First, Length);

        Assert.DoesNotContain(Estimate(Truth, earlier with { OtherMetrics = [] }).Reasons, RestoredGap.Is);
        Assert.DoesNotContain(Estimate(Truth, earlier with { OtherMetrics = [Named(stopped)] }).Reasons, RestoredGap.Is);
    }

    [Fact]
    public void Estimate_OlderExportEndsInTheOutage_LooksAtItsDaysOnly()
    {
        var values = Zeros(Truth, 0);
        for (var i = First + 2; i < values.Length; i++) values[i] = double.NaN;

        var estimate = Estimate(Truth, new EarlierState(SimulatedSeries.Days(values), [Comments()], "the older export", "the newer export"));

        Assert.Contains("from 2025-10-30 to 2025-10-31", Assert.Single(estimate.Reasons, RestoredGap.Is).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_StillZero_StaysAPossibleDisplayGap()
    {
        var zeros = Zeros(Truth, 0);

        var result = Ask(zeros, OutageFunction.View, [Earlier(0)]);

        Assert.Equal(Verdict.PossibleDisplayGap, result.Verdict);
        Assert.DoesNotContain(result.Reasons, RestoredGap.Is);
    }

    [Theory]
    [InlineData(true, Verdict.NoLossLargerThan)]
    [InlineData(false, Verdict.PossibleDisplayGap)]
    public void Estimate_OutageOfCountersOnly_IsEstimatedOnceRestored(bool restored, Verdict expected)
    {
        EarlierState[] earlier = restored ? [Earlier(0) with { OtherMetrics = [] }] : [];

        Assert.Equal(expected, Ask(Truth, OutageFunction.Display, earlier).Verdict);
    }

    [Fact]
    public void Estimate_OutageOfCountersOnlyOverOneDay_CountsOneZero()
    {
        var values = Zeros(Truth, 0);
        var series = SimulatedSeries.Days(Truth);
        var day = SimulatedSeries.Over(series, First, 1);
        var outage = new Outage("counters", day.Phases, OutageFunction.Display);

        var result = ImpactEstimator.Estimate(
            new ImpactRequest(series, outage, [], 7, Earlier: [new EarlierState(SimulatedSeries.Days(values), [], "the older export", "the newer export")]), CancellationToken.None);

        Assert.Contains("stood still on 2025-10-30", Assert.Single(result.Reasons, RestoredGap.Is).Text, StringComparison.Ordinal);
    }

    private static ImpactEstimate Estimate(double[] values, params EarlierState[] earlier) => Assert.IsType<ImpactEstimate>(Ask(values, OutageFunction.View, earlier));

    private static ImpactResult Ask(double[] values, OutageFunction function, EarlierState[] earlier)
    {
        var series = SimulatedSeries.Days(values);
        var outage = new Outage("test", SimulatedSeries.Over(series, First, Length).Phases, function);
        return ImpactEstimator.Estimate(new ImpactRequest(series, outage, [], 7, OtherMetrics: [Comments()], Earlier: earlier), CancellationToken.None);
    }

    private static EarlierState Earlier(double shown, double[]? values = null) =>
        new(SimulatedSeries.Days(Zeros(values ?? Truth, shown)), [Comments()], "the older export", "the newer export");

    private static double[] Zeros(double[] values, double shown)
    {
        var copy = (double[])values.Clone();
        Array.Fill(copy, shown, First, Length);
        return copy;
    }

    private static double[] Kept(double share) =>
        [.. Truth.Select((value, index) => index is >= First and < First + Length ? Math.Round(share * value) : value)];

    private static MetricSeries Comments() => Named(SimulatedSeries.DayValues(12, 220, 0.3, 400));

    private static MetricSeries Named(double[] values)
    {
        var series = SimulatedSeries.Days(values);
        return new MetricSeries(series.Key with { Metric = "comments" }, series.Grid, series.Values);
    }
}

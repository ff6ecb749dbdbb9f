using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Tests.Impact;

public class RefusalTests
{
    [Fact]
    public void Estimate_FiveCleanDays_RefusesAndSaysWhatIsNeeded()
    {
        // Outage on day 5 of 5 + a day without recovery and guard: 5 clean days.
        var series = SimulatedSeries.Hours(KnownHoleTests.PeriodicHours(6));

        var result = SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 5 * 24, 24), new EstimatorOptions { RecoveryDays = 0, GuardDays = 0 });

        Assert.Equal(Verdict.Refused, result.Verdict);
        Assert.Contains("5 days, needs 8", Assert.Single(result.Reasons).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_WindowOutsideTheData_Refuses()
    {
        var series = SimulatedSeries.Hours(KnownHoleTests.PeriodicHours(40));

        foreach (var first in new[] { -50, 40 * 24 })
            Assert.Equal("window_outside_data", Assert.Single(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, 5)).Reasons).Code);
    }

    [Fact]
    public void Estimate_MostOfTheWindowMissing_Refuses()
    {
        var values = KnownHoleTests.PeriodicHours(40);
        for (var i = 500; i < 503; i++) values[i] = double.NaN;
        var series = SimulatedSeries.Hours(values);

        Assert.Equal("window_missing", Assert.Single(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 500, 5)).Reasons).Code);
    }

    [Fact]
    public void Estimate_OnlyZeros_Refuses()
    {
        var series = SimulatedSeries.Hours(new double[40 * 24]);

        Assert.Equal("all_zero", Assert.Single(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 500, 5)).Reasons).Code);
    }

    [Fact]
    public void Estimate_DisplayOutage_ClaimsNoFigure()
    {
        var series = SimulatedSeries.Hours(KnownHoleTests.PeriodicHours(70));
        var seen = SimulatedSeries.Over(series, 900, 5);

        var result = SimulatedSeries.Estimate(series, new Outage("counters", seen.Phases, OutageFunction.Display));

        Assert.IsType<ImpactRefusal>(result);
        Assert.Equal(Verdict.PossibleDisplayGap, result.Verdict);
    }

    [Fact]
    public void Estimate_TwentyCleanDays_IsModelledAndSaysWhy()
    {
        var series = SimulatedSeries.Hours(SimulatedSeries.HourValues(3, 25, 0.1));

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 15 * 24, 5)));

        Assert.Equal(EvidenceGrade.Modelled, estimate.Gross.Grade);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "few_clean_days");
    }

    [Fact]
    public void Estimate_DataEndWithTheOutage_SaysSoAndStillAnswers()
    {
        var series = SimulatedSeries.Hours(SimulatedSeries.HourValues(3, 50, 0.1));

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, (50 * 24) - 5, 5)));

        Assert.Contains(estimate.Reasons, reason => reason.Code == "recovery_clipped");
        Assert.Contains(estimate.Reasons, reason => reason.Code == "no_data_after");
        Assert.Equal(0, estimate.Rebound.Point);
    }

    [Fact]
    public void Estimate_CancelledToken_Stops()
    {
        var series = SimulatedSeries.Hours(KnownHoleTests.PeriodicHours(40));
        var request = new ImpactRequest(series, SimulatedSeries.Over(series, 500, 5), [], 1);

        Assert.Throws<OperationCanceledException>(() => ImpactEstimator.Estimate(request, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(28, EvidenceGrade.Measured)]
    [InlineData(27, EvidenceGrade.Modelled)]
    public void Grade_DaysWithAMissingHour_AreNoCleanDays(int whole, EvidenceGrade grade)
    {
        // Forty-one days and the outage's own: of the others each lacks one hour, which leaves far more than 28 days of hours.
        var values = SimulatedSeries.HourValues(3, 41, 0.05);
        for (var day = whole; day < 40; day++) values[(day * 24) + 5] = double.NaN;
        var series = SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, (40 * 24) + 8, 6)));

        Assert.Equal(grade, estimate.Gross.Grade);
        Assert.Equal(grade == EvidenceGrade.Modelled, estimate.Reasons.Any(reason => reason.Code == "few_clean_days"));
    }
}

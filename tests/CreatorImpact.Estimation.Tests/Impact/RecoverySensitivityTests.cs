using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Impact;

public class RecoverySensitivityTests
{
    private const int First = (45 * 24) + 9;

    [Fact]
    public void Estimate_SensitivityAskedFor_EachRowIsTheEstimateWithThatWindow()
    {
        var (estimate, plain) = (Estimate(Request() with { WithSensitivity = true }), Estimate(Request()));

        Assert.Null(plain.RecoverySensitivity);
        Assert.Equal(plain.Net, estimate.Net);
        Assert.Equal([1, 3, 7, 14], estimate.RecoverySensitivity!.Select(row => row.Days));
        foreach (var row in estimate.RecoverySensitivity!)
        {
            var alone = Estimate(Request() with { Options = new EstimatorOptions { RecoveryDays = row.Days } });
            Assert.Equal(new RecoveryRow(row.Days, alone.Rebound, alone.Halo, alone.Net, alone.NetVerdict), row);
        }

        // The first part is the rest of the day and one day more whatever the window, so the halo is what grows.
        Assert.True(estimate.RecoverySensitivity![3].Halo!.Width90 > estimate.RecoverySensitivity[1].Halo!.Width90);
        Assert.Equal(0, estimate.RecoverySensitivity[0].Halo!.Width90);
    }

    [Fact]
    public void Estimate_WindowTooLongForTheData_RowSaysRefused()
    {
        // 22 days with the outage on day 6: seven days of recovery and a guard leave 6 + 7 days, fourteen leave 6 alone; 8 are needed.
        var series = SimulatedSeries.Hours(SimulatedSeries.HourValues(11, 22, 0.2));
        var request = new ImpactRequest(series, SimulatedSeries.Over(series, (6 * 24) + 2, 5), [], 7, WithSensitivity: true);

        var rows = Estimate(request).RecoverySensitivity!;

        Assert.Equal([false, false, false, true], rows.Select(row => row.Net is null));
        Assert.Equal(Verdict.Refused, rows[3].NetVerdict);
    }

    [Fact]
    public void Estimate_RecoverySetByHand_SaysSo()
    {
        var estimate = Estimate(Request() with { Options = new EstimatorOptions { RecoveryDays = 9 } });

        // Five hours would give three days.
        var reason = Assert.Single(estimate.Reasons, reason => reason.Code == "recovery_overridden");
        Assert.Contains("set to 9 days by hand; the length of this outage would give 3", reason.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Estimate(Request()).Reasons, reason => reason.Code == "recovery_overridden");
    }

    private static ImpactEstimate Estimate(ImpactRequest request) =>
        Assert.IsType<ImpactEstimate>(ImpactEstimator.Estimate(request, CancellationToken.None));

    private static ImpactRequest Request()
    {
        var series = SimulatedSeries.Hours(SimulatedSeries.HourValues(11, 80, 0.2));
        return new ImpactRequest(series, SimulatedSeries.Over(series, First, 5), [], 7);
    }
}

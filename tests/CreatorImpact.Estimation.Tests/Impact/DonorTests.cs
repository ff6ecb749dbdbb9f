using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Impact;

public sealed class DonorTests
{
    private const int Days = 63;
    private const int First = (45 * 24) + 9;
    private const int Periods = 6;

    private static readonly EstimatorOptions WithDonors = new() { UseDonors = true };

    [Fact]
    public void Estimate_DonorsOffByDefault_ChangeNothing()
    {
        var (series, donors) = Panel(1);

        var alone = Ask(series, null, null);
        var offered = Ask(series, donors, null);

        Assert.Equal(alone.ButFor, offered.ButFor);
        Assert.Equal(alone.Reasons, offered.Reasons);
    }

    [Fact]
    public void Estimate_CommonShock_ErrorIsSmallerAndTheIntervalHolds()
    {
        var runs = TestSize.Of(80, 600);
        var (covered, used, width, narrower) = (0, 0, 0.0, 0.0);
        var (before, after) = (0.0, 0.0);
        for (var run = 0; run < runs; run++)
        {
            var (series, donors) = Panel((ulong)run);
            var truth = Truth(series);
            var (alone, held) = (Ask(series, null, null), Ask(series, donors, WithDonors));
            before += Math.Abs(Math.Log(alone.ButFor.Median / truth));
            after += Math.Abs(Math.Log(held.ButFor.Median / truth));
            (width, narrower) = (width + alone.ButFor.Width90, narrower + held.ButFor.Width90);
            if (held.ButFor.Lo90 <= truth && truth <= held.ButFor.Hi90) covered++;
            if (held.Reasons.Any(reason => reason.Code == "donors_used")) used++;
        }

        var said = FormattableString.Invariant($"error {before / runs:0.0000} to {after / runs:0.0000}, width {narrower / width:0.00}, covered {(double)covered / runs:0.000}, used {used} of {runs}");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(after < 0.95 * before, said);
        Assert.True(narrower < width, said);
        // Two standard errors around 86–94 %.
        var error = 2 * Math.Sqrt(0.9 * 0.1 / runs);
        Assert.True((double)covered / runs >= 0.86 - error && (double)covered / runs <= 0.94 + error, said);
        Assert.True(used > 0.8 * runs, said);
    }

    [Fact]
    public void Estimate_UnrelatedDonors_AreSeldomUsed()
    {
        var (used, runs) = (0, TestSize.Of(20, 100));
        for (var run = 0; run < runs; run++)
        {
            var (series, donors) = Panel((ulong)run, correlation: 0);
            if (Ask(series, donors, WithDonors).Reasons.Any(reason => reason.Code == "donors_used" && reason.Text.Contains("of the window", StringComparison.Ordinal))) used++;
        }

        Assert.True(used <= 0.25 * runs, FormattableString.Invariant($"{used} of {runs}"));
    }

    [Fact]
    public void Estimate_DonorThatWasHitToo_IsDroppedAndNamed()
    {
        var (series, donors) = Panel(3);
        var values = donors[2].Series.Values.ToArray();
        for (var i = First; i < First + Periods; i++) values[i] = Math.Round(0.2 * values[i]);
        donors[2] = donors[2] with { Series = Hours(values, "contaminated") };

        var found = Ask(series, donors, WithDonors);

        Assert.Contains("contaminated is not used", Assert.Single(found.Reasons, reason => reason.Code == "donor_moved" && reason.Text.Contains("contaminated", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Reasons, reason => reason.Code == "donors_used" && reason.Text.Contains("contaminated", StringComparison.Ordinal));
    }

    [Fact]
    public void Estimate_DonorOnAnotherPlatform_IsDroppedUnlessAllowed()
    {
        var (series, donors) = Panel(4);
        donors[0] = donors[0] with { Series = new MetricSeries(donors[0].Series.Key with { Platform = "twitch" }, donors[0].Series.Grid, donors[0].Series.Values) };

        Assert.Contains("creator 1", Assert.Single(Ask(series, donors, WithDonors).Reasons, reason => reason.Code == "donor_other_platform").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask(series, donors, WithDonors with { CrossPlatformDonors = true }).Reasons, reason => reason.Code == "donor_other_platform");
    }

    [Fact]
    public void Estimate_DonorsThatCannotBeUsed_AreNamedWithTheReason()
    {
        var (series, donors) = Panel(5);
        Donor[] offered =
        [
            donors[0] with { Audience = new AudienceShare(0, 0.4) },
            donors[1] with { Series = SimulatedSeries.Days(SimulatedSeries.DayValues(5, 63, 0.2), "by day") },
            donors[2] with { Series = Hours(donors[2].Series.Values[..200].ToArray(), "short") },
            new Donor(series, new AudienceShare(0, 0), []),
        ];

        var found = Ask(series, offered, WithDonors);

        Assert.Equal(["donor_hit", "donor_is_itself", "donor_not_estimable", "donor_other_metric", "donors_not_used"], found.Reasons.Select(reason => reason.Code).Where(code => code.StartsWith("donor", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(Ask(series, null, null).ButFor, found.ButFor);
    }

    [Fact]
    public void Estimate_ShortDonor_IsDroppedAndTheOthersServe()
    {
        var (series, donors) = Panel(7);
        donors[0] = donors[0] with { Series = new MetricSeries(donors[0].Series.Key, TimeGrid.Hourly(SimulatedSeries.FirstHour + NodaTime.Duration.FromDays(44), 7 * 24, NodaTime.DateTimeZone.Utc), donors[0].Series.Values[(44 * 24)..(51 * 24)]) };

        var found = Ask(series, donors, WithDonors);

        Assert.Contains(found.Reasons, reason => reason.Code is "donor_few_placebos" or "donor_not_estimable" && reason.Text.Contains("creator 1 ", StringComparison.Ordinal));
        Assert.Contains(found.Reasons, reason => reason.Code == "donors_used");
    }

    [Fact]
    public void Estimate_SameDonorsInAnotherOrder_GivesTheSameFigures()
    {
        var (series, donors) = Panel(6);

        var (one, other) = (Ask(series, donors, WithDonors), Ask(series, [.. donors.Reverse()], WithDonors));

        Assert.Equal(one.ButFor.Median, other.ButFor.Median, 1e-6 * one.ButFor.Median);
    }

    [Fact]
    public void Estimate_DonorThatGainedAfterwards_IsDroppedAndNamed()
    {
        var (series, donors) = Panel(3);
        var values = donors[2].Series.Values.ToArray();
        // Quiet in the outage; people come to it for two days after.
        for (var i = First + Periods; i < First + Periods + 48; i++) values[i] = Math.Round(2.5 * values[i]);
        donors[2] = donors[2] with { Series = Hours(values, "gainer") };

        var found = Ask(series, donors, WithDonors);

        Assert.Contains("moved in the recovery", Assert.Single(found.Reasons, reason => reason.Code == "donor_moved" && reason.Text.Contains("gainer", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_PlatformsNobodyStated_AreNotTakenForOne()
    {
        var (series, donors) = Panel(4);
        var unstated = new MetricSeries(series.Key with { Platform = null }, series.Grid, series.Values);

        Assert.All(Ask(unstated, [donors[0] with { Series = new MetricSeries(donors[0].Series.Key with { Platform = null }, series.Grid, donors[0].Series.Values) }], WithDonors).Reasons.Where(reason => reason.Code.StartsWith("donor_", StringComparison.Ordinal)), reason => Assert.Equal("donor_other_platform", reason.Code));
    }

    private static MetricSeries Hours(double[] values, string account)
    {
        var simulated = SimulatedSeries.Hours(values, account);
        return new MetricSeries(simulated.Key with { Platform = "youtube" }, simulated.Grid, simulated.Values);
    }

    private static ImpactEstimate Ask(MetricSeries series, IReadOnlyList<Donor>? donors, EstimatorOptions? options) => Assert.IsType<ImpactEstimate>(
        ImpactEstimator.Estimate(new ImpactRequest(series, SimulatedSeries.Over(series, First, Periods), [], 7, options, Donors: donors), CancellationToken.None));

    private static double Truth(MetricSeries series)
    {
        double sum = 0;
        foreach (var value in series.Values.Slice(First, Periods)) sum += value;
        return sum;
    }

    // Nothing is lost, so that the truth is what was observed; the estimator does not look at it.
    private static (MetricSeries Series, Donor[] Donors) Panel(ulong seed, double correlation = 0.6)
    {
        var values = SimulatedSeries.HourPanel(seed, 7, Days, 0.3, correlation);
        return (Hours(values[0], "creator 0"),
            [.. values.Skip(1).Select((own, index) => new Donor(Hours(own, FormattableString.Invariant($"creator {index + 1}")), new AudienceShare(0, 0.02), []))]);
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Outages;

public class AudienceShareTests
{
    private const int First = 120;

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, 1.1)]
    [InlineData(0.6, 0.5)]
    [InlineData(double.NaN, 1)]
    public void Constructor_NoRange_Throws(double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AudienceShare(low, high));

    [Fact]
    public void Estimate_ADayEverywhere_CouldTakeAllOfIt()
    {
        var estimate = Estimate([], null);

        // A whole day at full severity: gross is the but-for total, 1,000.
        Assert.Equal(estimate.ButFor.Point, estimate.Gross.Point, 1e-3 * estimate.ButFor.Point);
        Assert.DoesNotContain(estimate.Reasons, reason => reason.Code == "audience_share_unknown");
    }

    [Fact]
    public void Estimate_AQuarterOfTheAudience_CouldTakeAQuarter()
    {
        var estimate = Estimate(["Brazil"], new AudienceShare(0.25, 0.25));

        Assert.Equal(0.25 * estimate.ButFor.Point, estimate.Gross.Point, 1e-3 * estimate.ButFor.Point);
        Assert.DoesNotContain(estimate.Reasons, reason => reason.Code == "audience_share_unknown");
        Assert.Equal(estimate.Gross.Point - estimate.Rebound.Point + estimate.Halo.Point, estimate.Net.Point, 1e-6 * estimate.NormalDay);
    }

    [Fact]
    public void Estimate_RegionAndNothingKnown_SpansNothingToAllAndSaysSo()
    {
        var (everywhere, regional) = (Estimate([], null), Estimate(["Brazil"], null));

        Assert.InRange(regional.Gross.Lo90 / regional.ButFor.Point, 0.03, 0.07);
        Assert.InRange(regional.Gross.Hi90 / regional.ButFor.Point, 0.93, 0.98);
        Assert.Contains("Brazil", Assert.Single(regional.Reasons, reason => reason.Code == "audience_share_unknown").Text, StringComparison.Ordinal);
        // What was measured does not depend on what could have been lost.
        Assert.Equal(everywhere.DayNet! with { Grade = default }, regional.DayNet! with { Grade = default });
        Assert.Equal(everywhere.Net.Point, regional.Net.Point, 1e-3);
    }

    private static ImpactEstimate Estimate(string[] regions, AudienceShare? audience)
    {
        var values = new double[220];
        Array.Fill(values, 1000);
        var series = SimulatedSeries.Days(values);
        var window = new OutageWindow(series.Grid.StartOf(First), series.Grid.StartOf(First) + Duration.FromHours(24));
        var outage = new Outage("test", [new OutagePhase(window)], regions: regions);
        return Assert.IsType<ImpactEstimate>(ImpactEstimator.Estimate(new ImpactRequest(series, outage, [], 7, Audience: audience), CancellationToken.None));
    }
}

using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Deliverables;

public class CampaignLossTests
{
    [Fact]
    public void Of_OneOutage_IsNetTimesShare()
    {
        // (10,000 − 3,000 + 1,000) · 0.5
        Assert.All(CampaignLoss.Of([Outage(10_000, 3_000, 1_000)], 0.5, 0.5, 7, "acme"), draw => Assert.Equal(4_000, draw));
    }

    [Fact]
    public void Of_LossAndGain_AreAddedBeforeAnythingIsHeldAtZero()
    {
        var loss = CampaignLoss.Of([Outage(8_000, 0, 0), Outage(-6_000, 0, 0)], 1, 1, 7, "acme");
        var found = DeliverableShortfall.Of(100_000, 88_000, loss, EvidenceGrade.Measured);

        // Held at zero one by one, the outages would be charged with 8,000.
        Assert.Equal(2_000, found.Attributable.Point);
        Assert.Equal(10_000, found.AlreadyBehind.Point);
    }

    [Fact]
    public void Of_ShareRange_IsDrawnEvenlyAndReproducibly()
    {
        var loss = CampaignLoss.Of([Outage(10_000, 0, 0)], 0.2, 0.6, 7, "acme");

        Assert.Equal(4_000, loss.Average(), 60.0);
        Assert.True(loss.Min() is >= 2_000 and < 2_010 && loss.Max() is <= 6_000 and > 5_990);
        Assert.Equal(loss, CampaignLoss.Of([Outage(10_000, 0, 0)], 0.2, 0.6, 7, "acme"));
        Assert.NotEqual(loss, CampaignLoss.Of([Outage(10_000, 0, 0)], 0.2, 0.6, 7, "other"));
    }

    [Fact]
    public void Of_WrongInput_IsRejected()
    {
        Assert.Throws<ArgumentException>(() => CampaignLoss.Of([], 1, 1, 7, "acme"));
        Assert.Throws<ArgumentException>(() => CampaignLoss.Of([new AccountLoss([1], [1], [1])], 1, 1, 7, "acme"));
        Assert.Throws<ArgumentOutOfRangeException>(() => CampaignLoss.Of([Outage(1, 0, 0)], 0.6, 0.5, 7, "acme"));
        Assert.Throws<ArgumentOutOfRangeException>(() => CampaignLoss.Of([Outage(1, 0, 0)], 0.5, 1.5, 7, "acme"));
    }

    [Fact]
    public void Of_CampaignTenPercentBehindBeforeAPlantedOutage_ChargesOnlyTheOutage()
    {
        // Forty campaigns, each 10 % behind before the outage; six hours are then lost altogether. Seeds are those of the runs.
        double attributed = 0, lost = 0, behind = 0, behindTruth = 0;
        var inside = 0;
        const int Runs = 40;
        for (var run = 0; run < Runs; run++)
        {
            var values = SimulatedSeries.HourValues((ulong)run, 70, noise: 0.15);
            var (flight, first, periods) = (35 * 24, 50 * 24, 6);
            var end = flight + (28 * 24);
            var guarantee = Math.Floor(values[flight..end].Sum() / 0.9);
            var taken = values[first..(first + periods)].Sum();
            Array.Clear(values, first, periods);
            var estimate = Estimate(values, first, periods, (ulong)run);

            var draws = estimate.Draws;
            var loss = CampaignLoss.Of([new AccountLoss(draws.Loss, draws.Rebound, draws.Halo)], 1, 1, (ulong)run, "acme");
            var found = DeliverableShortfall.Of(guarantee, values[flight..end].Sum(), loss, estimate.Net.Grade);

            attributed += found.Attributable.Point;
            lost += taken;
            behind += found.AlreadyBehind.Point;
            behindTruth += found.Contract - taken;
            inside += taken >= found.Attributable.Lo90 && taken <= found.Attributable.Hi90 ? 1 : 0;
        }

        // What was missing before is eight times what the outage took: charged with everything, it would be nine times too much.
        Assert.InRange(behindTruth / lost, 8, 10);
        Assert.Equal(1, attributed / lost, 0.15);
        Assert.Equal(1, behind / behindTruth, 0.02);
        Assert.True(inside >= 34, FormattableString.Invariant($"{inside} of {Runs} intervals hold what was taken"));
    }

    private static ImpactEstimate Estimate(double[] values, int first, int periods, ulong seed)
    {
        var series = SimulatedSeries.Hours(values);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, periods), seed: seed));
    }

    private static AccountLoss Outage(float loss, float rebound, float halo) =>
        new([.. Enumerable.Repeat(loss, JointDraws.Count)], [.. Enumerable.Repeat(rebound, JointDraws.Count)], [.. Enumerable.Repeat(halo, JointDraws.Count)]);
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Ledger;

public class MarketLossTests
{
    [Fact]
    public void RevenueOf_FewerViewsAtLowerPrice_SplitsByHand()
    {
        // 1,000 views and 2.00 were to be expected; 600 came and earned 0.90: 400 × 0.002 = 0.80 by volume, 0.30 by price.
        var loss = RevenueMarketLoss.Of(new JointDraws(Draws.Narrow(400), Draws.Narrow(0), Draws.Narrow(0)), new JointDraws(Draws.Narrow(1.1), Draws.Narrow(0), Draws.Narrow(0)), ((600, 0.9), (0, 0)), EvidenceGrade.Measured);

        Assert.Equal(0.8, loss.Gross[0], 6);
        Assert.Equal(0.3, loss.Price![0], 6);
    }

    [Fact]
    public void RevenueOf_RandomWorlds_PartsAddToTheRevenueLoss()
    {
        var stream = new SeededStream(5, "market");
        float[] Random(double centre, double spread) => Array.ConvertAll(Draws.Random(stream, centre, spread), draw => (float)draw);
        var (views, revenue) = (new JointDraws(Random(400, 300), Random(90, 200), Random(20, 400)), new JointDraws(Random(1, 2), Random(0.2, 1), Random(0.1, 2)));

        var loss = RevenueMarketLoss.Of(views, revenue, ((600, 0.9), (3_000, 6)), EvidenceGrade.Measured);

        for (var d = 0; d < JointDraws.Count; d++)
            Assert.Equal((double)revenue.Loss[d] - revenue.Rebound[d] + revenue.Halo[d], loss.Gross[d] - loss.MakeUp[d] + loss.Halo[d] + loss.Price![d], 1e-9);
    }

    [Fact]
    public void RevenueOf_AgreesWithVolumePrice()
    {
        var stream = new SeededStream(6, "market");
        float[] Random(double centre, double spread) => Array.ConvertAll(Draws.Random(stream, centre, spread), draw => (float)draw);
        var (views, revenue) = (new JointDraws(Random(400, 300), Random(0, 0), Random(20, 400)), new JointDraws(Random(1, 2), Random(0, 0), Random(0.1, 2)));

        var loss = RevenueMarketLoss.Of(views, revenue, ((600, 0.9), (3_000, 6)), EvidenceGrade.Measured);
        var split = Estimation.Revenue.VolumePrice.Of([new(600, 0.9, views.Loss, revenue.Loss), new(3_000, 6, views.Halo, revenue.Halo)]);

        Assert.All(Enumerable.Range(0, JointDraws.Count), d => Assert.Equal(split.Price[d], loss.Price![d], 1e-9));
    }

    [Fact]
    public void ViewsOf_HandComputed_IsViewsTimesShareTimesRpm()
    {
        // 10,000 lost − 2,000 back + 500 later = 8,500 views; half of them earn; 4.00 a thousand before, 5.00 after: 20 − 4 + 1.25.
        var loss = ViewsMarketLoss.Of(new JointDraws(Draws.Narrow(10_000), Draws.Narrow(2_000), Draws.Narrow(500)), Draws.Constant(0.5), Draws.Constant(0.5), Draws.Constant(4), Draws.Constant(5), EvidenceGrade.Modelled);

        Assert.Equal((20.0, 4.0, 1.25), (loss.Gross[0], loss.MakeUp[0], loss.Halo[0]));
        Assert.Null(loss.Price);
    }

    [Fact]
    public void Sum_TwoAccountsOneInAnotherCurrency_AddsAfterTheRate()
    {
        var total = MarketLoss.Sum([Draws.Market(100, 10), Draws.Market(50, uploads: 8).Times(2)]);

        Assert.Equal((200.0, 10.0, 16.0), (total.Gross[0], total.MakeUp[0], total.Uploads![0]));
        Assert.Null(total.Price);
    }

    [Fact]
    public void PositionOf_Bounds_BelongToTheInterval()
    {
        var estimate = new IntervalEstimate(50, 50, 45, 55, 40, 60, EvidenceGrade.Measured);

        Assert.Equal(
            [OfferPosition.Below, OfferPosition.Inside, OfferPosition.Inside, OfferPosition.Inside, OfferPosition.Above],
            new[] { 39.99, 40, 50, 60, 60.01 }.Select(offer => OfferRule.PositionOf(offer, estimate)));
        Assert.Equal(0.75, OfferRule.ChanceItCovers(3, [1, 2, 3, 4]));
    }
}

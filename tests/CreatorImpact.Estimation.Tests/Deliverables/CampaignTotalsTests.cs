using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Deliverables;

public class CampaignTotalsTests
{
    [Fact]
    public void Of_TwoDeliverables_SumsByHand()
    {
        var one = DeliverableShortfall.Of(100_000, 88_000, DeliverableShortfallTests.Constant(8_000), EvidenceGrade.Measured);
        var two = DeliverableShortfall.Of(50_000, 60_000, DeliverableShortfallTests.Constant(9_000), EvidenceGrade.Modelled);
        var three = DeliverableShortfall.Of(20_000, 15_000, DeliverableShortfallTests.Constant(9_000), EvidenceGrade.Measured);

        var total = CampaignTotals.Of([one, two, three]);

        // The surplus of the second fills no gap of the others: 12,000 + 0 + 5,000 and 8,000 + 0 + 5,000.
        Assert.Equal((3, 17_000), (total.Deliverables, total.Contract));
        Assert.Equal(DeliverableShortfallTests.Same(13_000, EvidenceGrade.Modelled), total.Attributable);
        Assert.Equal(4_000, total.AlreadyBehind.Point);
        // 8 · 10 + 0 + 5 · 20
        Assert.Equal(180, CampaignTotals.Value([(one, 10), (two, 99), (three, 20)]).Point);
        Assert.Throws<ArgumentException>(() => CampaignTotals.Of([]));
    }

    [Fact]
    public void Of_LossesThatMoveTogether_AreWiderThanApartAndNarrowerThanNoBoundsAdded()
    {
        var stream = new SeededStream(3, "losses");
        var first = Enumerable.Range(0, JointDraws.Count).Select(_ => 4_000 + (4_000 * stream.NextUniform())).ToArray();
        var other = Enumerable.Range(0, JointDraws.Count).Select(_ => 4_000 + (4_000 * stream.NextUniform())).ToArray();

        var together = CampaignTotals.Of([Of(first), Of(first)]);
        var apart = CampaignTotals.Of([Of(first), Of(other)]);
        var alone = Of(first).Attributable;

        Assert.Equal(2 * alone.Width90, together.Attributable.Width90, 1e-6);
        // Independent losses: two uniform widths add to a triangle, whose 5 % and 95 % lie 1.37 widths apart and not 1.8.
        Assert.Equal(1.37 / 0.9, apart.Attributable.Width90 / alone.Width90, 0.06);
    }

    private static DeliverableShortfall Of(double[] loss) => DeliverableShortfall.Of(100_000, 80_000, loss, EvidenceGrade.Measured);
}

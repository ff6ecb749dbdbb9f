using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Deliverables;

public class DeliverableShortfallTests
{
    [Fact]
    public void Of_TwelveThousandMissingEightLost_EightAttributableFourBehind()
    {
        var found = DeliverableShortfall.Of(100_000, 88_000, Constant(8_000), EvidenceGrade.Measured);

        Assert.Equal(12_000, found.Contract);
        Assert.Equal(Same(8_000), found.Attributable);
        Assert.Equal(Same(4_000), found.AlreadyBehind);
        // 8,000 / 1,000 · 12.50
        Assert.Equal(Same(100), found.Value(12.50m));
    }

    [Theory]
    [InlineData(88_000, 20_000, 12_000, 0)] // The outage took more than is missing: only what is missing counts.
    [InlineData(88_000, -5_000, 0, 12_000)] // A gain explains no gap.
    [InlineData(100_000, 8_000, 0, 0)] // Delivered in full.
    [InlineData(120_000, 8_000, 0, 0)] // More than promised.
    public void Of_LossBeyondTheGap_IsHeldToIt(double delivered, double loss, double attributable, double behind)
    {
        var found = DeliverableShortfall.Of(100_000, delivered, Constant(loss), EvidenceGrade.Measured);

        Assert.Equal((attributable, behind), (found.Attributable.Point, found.AlreadyBehind.Point));
    }

    [Fact]
    public void Of_LossSpread_IntervalIsThatOfTheDraws()
    {
        // 5,000 … 11,000 evenly: the 5 % and 95 % quantiles are 5,300 and 10,700.
        var loss = Enumerable.Range(0, JointDraws.Count).Select(d => 5_000 + (6_000.0 * d / (JointDraws.Count - 1))).ToArray();

        var found = DeliverableShortfall.Of(100_000, 88_000, loss, EvidenceGrade.Modelled);

        Assert.Equal(8_000, found.Attributable.Point, 1e-6);
        Assert.Equal(5_300, found.Attributable.Lo90, 1e-6);
        Assert.Equal(10_700, found.Attributable.Hi90, 1e-6);
        Assert.Equal(EvidenceGrade.Modelled, found.Attributable.Grade);
        Assert.Equal(1_300, found.AlreadyBehind.Lo90, 1e-6);
    }

    [Fact]
    public void Projected_DeadlineAhead_SplitsWhatIsExpectedToBeMissing()
    {
        // 60,000 so far and ten days of 3,000 each: 90,000 of 100,000 are expected, 4,000 of the missing 10,000 were lost.
        var projection = DeadlineProjection.Of(100_000, 60_000, 10, [.. Enumerable.Repeat(3_000.0, 14)], 7, "acme").Projection!;

        var found = DeliverableShortfall.Projected(100_000, projection, Constant(4_000), EvidenceGrade.Measured);

        Assert.Equal(10_000, found.Contract);
        Assert.Equal(Same(10_000, EvidenceGrade.Modelled), found.Expected);
        Assert.Equal(Same(4_000, EvidenceGrade.Modelled), found.Attributable);
        Assert.Equal(6_000, found.AlreadyBehind.Point);
        Assert.Null(DeliverableShortfall.Of(100_000, 90_000, Constant(4_000), EvidenceGrade.Measured).Expected);
    }

    [Fact]
    public void Of_TenThousandRandomCases_PartsAddExactly()
    {
        var stream = new SeededStream(20261129, "deliverable cases");
        var loss = new double[JointDraws.Count];
        for (var run = 0; run < 10_000; run++)
        {
            var guarantee = 1 + Math.Floor(1e9 * Math.Pow(stream.NextUniform(), 4));
            var delivered = Math.Floor(1.2 * guarantee * stream.NextUniform());
            // A handful of different worlds is enough for a run; the rest repeats them.
            for (var d = 0; d < 8; d++) loss[d] = (float)(guarantee * (stream.NextUniform() - 0.3));
            for (var d = 8; d < loss.Length; d++) loss[d] = loss[d % 8];

            var found = DeliverableShortfall.Of(guarantee, delivered, loss, EvidenceGrade.Measured);

            for (var d = 0; d < 8; d++)
            {
                Assert.Equal(found.Contract, found.AttributableDraws[d] + found.BehindDraws[d]);
                Assert.InRange(found.AttributableDraws[d], 0, found.Contract);
            }

            Assert.Equal(found.Contract, found.Attributable.Point + found.AlreadyBehind.Point, 1e-9 * guarantee);
        }
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(100, -1)]
    [InlineData(100, double.PositiveInfinity)]
    public void Of_NumbersThatCannotBe_AreRejected(double guarantee, double delivered) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DeliverableShortfall.Of(guarantee, delivered, Constant(1), EvidenceGrade.Measured));

    [Fact]
    public void Of_WrongDraws_AreRejected()
    {
        Assert.Throws<ArgumentException>(() => DeliverableShortfall.Of(100, 90, new double[3], EvidenceGrade.Measured));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeliverableShortfall.Of(100, 90, Constant(double.NaN), EvidenceGrade.Measured));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeliverableShortfall.Of(100, 90, Constant(1), EvidenceGrade.Measured).Value(-1));
    }

    internal static double[] Constant(double value) => [.. Enumerable.Repeat(value, JointDraws.Count)];

    internal static IntervalEstimate Same(double value, EvidenceGrade grade = EvidenceGrade.Measured) => new(value, value, value, value, value, value, grade);
}

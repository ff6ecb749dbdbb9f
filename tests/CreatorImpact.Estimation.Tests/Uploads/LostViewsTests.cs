using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Uploads;

namespace CreatorImpact.Estimation.Tests.Uploads;

public sealed class LostViewsTests
{
    private const int Horizon = 30;

    private const int Assessed = 7;

    [Fact]
    public void New_ThreeParts_AddInEveryWorld()
    {
        var channel = Enumerable.Range(0, JointDraws.Count).Select(world => world % 2 == 0 ? 1_100f : 1_300f).ToArray();
        var (tail, stillborn) = (Constant(800), Constant(320));

        var lost = new LostViews(channel, EvidenceGrade.Measured, tail, stillborn);

        for (var d = 0; d < JointDraws.Count; d++) Assert.Equal(lost.Channel[d] + lost.LongTail[d] + lost.Stillborn[d], lost.TotalDraws[d]);
        Assert.Equal((1_200, 800, 320), (lost.Channel.Average(), lost.LongTail.Average(), lost.Stillborn.Average()));
        Assert.Equal((2_320, 2_220, 2_420), (lost.Total.Point, lost.Total.Lo90, lost.Total.Hi90));
        Assert.Equal(EvidenceGrade.Modelled, lost.Total.Grade);
    }

    [Fact]
    public void New_ChannelAlone_KeepsItsGrade()
    {
        Assert.Equal(EvidenceGrade.Pooled, new LostViews(new float[JointDraws.Count], EvidenceGrade.Pooled, null, null).Total.Grade);
        Assert.Equal(EvidenceGrade.NotEstimable, new LostViews(new float[JointDraws.Count], EvidenceGrade.NotEstimable, Constant(1), null).Total.Grade);
    }

    [Fact]
    public void New_PartOfAnotherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => new LostViews(new float[JointDraws.Count], EvidenceGrade.Measured, [1], null));

    [Theory]
    [InlineData(true, 0.97, 1.03)]
    [InlineData(false, 1.2, 1.6)]
    public void New_PlantedUploadOutage_PartsMakeTheTruthAndNoMore(bool isSplit, double least, double most)
    {
        // Each run: 40 own posts, then an outage that cancels 4 of the day's uploads. The channel misses their views of the assessed week, day by
        // day; what comes later is never seen. Posts differ in how fast their views come. Without the split the week would count twice.
        var runs = TestSize.Of(400, 2_000);
        double truth = 0, found = 0;
        for (var run = 0; run < runs; run++)
        {
            var numbers = new SeededStream((ulong)run, "planted upload outage");
            LifetimePost[] own = [.. Enumerable.Range(0, 40).Select(_ => Simulated(numbers)).Select(post => new LifetimePost(post.Sum(), isSplit ? post.Take(Assessed).Sum() / post.Sum() : 0))];
            var kappa = 0.5 * numbers.NextUniform();
            var cancelled = Enumerable.Range(0, 4).Select(_ => Simulated(numbers)).ToArray();
            var withinTheWeek = (1 - kappa) * cancelled.Sum(post => post.Take(Assessed).Sum());
            truth += (1 - kappa) * cancelled.Sum(post => post.Sum());

            var channel = Enumerable.Range(0, JointDraws.Count).Select(_ => (float)(withinTheWeek + (500 * (numbers.NextUniform() - 0.5)))).ToArray();
            var (tail, _) = LongTail.Of(new LongTailQuestion("Luma", Constant(4), own, Assessed, (ulong)run) { HorizonDays = Horizon });
            var lost = new LostViews(channel, EvidenceGrade.Measured, tail!.Draws, null);
            Assert.True(lost.TotalDraws.SequenceEqual(lost.Channel.Zip(lost.LongTail, (within, after) => within + after)));
            found += lost.Total.Point;
        }

        Assert.InRange(found / truth, least, most);
    }

    // Views by day of age: as many as come along, at a pace of the post's own.
    private static double[] Simulated(SeededStream numbers)
    {
        var views = 2_000 * numbers.NextUniform() * numbers.NextUniform();
        var pace = 0.05 + (0.2 * numbers.NextUniform());
        return [.. Enumerable.Range(0, Horizon).Select(day => views * Math.Exp(-pace * day))];
    }

    private static double[] Constant(double value) => [.. Enumerable.Repeat(value, JointDraws.Count)];
}

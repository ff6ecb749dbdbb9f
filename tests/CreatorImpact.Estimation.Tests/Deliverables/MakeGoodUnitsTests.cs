using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Deliverables;

public class MakeGoodUnitsTests
{
    [Fact]
    public void Of_PostsAllAlike_TwoCoverEighty()
    {
        var found = Solved([.. Enumerable.Repeat(50_000.0, 8)], DeliverableShortfallTests.Constant(80_000));

        Assert.Equal(2, found.Units);
        Assert.Equal([new MakeGoodChance(1, 0), new MakeGoodChance(2, 1), new MakeGoodChance(3, 1)], found.Chances);
    }

    [Fact]
    public void Of_HalfThirtyHalfSeventy_ThreeAreNeeded()
    {
        var found = Solved([30_000, 30_000, 30_000, 30_000, 70_000, 70_000, 70_000, 70_000], DeliverableShortfallTests.Constant(80_000));

        // Two posts bring 60,000, 100,000 or 140,000 with 1/4, 1/2 and 1/4: 3/4 is not enough. Three bring 90,000 at least.
        Assert.Equal(3, found.Units);
        Assert.Equal(0.75, found.Chances[0].Chance, 0.03);
        Assert.Equal([2, 3, 4], found.Chances.Select(one => one.Units));
        Assert.Equal([1, 1], found.Chances.Skip(1).Select(one => one.Chance));
    }

    [Fact]
    public void Of_EightyThousandMissingMedianFifty_AgreesWithPlainSimulation()
    {
        var posts = HeavyTailed(40, 50_000);
        var shortfall = DeliverableShortfallTests.Constant(80_000);

        var found = Solved(posts, shortfall);

        Assert.True(found.Chances[0].Chance < MakeGoodUnits.Enough && found.Chances[1].Chance >= MakeGoodUnits.Enough);
        Assert.Equal(40, found.Posts);
        foreach (var (units, chance) in found.Chances)
            Assert.Equal(Covered(posts, units, 80_000), chance, 0.03);
    }

    [Fact]
    public void Of_UncertainShortfall_IsHeldWorldByWorld()
    {
        // Half of the worlds miss 40,000, the others 120,000; every post brings 50,000: one covers half, three cover all.
        var shortfall = Enumerable.Range(0, JointDraws.Count).Select(d => d % 2 == 0 ? 40_000.0 : 120_000).ToArray();

        var found = Solved([.. Enumerable.Repeat(50_000.0, 8)], shortfall);

        Assert.Equal([new MakeGoodChance(2, 0.5), new MakeGoodChance(3, 1), new MakeGoodChance(4, 1)], found.Chances);
    }

    [Fact]
    public void Of_SevenPosts_RefusesWithNumbers()
    {
        var (proposal, refusal) = MakeGoodUnits.Of([.. Enumerable.Repeat(50_000.0, 7)], DeliverableShortfallTests.Constant(80_000), 7, "acme");

        Assert.Null(proposal);
        Assert.Equal("too_few_posts", refusal!.Code);
        Assert.Contains("Found 7 own posts", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FiftyPostsTooFew_RefusesWithTheChanceReached()
    {
        var refusal = MakeGoodUnits.Of([.. Enumerable.Repeat(1_000.0, 8)], DeliverableShortfallTests.Constant(50_001), 7, "acme").Refusal;

        Assert.Equal("too_many_units", refusal!.Code);
        Assert.Contains("50 posts cover it in only 0 %", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(50, Solved([.. Enumerable.Repeat(1_000.0, 8)], DeliverableShortfallTests.Constant(50_000)).Units);
    }

    [Fact]
    public void Of_NothingMissing_ProposesNothing() =>
        Assert.Equal("nothing_to_cover", MakeGoodUnits.Of([], DeliverableShortfallTests.Constant(0), 7, "acme").Refusal!.Code);

    [Fact]
    public void Of_SameSeed_SameDigitsInAnyOrderOfPosts()
    {
        var posts = HeavyTailed(30, 20_000);
        var shortfall = DeliverableShortfallTests.Constant(80_000);

        Assert.Equal(Solved(posts, shortfall).Chances, Solved([.. posts.Reverse()], shortfall).Chances);
        Assert.NotEqual(Solved(posts, shortfall).Chances, MakeGoodUnits.Of(posts, shortfall, 8, "acme").Proposal!.Chances);
    }

    [Fact]
    public void Of_WrongInput_IsRejected()
    {
        Assert.Throws<ArgumentException>(() => MakeGoodUnits.Of([1], new double[3], 7, "acme"));
        Assert.Throws<ArgumentException>(() => MakeGoodUnits.Of([-1], DeliverableShortfallTests.Constant(1), 7, "acme"));
    }

    private static MakeGoodUnits Solved(double[] posts, double[] shortfall)
    {
        var (proposal, refusal) = MakeGoodUnits.Of(posts, shortfall, 7, "acme");
        Assert.Null(refusal);
        return proposal!;
    }

    // An odd spread around a median: some posts take off.
    private static double[] HeavyTailed(int count, double median)
    {
        var stream = new SeededStream(11, "posts");
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(median * Math.Exp(0.7 * SimulatedSeries.Normal(stream))))];
    }

    private static double Covered(double[] posts, int units, double shortfall)
    {
        var stream = new SeededStream(99, "another way");
        const int Worlds = 40_000;
        var covered = 0;
        for (var world = 0; world < Worlds; world++)
        {
            double sum = 0;
            for (var unit = 0; unit < units; unit++) sum += posts[(int)(stream.NextUniform() * posts.Length)];
            covered += sum >= shortfall ? 1 : 0;
        }

        return (double)covered / Worlds;
    }
}

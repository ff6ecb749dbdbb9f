using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class DifferenceSplitTests
{
    [Fact]
    public void Of_ByHand_AddsToTheDifference()
    {
        // A: expected 1,000, exposed 400, gross 200, 50 came back: x = 0.4, k = 0.5, m = 0.75, r = 0.15.
        // B: expected 1,000, exposed 200, gross 80, 40 came back: x = 0.2, k = 0.4, m = 0.5, r = 0.04.
        var a = GroupSums.Of([PlantedMember.Fixed("a", 200, 50, 850, 400)]);
        var b = GroupSums.Of([PlantedMember.Fixed("b", 80, 40, 960, 200)]);

        var split = DifferenceSplit.Of(a, b, out var refusal);

        Assert.Null(refusal);
        // Exposure 0.2 · ((0.5·0.75 + 0.4·0.5)/3 + (0.5·0.5 + 0.4·0.75)/6) = 0.2 · 0.283333…
        Assert.Equal(0.0566667, split!.Exposure.Point, 6);
        // Sensitivity 0.1 · ((0.4·0.75 + 0.2·0.5)/3 + (0.4·0.5 + 0.2·0.75)/6) = 0.1 · 0.191666…
        Assert.Equal(0.0191667, split.Sensitivity.Point, 6);
        // Recapture 0.25 · ((0.4·0.5 + 0.2·0.4)/3 + (0.4·0.4 + 0.2·0.5)/6) = 0.25 · 0.136666…
        Assert.Equal(0.0341667, split.Recapture.Point, 6);
        Assert.Equal(0, split.Unexplained.Point);
        Assert.Equal(0.15 - 0.04, split.Exposure.Point + split.Sensitivity.Point + split.Recapture.Point, 6);
    }

    [Fact]
    public void Of_OnlyExposureDiffers_IsExposure()
    {
        var (a, b) = (Group("a", 600, 1), Group("b", 200, 2));

        var split = DifferenceSplit.Of(a, b, out _)!;

        var difference = RateDifference.Of(a.Rates()!, b.Rates()!, a.Grade).Difference.Point;
        Assert.InRange(split.Exposure.Point / difference, 0.9, 1.1);
        Assert.True(split.Exposure.Lo90 > 0);
        Assert.True(split.Sensitivity.Lo90 < 0 && split.Sensitivity.Hi90 > 0);
        Assert.True(split.Recapture.Lo90 <= 1e-9 && split.Recapture.Hi90 >= -1e-9);
    }

    [Fact]
    public void Of_ManyRandomGroups_PartsAddInEveryCase()
    {
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var (a, b) = (Random("a", random, i), Random("b", random, i + 1000));

            if (DifferenceSplit.Of(a, b, out _) is not { } split) continue;

            var whole = RateDifference.Of(a.Rates()!, b.Rates()!, a.Grade).Difference.Point;
            Assert.Equal(whole, split.Exposure.Point + split.Sensitivity.Point + split.Recapture.Point + split.Unexplained.Point, 9);
        }
    }

    [Fact]
    public void Of_GroupTheOutageCouldNotReach_IsExposureAndTheRestUnexplained()
    {
        var a = GroupSums.Of([PlantedMember.Fixed("a", 200, 0, 800, 400)]);
        var b = GroupSums.Of([PlantedMember.Fixed("b", 10, 0, 990, 0)]);

        var split = DifferenceSplit.Of(a, b, out _)!;

        Assert.Equal(0.2, split.Exposure.Point, 6);
        Assert.Equal(-0.01, split.Unexplained.Point, 6);
        Assert.Equal(0, split.Sensitivity.Point, 9);
        Assert.Equal(0, split.Recapture.Point, 9);
    }

    [Fact]
    public void Of_GrossNotClearOfZero_CannotTell()
    {
        var a = GroupSums.Of([PlantedMember.Noisy("a", 10, 5, 0.3, 1000, 400, new SeededStream(1, "a"))]);

        Assert.Null(DifferenceSplit.Of(a, Group("b", 200, 2), out var refusal));
        Assert.Equal("gross_not_clear", refusal!.Code);
    }

    private static GroupSums Group(string name, double exposed, ulong seed) =>
        GroupSums.Of([PlantedMember.Noisy(name, exposed * 0.5, 0.2, 0.3, 1000 - (exposed * 0.35), exposed, new SeededStream(seed, name))]);

    private static GroupSums Random(string name, Random random, int seed)
    {
        var exposed = 50 + (500 * random.NextDouble());
        return GroupSums.Of([PlantedMember.Noisy(name, exposed * random.NextDouble(), 0.5 * random.NextDouble(), random.NextDouble(), 1000, exposed, new SeededStream((ulong)seed, name))]);
    }
}

using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class SeededStreamTests
{
    [Fact]
    public void NextBits_SameSeedAndName_SameNumbers()
    {
        var (one, two) = (new SeededStream(5, "a"), new SeededStream(5, "a"));

        Assert.Equal(Enumerable.Range(0, 100).Select(_ => one.NextBits()), Enumerable.Range(0, 100).Select(_ => two.NextBits()));
    }

    [Fact]
    public void NextBits_OtherSeedOrName_OtherNumbers()
    {
        var numbers = new[] { new SeededStream(5, "a"), new SeededStream(6, "a"), new SeededStream(5, "b") }.Select(stream => stream.NextBits());

        Assert.Equal(3, numbers.Distinct().Count());
    }

    [Fact]
    public void SkipAndFork_GoOnWhereTheNumbersWouldHave()
    {
        var (walked, jumped) = (new SeededStream(5, "a"), new SeededStream(5, "a"));
        for (var i = 0; i < 10; i++) walked.NextBits();

        jumped.Skip(10);
        var fork = jumped.Fork();

        var next = walked.NextBits();
        Assert.Equal(next, fork.NextBits());
        Assert.Equal(next, jumped.NextBits());
    }

    [Fact]
    public void NextUniform_ManyNumbers_AreUniform()
    {
        var stream = new SeededStream(1, "uniform");
        const int Count = 100_000;
        var bins = new int[10];
        for (var i = 0; i < Count; i++) bins[(int)(10 * stream.NextUniform())]++;

        // χ² with 9 degrees of freedom exceeds 27.9 with probability 0.001.
        var chiSquare = bins.Sum(found => Math.Pow(found - (Count / 10.0), 2) / (Count / 10.0));
        Assert.InRange(chiSquare, 0, 27.9);
    }

    [Theory]
    [InlineData("", 0xCBF29CE484222325UL)]
    [InlineData("a", 0x089BE207B544F1E4UL)]
    public void StableHash_KnownText_KnownHash(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(text));
}

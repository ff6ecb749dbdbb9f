using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public sealed class BinomialTailTests
{
    [Theory]
    [InlineData(0, 7, 0.05, 1)]
    [InlineData(2, 2, 0.05, 0.0025)]
    [InlineData(1, 2, 0.5, 0.75)]
    [InlineData(3, 4, 0.5, 0.3125)]
    public void AtLeast_SmallNumbers_IsTheSumByHand(int count, int trials, double chance, double expected) =>
        Assert.Equal(expected, BinomialTail.AtLeast(count, trials, chance), 12);

    [Theory]
    [InlineData(0, 5, 0.5, 0.03125)]
    [InlineData(1, 2, 0.5, 0.75)]
    [InlineData(4, 4, 0.05, 1)]
    public void AtMost_SmallNumbers_IsTheSumByHand(int count, int trials, double chance, double expected) =>
        Assert.Equal(expected, BinomialTail.AtMost(count, trials, chance), 12);

    [Fact]
    public void AtLeast_FarOut_KeepsItsDigits()
    {
        // 190 · 0.05¹⁸ · 0.95² + 20 · 0.05¹⁹ · 0.95 + 0.05²⁰
        var expected = (190 * Math.Pow(0.05, 18) * 0.95 * 0.95) + (20 * Math.Pow(0.05, 19) * 0.95) + Math.Pow(0.05, 20);

        Assert.Equal(1, BinomialTail.AtLeast(18, 20, 0.05) / expected, 9);
    }

    [Fact]
    public void Tails_OfEveryCount_AddToOne()
    {
        for (var count = 1; count <= 300; count++)
            Assert.Equal(1, BinomialTail.AtLeast(count, 300, 0.05) + BinomialTail.AtMost(count - 1, 300, 0.05), 9);
    }

    [Theory]
    [InlineData(-1, 5, 0.5)]
    [InlineData(6, 5, 0.5)]
    [InlineData(1, 5, 0)]
    [InlineData(1, 5, double.NaN)]
    public void AtLeast_NumbersThatMakeNoSense_AreRejected(int count, int trials, double chance) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialTail.AtLeast(count, trials, chance));
}

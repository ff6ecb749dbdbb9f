using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class SteadyDotTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Of_AnyLengthAndPlace_IsTheSumWithTheSameDigits(int length)
    {
        double[] a = [.. Enumerable.Range(0, length).Select(i => Math.Sin(i))];
        double[] b = [.. Enumerable.Range(0, length).Select(i => Math.Cos(i * i))];
        var expected = SteadyDot.Of(a, b);

        Assert.Equal(a.Zip(b).Sum(pair => pair.First * pair.Second), expected, 1e-11);
        for (var shift = 0; shift < 9; shift++)
        {
            var room = new double[length + shift];
            a.CopyTo(room, shift);
            Assert.Equal(expected, SteadyDot.Of(room.AsSpan(shift), b));
        }
    }

    [Fact]
    public void Of_DifferentLengths_Throws() => Assert.Throws<ArgumentException>(() => SteadyDot.Of([1], [1, 2]));
}

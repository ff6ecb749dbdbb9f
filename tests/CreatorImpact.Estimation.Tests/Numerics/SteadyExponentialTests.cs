using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class SteadyExponentialTests
{
    [Fact]
    public void Replace_WholeRange_IsTheExponential()
    {
        double[] arguments = [.. Enumerable.Range(-69_990, 139_981).Select(i => i / 100.0), 0, 1e-300, -1e-17, 0.5 * Math.Log(2)];
        var found = (double[])arguments.Clone();

        SteadyExponential.Replace(found);

        for (var i = 0; i < found.Length; i++) Assert.Equal(1, found[i] / Math.Exp(arguments[i]), 1e-14);
    }

    [Fact]
    public void Replace_AnyCompanyAndPlace_SameDigits()
    {
        double[] arguments = [.. Enumerable.Range(0, 50).Select(i => i % 7 == 0 ? double.NaN : 5 * Math.Sin(i))];
        var expected = Array.ConvertAll(arguments, argument =>
        {
            double[] alone = [argument];
            SteadyExponential.Replace(alone);
            return alone[0];
        });

        for (var shift = 0; shift < 9; shift++)
        {
            var room = new double[arguments.Length + shift];
            arguments.CopyTo(room, shift);
            SteadyExponential.Replace(room.AsSpan(shift));
            Assert.Equal(expected, room[shift..]);
        }
    }

    [Fact]
    public void Replace_BeyondAllBounds_StaysFinite()
    {
        double[] values = [double.NegativeInfinity, double.PositiveInfinity, -1e9, 1e9];

        SteadyExponential.Replace(values);

        Assert.All(values, value => Assert.True(double.IsFinite(value)));
        Assert.InRange(values[0], 0, 1e-300);
    }
}

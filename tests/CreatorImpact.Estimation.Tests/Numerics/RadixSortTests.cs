using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class RadixSortTests
{
    public static TheoryData<string, double[]> Cases()
    {
        var stream = new SeededStream(1, "sort");
        double[] Make(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
        return new()
        {
            { "empty", [] },
            { "few", [3, -1, 2] },
            { "both signs", Make(2000, _ => Math.Exp(20 * (stream.NextUniform() - 0.5)) * (stream.NextUniform() < 0.5 ? -1 : 1)) },
            { "single precision", Make(2000, _ => (float)(1000 * (stream.NextUniform() - 0.3))) },
            { "all equal", Make(2000, _ => 7) },
            { "zeros of both signs", Make(500, i => i % 2 == 0 ? 0.0 : -0.0) },
            { "close together beside one far away", Make(2000, i => i == 77 ? 0 : 1e15 + Math.Round(1000 * stream.NextUniform())) },
            { "differing in the last bits only", Make(2000, _ => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(1) + (long)(5000 * stream.NextUniform()))) },
            { "many ties", Make(2000, _ => Math.Floor(20 * stream.NextUniform()) - 10) },
        };
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sort_AnyNumbers_EqualsAComparisonSort(string name, double[] values)
    {
        var (expected, found) = ((double[])values.Clone(), (double[])values.Clone());
        Array.Sort(expected);

        RadixSort.Sort(found);

        Assert.True(expected.SequenceEqual(found), name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Order_AnyNumbers_EqualsAStableSort(string name, double[] values)
    {
        int[] expected = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        var found = new int[values.Length];

        RadixSort.Order(values, found);

        Assert.True(expected.SequenceEqual(found), name);
    }
}

using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Tests.Gates;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class UniformityTestTests
{
    private static readonly double[] Even = [1, 1, 1, 1];

    [Fact]
    public void Of_AllInOneOfFourCells_IsFlagged()
    {
        // Expected 5 in each: (15² + 3·5²) / 5 = 60.
        var test = UniformityTest.Of([20, 0, 0, 0], Even, 1, "x");

        Assert.Equal((20, 4, 60.0, 0.001), (test.Events, test.Cells, test.ChiSquare, test.PValue));
        Assert.True(test.IsFlagged);
    }

    [Fact]
    public void Of_AsEvenAsCanBe_HasChanceOne()
    {
        var test = UniformityTest.Of([5, 5, 5, 5], Even, 1, "x");

        Assert.Equal((0.0, 1.0, false), (test.ChiSquare, test.PValue, test.IsFlagged));
    }

    [Fact]
    public void Of_CountsThatFollowTheWeights_AreNotFlagged()
    {
        Assert.Equal(0, UniformityTest.Of([30, 10, 0], [3, 1, 0], 1, "x").ChiSquare);
        Assert.True(UniformityTest.Of([20, 20, 0], [3, 1, 0], 1, "x").IsFlagged);
    }

    [Fact]
    public void Of_TooFew_IsRefusedWithTheNumbers()
    {
        var test = UniformityTest.Of([19, 0, 0, 0], Even, 1, "x");

        Assert.Equal((null, null, false), (test.ChiSquare, test.PValue, test.IsFlagged));
        Assert.Equal("few_events", test.Refusal!.Code);
        Assert.Contains("Starts found: 19, expected at least 20", test.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FaultyTables_AreRejected()
    {
        Assert.Throws<ArgumentException>(() => UniformityTest.Of([1], Even, 1, "x"));
        Assert.Throws<ArgumentException>(() => UniformityTest.Of([1, 0, 0, 0], [0, 1, 1, 1], 1, "x"));
        Assert.Throws<ArgumentException>(() => UniformityTest.Of([0, 0, 0, 0], [0, 0, 0, 0], 1, "x"));
        Assert.Throws<ArgumentException>(() => UniformityTest.Of([-1, 0, 0, 0], Even, 1, "x"));
    }

    [Fact]
    public void Of_TheSameTwice_GivesTheSameDigits() =>
        Assert.Equal(UniformityTest.Of([9, 6, 3, 2], Even, 5, "x"), UniformityTest.Of([9, 6, 3, 2], Even, 5, "x"));

    [Theory]
    [InlineData(12, 40)]
    [InlineData(42, 60)]
    [InlineData(168, 120)]
    public void Of_UniformTimes_FlagsAboutOneInTwenty(int cells, int events)
    {
        var (runs, flagged) = (TestSize.Of(600, 4000), 0);
        var stream = new SeededStream(2026, FormattableString.Invariant($"uniform times {cells}"));
        for (var run = 0; run < runs; run++)
            if (UniformityTest.Of(Counts(cells, events, stream, static uniform => uniform), [.. Enumerable.Repeat(1.0, cells)], (ulong)run, "run").IsFlagged) flagged++;

        Rates.Within(flagged, runs, 0.035, 0.06, FormattableString.Invariant($"flagged of {cells} cells"));
    }

    [Fact]
    public void Of_TimesThatFavourTheWorkingDay_AreMostlyFlagged()
    {
        var (runs, flagged) = (TestSize.Of(100, 1000), 0);
        var stream = new SeededStream(2026, "working day");
        for (var run = 0; run < runs; run++)
            // Half of them all over, half within the first quarter.
            if (UniformityTest.Of(Counts(12, 60, stream, uniform => uniform < 0.5 ? 2 * uniform : (2 * uniform - 1) / 4), [.. Enumerable.Repeat(1.0, 12)], (ulong)run, "run").IsFlagged) flagged++;

        Rates.Within(flagged, runs, 0.95, 1, "flagged with a habit");
    }

    private static int[] Counts(int cells, int events, SeededStream stream, Func<double, double> place)
    {
        var counts = new int[cells];
        for (var one = 0; one < events; one++) counts[(int)(place(stream.NextUniform()) * cells)]++;
        return counts;
    }
}

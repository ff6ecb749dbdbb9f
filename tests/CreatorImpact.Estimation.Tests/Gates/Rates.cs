namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Holds what a simulation found to stated bounds, with two standard errors of the number of runs.</summary>
internal static class Rates
{
    /// <summary>A 90 % interval holds the truth in 86–94 % of the runs: too wide is as wrong as too narrow.</summary>
    public static void CoversAsStated(int inside, int runs, string what) => Within(inside, runs, 0.86, 0.94, what);

    /// <summary>A share lies within bounds.</summary>
    public static void Within(int hits, int runs, double low, double high, string what)
    {
        var share = (double)hits / runs;
        Print(what, share);
        var (below, above) = (low - (2 * Math.Sqrt(low * (1 - low) / runs)), high + (2 * Math.Sqrt(high * (1 - high) / runs)));
        Assert.True(share >= below && share <= above, FormattableString.Invariant($"{what}: {share:0.000} of {runs}, expected {low} to {high}"));
    }

    /// <summary>Σ <paramref name="sums"/> / Σ <paramref name="sizes"/> is at most <paramref name="limit"/> away from zero.</summary>
    public static void NearZero(List<double> sums, List<double> sizes, double limit, string what)
    {
        var ratio = sums.Sum() / sizes.Sum();
        var squares = sums.Zip(sizes, (sum, size) => (sum - (ratio * size)) * (sum - (ratio * size))).Sum();
        var error = Math.Sqrt(squares / (sums.Count - 1.0) / sums.Count) / sizes.Average();
        Print(what, ratio);
        Assert.True(
            Math.Abs(ratio) <= limit + (2 * error),
            FormattableString.Invariant($"{what}: {ratio:0.0000} with standard error {error:0.0000}, expected at most {limit}"));
    }

    private static void Print(string what, double value) =>
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{what}: {value:0.0000}"));
}

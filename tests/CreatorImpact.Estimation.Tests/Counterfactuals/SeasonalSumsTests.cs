using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class SeasonalSumsTests
{
    private const int Count = 700;

    [Theory]
    [InlineData(0, 0, Count, 0)]
    [InlineData(0, 100, 600, 300)]
    [InlineData(-100, 0, Count, 0)]
    [InlineData(-900, 0, Count, 0)]
    [InlineData(-100, 100, 600, 300)]
    [InlineData(250, 40, 640, 350)]
    public void ProfilesOf_AnyStretch_EqualsTheSumsWrittenOut(int from, int low, int high, int clockChange)
    {
        var stream = new SeededStream(5, "sums");
        int[] offsets = [.. Enumerable.Range(0, Count).Select(t => t < clockChange ? 1 : 2)];
        var sums = new SeasonalSums(offsets, 168);
        double[] deviations = [.. Enumerable.Range(0, Count).Select(t => t < low || t >= high || t % 13 == 0 ? double.NaN : stream.NextUniform() - 0.5)];
        for (var t = 0; t < Count; t++)
            if (!double.IsNaN(deviations[t])) sums.Set(t, deviations[t]);
        var season = new SeasonalWeights(24, 14, 4);
        var profile = new double[Count + 203];

        sums.ProfilesOf(from, low, high, season, profile);

        for (var i = 0; i < profile.Length; i++) Assert.Equal(Expected(from + i), profile[i]);

        double Expected(int t)
        {
            double sum = 0, weights = 0;
            var here = offsets[Math.Clamp(t, 0, Count - 1)];
            for (var k = 1; k <= 14; k++)
            {
                foreach (var shift in new[] { 24 * k, -24 * k })
                {
                    var at = t + shift;
                    if (at < low || at >= high) continue;
                    at += here - offsets[at];
                    if (at < low || at >= high || double.IsNaN(deviations[at])) continue;
                    sum = (deviations[at] * season.Weights[k - 1]) + sum;
                    weights = season.Weights[k - 1] + weights;
                }
            }

            return sum / weights;
        }
    }

    [Fact]
    public void Restore_AfterChanges_BringsBackWhatWasKept()
    {
        var sums = new SeasonalSums(new int[Count], 168);
        for (var t = 0; t < Count; t++) sums.Set(t, t);
        sums.Keep();
        var (before, after) = (new double[Count], new double[Count]);
        sums.ProfilesOf(0, 0, Count, new SeasonalWeights(24, 2, 4), before);

        sums.Clear(100, 130);
        sums.Set(400, -9);
        sums.Restore();
        sums.ProfilesOf(0, 0, Count, new SeasonalWeights(24, 2, 4), after);

        Assert.Equal(before, after);
    }
}

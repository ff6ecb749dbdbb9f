using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Counts of which only a few events are left: no bias, honest intervals, and no loss found in next to nothing.</summary>
public class SparseCountTests
{
    [Theory]
    [InlineData(Granularity.Hour, 0.3)]
    [InlineData(Granularity.Hour, 1)]
    [InlineData(Granularity.Day, 1)]
    [InlineData(Granularity.Day, 3)]
    public void Estimate_ThinnedSeries_IsUnbiasedAndCovers(Granularity granularity, double mean)
    {
        var runs = TestSize.Of(small: 80, full: 500);
        var (inside, found) = (0, 0);
        var (off, truth) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var thin = GateCase.Of(granularity, 60_000 + run).Thinned(mean, run);

            var estimate = thin.Estimate();
            var backtest = PlaceboBacktest.Estimate(thin.Series, thin.First, thin.End, 1, CancellationToken.None);

            if (thin.Truth >= backtest.Lo80 && thin.Truth <= backtest.Hi80) inside++;
            if (estimate.Verdict == Verdict.LossFound) found++;
            off.Add(estimate.ButFor.Point - thin.Truth);
            truth.Add(thin.Truth);
        }

        Rates.NearZero(off, truth, 0.05, FormattableString.Invariant($"bias {granularity} {mean}"));
        Rates.Within(inside, runs, 0.75, 0.95, FormattableString.Invariant($"coverage of 80 % {granularity} {mean}"));
        Rates.Within(found, runs, 0, 0.07, FormattableString.Invariant($"loss found {granularity} {mean}"));
    }

    [Fact]
    public void Estimate_HalfAnEventExpectedAndNoneSeen_FindsNoLoss()
    {
        var thin = GateCase.Of(Granularity.Hour, 3).Thinned(0.05, 3);
        for (var i = thin.First; i < thin.End; i++) thin.Values[i] = 0;

        var estimate = thin.Estimate();

        Assert.NotEqual(Verdict.LossFound, estimate.Verdict);
        Assert.Equal(0, estimate.ButFor.Lo90);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "sparse_counts");
    }
}

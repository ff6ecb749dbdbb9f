using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Where nothing happened, the mean loss is nothing and a loss is rarely found.</summary>
public class NothingHappenedTests
{
    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_NothingHappened_MeanLossIsZeroAndRarelyFound(Granularity granularity)
    {
        var runs = TestSize.Of(small: 150, full: 5000);
        var found = 0;
        var (lost, expected) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var estimate = GateCase.Of(granularity, 20_000 + run).Estimate();

            if (estimate.Verdict == Verdict.LossFound) found++;
            lost.Add((estimate.DayNet ?? estimate.Gross).Point);
            expected.Add(estimate.ButFor.Point);
        }

        Rates.NearZero(lost, expected, 0.005, $"mean loss {granularity}");
        Rates.Within(found, runs, 0, 0.07, $"loss found {granularity}");
    }

    [Fact]
    public void Estimate_OneDay_ExpectsItWithoutBias()
    {
        var runs = TestSize.Of(small: 100, full: 500);
        var (off, truth) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var day = GateCase.Of(Granularity.Day, 50_000 + run);

            off.Add(day.Estimate().ButFor.Point - day.Truth);
            truth.Add(day.Truth);
        }

        Rates.NearZero(off, truth, 0.02, "bias of daily but-for");
    }
}

using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>A planted loss, and a planted rebound of 30 % of it, must come back inside their intervals at the stated rate.</summary>
public class PlantedLossTests
{
    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_PlantedLoss_IsHeldByItsInterval(Granularity granularity)
    {
        var runs = TestSize.Of(small: 100, full: 500);
        var (inside, insideNet) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            var planted = GateCase.Of(granularity, run);
            var lost = planted.PlantLoss(run);

            var estimate = planted.Estimate();

            var loss = estimate.DayNet ?? estimate.Gross;
            if (lost >= loss.Lo90 && lost <= loss.Hi90) inside++;
            if (lost >= estimate.Net.Lo90 && lost <= estimate.Net.Hi90) insideNet++;
        }

        Rates.CoversAsStated(inside, runs, $"loss {granularity}");
        Rates.CoversAsStated(insideNet, runs, $"net {granularity}");
    }

    [Fact]
    public void Estimate_ThirtyPercentComeBack_IsHeldByTheRebound()
    {
        var runs = TestSize.Of(small: 100, full: 500);
        var (inside, insideNet) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            var planted = GateCase.Of(Granularity.Hour, 40_000 + run);
            var lost = planted.PlantLoss(run);
            planted.PlantRebound(0.3 * lost);

            var estimate = planted.Estimate();

            var (rebound, net) = (estimate.Rebound, estimate.Net);
            if (0.3 * lost >= rebound.Lo90 && 0.3 * lost <= rebound.Hi90) inside++;
            if (0.7 * lost >= net.Lo90 && 0.7 * lost <= net.Hi90) insideNet++;
        }

        Rates.CoversAsStated(inside, runs, "rebound");
        Rates.CoversAsStated(insideNet, runs, "net after rebound");
    }
}

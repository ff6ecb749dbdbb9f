using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Revenue;
using static CreatorImpact.Estimation.Tests.Revenue.RpmHistory;

namespace CreatorImpact.Estimation.Tests.Revenue;

/// <summary>Numbers of docs/worked-examples/rpm.md that no other test holds.</summary>
public class RpmWorkedExampleTests
{
    [Fact]
    public void Rpm_SundaysEarnDouble_ByHand()
    {
        var days = Days(56, static _ => 1_000, t => t % 7 == 6 ? 4 : 2);
        var weekend = new RpmPart([new WeightedDay(Hit.PlusDays(5), 30), new WeightedDay(Hit.PlusDays(6), 10)]);

        Assert.Equal(2.29, Solved(Ask(days, Part(0, 7))).Rpm.Point, 2);
        Assert.Equal(2, Solved(Ask(days, Part(0, 1))).Rpm.Point, 6);
        Assert.Equal(4, Solved(Ask(days, Part(6, 1))).Rpm.Point, 6);
        Assert.Equal(2.5, Solved(Ask(days, weekend)).Rpm.Point, 6);
    }

    [Fact]
    public void Rpm_DaysOfHistory_ByHand()
    {
        RpmDay[] after = [.. Enumerable.Range(1, 5).Select(day => new RpmDay(Hit.PlusDays(day), 1_000, 2))];
        RpmDay[] Before(int count) => Days(count, static _ => 1_000, static _ => 2);

        Assert.Equal(56, Solved(Ask([.. Before(60), .. after])).Days);
        Assert.Equal(28, Solved(Ask([.. Before(28), .. after])).Days);
        Assert.Equal(27 + 5, Solved(Ask([.. Before(27), .. after])).Days);
        Assert.Equal(14, Solved(Ask([.. Before(9), .. after])).Days);
        Assert.NotNull(ButForRpm.Of(Ask([.. Before(8), .. after])).Refusal);
    }

    [Fact]
    public void Revenue_ViewsTwentyRpmFifteen_TwentyFivePercent()
    {
        // Uniform numbers with these coefficients of variation reach √3 of them to both sides; the order of views is their own.
        var numbers = new SeededStream(1, "views of the example");
        double[] views = [.. Enumerable.Range(0, JointDraws.Count).Select(_ => 40_000 * (1 + (0.20 * Math.Sqrt(3) * ((2 * numbers.NextUniform()) - 1))))];
        var reach = 0.15 * Math.Sqrt(3);
        var rpm = ButForRpm.Assumed(2.5 * (1 - reach), null, 2.5 * (1 + reach), 42, "Luma", [Part(0, 1)]);

        var money = UnitRevenue.Of([views], QualifiedShare.AllViews(1), rpm, EvidenceGrade.Measured);

        Assert.Equal(0.20, VariationOf(views), 2);
        Assert.Equal(0.15, VariationOf(rpm.Draws[0]), 3);
        Assert.Equal(0.25, VariationOf(money.Total), 2);
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;
using static CreatorImpact.Estimation.Tests.Revenue.RpmHistory;

namespace CreatorImpact.Estimation.Tests.Revenue;

public class UnitRevenueTests
{
    private static readonly RpmPart[] Two = [Part(0, 1), Part(1, 3)];

    [Fact]
    public void Of_ShareAndRpmKnown_MultipliesByHand()
    {
        // 40,000 views × 0.7 × 2.50 / 1,000 = 70.00; 10,000 came back afterwards: −17.50.
        var money = UnitRevenue.Of([Views(40_000), Views(-10_000)], Share(0.7), Price(2.5), EvidenceGrade.Measured);

        Assert.Equal(70, money.Parts[0][7], 9);
        Assert.Equal(-17.5, money.PartLosses[1].Point, 9);
        Assert.Equal(52.5, money.Total[7], 9);
        Assert.Equal(52.5, money.Loss.Point, 9);
        Assert.Equal(EvidenceGrade.Modelled, money.Loss.Grade);
    }

    [Fact]
    public void Of_MeasuredRpmAndAllViews_KeepsTheGradeOfTheViews()
    {
        var rpm = Solved(Ask(Days(56, static _ => 1_000, static _ => 2.5), Two));

        UnitRevenue Of(EvidenceGrade views) => UnitRevenue.Of([Views(1_000), Views(0)], QualifiedShare.AllViews(2), rpm, views);

        Assert.Equal(2.5, Of(EvidenceGrade.Measured).Loss.Point, 9);
        Assert.Equal(EvidenceGrade.Measured, Of(EvidenceGrade.Measured).Loss.Grade);
        Assert.Equal(EvidenceGrade.Pooled, Of(EvidenceGrade.Pooled).Loss.Grade);
    }

    [Fact]
    public void Of_ShareOfAnRpmOverAllViews_ThrowsBecauseItWouldCountTwice()
    {
        var days = Days(56, static _ => 1_000, static _ => 2.5);
        var all = Solved(Ask(days, Two));
        var qualified = Solved(Ask(days, Two) with { PerQualifiedView = true });

        Assert.Throws<ArgumentException>(() => UnitRevenue.Of([Views(1_000), Views(0)], Share(0.7), all, EvidenceGrade.Measured));
        Assert.Equal(1.75, UnitRevenue.Of([Views(1_000), Views(0)], Share(0.7), qualified, EvidenceGrade.Measured).Loss.Point, 9);
    }

    [Fact]
    public void Of_StoredDraws_AreTheSameMoney()
    {
        var stored = new float[JointDraws.Count];
        Array.Fill(stored, 40_000f);

        var money = UnitRevenue.Of([stored, new float[JointDraws.Count]], Share(0.7), Price(2.5), EvidenceGrade.Measured);

        Assert.Equal(70, money.Loss.Point, 9);
    }

    [Fact]
    public void Of_OtherPartsOrWorlds_Throws()
    {
        Assert.Throws<ArgumentException>(() => UnitRevenue.Of([Views(1)], Share(0.7), Price(2.5), EvidenceGrade.Measured));
        Assert.Throws<ArgumentException>(() => UnitRevenue.Of([Views(1), [1.0]], Share(0.7), Price(2.5), EvidenceGrade.Measured));
    }

    private static ButForRpm Price(double rpm) => ButForRpm.Assumed(rpm, null, rpm, 42, "Luma", Two);

    private static QualifiedShare Share(double share) => QualifiedShare.Assumed(share, null, share, 42, "Luma", Two);

    private static double[] Views(double lost)
    {
        var draws = new double[JointDraws.Count];
        Array.Fill(draws, lost);
        return draws;
    }
}

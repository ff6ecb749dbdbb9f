using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class BurdenTests
{
    [Fact]
    public void Of_ElevenCreators_ByHand()
    {
        // Usual 28-day amounts of 2,800; losses 0, 28, 56 … 280 are burdens of 0, 1 %, 2 % … 10 %, and the last one loses 560 = 20 %.
        var members = Enumerable.Range(0, 11).Select(c => PlantedMember.Fixed(FormattableString.Invariant($"c{c}"), c == 10 ? 560 : 28 * c, 0, 700, 100)).ToList();

        var burden = Burden.Of(members)!;

        Assert.Equal(11, burden.Creators);
        Assert.Equal(0.05, burden.Median.Point, 9);
        Assert.Equal(0.09, burden.Ninetieth.Point, 9);
        Assert.Equal(1.0 / 11, burden.ShareAboveTenth.Point, 9);
        // Two of eleven are the top tenth, rounded up: (560 + 252) / (560 + 28 · 45).
        Assert.Equal(812.0 / 1820, burden.TopShare!.Point, 6);
    }

    [Fact]
    public void Of_ThreeOutagesOfOneAccount_WeighTogetherAgainstOneUsualAmount()
    {
        // Three losses of 140 = 5 % of 2,800 are 15 %, not 5 %.
        var members = Enumerable.Range(0, 3).Select(_ => PlantedMember.Fixed("a", 140, 0, 700, 100)).ToList();

        Assert.Equal(0.15, Burden.Of(members)!.Median.Point, 9);
        Assert.Equal(1, Burden.Of(members)!.ShareAboveTenth.Point, 9);
    }

    [Fact]
    public void Of_TwoAccountsUnderSeveralOutages_EachCountsOnceWithItsMeanDay()
    {
        // One account with days of 90, 100 and 110 before its three outages, another with days of 50 before one: 28 · 150 = 4,200.
        MemberLoss[] members =
        [
            .. new[] { 90.0, 100.0, 110.0 }.Select(day => PlantedMember.Fixed("a", 140, 0, 700, 100, day) with { Account = "large" }),
            PlantedMember.Fixed("a", 84, 0, 350, 100, usualDay: 50) with { Account = "small" },
        ];

        var burden = Burden.Of(members)!;

        Assert.Equal(504.0 / 4200, burden.Median.Point, 9);
        Assert.Equal((1, 0), (burden.Creators, burden.LeftOut));
    }

    [Fact]
    public void Of_CreatorWithoutUsualAmount_IsLeftOutAndCounted()
    {
        var burden = Burden.Of([PlantedMember.Fixed("a", 28, 0, 700, 100), PlantedMember.Fixed("b", 28, 0, 700, 100, usualDay: 0)])!;

        Assert.Equal((1, 1), (burden.Creators, burden.LeftOut));
        Assert.Null(Burden.Of([PlantedMember.Fixed("b", 28, 0, 700, 100, usualDay: 0)]));
    }

    [Fact]
    public void Of_TotalIsAGain_HasNoConcentration() => Assert.Null(Burden.Of([PlantedMember.Fixed("a", -28, 0, 700, 100)])!.TopShare);
}

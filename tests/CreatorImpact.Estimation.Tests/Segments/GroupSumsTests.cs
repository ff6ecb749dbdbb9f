using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class GroupSumsTests
{
    private static readonly MemberLoss Large = PlantedMember.Fixed("a", 300, 100, 1800, 500);
    private static readonly MemberLoss Small = PlantedMember.Fixed("b", 50, 0, 50, 60);

    [Fact]
    public void Rates_TwoMembers_AreTheRatioOfSums()
    {
        // 200 of 2,000 and 50 of 100 lost: 250 of 2,100, not the mean of 10 % and 50 %.
        var sums = GroupSums.Of([Large, Small]);

        Assert.Equal(2, sums.Creators);
        Assert.Equal(250.0 / 2100, sums.Figure(sums.Rates()!).Point, 9);
        Assert.Equal(560, sums.Exposed.Average(), 6);
        Assert.Equal(350, sums.Gross.Average(), 6);
    }

    [Fact]
    public void Of_AccountsOfOneCreator_CountAsOne() => Assert.Equal(1, GroupSums.Of([Large, PlantedMember.Fixed("a", 1, 0, 10, 5)]).Creators);

    [Fact]
    public void Of_NamesThatDifferInCase_CountAsOne() => Assert.Equal(1, GroupSums.Of([Large, PlantedMember.Fixed("A", 1, 0, 10, 5)]).Creators);

    [Fact]
    public void Without_PartOfAGroup_IsTheSumOfTheOthers()
    {
        MemberLoss[] members = [Large, Small, PlantedMember.Fixed("c", 7, 3, 90, 20), PlantedMember.Fixed("d", 11, 0, 400, 90)];

        var (left, added) = (GroupSums.Of(members).Without(GroupSums.Of(members[..2]), members[2..]), GroupSums.Of(members[2..]));

        Assert.Equal((added.Creators, added.Grade), (left.Creators, left.Grade));
        foreach (var (one, other) in new[] { (added.Gross, left.Gross), (added.Net, left.Net), (added.Expected, left.Expected), (added.Exposed, left.Exposed) })
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.First, pair.Second, 9));
    }

    [Fact]
    public void Without_OthersExpectNothing_HasNoRates()
    {
        MemberLoss[] members = [Large, Small, PlantedMember.Fixed("c", 0, 0, 0, 0)];

        Assert.Null(GroupSums.Of(members).Without(GroupSums.Of(members[..2]), members[2..]).Rates());
        Assert.Throws<ArgumentException>(() => GroupSums.Of(members).Without(GroupSums.Of(members), []));
    }

    [Fact]
    public void Of_MemberTwice_Throws() => Assert.Throws<ArgumentException>(() => GroupSums.Of([Large, Large]));

    [Fact]
    public void Rates_NothingExpected_IsNull() => Assert.Null(GroupSums.Of([PlantedMember.Fixed("a", -5, 0, 5, 0)]).Rates());

    [Fact]
    public void Difference_GroupsHitAlike_CancelsWhatTheyShare()
    {
        double[] common = [.. Enumerable.Range(0, JointDraws.Count).Select(d => 0.1 + (0.05 * Math.Sin(d)))];
        double[] more = [.. common.Select(rate => rate + 0.02)];

        var found = RateDifference.Of(more, common, EvidenceGrade.Measured);

        Assert.Equal(0.02, found.Difference.Lo90, 9);
        Assert.Equal(0.02, found.Difference.Hi90, 9);
        Assert.Equal(2.0 / 2001, found.PValue, 9);
        Assert.NotNull(found.Ratio);
    }

    [Theory]
    [InlineData(2, false, true)]
    [InlineData(3, false, false)]
    [InlineData(3, true, true)]
    public void IsClearAmong_PairOfATable_NeedsAFlagWhereThereAreMoreThanTwo(int groups, bool flagged, bool expected)
    {
        double[] one = [.. Enumerable.Range(0, JointDraws.Count).Select(d => 0.1 + (0.05 * Math.Sin(d)))];

        Assert.Equal(expected, RateDifference.Of([.. one.Select(rate => rate + 0.02)], one, EvidenceGrade.Measured).IsClearAmong(groups, flagged));
        Assert.False(RateDifference.Of(one, one, EvidenceGrade.Measured).IsClearAmong(groups, flagged));
    }

    [Fact]
    public void Difference_OtherRateNotClearOfZero_HasNoRatio()
    {
        double[] about = [.. Enumerable.Range(0, JointDraws.Count).Select(d => Math.Sin(d))];

        Assert.Null(RateDifference.Of(about, about, EvidenceGrade.Measured).Ratio);
        Assert.Equal(1, RateDifference.Of(about, about, EvidenceGrade.Measured).PValue);
    }
}

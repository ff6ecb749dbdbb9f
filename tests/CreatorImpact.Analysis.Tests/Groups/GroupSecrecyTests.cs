using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Tests.Groups;

/// <summary>What documents for others do not say of groups of fewer than five creators, case by case.</summary>
public sealed class GroupSecrecyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Documents_SegmentOfFour_StandsNowhere()
    {
        var comparison = Compare([.. PlantedGroups.Many("a", 4, 0.2, "tier:small"), .. PlantedGroups.Many("b", 8, 0.1, "tier:middle"), .. PlantedGroups.Many("c", 10, 0.3, "tier:large")]);
        var document = GroupsDocument.From(comparison, comparison.Pair("small", "large"), demo: false);

        var small = document.Segments.Single(group => group.Name == "small");
        Assert.True(small.Hidden);
        Assert.Null(small.Net);
        Assert.Null(small.Creators);
        Assert.Null(document.Pair);
        // The total and two of three would tell the third.
        Assert.Equal(2, document.Segments.Count(group => group.Hidden));
        // Their place would bracket their rates.
        Assert.Equal(["large", "middle", "small"], document.Segments.Select(group => group.Name));
        var line = System.Text.Encoding.UTF8.GetString(GroupsCsv.Write(document)).Split("\r\n").Single(row => row.StartsWith("tier,small", StringComparison.Ordinal));
        Assert.Equal("tier,small,views,,net,yes", line.TrimEnd(','));
    }

    [Fact]
    public void Documents_SecondAccountsOfFour_DoNotFollow()
    {
        // Four of six creators have a second account: together with the main ones they are six creators, and by themselves four.
        List<GroupMember> members = [.. PlantedGroups.Many("a", 6, 0.2, "kind:influencers"), .. Enumerable.Range(0, 4).Select(index => PlantedGroups.Member(FormattableString.Invariant($"a{index:00}"), 0.3, 1, "youtube", "kind:casual"))];

        var document = GroupsDocument.From(Compare(members), null, demo: false);

        Assert.All(document.Segments, segment => Assert.True(segment.Hidden));
        Assert.False(document.Total.Hidden);
    }

    [Fact]
    public void Documents_TotalOfTheSetHidden_SayNothingAgainstTheRest()
    {
        // All less those of the set are two; with the total of the set hidden, the rest of gold is the four of blue.
        var comparison = Compare([.. PlantedGroups.Many("a", 8, 0.2, "tier:gold"), .. PlantedGroups.Many("b", 4, 0.1, "tier:blue"), .. PlantedGroups.Many("c", 2, 0.1)]);
        var document = GroupsDocument.From(comparison, null, demo: false);

        var gold = document.Segments[0];
        Assert.Equal(("gold", false, true), (gold.Name, gold.Hidden, document.Total.Hidden));
        Assert.NotNull(comparison.Rows.Single(row => row.Name == "gold").Figures!.AgainstRest);
        Assert.NotNull(gold.Rate);
        Assert.Equal((null, null, null, null), (gold.Difference, gold.PValue, gold.Flagged, gold.PooledRate));
    }

    [Fact]
    public void Documents_AllSegmentsShown_SayWhatTheySayAgainstTheRest()
    {
        var document = GroupsDocument.From(
            Compare([.. PlantedGroups.Many("a", 8, 0.2, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue"), .. PlantedGroups.Many("c", 5, 0.1, "tier:red")]), null, demo: false);

        Assert.All(document.Segments, segment => Assert.True(segment is { Difference: not null, PValue: not null, Flagged: not null, PooledRate: not null }));
    }

    [Fact]
    public void Documents_OneOfThreeHiddenInTwoOutages_IsNotMadeOfBothTogether()
    {
        // Under each outage one large segment is hidden beside the four, not the same one: all together less each outage would tell it.
        List<GroupMember> members =
        [
            .. Under(1, "a", 4, "tier:small"), .. Under(1, "b", 8, "tier:middle"), .. Under(1, "c", 10, "tier:large"),
            .. Under(2, "a", 4, "tier:small"), .. Under(2, "b", 10, "tier:middle"), .. Under(2, "c", 8, "tier:large"),
        ];

        var all = GroupsDocument.From(Compare(members), null, demo: false);
        var first = GroupsDocument.From(Compare(members.Take(22)), null, demo: false);
        var second = GroupsDocument.From(Compare(members.Skip(22)), null, demo: false);

        Assert.Equal(["large"], first.Segments.Where(segment => !segment.Hidden).Select(segment => segment.Name));
        Assert.Equal(["middle"], second.Segments.Where(segment => !segment.Hidden).Select(segment => segment.Name));
        Assert.All(all.Segments, segment => Assert.True(segment.Hidden));
        Assert.False(all.Total.Hidden);
    }

    [Fact]
    public void Documents_OutageThatFewSaw_DoesNotFollowFromBothTogether()
    {
        // Six under the first outage, three of them under the second: both together less the first would be those three.
        List<GroupMember> members = [.. Under(1, "a", 6, "tier:x"), .. Under(2, "a", 3, "tier:x")];

        Assert.True(Compare(members).Rows[0].IsHiddenFromOthers);
        Assert.False(Compare(members.Take(6)).Rows[0].IsHiddenFromOthers);
    }

    [Fact]
    public void Documents_FiveNamesOfFourCreators_AreFour()
    {
        List<GroupMember> members = [.. PlantedGroups.Many("a", 4, 0.2, "tier:x"), PlantedGroups.Member("A00", 0.2, 1, "youtube", "tier:x")];

        var row = Compare(members).Rows[0];

        Assert.Equal((4, true), (row.Creators, row.IsHiddenFromOthers));
    }

    [Fact]
    public void Documents_FourCreatorsOneOfThemWithAtOnAnotherPlatform_AreFour()
    {
        List<GroupMember> members = [.. PlantedGroups.Many("a", 4, 0.2, "tier:x"), PlantedGroups.Member("@a00", 0.2, 1, "youtube", "tier:x")];

        var row = Compare(members).Rows[0];

        Assert.Equal((4, true), (row.Creators, row.IsHiddenFromOthers));
    }

    [Fact]
    public void Documents_OutageThatCountsForSomeOfItsAccounts_IsHiddenInSums()
    {
        // Twelve under the second outage, six of which count under the first: both together less the first, less the second, would tell these six.
        List<GroupMember> first = [.. Enumerable.Range(0, 6).Select(index => PlantedGroups.Member(FormattableString.Invariant($"a{index:00}"), 0.8, 1, "tiktok", "tier:x"))];
        List<GroupMember> members = [.. first, .. Under(2, "a", 6, "tier:x"), .. Under(2, "b", 6, "tier:x")];

        var both = GroupComparison.Of(PlantedGroups.Overlapping(members), "tier", Token);

        Assert.Equal((12, true), (both.Total.Creators, both.Total.IsHiddenFromOthers));
        Assert.False(Compare(members.Skip(6)).Total.IsHiddenFromOthers);
        Assert.False(GroupComparison.Of(PlantedGroups.Overlapping([.. first, .. Under(2, "a", 6, "tier:x")]), "tier", Token).Total.IsHiddenFromOthers);
    }

    [Fact]
    public void Documents_FourWhoCountUnderTheSmallerOutage_AreFew()
    {
        // Six under the first outage; of the ten under the second only four more.
        List<GroupMember> members =
        [
            .. Enumerable.Range(0, 6).Select(index => PlantedGroups.Member(FormattableString.Invariant($"a{index:00}"), 0.8, 1, "tiktok", "tier:x")),
            .. Under(2, "a", 6, "tier:x"), .. Under(2, "b", 4, "tier:x"),
        ];

        Assert.True(GroupComparison.Of(PlantedGroups.Overlapping(members), "tier", Token).Total.IsHiddenFromOthers);
    }

    [Fact]
    public void Documents_TopTenthOfFewCreators_IsNotTold()
    {
        Assert.Null(TotalOf(PlantedGroups.Many("a", 40, 0.2, "tier:x")).Burden!.TopShare);
        Assert.NotNull(TotalOf(PlantedGroups.Many("a", 41, 0.2, "tier:x")).Burden!.TopShare);
        // The tenth is of all creators, those without a usual amount among them.
        Assert.NotNull(TotalOf([.. PlantedGroups.Many("a", 40, 0.2, "tier:x"), Silent("b", "tier:x")]).Burden!.TopShare);
    }

    [Fact]
    public void Documents_NinthDecileOfFewCreators_IsNotTold()
    {
        Assert.Null(TotalOf(PlantedGroups.Many("a", 49, 0.2, "tier:x")).Burden!.Ninetieth);
        Assert.NotNull(TotalOf(PlantedGroups.Many("a", 50, 0.2, "tier:x")).Burden!.Ninetieth);
    }

    [Fact]
    public void Documents_FewOfManyCreatorsHaveARateAndAUsualAmount_SayNeitherMedian()
    {
        GroupMember[] silent = [Silent("s", "tier:x"), Silent("t", "tier:x"), Silent("u", "tier:x")];

        var few = TotalOf([.. PlantedGroups.Many("a", 4, 0.2, "tier:x"), .. silent]);
        var enough = TotalOf([.. PlantedGroups.Many("a", 5, 0.2, "tier:x"), .. silent]);

        Assert.Equal((7, false, null, null), (few.Creators, few.Hidden, few.MedianRate, few.Burden));
        Assert.True(enough is { MedianRate: not null, Burden.Creators: 5 });
    }

    private static GroupJson TotalOf(params IEnumerable<GroupMember> members) => GroupsDocument.From(Compare(members), null, demo: false).Total;

    private static GroupComparison Compare(params IEnumerable<GroupMember> members)
    {
        var data = PlantedGroups.Data(members);
        return GroupComparison.Of(data, data.Sets[0], Token);
    }

    private static IEnumerable<GroupMember> Under(long outage, string prefix, int count, params string[] segments) =>
        Enumerable.Range(0, count).Select(index => PlantedGroups.Member(FormattableString.Invariant($"{prefix}{index:00}"), 0.2, outage, "tiktok", segments));

    /// <summary>Somebody of whom nothing was expected, and who has no usual amount.</summary>
    private static GroupMember Silent(string creator, params string[] segments)
    {
        var nothing = new JointDraws(new float[JointDraws.Count], new float[JointDraws.Count], new float[JointDraws.Count]);
        return PlantedGroups.Member(creator, 0.1, segments) with { Loss = new MemberLoss(creator, nothing, 0, 0, 0, EvidenceGrade.Measured) };
    }
}

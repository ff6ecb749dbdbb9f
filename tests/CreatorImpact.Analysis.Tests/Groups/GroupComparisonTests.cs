using CreatorImpact.Analysis.Groups;

namespace CreatorImpact.Analysis.Tests.Groups;

public sealed class GroupComparisonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_TwoSegments_RatesAreRatiosOfSumsAndTheTotalCountsEachOnce()
    {
        var data = PlantedGroups.Data([.. PlantedGroups.Many("a", 6, 0.3, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue")]);

        var found = GroupComparison.Of(data, "tier", Token);

        Assert.Equal(["gold", "blue"], found.Rows.Select(row => row.Name));
        Assert.Equal(0.3, found.Rows[0].Figures!.Rate!.Point, 2);
        Assert.Equal(0.2, found.Total.Figures!.Rate!.Point, 2);
        Assert.Equal(12, found.Total.Creators);
        Assert.All(found.Rows, row => Assert.True(row.Figures!.IsFlagged));
        Assert.Equal(found.Total.Figures.Net.Point, found.Rows.Sum(row => row.Figures!.Net.Point), 6);
    }

    [Fact]
    public void Of_CreatorInTwoSegments_CountsOnceInTheTotal()
    {
        var both = PlantedGroups.Member("both", 0.2, "client:Acme", "client:Bolt");
        var found = GroupComparison.Of(PlantedGroups.Data([both, .. PlantedGroups.Many("a", 5, 0.2, "client:Acme")]), "client", Token);

        Assert.Equal(6, found.Total.Creators);
        Assert.Equal([6, 1], found.Rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.Creators));
    }

    [Fact]
    public void Of_SegmentsAlike_AreNotFlagged()
    {
        var data = PlantedGroups.Data(Enumerable.Range(0, 8).SelectMany(segment => PlantedGroups.Many(FormattableString.Invariant($"s{segment}-"), 5, 0.2, FormattableString.Invariant($"set:{segment}"))));

        Assert.DoesNotContain(GroupComparison.Of(data, "set", Token).Rows, row => row.Figures!.IsFlagged);
    }

    [Fact]
    public void Of_AccountsWithoutEstimate_AreCountedAndTold()
    {
        var data = PlantedGroups.Data([.. PlantedGroups.Many("a", 5, 0.2, "set:x"), PlantedGroups.Refused("r", "set:x"), PlantedGroups.Refused("s", "set:y"), PlantedGroups.Member("n", 0.1)]);

        var found = GroupComparison.Of(data, "set", Token);

        Assert.Equal((5, 1), (found.Rows[0].Creators, found.Rows[0].Missing));
        Assert.Equal(("y", (GroupFigures?)null), (found.Rows[1].Name, found.Rows[1].Figures));
        Assert.Equal(["missing_refused", "in_no_segment"], found.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Of_OutagesLessThanAFortnightApart_SaysThatDaysCountTwice()
    {
        var data = PlantedGroups.Data(PlantedGroups.Member("a", 0.1, 1, "tiktok", "set:x"), PlantedGroups.Member("a", 0.1, 2, "tiktok", "set:x"));
        var near = data with { Outages = [PlantedGroups.First, PlantedGroups.Second with { Start = PlantedGroups.First.EndExclusive!.Value + NodaTime.Duration.FromDays(3) }] };

        Assert.DoesNotContain(GroupComparison.Of(data, "set", Token).Reasons, reason => reason.Code == "outages_near");
        Assert.Contains(GroupComparison.Of(near, "set", Token).Reasons, reason => reason.Code == "outages_near");
    }

    [Fact]
    public void Pair_TwoSegments_DifferenceIsThatOfTheRatesAndPartsAdd()
    {
        var found = GroupComparison.Of(PlantedGroups.Data([.. PlantedGroups.Many("a", 6, 0.3, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue")]), "tier", Token);

        var pair = found.Pair("gold", "BLUE")!;

        Assert.True(pair.IsClear);
        Assert.Equal(0.2, pair.Rates.Difference.Point, 2);
        Assert.Equal(pair.Rates.Difference.Point, pair.Why!.Exposure.Point + pair.Why.Sensitivity.Point + pair.Why.Recapture.Point + pair.Why.Unexplained.Point, 9);
        Assert.Null(found.Pair("gold", "gold"));
        Assert.Null(found.Pair("gold", "nobody"));
    }
}

using CreatorImpact.Analysis.Groups;

namespace CreatorImpact.Analysis.Tests.Groups;

public sealed class GroupPivotTests
{
    private static readonly GroupDimension[] Dimensions =
    [
        new(GroupDimensionKind.Segment, "tier"), new(GroupDimensionKind.Client), new(GroupDimensionKind.Platform), new(GroupDimensionKind.Outage), new(GroupDimensionKind.Creator),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_AnyTwo_GrandTotalsAreEqual()
    {
        var data = PlantedGroups.Data(
            from creator in Enumerable.Range(0, 12)
            from outage in new[] { 1L, 2L }
            from platform in new[] { "tiktok", "youtube" }
            select PlantedGroups.Member(FormattableString.Invariant($"c{creator}"), 0.01 * creator, outage, platform, creator < 6 ? "tier:gold" : "tier:blue", "client:" + "AB"[creator % 2]));

        var totals = (from rows in Dimensions from columns in Dimensions where GroupPivot.Refusal(rows, columns) is null select GroupPivot.Of(data, rows, columns, Token)).ToList();

        var expected = data.Members.Sum(member => member.Loss!.MeanNet);
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.Total!.Net.Point, 3));
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.RowTotals.Sum(cell => cell.Net.Point), 3));
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.ColumnTotals.Sum(cell => cell.Net.Point), 3));
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.Cells.Sum(row => row.Sum(cell => cell?.Net.Point ?? 0)), 3));
        Assert.All(totals, pivot => Assert.Equal(12, pivot.Total!.Creators));
    }

    [Fact]
    public void Of_CreatorUnderTwoRows_CountsOnceInTheTotal()
    {
        var pivot = GroupPivot.Of(PlantedGroups.Data(PlantedGroups.Member("a", 0.1, "client:A", "client:B")), new GroupDimension(GroupDimensionKind.Client), new GroupDimension(GroupDimensionKind.Outage), Token);

        Assert.Equal(["A", "B"], pivot.Rows);
        Assert.Equal(pivot.RowTotals[0].Net, pivot.Total!.Net);
        Assert.Equal(pivot.RowTotals[1].Net, pivot.Total.Net);
    }

    [Fact]
    public void Of_ThousandCreatorsByOutage_HasARowEachAndNoneIsShown()
    {
        var members = Enumerable.Range(0, 1000).SelectMany(creator => new[] { 1L, 2L }.Select(outage => PlantedGroups.Member(FormattableString.Invariant($"c{creator:000}"), 0.1, outage, "tiktok")));

        var pivot = GroupPivot.Of(PlantedGroups.Data(members), new GroupDimension(GroupDimensionKind.Creator), new GroupDimension(GroupDimensionKind.Outage), Token);

        Assert.Equal((1000, 2), (pivot.Rows.Count, pivot.Columns.Count));
        Assert.All(pivot.Cells, row => Assert.All(row, cell => Assert.True(cell!.IsHiddenFromOthers)));
        Assert.All(pivot.ColumnTotals, total => Assert.False(total.IsHiddenFromOthers));
    }

    [Fact]
    public void Refusal_SameTwiceOrCreatorsAsColumns_SaysWhy()
    {
        var (tier, creators) = (Dimensions[0], Dimensions[^1]);

        Assert.Equal("same_twice", GroupPivot.Refusal(creators, creators)!.Code);
        Assert.Equal("same_twice", GroupPivot.Refusal(tier, new GroupDimension(GroupDimensionKind.Segment, "TIER"))!.Code);
        Assert.Equal("creators_as_columns", GroupPivot.Refusal(tier, creators)!.Code);
        Assert.Null(GroupPivot.Refusal(creators, tier));
        Assert.Throws<ArgumentException>(() => GroupPivot.Of(PlantedGroups.Data(PlantedGroups.Member("a", 0.1, "tier:gold")), tier, tier, Token));
    }

    [Fact]
    public void Of_NothingEstimated_IsEmpty() =>
        Assert.Null(GroupPivot.Of(PlantedGroups.Data(PlantedGroups.Refused("a", "tier:gold")), Dimensions[0], Dimensions[1], Token).Total);
}

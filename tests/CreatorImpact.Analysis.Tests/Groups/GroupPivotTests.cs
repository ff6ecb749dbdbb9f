using System.Text;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Store;

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
    public void Of_OutagesThatOverlap_CountAnAccountUnderTheLargerOneOnly()
    {
        // Six of seven creators were estimated for both; the first outage took more of them than the second took of all.
        List<GroupMember> larger = [.. Enumerable.Range(0, 6).Select(creator => PlantedGroups.Member(FormattableString.Invariant($"c{creator}"), 0.3, 1, "tiktok", "tier:gold", "client:A"))];
        List<GroupMember> smaller = [.. Enumerable.Range(0, 7).Select(creator => PlantedGroups.Member(FormattableString.Invariant($"c{creator}"), 0.2, 2, "tiktok", "tier:gold", "client:A"))];
        var data = PlantedGroups.Overlapping([.. larger, .. smaller]);

        var totals = (from rows in Dimensions from columns in Dimensions where GroupPivot.Refusal(rows, columns) is null select GroupPivot.Of(data, rows, columns, Token)).ToList();

        var expected = larger.Sum(member => member.Loss!.MeanNet) + smaller[6].Loss!.MeanNet;
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.Total!.Net.Point, 3));
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.RowTotals.Sum(cell => cell.Net.Point), 3));
        Assert.All(totals, pivot => Assert.Equal(expected, pivot.ColumnTotals.Sum(cell => cell.Net.Point), 3));
        Assert.All(totals, pivot => Assert.Equal(["outages_overlap"], pivot.Reasons.Select(reason => reason.Code)));
        Assert.StartsWith("'Feed down' and 'Uploads down' overlap", totals[0].Reasons[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SeriesThatStandsForTwoPlatforms_CountsOnceUnderOutagesThatOverlap()
    {
        // Of a file that states no platform nobody knows whose its hours are: under each outage it is of the platform that was down.
        GroupMember[] kept = [.. Enumerable.Range(0, 5).Select(creator => PlantedGroups.Member(FormattableString.Invariant($"c{creator}"), 0.3, 1, "tiktok"))];
        var (one, again) = (PlantedGroups.Member("luma", 0.3, 1, "tiktok") with { SeriesId = 9 }, PlantedGroups.Member("luma", 0.2, 2, "youtube") with { SeriesId = 9 });

        var pivot = GroupPivot.Of(PlantedGroups.Overlapping([.. kept, one, again]), new GroupDimension(GroupDimensionKind.Outage), new GroupDimension(GroupDimensionKind.Platform), Token);

        Assert.Equal(kept.Append(one).Sum(member => member.Loss!.MeanNet), pivot.Total!.Net.Point, 3);
        Assert.Equal(["outages_overlap"], pivot.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Of_OutageWhoseAccountsAllCountUnderAnother_HasNoRow()
    {
        List<GroupMember> larger = [.. Enumerable.Range(0, 6).Select(creator => PlantedGroups.Member(FormattableString.Invariant($"c{creator}"), 0.3, 1, "tiktok"))];
        List<GroupMember> smaller = [.. Enumerable.Range(0, 6).Select(creator => PlantedGroups.Member(FormattableString.Invariant($"c{creator}"), 0.2, 2, "tiktok"))];

        var pivot = GroupPivot.Of(PlantedGroups.Overlapping([.. larger, .. smaller]), new GroupDimension(GroupDimensionKind.Outage), new GroupDimension(GroupDimensionKind.Platform), Token);

        Assert.Equal(["Feed down"], pivot.Rows);
        Assert.False(pivot.Total!.IsHiddenFromOthers);
        Assert.Equal(pivot.RowTotals[0].Net, pivot.Total.Net);
    }

    [Fact]
    public void Of_OneCreatorInTwoSpellings_IsOneRow()
    {
        var data = PlantedGroups.Data(PlantedGroups.Member("ann", 0.1, 1, "youtube"), PlantedGroups.Member("@Ann", 0.1, 1, "tiktok"));

        var pivot = GroupPivot.Of(data, new GroupDimension(GroupDimensionKind.Creator), new GroupDimension(GroupDimensionKind.Platform), Token);

        Assert.Equal((1, 1), (pivot.Rows.Count, pivot.Total!.Creators));
        Assert.Equal(pivot.Total.Net, pivot.RowTotals[0].Net);
    }

    [Fact]
    public void Of_CreatorUnderTwoRows_CountsOnceInTheTotal()
    {
        var pivot = GroupPivot.Of(PlantedGroups.Data(PlantedGroups.Member("a", 0.1, "client:A", "client:B")), new GroupDimension(GroupDimensionKind.Client), new GroupDimension(GroupDimensionKind.Outage), Token);

        Assert.Equal(["A", "B"], pivot.Rows);
        Assert.Equal(pivot.RowTotals[0].Net, pivot.Total!.Net);
        Assert.Equal(pivot.RowTotals[1].Net, pivot.Total.Net);
    }

    [Theory]
    [InlineData(30 * 24, "Feed down · 2026-01-11", "Feed down · 2026-02-10")]
    [InlineData(2, "Feed down · 2026-01-11T00:00:00Z", "Feed down · 2026-01-11T02:00:00Z")]
    [InlineData(0, "Feed down · 2026-01-11T00:00:00Z · 1", "Feed down · 2026-01-11T00:00:00Z · 2")]
    public void Of_OutagesOfOneTitle_StandApart(int hours, string first, string second)
    {
        var data = PlantedGroups.Data(PlantedGroups.Member("a", 0.1, 1, "tiktok"), PlantedGroups.Member("a", 0.2, 2, "tiktok"));
        data = data with { Outages = [PlantedGroups.First, PlantedGroups.First with { Id = 2, Start = PlantedGroups.First.Start + NodaTime.Duration.FromHours(hours) }] };

        var pivot = GroupPivot.Of(data, new GroupDimension(GroupDimensionKind.Outage), new GroupDimension(GroupDimensionKind.Platform), Token);

        Assert.Equal([first, second], pivot.Rows);
        Assert.InRange(pivot.RowTotals[1].Net.Point / pivot.RowTotals[0].Net.Point, 1.9, 2.1);
    }

    [Fact]
    public void Of_IllustrativeOutageAndMissingAccounts_SaysSoInTheDocumentToo()
    {
        var data = PlantedGroups.Data([.. PlantedGroups.Many("a", 5, 0.2, "tier:x"), PlantedGroups.Refused("r")]);
        data = data with { Outages = [PlantedGroups.First with { Verification = StoredOutage.IllustrativeVerification, LeftOut = true }] };

        var pivot = GroupPivot.Of(data, Dimensions[0], Dimensions[2], Token);

        Assert.Equal(["outage_illustrative", "outage_left_out", "missing_refused"], pivot.Reasons.Select(reason => reason.Code));
        Assert.Equal(pivot.Reasons, PivotDocument.From(pivot, data.Unit, data.Counted, demo: false).Reasons);
    }

    [Fact]
    public void Document_SegmentNamedAll_IsToldFromTheTotal()
    {
        var data = PlantedGroups.Data(PlantedGroups.Many("a", 5, 0.2, "tier:all"));
        var document = PivotDocument.From(GroupPivot.Of(data, Dimensions[0], Dimensions[2], Token), data.Unit, data.Counted, demo: false);

        var rows = Encoding.UTF8.GetString(document.ToCsv()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(["all,tiktok", "all,all", "all,tiktok", "all,all"], rows.Select(row => string.Join(',', row.Split(',')[..2])));
        Assert.Equal(["", "row", "column", "all"], rows.Select(row => row.Split(',')[^1]));
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

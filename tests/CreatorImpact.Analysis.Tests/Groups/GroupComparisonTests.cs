using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

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
    public void Of_IncidentInTwoEntries_IsTheSameAsInOne()
    {
        List<GroupMember> once = [.. PlantedGroups.Many("a", 6, 0.3, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue")];
        var twice = PlantedGroups.Overlapping([.. once, .. once.Select(member => member with { OutageId = 2 })]);

        var (one, both) = (GroupComparison.Of(PlantedGroups.Data(once), "tier", Token), GroupComparison.Of(twice, "tier", Token));

        Assert.Equal(one.Total.Figures!.Net, both.Total.Figures!.Net);
        Assert.Equal(one.Total.Figures.Expected, both.Total.Figures.Expected);
        Assert.Equal(one.Total.Figures.Burden, both.Total.Figures.Burden);
        Assert.Equal(one.Rows.Select(row => (row.Name, row.Figures!.Net, row.IsHiddenFromOthers)), both.Rows.Select(row => (row.Name, row.Figures!.Net, row.IsHiddenFromOthers)));
        Assert.Equal(["outages_overlap"], both.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Of_SeveralOutages_NamesEveryTwoOfOnePlatformThatAreNear()
    {
        var start = PlantedGroups.First.Start;
        var between = PlantedGroups.First with { Id = 3, Title = "Elsewhere", Platform = "youtube", Start = start + NodaTime.Duration.FromDays(2), EndExclusive = start + NodaTime.Duration.FromDays(3) };
        var later = PlantedGroups.Second with { Start = start + NodaTime.Duration.FromDays(5), EndExclusive = start + NodaTime.Duration.FromDays(6) };
        var data = PlantedGroups.Data(PlantedGroups.Member("a", 0.1, "set:x")) with { Outages = [PlantedGroups.First, between, later] };

        var near = Assert.Single(GroupComparison.Of(data, "set", Token).Reasons, reason => reason.Code == "outages_near");

        Assert.StartsWith("'Feed down' and 'Uploads down' lie", near.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OutageThatNoTotalCounts_SaysThatItWasChosen()
    {
        var data = PlantedGroups.Data(PlantedGroups.Many("a", 5, 0.2, "set:x"));
        var chosen = data with { Outages = [PlantedGroups.First with { Verification = StoredOutage.IllustrativeVerification, LeftOut = true }] };

        var document = GroupsDocument.From(GroupComparison.Of(chosen, "set", Token), null, demo: false);

        Assert.Equal(["outage_illustrative", "outage_left_out"], document.Reasons.Select(reason => reason.Code));
        Assert.Equal("illustrative", Assert.Single(document.Outages).Verification);
        Assert.Empty(GroupComparison.Of(data, "set", Token).Reasons);
    }

    [Fact]
    public void Of_PlannedWork_SaysThatItWasChosen()
    {
        var data = PlantedGroups.Data(PlantedGroups.Many("a", 5, 0.2, "set:x")) with { Outages = [PlantedGroups.First with { Planned = true }] };

        Assert.Equal(["outage_planned"], GroupComparison.Of(data, "set", Token).Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Of_LossesThatAreModels_AreComparedButNotTested()
    {
        var data = PlantedGroups.Data([.. PlantedGroups.Many("a", 6, 0.3, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue")]);
        data = data with { Members = [.. data.Members.Select(member => member with { Loss = member.Loss! with { IsDaily = true, IsModelled = true } })] };

        var found = GroupComparison.Of(data, "tier", Token);
        var document = GroupsDocument.From(found, found.Pair("gold", "blue"), demo: false);

        Assert.All(document.Segments, group => Assert.Equal((null, null), (group.PValue, group.Flagged)));
        Assert.All(document.Segments, group => Assert.NotNull(group.Difference));
        Assert.Equal((null, false), (document.Pair!.PValue, document.Pair.Clear));
    }

    [Fact]
    public void Documents_SegmentNamedAll_IsToldFromTheTotal()
    {
        var found = GroupComparison.Of(PlantedGroups.Data([.. PlantedGroups.Many("a", 6, 0.3, "tier:all"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue")]), "tier", Token);

        var document = GroupsDocument.From(found, null, demo: false);

        Assert.Equal(("all", false), (document.Segments[0].Name, document.Segments[0].IsTotal));
        Assert.Equal(("all", true), (document.Total.Name, document.Total.IsTotal));
        var rows = System.Text.Encoding.UTF8.GetString(GroupsCsv.Write(document)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.EndsWith(",grade,difference_grade,is_total", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(",measured,measured,", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",measured,,yes", rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Pair_EndsOfALargeTable_AreClearOnlyWhereOneIsFlagged()
    {
        // Of eight segments two lie a little off: beside each other they look apart, against all others neither does.
        double[] rates = [0.207, 0.193, .. Enumerable.Repeat(0.2, 6)];
        var data = PlantedGroups.Data(rates.SelectMany((rate, segment) => PlantedGroups.Many(FormattableString.Invariant($"s{segment}-"), 5, rate, FormattableString.Invariant($"set:{segment}"))));
        var alone = PlantedGroups.Data(data.Members.Where(member => member.Account.IsIn("set", "0") || member.Account.IsIn("set", "1")));

        var ofMany = GroupComparison.Of(data, "set", Token).Pair("0", "1")!;

        Assert.Equal((true, false), (ofMany.Rates.IsApart, ofMany.IsClear));
        Assert.True(GroupComparison.Of(alone, "set", Token).Pair("0", "1")!.IsClear);
    }

    [Fact]
    public void Pair_DailyDataInOneOfThem_DoesNotSayWhy()
    {
        var daily = PlantedGroups.Many("b", 6, 0.1, "tier:blue").Select(member => member with { Granularity = Granularity.Day });

        var pair = GroupComparison.Of(PlantedGroups.Data([.. PlantedGroups.Many("a", 6, 0.3, "tier:gold"), .. daily]), "tier", Token).Pair("gold", "blue")!;

        Assert.Null(pair.Why);
        Assert.Equal("daily_data", pair.WhyNot!.Code);
        Assert.True(pair.IsClear);
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

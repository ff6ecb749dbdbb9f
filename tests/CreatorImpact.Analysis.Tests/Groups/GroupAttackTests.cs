using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Estimation.Segments;
using MathNet.Numerics.LinearAlgebra;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Groups;

/// <summary>
/// Somebody who has every document there is and solves for what a few creators lost: the comparisons of every set, of each outage alone and of all of
/// them, the platforms' document, and one table of totals, of each outage and of all, both ways round.
/// </summary>
public sealed class GroupAttackTests
{
    private static readonly GroupDimension[] Dimensions =
    [
        new(GroupDimensionKind.Segment, "tier"), new(GroupDimensionKind.Segment, "region"), new(GroupDimensionKind.Client), new(GroupDimensionKind.Platform), new(GroupDimensionKind.Outage),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Documents_SegmentOfFour_CannotBeWorkedOut()
    {
        // 4 of 22 in tier "small"; of 12 of client A nine are in region DE, so that A without DE would be three.
        List<GroupMember> members = [.. Enumerable.Range(0, 22).Select(index => PlantedGroups.Member(
            FormattableString.Invariant($"c{index:00}"), 0.05 + (0.01 * index), index < 4 ? "tier:small" : index < 12 ? "tier:middle" : "tier:large", index is >= 4 and < 16 ? "client:A" : "client:B", index is >= 4 and < 13 ? "region:DE" : "region:FR"))];

        AssertNothingFollows(members, new GroupDimension(GroupDimensionKind.Segment, "tier"), new GroupDimension(GroupDimensionKind.Segment, "region"), "planted");
    }

    [Fact]
    public void Documents_RandomRosters_NoHiddenGroupCanBeWorkedOut()
    {
        var random = new Random(29);
        for (var roster = 0; roster < 30; roster++)
        {
            var members = Roster(random);
            var (rows, columns) = (Dimensions[random.Next(Dimensions.Length)], Dimensions[random.Next(Dimensions.Length)]);
            if (GroupPivot.Refusal(rows, columns) is not null) columns = new GroupDimension(GroupDimensionKind.Segment, "status");
            AssertNothingFollows(members, rows, columns, FormattableString.Invariant($"roster {roster}"));
        }
    }

    [Fact]
    public void Documents_OutagesThatOverlap_TellNobodyWhoCountsUnderOneOnly()
    {
        var random = new Random(37);
        for (var roster = 0; roster < 30; roster++)
        {
            var members = Roster(random);
            var (rows, columns) = (Dimensions[random.Next(Dimensions.Length)], Dimensions[random.Next(Dimensions.Length)]);
            if (GroupPivot.Refusal(rows, columns) is not null) columns = new GroupDimension(GroupDimensionKind.Segment, "status");
            AssertNothingFollows(members, rows, columns, FormattableString.Invariant($"roster {roster} of outages that overlap"), overlapping: true);
        }
    }

    [Fact]
    public void Of_RowsAndColumnsExchanged_HidesTheSame()
    {
        var random = new Random(31);
        for (var roster = 0; roster < 10; roster++)
        {
            var data = PlantedGroups.Data(Roster(random));
            var (one, other) = (GroupPivot.Of(data, Dimensions[0], Dimensions[1], Token), GroupPivot.Of(data, Dimensions[1], Dimensions[0], Token));

            Assert.Equal(one.Rows, other.Columns);
            Assert.Equal(one.RowTotals, other.ColumnTotals);
            Assert.Equal(one.ColumnTotals, other.RowTotals);
            for (var row = 0; row < one.Rows.Count; row++)
                for (var column = 0; column < one.Columns.Count; column++) Assert.Equal(one.Cells[row][column], other.Cells[column][row]);
        }
    }

    /// <summary>Creators with one or two accounts under one or both of two outages, each in some segments.</summary>
    private static List<GroupMember> Roster(Random random)
    {
        var members = new List<GroupMember>();
        for (var creator = random.Next(8, 26); creator > 0; creator--)
        {
            foreach (var platform in random.Next(3) == 0 ? ["tiktok", "youtube"] : new[] { "tiktok" })
            {
                var segments = new List<string> { "status:" + (random.Next(4) == 0 ? "new" : "old") };
                if (random.Next(8) > 0) segments.Add("tier:" + "abc"[Math.Min(2, random.Next(5))]);
                if (random.Next(6) > 0) segments.Add("region:" + "DEF"[random.Next(3)]);
                segments.AddRange("XY".Where(_ => random.Next(2) == 0).Select(client => "client:" + client));
                foreach (var outage in new[] { 1L, 2L })
                    if (random.Next(5) > 0) members.Add(PlantedGroups.Member(FormattableString.Invariant($"c{creator:00}"), 0.01 * random.Next(1, 50), outage, platform, [.. segments]));
            }
        }

        return members;
    }

    private static void AssertNothingFollows(List<GroupMember> members, GroupDimension rows, GroupDimension columns, string about, bool overlapping = false)
    {
        var shown = new List<double[]>();
        var secrets = new List<(string Name, double[] Row)>();
        foreach (var outages in new long[][] { [1], [2], [1, 2] })
        {
            List<GroupMember> asked = [.. members.Where(member => outages.Contains(member.OutageId))];
            if (asked.Count == 0) continue;
            var data = overlapping ? PlantedGroups.Overlapping(asked) : PlantedGroups.Data(asked);
            asked = [.. data.Members];
            foreach (var set in data.Sets) Read(GroupComparison.Of(data, set, Token));
            Tabulate(data, rows, columns);
            Tabulate(data, columns, rows);

            void Read(GroupComparison comparison)
            {
                var document = GroupsDocument.From(comparison, null, demo: false);
                foreach (var segment in document.Segments)
                    Take($"{document.Set} {segment.Name}", segment.Net, asked.FindAll(member => member.Account.IsIn(document.Set, segment.Name)));
                Take($"{document.Set} all", document.Total.Net, asked.FindAll(member => member.Account.Of(document.Set).Any()));
            }
        }

        foreach (var outage in PlatformNets(members)) shown.Add(RowOf(members, members.FindAll(member => member.OutageId == outage)));
        foreach (var creator in members.GroupBy(member => member.Account.Creator, StringComparer.Ordinal))
        {
            foreach (var account in creator) secrets.Add((account.Account.Account, RowOf(members, [account])));
            secrets.Add((creator.Key, RowOf(members, [.. creator])));
        }

        Assert.NotEmpty(shown);
        var known = Matrix<double>.Build.DenseOfRowArrays(shown);
        // A row is a combination of the known ones when this leaves it as it is.
        var projector = known.PseudoInverse() * known;
        foreach (var (name, row) in secrets)
        {
            var secret = Vector<double>.Build.DenseOfArray(row);
            Assert.True((projector.LeftMultiply(secret) - secret).L2Norm() > 1e-6, FormattableString.Invariant($"{about}: {name} follows from {shown.Count} figures, {rows} by {columns}"));
        }

        void Tabulate(GroupData data, GroupDimension down, GroupDimension across)
        {
            if (GroupPivot.Refusal(down, across) is not null) return;
            var document = PivotDocument.From(GroupPivot.Of(data, down, across, Token), data.Unit, data.Counted, demo: false);
            for (var row = 0; row < document.Rows.Count; row++)
            {
                var inRow = Under(data, down, document.Rows[row]);
                Take(document.Rows[row], document.RowTotals[row], inRow);
                for (var column = 0; column < document.Columns.Count; column++)
                    Take($"{document.Rows[row]} {document.Columns[column]}", document.Cells[row][column], [.. inRow.Intersect(Under(data, across, document.Columns[column]))]);
            }

            for (var column = 0; column < document.Columns.Count; column++) Take(document.Columns[column], document.ColumnTotals[column], Under(data, across, document.Columns[column]));
            Take("all", document.Total, [.. data.Members]);
        }

        void Take(string name, IntervalJson? net, List<GroupMember> behind)
        {
            if (net is not null)
            {
                shown.Add(RowOf(members, behind));
                Assert.Equal(behind.Sum(member => member.Loss!.MeanNet), net.Point, 2);
            }
            else if (behind.Select(member => member.Account.Creator).Distinct(StringComparer.OrdinalIgnoreCase).Count() is > 0 and < SmallGroups.Fewest)
            {
                secrets.Add((name, RowOf(members, behind)));
            }
        }
    }

    /// <summary>Outages whose net loss the platforms' document shows.</summary>
    private static List<long> PlatformNets(List<GroupMember> members)
    {
        var ranking = members.GroupBy(member => member.OutageId).Select(outage =>
        {
            var sums = GroupSums.Of([.. outage.Select(member => member.Loss!)]);
            var stored = outage.Key == 1 ? PlantedGroups.First : PlantedGroups.Second;
            return new RankedOutage(stored, new OutageNet(stored, outage.Count(), sums.Creators, 0, 0, sums.Figure(sums.Net), IsChanged: false, HasManySeeds: false));
        });
        var overview = new PlatformOverview(new PlatformChoice(), [], [.. ranking], null, [], [], Instant.FromUtc(2026, 4, 1, 0, 0));
        return [.. PlatformDocument.From(overview, isDemo: false).Outages.Where(outage => outage.Net is not null).Select(outage => outage.Outage)];
    }

    private static List<GroupMember> Under(GroupData data, GroupDimension dimension, string name) =>
        [.. data.Members.Where(member => ValuesOf(data, dimension, member).Contains(name, StringComparer.OrdinalIgnoreCase))];

    private static IEnumerable<string> ValuesOf(GroupData data, GroupDimension dimension, GroupMember member) => dimension.Kind switch
    {
        GroupDimensionKind.Client => member.Account.Of("client"),
        GroupDimensionKind.Platform => [member.Account.Platform!],
        GroupDimensionKind.Outage => [data.Outages.First(outage => outage.Id == member.OutageId).Title],
        _ => member.Account.Of(dimension.Set!),
    };

    private static double[] RowOf(List<GroupMember> members, List<GroupMember> inside)
    {
        var wanted = inside.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. members.Select(member => wanted.Contains(member) ? 1.0 : 0)];
    }
}

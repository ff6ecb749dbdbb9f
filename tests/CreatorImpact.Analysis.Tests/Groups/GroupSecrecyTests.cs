using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using MathNet.Numerics.LinearAlgebra;

namespace CreatorImpact.Analysis.Tests.Groups;

/// <summary>Somebody who has every document there is, and tries to learn what four creators lost.</summary>
public sealed class GroupSecrecyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Documents_SegmentOfFour_CannotBeWorkedOut()
    {
        // 4 of 22 in tier "small"; of 12 of client A nine are in region DE, so that A without DE would be three.
        List<GroupMember> members = [.. Enumerable.Range(0, 22).Select(index => PlantedGroups.Member(
            FormattableString.Invariant($"c{index:00}"), 0.05 + (0.01 * index), index < 4 ? "tier:small" : index < 12 ? "tier:middle" : "tier:large", index is >= 4 and < 16 ? "client:A" : "client:B", index is >= 4 and < 13 ? "region:DE" : "region:FR"))];
        var data = PlantedGroups.Data(members);

        var shown = Shown(data, members);

        Assert.NotEmpty(shown);
        foreach (var secret in Secrets(members))
            Assert.False(Follows(shown, secret, members.Count), $"{string.Join(' ', secret)} follows");
    }

    [Fact]
    public void Documents_SegmentOfFour_StandsNowhere()
    {
        var data = PlantedGroups.Data([.. PlantedGroups.Many("a", 4, 0.2, "tier:small"), .. PlantedGroups.Many("b", 8, 0.1, "tier:middle"), .. PlantedGroups.Many("c", 10, 0.3, "tier:large")]);
        var comparison = GroupComparison.Of(data, "tier", Token);
        var document = GroupsDocument.From(comparison, comparison.Pair("small", "large"), demo: false);

        var small = document.Segments.Single(group => group.Name == "small");
        Assert.True(small.Hidden);
        Assert.Null(small.Net);
        Assert.Null(small.Creators);
        Assert.Null(document.Pair);
        // The total and two of three would tell the third.
        Assert.Equal(2, document.Segments.Count(group => group.Hidden));
        var line = System.Text.Encoding.UTF8.GetString(GroupsCsv.Write(document)).Split("\r\n").Single(row => row.StartsWith("tier,small", StringComparison.Ordinal));
        Assert.Equal("tier,small,views,,net,yes", line.TrimEnd(','));
    }

    [Fact]
    public void Documents_TopTenthOfFewCreators_IsNotTold()
    {
        var document = GroupsDocument.From(GroupComparison.Of(PlantedGroups.Data(PlantedGroups.Many("a", 40, 0.2, "tier:x")), "tier", Token), null, demo: false);
        var large = GroupsDocument.From(GroupComparison.Of(PlantedGroups.Data(PlantedGroups.Many("a", 41, 0.2, "tier:x")), "tier", Token), null, demo: false);

        Assert.Null(document.Total.Burden!.TopShare);
        Assert.NotNull(large.Total.Burden!.TopShare);
    }

    [Fact]
    public void Documents_OutageThatFewSaw_DoesNotFollowFromBothTogether()
    {
        // Six under the first outage, three of them under the second: both together less the first would be those three.
        List<GroupMember> members = [.. PlantedGroups.Many("a", 6, 0.2, "tier:x"), .. Enumerable.Range(0, 3).Select(index => PlantedGroups.Member(FormattableString.Invariant($"a{index:00}"), 0.2, 2, "tiktok", "tier:x"))];

        var both = GroupComparison.Of(PlantedGroups.Data(members), "tier", Token);
        var first = GroupComparison.Of(PlantedGroups.Data(members.Take(6)), "tier", Token);

        Assert.True(both.Rows[0].IsHiddenFromOthers || first.Rows[0].IsHiddenFromOthers);
    }

    /// <summary>Which amounts each shown figure adds: of the comparison of every set, and of every table of totals by two things.</summary>
    private static List<double[]> Shown(GroupData data, List<GroupMember> members)
    {
        var shown = new List<double[]>();
        foreach (var set in data.Sets)
        {
            var comparison = GroupComparison.Of(data, set, Token);
            foreach (var row in comparison.Rows.Where(row => !GroupsDocument.From(comparison, null, demo: false).Segments.Single(group => group.Name == row.Name).Hidden))
                shown.Add(Row(members, member => member.Account.IsIn(set, row.Name)));
            if (!comparison.Total.IsHiddenFromOthers) shown.Add(Row(members, _ => true));
        }

        // Of two tables of totals each is safe beside the comparisons; several of them together are not promised to be.
        var pivot = GroupPivot.Of(data, new GroupDimension(GroupDimensionKind.Segment, "tier"), new GroupDimension(GroupDimensionKind.Segment, "region"), Token);
        var document = PivotDocument.From(pivot, data.Unit, data.Counted, demo: false);
        for (var row = 0; row < pivot.Rows.Count; row++)
        {
            if (document.RowTotals[row] is not null) shown.Add(Row(members, member => member.Account.IsIn("tier", pivot.Rows[row])));
            for (var column = 0; column < pivot.Columns.Count; column++)
                if (document.Cells[row][column] is not null) shown.Add(Row(members, member => member.Account.IsIn("tier", pivot.Rows[row]) && member.Account.IsIn("region", pivot.Columns[column])));
        }

        for (var column = 0; column < pivot.Columns.Count; column++)
            if (document.ColumnTotals[column] is not null) shown.Add(Row(members, member => member.Account.IsIn("region", pivot.Columns[column])));
        return shown;
    }

    private static IEnumerable<HashSet<int>> Secrets(List<GroupMember> members)
    {
        var all = Enumerable.Range(0, members.Count).ToList();
        foreach (var one in all) yield return [one];
        foreach (var group in members.SelectMany(member => member.Account.Segments).Distinct())
        {
            var inside = all.Where(index => members[index].Account.Segments.Contains(group)).ToHashSet();
            if (inside.Count < 5) yield return inside;
            foreach (var other in members.SelectMany(member => member.Account.Segments).Distinct())
            {
                var of = all.Where(index => members[index].Account.Segments.Contains(other)).ToHashSet();
                HashSet<int>[] made = [[.. inside.Intersect(of)], [.. inside.Except(of)]];
                foreach (var small in made.Where(small => small.Count is > 0 and < 5)) yield return small;
            }
        }
    }

    private static double[] Row(List<GroupMember> members, Func<GroupMember, bool> inside) => [.. members.Select(member => inside(member) ? 1.0 : 0)];

    private static bool Follows(List<double[]> shown, HashSet<int> secret, int count)
    {
        var known = Matrix<double>.Build.DenseOfRowArrays(shown);
        var wanted = Vector<double>.Build.Dense(count, index => secret.Contains(index) ? 1 : 0);
        var best = known.LeftMultiply(known.PseudoInverse().LeftMultiply(wanted));
        return (best - wanted).L2Norm() < 1e-6;
    }
}

using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class SmallGroupsTests
{
    [Fact]
    public void Hide_NoSmallGroup_HidesNothing() =>
        Assert.Equal([false, false, false], SmallGroups.Hide([Total(12), Cell(0, 6), Cell(6, 6)]));

    [Fact]
    public void Hide_OneGroupOfFour_HidesTheSmallestOtherToo() =>
        // 4 + 8 + 10 = 22: with the total and two of the three the third follows.
        Assert.Equal([false, true, true, false], SmallGroups.Hide([Total(22), Cell(0, 4), Cell(4, 8), Cell(12, 10)]));

    [Fact]
    public void Hide_TwoSmallGroupsOfFiveTogether_HidesNoOther() =>
        // Only their sum follows, and it is of 7 creators.
        Assert.Equal([false, true, true, false], SmallGroups.Hide([Total(20), Cell(0, 4), Cell(4, 3), Cell(7, 13)]));

    [Fact]
    public void Hide_TwoSmallGroupsOfFourTogether_HidesAnother() =>
        Assert.Equal([false, true, true, true], SmallGroups.Hide([Total(20), Cell(0, 2), Cell(2, 2), Cell(4, 16)]));

    [Fact]
    public void Hide_GroupsOfTwoSetsThatDifferByThree_HidesOneOfThem()
    {
        // Ten creators of one client, seven of them in a region: the difference is the three others.
        var hidden = SmallGroups.Hide([Total(30), Cell(0, 10), Cell(0, 7), Cell(10, 20)]);

        Assert.False(hidden[0]);
        Assert.True(hidden[1] || hidden[2]);
    }

    [Fact]
    public void Hide_TotalOfFour_HidesEverything() => Assert.Equal([true, true, true], SmallGroups.Hide([Total(4), Cell(0, 2), Cell(2, 2)]));

    [Fact]
    public void Hide_SameCreatorsUnderTwoOutages_CountsCreatorsNotAmounts()
    {
        CellItem[] items = [.. Enumerable.Range(0, 4).SelectMany(creator => new[] { new CellItem(FormattableString.Invariant($"c{creator}"), 1), new CellItem(FormattableString.Invariant($"c{creator}"), 2) })];

        Assert.Equal([true], SmallGroups.Hide([new SharedCell(items, IsTotal: true)]));
    }

    [Fact]
    public void Hide_OneCreatorUnderTwoSpellings_IsOne()
    {
        CellItem[] items = [.. Items(0, 4), new("C0", 1, "second")];

        Assert.Equal([true], SmallGroups.Hide([new SharedCell(items, IsTotal: true)]));
    }

    [Fact]
    public void Hide_SecondAccountsOfFour_AreTheDifferenceOfTwoCells()
    {
        // Six creators, four of them with a second account: all accounts less the first ones are the four second ones.
        CellItem[] first = [.. Items(0, 6)];
        CellItem[] second = [.. Items(0, 4).Select(item => item with { Account = "second" })];

        Assert.Equal([false, true, true], SmallGroups.Hide([new SharedCell([.. first, .. second], IsTotal: true), new SharedCell(first, IsTotal: false), new SharedCell(second, IsTotal: false)]));
    }

    [Fact]
    public void Hide_CellsOfTheSameAmounts_AreHiddenTogether() =>
        Assert.Equal([false, true, true, false, true], SmallGroups.Hide([Total(22), Cell(0, 4), Cell(4, 8), Cell(12, 10), Cell(4, 8)]));

    [Fact]
    public void Hide_FirstCellDecided_StaysAndAnotherGoes()
    {
        // Decided as shown, the smaller one stays, and what is left of the total goes with the four.
        Assert.Equal([false, false, true, true], SmallGroups.Hide([Total(22), Cell(4, 8), Cell(0, 4), Cell(12, 10)], [false, false]));
    }

    [Fact]
    public void Hide_LeaksBesideAnUnrelatedSmallerCell_LeaveThatAlone()
    {
        // Twice 10 less 7 leaks three, so that no single cell is enough; the cell of six shares nobody with them.
        Assert.Equal([true, false, true, false, false], SmallGroups.Hide([Cell(0, 7), Cell(0, 10), Cell(20, 7), Cell(20, 10), Cell(40, 6)]));
    }

    [Fact]
    public void Hide_ThousandCreatorsInSevenSets_NothingSmallFollows()
    {
        var random = new Random(13);
        var cells = new List<SharedCell> { Total(1000) };
        foreach (var segments in new[] { 4, 5, 6, 7, 12, 20, 25 })
            cells.AddRange(Enumerable.Range(0, 1000).ToLookup(_ => (int)(segments * Math.Pow(random.NextDouble(), 5)))
                .Select(segment => new SharedCell([.. segment.Select(creator => new CellItem(FormattableString.Invariant($"c{creator}"), 1))], IsTotal: false)));

        var hidden = SmallGroups.Hide(cells);

        Assert.False(hidden[0]);
        // What is hidden is little: the small ones, and few beside them.
        Assert.True(hidden.Count(one => one) <= 2 + (2 * cells.Count(cell => cell.Items.Count < SmallGroups.Fewest)));
        AssertNothingFollows(cells, hidden, random);
    }

    [Fact]
    public void Hide_RandomTables_NothingSmallFollowsFromWhatIsShown()
    {
        var random = new Random(11);
        for (var table = 0; table < 200; table++)
        {
            var creators = random.Next(6, 40);
            var cells = new List<SharedCell> { Total(creators) };
            for (var set = random.Next(1, 4); set > 0; set--)
            {
                var segments = random.Next(2, 6);
                var of = Enumerable.Range(0, creators).Select(creator => (Creator: creator, Segment: random.Next(segments))).ToLookup(one => one.Segment, one => one.Creator);
                cells.AddRange(of.Select(segment => new SharedCell([.. segment.Select(creator => new CellItem(FormattableString.Invariant($"c{creator}"), 1))], IsTotal: false)));
            }

            var hidden = SmallGroups.Hide(cells);

            AssertNothingFollows(cells, hidden, random);
        }
    }

    /// <summary>An attacker who solves for each creator, pair and hidden group by least squares, on numbers of his own.</summary>
    private static void AssertNothingFollows(List<SharedCell> cells, bool[] hidden, Random random)
    {
        var creators = cells[0].Items.Select(item => item.Creator).ToList();
        var shown = cells.Where((_, cell) => !hidden[cell]).ToList();
        if (shown.Count == 0) return;
        var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(shown.Count, creators.Count, (row, column) => shown[row].Items.Any(item => item.Creator == creators[column]) ? 1 : 0);
        var inverse = matrix.TransposeAndMultiply(matrix).PseudoInverse();
        var targets = cells.Where((cell, index) => hidden[index] && cell.Items.Count is > 0 and < SmallGroups.Fewest).Select(cell => cell.Items.Select(item => item.Creator).ToHashSet())
            .Concat(creators.Select(creator => new HashSet<string> { creator }))
            .Concat(Enumerable.Range(0, 50).Select(_ => creators.OrderBy(_ => random.Next()).Take(random.Next(2, SmallGroups.Fewest)).ToHashSet()));
        foreach (var target in targets)
        {
            var row = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(creators.Count, column => target.Contains(creators[column]) ? 1 : 0);
            var best = matrix.LeftMultiply(inverse * (matrix * row)) - row;
            Assert.True(best.L2Norm() > 1e-6, FormattableString.Invariant($"{string.Join(' ', target)} follows from {shown.Count} of {cells.Count} cells"));
        }
    }

    private static SharedCell Total(int creators) => new([.. Items(0, creators)], IsTotal: true);

    private static SharedCell Cell(int first, int count) => new([.. Items(first, count)], IsTotal: false);

    private static IEnumerable<CellItem> Items(int first, int count) => Enumerable.Range(first, count).Select(creator => new CellItem(FormattableString.Invariant($"c{creator}"), 1));
}

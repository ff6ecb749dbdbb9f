using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>One total of a table.</summary>
/// <param name="Creators">Distinct creators in it.</param>
/// <param name="Net">Net loss.</param>
/// <param name="IsHiddenFromOthers">True when documents handed to others do not show it.</param>
public sealed record PivotCell(int Creators, IntervalEstimate Net, bool IsHiddenFromOthers);

/// <summary>Net losses by two things at once. Each cell adds its accounts in every world; an account that stands under several rows counts once in every total.</summary>
/// <param name="Rows">Names of the rows, in order.</param>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Cells">By row and column; null where no account stands.</param>
/// <param name="RowTotals">One a row, over all accounts of the row, whether or not they stand under a column.</param>
/// <param name="ColumnTotals">One a column, likewise.</param>
/// <param name="Total">Over all accounts.</param>
public sealed record GroupPivot(
    IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<PivotCell?>> Cells, IReadOnlyList<PivotCell> RowTotals, IReadOnlyList<PivotCell> ColumnTotals, PivotCell? Total)
{
    /// <summary>What to know of the whole table.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Adds up.</summary>
    public static GroupPivot Of(GroupData data, GroupDimension rows, GroupDimension columns, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        var members = data.Estimated.ToList();
        if (members.Count == 0) return new GroupPivot([], [], [], [], [], null) { Reasons = GroupReasons.Of(data, data.Members) };
        var (byRow, byColumn) = (By(rows), By(columns));
        var parts = new List<Part> { new(members, IsTotal: true) };
        parts.AddRange(byRow.Select(row => new Part(row.Members, IsTotal: true)));
        parts.AddRange(byColumn.Select(column => new Part(column.Members, IsTotal: true)));
        foreach (var row in byRow)
            parts.AddRange(byColumn.Select(column => new Part([.. row.Members.Intersect(column.Members)], IsTotal: false)));

        var hidden = SharedSets.Of(data).Beside([.. parts.Select(part => SharedSets.CellOf(part.Members, part.IsTotal))]);
        var cells = OrderedWork.Map([.. parts.Zip(hidden)], Environment.ProcessorCount, pair => CellOf(pair.First, pair.Second), null, token);
        var first = 1 + byRow.Count + byColumn.Count;
        return new GroupPivot(
            [.. byRow.Select(row => row.Name)],
            [.. byColumn.Select(column => column.Name)],
            [.. byRow.Select((_, row) => (IReadOnlyList<PivotCell?>)[.. cells.Skip(first + (row * byColumn.Count)).Take(byColumn.Count)])],
            [.. cells.Skip(1).Take(byRow.Count).Select(cell => cell!)],
            [.. cells.Skip(1 + byRow.Count).Take(byColumn.Count).Select(cell => cell!)],
            cells[0])
        {
            Reasons = GroupReasons.Of(data, data.Members),
        };

        List<(string Name, List<GroupMember> Members)> By(GroupDimension dimension) =>
            [.. members.SelectMany(member => dimension.Of(member, data).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Name: name, Member: member)))
                .GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => (group.First().Name, group.Select(one => one.Member).ToList()))];
    }

    private static PivotCell? CellOf(Part part, bool hidden)
    {
        if (part.Members.Count == 0) return null;
        var sums = GroupSums.Of([.. part.Members.Select(member => member.Loss!)]);
        return new PivotCell(sums.Creators, sums.Figure(sums.Net), hidden);
    }

    private sealed record Part(List<GroupMember> Members, bool IsTotal);
}

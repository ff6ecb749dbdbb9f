using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>One total of a table.</summary>
/// <param name="Creators">Distinct creators in it.</param>
/// <param name="Net">Net loss, or the loss in the window where that counts.</param>
/// <param name="IsHiddenFromOthers">True when documents handed to others do not show it.</param>
public sealed record PivotCell(int Creators, IntervalEstimate Net, bool IsHiddenFromOthers);

/// <summary>Net losses by two things at once. Each cell adds its accounts in every world; an account that stands under several rows counts once in every total.</summary>
/// <param name="Rows">Names of the rows, in order.</param>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Cells">By row and column; null where no account stands.</param>
/// <param name="RowTotals">One a row, over all accounts of the row, whether or not they stand under a column.</param>
/// <param name="ColumnTotals">One a column, likewise.</param>
/// <param name="Total">Over all accounts; null when none has an estimate.</param>
public sealed record GroupPivot(
    IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<PivotCell?>> Cells, IReadOnlyList<PivotCell> RowTotals, IReadOnlyList<PivotCell> ColumnTotals, PivotCell? Total)
{
    // Stands for all rows, or all columns.
    private const int All = -1;

    /// <summary>What to know of the whole table.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Why two things make no table; null when they do.</summary>
    public static Reason? Refusal(GroupDimension rows, GroupDimension columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        if (Compare(rows, columns) == 0)
            return new Reason("same_twice", "Rows and columns are the same; two different things are expected. Choose another for one of them.");
        return columns.Kind == GroupDimensionKind.Creator
            ? new Reason("creators_as_columns", "Creators are the columns, and there may be a thousand of them; they are expected as rows. Exchange rows and columns.")
            : null;
    }

    /// <summary>Adds up.</summary>
    /// <exception cref="ArgumentException">The two make no table: see <see cref="Refusal"/>.</exception>
    public static GroupPivot Of(GroupData data, GroupDimension rows, GroupDimension columns, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (Refusal(rows, columns) is { } refusal) throw new ArgumentException(refusal.Text, nameof(columns));
        // What is hidden must not depend on which of the two are the rows: both tables together could tell it.
        return Compare(rows, columns) < 0 ? Made(data, rows, columns, token) : Made(data, columns, rows, token).Turned();
    }

    private static GroupPivot Made(GroupData data, GroupDimension rows, GroupDimension columns, CancellationToken token)
    {
        var counted = data.Estimated.ToList();
        if (counted.Count == 0) return new GroupPivot([], [], [], [], [], null) { Reasons = GroupReasons.Of(data, data.Members) };
        // Members that do not count are in no cell, and what may be shown depends on them all the same.
        List<GroupMember> members = [.. counted, .. data.Overlapping];
        var (byRow, byColumn) = (Axis.Of(rows, members, data), Axis.Of(columns, members, data));
        var parts = PartsOf(members, byRow, byColumn);
        var hidden = GroupSuppression.Beside(data, [.. parts.Select(part => ((IReadOnlyList<GroupMember>)part.Members, part.Row == All || part.Column == All))]);
        var overlapping = new HashSet<GroupMember>(data.Overlapping, ReferenceEqualityComparer.Instance);
        List<(Part Part, bool IsHidden)> shown = [.. parts.Zip(hidden, (part, isHidden) => (Part: part.Without(overlapping), IsHidden: isHidden)).Where(one => one.Part.Members.Count > 0)];
        var cells = OrderedWork.Map(shown, Environment.ProcessorCount, one => CellOf(one.Part.Members, one.IsHidden), null, token);
        var found = shown.Zip(cells).ToDictionary(pair => (pair.First.Part.Row, pair.First.Part.Column), pair => pair.Second);
        List<int> inRows = [.. Enumerable.Range(0, byRow.Names.Count).Where(row => found.ContainsKey((row, All)))];
        List<int> inColumns = [.. Enumerable.Range(0, byColumn.Names.Count).Where(column => found.ContainsKey((All, column)))];
        return new GroupPivot(
            inRows.ConvertAll(row => byRow.Names[row]),
            inColumns.ConvertAll(column => byColumn.Names[column]),
            [.. inRows.Select(row => (IReadOnlyList<PivotCell?>)[.. inColumns.Select(column => found.GetValueOrDefault((row, column)))])],
            [.. inRows.Select(row => found[(row, All)])],
            [.. inColumns.Select(column => found[(All, column)])],
            found[(All, All)])
        {
            Reasons = GroupReasons.Of(data, data.Members),
        };
    }

    /// <summary>Every total there is something in, in order of row and column.</summary>
    private static List<Part> PartsOf(List<GroupMember> members, Axis byRow, Axis byColumn)
    {
        var parts = new Dictionary<(int Row, int Column), List<GroupMember>>();
        for (var member = 0; member < members.Count; member++)
        {
            foreach (var row in byRow.Places[member].Append(All))
            {
                foreach (var column in byColumn.Places[member].Append(All))
                {
                    if (!parts.TryGetValue((row, column), out var part)) parts[(row, column)] = part = [];
                    part.Add(members[member]);
                }
            }
        }

        return [.. parts.Select(part => new Part(part.Key.Row, part.Key.Column, part.Value)).OrderBy(part => part.Row).ThenBy(part => part.Column)];
    }

    private static PivotCell CellOf(List<GroupMember> members, bool hidden)
    {
        var sums = GroupSums.Of([.. members.Select(member => member.Loss!)]);
        return new PivotCell(sums.Creators, sums.Figure(sums.Net), hidden);
    }

    private static int Compare(GroupDimension one, GroupDimension other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : string.Compare(one.Set, other.Set, StringComparison.OrdinalIgnoreCase);

    private GroupPivot Turned() =>
        new(Columns, Rows, [.. Columns.Select((_, column) => (IReadOnlyList<PivotCell?>)[.. Cells.Select(row => row[column])])], ColumnTotals, RowTotals, Total) { Reasons = Reasons };

    private sealed record Part(int Row, int Column, List<GroupMember> Members)
    {
        public Part Without(HashSet<GroupMember> left) => left.Count == 0 ? this : this with { Members = Members.FindAll(member => !left.Contains(member)) };
    }

    /// <summary>What the rows or columns are.</summary>
    /// <param name="Names">Their names, in order.</param>
    /// <param name="Places">For each member the numbers of those it stands under.</param>
    private sealed record Axis(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<int>> Places)
    {
        public static Axis Of(GroupDimension dimension, List<GroupMember> members, GroupData data)
        {
            var comparer = dimension.Kind == GroupDimensionKind.Creator ? CreatorNames.Comparer : StringComparer.OrdinalIgnoreCase;
            var under = members.ConvertAll(member => dimension.Of(member, data).Distinct(comparer).ToList());
            List<string> names = [.. under.SelectMany(of => of).Distinct(comparer).Order(comparer)];
            var numbers = names.Index().ToDictionary(name => name.Item, name => name.Index, comparer);
            return new Axis(names, under.ConvertAll(of => (IReadOnlyList<int>)of.ConvertAll(name => numbers[name])));
        }
    }
}

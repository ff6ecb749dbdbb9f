using System.Text;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Remembers rows by everything that is no value: a row met again is a repetition, not one more part.</summary>
internal sealed class SplitRows
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool[]? _isValue;

    /// <summary>True for a row not met before.</summary>
    public bool Add(RowCursor row, ColumnPlan plan)
    {
        _isValue ??= ValueColumns(plan);
        var key = new StringBuilder();
        for (var column = 0; column < row.Count; column++)
            if (column >= _isValue.Length || !_isValue[column])
                key.Append(row[column]).Append('\n');

        return _seen.Add(key.ToString());
    }

    private static bool[] ValueColumns(ColumnPlan plan)
    {
        var columns = new bool[plan.Values.Max(column => column.Index) + 1];
        foreach (var column in plan.Values) columns[column.Index] = true;
        return columns;
    }
}

using NodaTime;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>The rows of one account (or of one item of it).</summary>
internal sealed class SeriesGroup(string account, string? platform, string? item)
{
    private readonly Dictionary<LocalDateTime, int> _repeated = [];
    private readonly Dictionary<string, ValueColumn> _columns = new(StringComparer.Ordinal);

    public string Account { get; } = account;

    public string? Platform { get; } = platform;

    public string? Item { get; } = item;

    /// <summary>Data rows of this group, accepted or not.</summary>
    public int RowsRead { get; set; }

    /// <summary>Rows that brought a new period.</summary>
    public int RowsAccepted { get; set; }

    /// <summary>Currency of the money columns.</summary>
    public string? Currency { get; set; }

    /// <summary>Columns by metric, in the order met.</summary>
    public IReadOnlyDictionary<string, ValueColumn> Columns => _columns;

    /// <summary>The column of a metric.</summary>
    public ValueColumn Column(string metric)
    {
        if (_columns.TryGetValue(metric, out var column)) return column;
        return _columns[metric] = new ValueColumn();
    }

    /// <summary>How often a wall-clock hour that exists twice was met before in this group; counts this time.</summary>
    public int MeetRepeated(LocalDateTime local)
    {
        var before = _repeated.GetValueOrDefault(local);
        _repeated[local] = before + 1;
        return before;
    }
}

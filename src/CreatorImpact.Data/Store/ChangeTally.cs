namespace CreatorImpact.Data.Store;

/// <summary>What an import changes, value by value: one rule for the preview and for what is counted when it is applied.</summary>
internal sealed class ChangeTally
{
    private long _same;
    private long _revised;
    private long _covered;

    /// <summary>Observations of periods that have no visible value.</summary>
    public long New { get; set; }

    /// <summary>Counts a value of the import beside the visible one of the same period; the higher rank shows.</summary>
    public void Compare(double value, ValueRank rank, double visible, ValueRank visibleRank)
    {
        if (value.Equals(visible)) _same++;
        else if (rank.Covers(visibleRank)) _revised++;
        else _covered++;
    }

    public ImportCounts ToCounts() => new(New, _same, _revised) { Covered = _covered };
}

namespace CreatorImpact.Data.Store;

/// <summary>Which of two values of a period shows: that of the later export, and of two written at the same instant that of the import of the higher rank.</summary>
/// <param name="WrittenAt">When the export was written, in microseconds.</param>
/// <param name="Import">Rank of the import among the applied ones, from 1.</param>
internal readonly record struct ValueRank(long WrittenAt, long Import)
{
    /// <summary>True when a value of this rank covers one of the other.</summary>
    public bool Covers(ValueRank other) => WrittenAt != other.WrittenAt ? WrittenAt > other.WrittenAt : Import > other.Import;
}

using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>The last gate before the store: a record it cannot hold becomes a rejected row, so that it never takes the others with it.</summary>
internal static class StorableOutages
{
    /// <summary>The reading with the records that can be stored.</summary>
    public static OutageReading Of(OutageReading reading)
    {
        var kept = new List<OutageRecord>(reading.Outages.Count);
        var rejected = new List<RejectedRow>(reading.RejectedRows);
        foreach (var record in reading.Outages)
        {
            if (OutageRules.Fault(record) is not var (column, found, expected)) kept.Add(record);
            else rejected.Add(new RejectedRow(null, record.LineNumber, column, found, expected, "Correct the entry, or enter this outage by hand.", $"{record.Id} {record.Title}".Trim()));
        }

        return kept.Count == reading.Outages.Count ? reading : reading with { Outages = kept, RejectedRows = rejected };
    }
}

using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>A table of shares by gender, country and so on: counted, never a series.</summary>
internal sealed record SplitLayout : TableLayout
{
    public override IReadOnlyList<EngagementTable>? Read(TextTable table, SeriesContext context, ImportIssues issues, out string? zone, out RefusedReading? refusal, CancellationToken token)
    {
        (zone, refusal) = (null, null);
        return [SnapshotTableReader.Read(table, new SnapshotPlan(table.Find(Needs[0]) ?? 0, []), context, issues, token)];
    }
}

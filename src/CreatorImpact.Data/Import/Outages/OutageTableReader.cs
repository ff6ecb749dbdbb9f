using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads a hand-made list of outages: one row each, with start, end or duration, and whatever else is known.</summary>
internal sealed class OutageTableReader : IFormatReader
{
    private const string Format = "generic.outages";

    public string Title => "a list of outages (CSV with platform, start, end, cause, severity)";

    public ImportKind Kind => ImportKind.Outages;

    public string Signature => "columns for start and end or duration, and one for platform, title, cause or severity";

    public int Recognise(SourceContent content) => content.Parts.Any(IsOutageList) ? 70 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var outages = new List<OutageRecord>();
        var read = 0;
        foreach (var part in content.Parts.Where(IsOutageList))
        {
            var dates = Vote(part.Table!, token).Decide(options.DateOrder, null, options.ReferenceTime.InUtc().Date, part.Name, out var refusal);
            if (dates is null) return refusal!;

            var rows = new OutageRowReader(part, options, dates, Format, issues);
            using var row = part.Table!.OpenRows();
            while (row.Read())
            {
                token.ThrowIfCancellationRequested();
                if (row.IsBlank) continue;
                read++;
                if (rows.TryRead(row, read) is { } outage) outages.Add(outage);
            }
        }

        if (outages.Count == 0 && issues.Rows.Count > 0)
        {
            var first = issues.Rows[0];
            return new RefusedReading("no_rows", FormattableString.Invariant($"{content.File.Name}: none of {read} rows is an outage. Line {first.LineNumber}: found '{first.Found}', expected {first.Expected}. {first.Fix}"), issues.Warnings, issues.Rows);
        }

        var kept = OneOfEach(outages, issues);
        return new OutageReading(Format, read, kept, issues.Warnings, issues.Rows);
    }

    /// <summary>True for a table with start, end or duration, and something that tells what was down.</summary>
    public static bool IsOutageList(SourcePart part) =>
        part.Table is { } table && table.Find(OutageColumns.Start) is not null
        && (table.Find(OutageColumns.End) is not null || table.Find(OutageColumns.Duration) is not null)
        && (table.Find(OutageColumns.Title) ?? table.Find(OutageColumns.Cause) ?? table.Find(OutageColumns.Severity) ?? table.Find(OutageColumns.Platform) ?? table.Find(OutageColumns.Service)) is not null;

    private static DateVote Vote(TextTable table, CancellationToken token)
    {
        var vote = new DateVote();
        using var row = table.OpenRows();
        while (row.Read())
        {
            token.ThrowIfCancellationRequested();
            vote.Offer(row[table.Find(OutageColumns.Start)!.Value]);
            if (table.Find(OutageColumns.End) is { } end && !CellText.IsNull(row[end]) && !OutageWords.IsGoingOn(row[end])) vote.Offer(row[end]);
        }

        return vote;
    }

    private static List<OutageRecord> OneOfEach(List<OutageRecord> outages, ImportIssues issues)
    {
        var kept = new Dictionary<string, OutageRecord>(StringComparer.Ordinal);
        foreach (var outage in outages)
        {
            var key = OutageRules.SourceKey(outage);
            if (kept.TryAdd(key, outage)) continue;
            kept[key] = outage;
            issues.Warn("duplicate_rows_replaced", $"The outage \"{outage.Title}\" (id {outage.Id}) stands in several rows with the same start and platform; the last one was kept.");
        }

        return [.. kept.Values];
    }
}

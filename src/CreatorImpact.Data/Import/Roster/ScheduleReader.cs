using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Reads a schedule: one row a planned post, with its day or time and its title.</summary>
internal sealed class ScheduleReader : IFormatReader
{
    private const int MostLookedAt = 200;

    /// <summary>Code of the format.</summary>
    public const string Format = "schedule";

    public string Title => "a schedule of planned posts (CSV, XLSX with planned time, title, account, platform)";

    public ImportKind Kind => ImportKind.Schedule;

    public string Signature => "a column of planned times or days and one for title, account or platform";

    public IEnumerable<string> Headers => RosterColumns.AllKeys;

    public int Recognise(SourceContent content) => content.Parts.Any(IsSchedule) ? 75 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var posts = new OrderedDictionary<string, PlannedPost>(StringComparer.Ordinal);
        var read = 0;
        foreach (var part in content.Parts.Where(IsSchedule))
        {
            if (ScheduleRowReader.Of(part, options, issues, out var refusal, token) is not { } rows) return refusal!;
            using var row = part.Table!.OpenRows();
            while (row.Read())
            {
                if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
                if (row.IsBlank) continue;
                read++;
                if (rows.TryRead(row) is not { } post) continue;
                var key = string.Join('\u001F', post.Platform, AccountKey.Of(post.Account), PlannedPostKey.Of(post));
                if (!posts.TryAdd(key, post))
                {
                    issues.Warn("duplicate_rows_replaced", Invariant($"{part.Where}: line {row.Line} names a planned post again; the last row was kept."));
                    posts[key] = post;
                }
            }
        }

        if (posts.Count > 0) return new ScheduleReading(Format, read, [.. posts.Values], issues.Warnings, issues.Rows);

        return Refusal.NoRows(Invariant($"{content.File.Name}: a schedule without a post that could be taken ({read} rows read)."), "Write one row for each planned post.", issues);
    }

    // "Planned" also heads a column of yes and no in lists of outages; lists of posts and series keep planned times beside their own.
    private static bool IsSchedule(SourcePart part) =>
        part.Table is { } table && RosterColumns.FindPlanned(table) is { } planned
        && (table.Find(RosterColumns.Title) ?? table.Find(RosterColumns.Account) ?? table.Find(RosterColumns.Platform)) is not null
        && !OutageTableReader.IsOutageList(part) && !RosterColumns.HoldsFigures(table) && table.Find(RosterColumns.Published) is null
        && HoldsDates(table, planned);

    // One readable time is enough: what is wrong with the others is said row by row.
    private static bool HoldsDates(TextTable table, int column)
    {
        using var row = table.OpenRows();
        for (var read = 0; read < MostLookedAt && row.Read(); read++)
            if (DateText.Parse(PlannedText.Clean(row[column])).Shape is not (DateShape.None or DateShape.LongPeriod))
                return true;

        return false;
    }
}

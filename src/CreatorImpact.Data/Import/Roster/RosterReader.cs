using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Reads a roster: one row an account, with its creator, clients, segments and audience.</summary>
internal sealed class RosterReader : IFormatReader
{
    /// <summary>Code of the format.</summary>
    public const string Format = "roster";

    public string Title => "a roster of creators (CSV, XLSX with account, creator, platform, client, segments, audience)";

    public ImportKind Kind => ImportKind.Roster;

    public string Signature => "columns for account or creator and for client, segments or audience (or for both account and creator), and none of dates, posts or figures other than followers";

    public IEnumerable<string> Headers => RosterColumns.AllKeys;

    public int Recognise(SourceContent content) => content.Parts.Any(IsRoster) ? 60 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var entries = new OrderedDictionary<(string Platform, string Key), RosterEntry>();
        var read = 0;
        foreach (var part in content.Parts.Where(IsRoster))
        {
            var rows = new RosterRowReader(part, options, issues, token);
            using var row = part.Table!.OpenRows();
            while (row.Read())
            {
                if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
                if (row.IsBlank) continue;
                read++;
                if (rows.TryRead(row) is not { } entry) continue;
                var key = (entry.Platform ?? string.Empty, AccountKey.Of(entry.Account));
                if (entries.TryAdd(key, entry)) continue;
                issues.Warn("duplicate_rows_joined", Invariant($"{part.Where}: the account \"{entry.Account}\" stands in several rows (line {row.Line}); its clients and segments were joined, of the rest the last row counts."));
                entries[key] = Joined(entries[key], entry);
            }
        }

        if (entries.Count > 0) return new RosterReading(Format, read, [.. entries.Values], issues.Warnings, issues.Rows);

        return Refusal.NoRows(Invariant($"{content.File.Name}: a roster without an account that could be taken ({read} rows read)."), "Write one row for each account.", issues);
    }

    private static RosterEntry Joined(RosterEntry earlier, RosterEntry later) => later with
    {
        Creator = later.Creator ?? earlier.Creator,
        Clients = [.. earlier.Clients.Concat(later.Clients).DistinctBy(name => name.ToUpperInvariant(), StringComparer.Ordinal)],
        Segments = [.. earlier.Segments.Concat(later.Segments).DistinctBy(one => (one.Set.ToUpperInvariant(), one.Segment.ToUpperInvariant()))],
        Audience = later.Audience.Count > 0 ? later.Audience : earlier.Audience,
        Followers = later.Followers ?? earlier.Followers,
        Region = later.Region ?? earlier.Region,
        BusinessType = later.BusinessType ?? earlier.BusinessType,
        Monetised = later.Monetised ?? earlier.Monetised,
    };

    private static bool IsRoster(SourcePart part)
    {
        if (part.Table is not { } table || RosterColumns.FindPlanned(table) is not null || RosterColumns.HoldsFigures(table)) return false;

        var account = table.Find(RosterColumns.Account);
        var creator = table.Find(RosterColumns.Creator);
        if ((account ?? creator) is null || table.Find(ColumnNames.Date) is not null || table.Find(ColumnNames.Item) is not null || table.Find(RosterColumns.Published) is not null) return false;
        if (ColumnFacts.Of(table, CancellationToken.None).Where((column, index) => column.IsMostlyDates && !RosterColumns.HoldsNames(table.Headers[index])).Any()) return false;
        return (account is not null && creator is not null && account != creator)
            || table.Find(RosterColumns.Client) is not null || table.Find(RosterColumns.Segment) is not null || table.Find(RosterColumns.Audience) is not null
            || table.Headers.Any(header => RosterColumns.SetOf(header) is not null || RosterColumns.RegionOf(header) is not null);
    }
}

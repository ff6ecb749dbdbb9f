using System.Globalization;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.LinkedIn;

/// <summary>LinkedIn's creator analytics workbook: engagement by day, new followers by day, top posts. Sheets are known by their header, not their name.</summary>
internal sealed partial class LinkedInReader : IFormatReader
{
    private enum SheetKind
    {
        Other,
        Engagement,
        Followers,
        TopPosts,
    }

    public string Title => "LinkedIn creator analytics (XLSX)";

    public string Signature => "sheets with the headers of its tables: post URL, or date with impressions and engagements beside date with new followers";

    public IEnumerable<string> Headers => LinkedInWords.Headers;

    // Dates and impressions alone could be anybody's: a list of posts or of new followers beside them is LinkedIn's.
    public int Recognise(SourceContent content)
    {
        var kinds = content.Parts.Select(KindOf).ToArray();
        if (kinds.Contains(SheetKind.TopPosts)) return 93;
        return kinds.Contains(SheetKind.Engagement) && kinds.Contains(SheetKind.Followers) ? 88 : 0;
    }

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var account = ExportName.LinkedIn(content) ?? options.Account;
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var zone = "unknown";
        DateOrder? order = null;
        foreach (var part in content.Parts.OrderBy(part => KindOf(part) == SheetKind.TopPosts))
        {
            var kind = KindOf(part);
            if (kind == SheetKind.Other)
            {
                issues.Warn("entry_skipped", $"{part.Where}: figures of the whole range or of the audience; no series.");
                continue;
            }

            var table = part.Table!;
            var context = new SeriesContext
            {
                Where = part.Where,
                Entry = part.Entry,
                Sheet = part.Sheet,
                Options = options,
                Account = account ?? content.Stem,
                Platform = "linkedin",
                DateOrder = order ?? DateOrder.MonthFirst,
                RowsFollow = true,
            };
            if (kind == SheetKind.TopPosts)
            {
                tables.Add(LinkedInTopPosts.Read(table, context, order, issues, token));
                continue;
            }

            var date = table.Find(ColumnNames.Date)!.Value;
            var plan = new ColumnPlan { Date = date, Values = MetricColumns.Known(table, LinkedInWords.Metrics, date) };
            var read = SeriesTableReader.Read(table, plan, context, issues, out var refusal, token);
            if (read is null) return refusal! with { Warnings = issues.Warnings, RejectedRows = issues.Rows };

            (zone, order) = (read.TimeZone, order ?? read.Order);
            tables.AddRange(TableAssembly.PerAccount(read, context, issues));
            if (kind == SheetKind.Followers && HasTotal(part)) tables.Add(Total(part));
        }

        Warn(content, account, zone, issues);
        return new EngagementReading("linkedin.aggregate_xlsx", "linkedin", account, zone, tables, issues.Warnings, issues.Rows);
    }

    private static void Warn(SourceContent content, string? account, string zone, ImportIssues issues)
    {
        if (zone == "unknown")
            issues.Warn("timezone_unknown", $"{content.File.Name}: the export does not say in which time zone its days begin. Name the account's zone; until then UTC stands in for it.");
        if (account is null)
            issues.Warn("account_unknown", $"{content.File.Name}: the export does not name its account; the file's name stands in. Name the account at import.");
    }

    private static SheetKind KindOf(SourcePart part)
    {
        if (part.Table is not { } table || part.Sheet is null) return SheetKind.Other;
        if (table.Keys.Overlaps(LinkedInWords.PostUrl)) return SheetKind.TopPosts;
        if (!table.Keys.Overlaps(ColumnNames.Date)) return SheetKind.Other;
        if (table.Keys.Overlaps(LinkedInWords.NewFollowers)) return SheetKind.Followers;
        return table.Keys.Overlaps(LinkedInWords.Impressions) && table.Keys.Overlaps(LinkedInWords.Engagements) ? SheetKind.Engagement : SheetKind.Other;
    }

    // "Total followers on 11/7/2026: | 2,571" above the header.
    private static bool HasTotal(SourcePart part) => part.Table!.HeaderLine > 1 && TotalLine().IsMatch(FirstLine(part));

    private static string FirstLine(SourcePart part)
    {
        var span = part.Text.Utf8.Span;
        var end = span.IndexOf((byte)'\n');
        return System.Text.Encoding.UTF8.GetString(end < 0 ? span : span[..end]);
    }

    private static EngagementTable Total(SourcePart part)
    {
        var cell = TotalLine().Match(FirstLine(part)).Groups["count"].Value;
        var last = new Dictionary<string, decimal>(StringComparer.Ordinal);
        // A count of people: whatever stands between its digits groups them.
        if (decimal.TryParse(string.Concat(cell.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) last["followers_total"] = count;
        return new EngagementTable { Entry = part.Entry, Sheet = part.Sheet, Kind = TableKind.AccountSnapshot, RowsRead = 1, RowsAccepted = 1, Last = last, Note = "Followers on the last day of the range." };
    }

    [GeneratedRegex(@"^""[^""]*\d[^""]*"",+""(?<count>[\d.,\s]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TotalLine();
}

using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement;

/// <summary>Reads any list of posts: a publish time, something that names the post, and figures since publishing.</summary>
internal sealed class GenericPostsReader : IFormatReader
{
    /// <summary>Code of the format.</summary>
    public const string Format = "generic.posts";

    private static readonly HashSet<string> Links = ["link", "url", "permalink", "post link", "post url", "video link", "video url", "content url", "enlace", "lien"];

    private static readonly HashSet<string> Ids = ["post id", "video id", "content id", "media id", "tweet id", "id"];

    public string Title => "any list of posts (CSV, XLSX with publish time, title or link, figures)";

    public string Signature => "a column of publish times and one of titles, links or ids, when no other reader is surer";

    public IEnumerable<string> Headers => [.. RosterColumns.Published, .. Links, .. Ids];

    // Above any table of days and lists of accounts, below every known export.
    public int Recognise(SourceContent content) => content.Parts.Any(IsList) ? 62 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        foreach (var part in content.Parts.Where(IsList))
        {
            var table = part.Table!;
            var context = new SeriesContext { Where = part.Where, Entry = part.Entry, Sheet = part.Sheet, Options = options, Account = options.Account ?? content.Stem };
            if (ItemTableReader.Read(table, PlanOf(table, options), context, issues, out var refusal, token) is not { } read) return refusal! with { Warnings = issues.Warnings, RejectedRows = issues.Rows };
            tables.AddRange(read);
        }

        issues.Warn("lifetime_figures", $"{content.File.Name}: the figures are those since publishing. They are kept for each post and are never read as figures of a day.");
        var platforms = tables.SelectMany(table => table.Items).Select(item => item.Platform).Distinct(StringComparer.Ordinal).ToArray();
        var accounts = tables.SelectMany(table => table.Items).Select(item => item.Account).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return new EngagementReading(Format, platforms is [var platform] ? platform : "mixed", accounts is [var account] ? account : null, options.TimeZone?.Id ?? "unknown", tables, issues.Warnings, issues.Rows);
    }

    private static bool IsList(SourcePart part) =>
        part.Table is { } table && table.Find(RosterColumns.Published) is not null && (TitleOf(table) ?? table.Find(Links) ?? table.Find(Ids)) is not null
        && table.Find(ColumnNames.Date) is null && RosterColumns.HoldsFigures(table);

    private static int? TitleOf(TextTable table) => table.Find(RosterColumns.Title);

    private static ItemPlan PlanOf(TextTable table, ReadOptions options)
    {
        int? id = table.Find(Ids), link = table.Find(Links), title = TitleOf(table), published = table.Find(RosterColumns.Published), account = table.Find(ColumnNames.Account), platform = table.Find(ColumnNames.Platform), currency = table.Find(ColumnNames.Currency);
        if (account == title) account = null;
        return new ItemPlan
        {
            Kind = TableKind.ContentSnapshot,
            Id = id,
            Link = link,
            Title = title,
            Published = published,
            Account = account,
            Platform = platform,
            Currency = currency,
            Zone = options.TimeZone,
            Values = MetricColumns.Known(table, MetricNames.Common, [.. new[] { id, link, title, published, account, platform, currency }.OfType<int>()]),
        };
    }
}

using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>Reads exports that consist of tables of known layouts, alone, in a workbook or in an archive.</summary>
internal abstract class LayoutReader : IFormatReader
{
    public abstract string Title { get; }

    public virtual string Signature => "its headers, in any order: " + string.Join("; or ", Layouts.Where(layout => layout.IsSign).Select(layout => string.Join(" with ", layout.Needs.Select(set => set.First()))).Distinct(StringComparer.Ordinal));

    public IEnumerable<string> Headers => Layouts.SelectMany(layout => layout.Headers);

    /// <summary>The tables it reads; of several that fit the first counts.</summary>
    protected abstract IReadOnlyList<TableLayout> Layouts { get; }

    /// <summary>How sure a fitting table makes it.</summary>
    protected virtual int Score => 92;

    /// <summary>What the documentation may say of the layouts.</summary>
    internal IReadOnlyList<TableLayout> KnownLayouts => Layouts;

    public int Recognise(SourceContent content) => content.Parts.SelectMany(TablesOf).Any(table => LayoutOf(table) is { IsSign: true }) ? Score : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var context = Context(content, options);
        var (tables, formats, zones) = (new List<EngagementTable>(), new List<string>(), new List<string>());
        foreach (var part in content.Parts)
        {
            var found = false;
            foreach (var table in TablesOf(part))
            {
                if (LayoutOf(table) is not { } layout) continue;
                found = true;
                var own = Adjust(context with { Where = part.Where, Entry = part.Entry, Sheet = part.Sheet }, table, content);
                var read = layout.Read(table.Table, own, issues, out var zone, out var refusal, token);
                if (refusal is not null) return refusal with { Warnings = issues.Warnings, RejectedRows = issues.Rows };

                tables.AddRange(After(read!, table, layout, issues));
                formats.Add(layout.Format);
                if (zone is not null) zones.Add(zone);
            }

            if (!found) issues.Warn("entry_skipped", $"{part.Where}: not one of the tables of this export; it was not read.");
        }

        return Finish(content, options, tables, FormatOf(formats), zones, issues);
    }

    /// <summary>Tables of a part; one as a rule.</summary>
    protected virtual IEnumerable<ExportTable> TablesOf(SourcePart part) => part.Table is { } table ? [new ExportTable(part, table)] : [];

    /// <summary>Platform of the whole export; null when its tables name theirs, or nobody does.</summary>
    protected virtual string? PlatformOf(SourceContent content) => null;

    /// <summary>Account as the export's name tells it; null when it does not.</summary>
    protected virtual string? AccountOf(SourceContent content) => null;

    /// <summary>What the export's name or the table's title tells about a table.</summary>
    protected virtual SeriesContext Adjust(SeriesContext context, ExportTable table, SourceContent content) => context;

    /// <summary>Last touch to tables as read, and warnings of this source.</summary>
    protected virtual IEnumerable<EngagementTable> After(IReadOnlyList<EngagementTable> tables, ExportTable source, TableLayout layout, ImportIssues issues) => tables;

    private TableLayout? LayoutOf(ExportTable table) => Layouts.FirstOrDefault(layout => layout.Fits(table.Table));

    private SeriesContext Context(SourceContent content, ReadOptions options) => new()
    {
        Where = content.File.Name,
        Options = options,
        Account = AccountOf(content) ?? options.Account ?? content.Stem,
        Platform = PlatformOf(content),
    };

    private EngagementReading Finish(SourceContent content, ReadOptions options, List<EngagementTable> tables, string format, List<string> zones, ImportIssues issues)
    {
        var name = content.File.Name;
        var platform = PlatformOf(content) ?? One([.. tables.SelectMany(PlatformsOf)]) ?? PlatformName.Of(options.Platform);
        var account = AccountOf(content) ?? OneAccount(tables, content.Stem) ?? options.Account;
        var zone = zones.Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : zones.Find(each => each != "unknown") ?? "unknown";
        if (zone == "unknown" || zones.Contains("unknown"))
            issues.Warn("timezone_unknown", $"{name}: the export does not say in which time zone its days begin. Name the account's zone; until then UTC stands in for it.");
        if (account is null)
            issues.Warn("account_unknown", $"{name}: the export does not name its account; the file's name stands in. Name the account at import.");
        if (platform is null)
            issues.Warn("platform_unknown", $"{name}: the export does not name its platform. Name it at import, so that outages find it.");
        if (tables.Exists(table => table.Currency is null && table.Sums.Any(sum => MetricCatalog.IsMoney(sum.Key) && sum.Value != 0m)))
            issues.Warn("currency_unknown", $"{name}: the amounts have no currency. It is the one of the account's settings.");
        return new EngagementReading(format, platform, account, zone, tables, issues.Warnings, issues.Rows);
    }

    private static IEnumerable<string?> PlatformsOf(EngagementTable table) =>
        table.Platform is { } named ? [named] : [.. table.Series.Select(series => series.Key.Platform), .. table.Items.Select(item => item.Platform)];

    private static string? One(IReadOnlyList<string?> names)
    {
        var distinct = names.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return distinct.Length switch { 0 => null, 1 => distinct[0], _ => "mixed" };
    }

    private static string? OneAccount(List<EngagementTable> tables, string fallback)
    {
        var names = tables.SelectMany(table => table.Series.Select(series => series.Key.Account).Concat(table.Items.Select(item => item.Account))).Where(name => name != fallback).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return names is [var only] ? only : null;
    }

    private static string FormatOf(List<string> formats) => formats.Distinct(StringComparer.Ordinal).ToArray() switch
    {
        [] => "unknown",
        [var only] => only,
        var several => several[0],
    };
}

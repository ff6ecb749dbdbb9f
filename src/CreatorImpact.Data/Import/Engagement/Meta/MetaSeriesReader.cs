using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Import.Engagement.Meta;

/// <summary>
/// Meta Business Suite's result series: a title line, a header of date and value, days; often several sections in one file, Facebook
/// and Instagram on the same dates. Neither account nor zone is in the file, the platform only in some titles.
/// </summary>
internal sealed class MetaSeriesReader : IFormatReader
{
    private static readonly HashSet<string> Primary = ["primary", "principal", "primär", "primario", "primaire"];

    public string Title => "Meta Business Suite results: views, reach, visits, follows, interactions (CSV)";

    public string Signature => "a title line, then a header of date and value, then days";

    public int Recognise(SourceContent content) => content.Parts.Any(part => SectionsOf(part).Any()) ? 93 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var seen = new HashSet<SeriesKey>();
        var zone = "unknown";
        foreach (var part in content.Parts)
        {
            foreach (var (title, table) in SectionsOf(part))
            {
                var context = new SeriesContext
                {
                    Where = $"{part.Where}, \"{title}\"",
                    Entry = part.Entry,
                    Options = options,
                    Account = options.Account ?? content.Stem,
                    Platform = PlatformOf(title, part, content) ?? PlatformName.Of(options.Platform),
                };
                var metric = MetaTitle.MetricOf(title) ?? HeaderName.Snake(title);
                var plan = new ColumnPlan { Date = 0, Values = [new MetricColumn(1, table.Headers[1].Raw, new MetricColumnName(metric))] };
                var read = SeriesTableReader.Read(table, plan, context with { RowsFollow = true }, issues, out var refusal, token);
                if (read is null) return refusal! with { Warnings = issues.Warnings, RejectedRows = issues.Rows };

                zone = read.TimeZone;
                tables.AddRange(TableAssembly.PerAccount(read, context, issues).Select(one => KeepOnce(one with { Platform = context.Platform }, seen, issues, title)));
            }
        }

        var platforms = tables.Select(table => table.Platform).Distinct(StringComparer.Ordinal).ToArray();
        Warn(content, options, issues, platforms.Contains(null), zone);
        return new EngagementReading("meta.series", platforms.Length == 1 ? platforms[0] : "mixed", options.Account, zone, tables, issues.Warnings, issues.Rows);
    }

    // Two titles can mean the same metric ("new likes" and "follows"); stored twice they would look like a revision.
    private static EngagementTable KeepOnce(EngagementTable table, HashSet<SeriesKey> seen, ImportIssues issues, string title)
    {
        var series = table.Series.Where(each => seen.Add(each.Key)).ToArray();
        if (series.Length < table.Series.Count)
            issues.Warn("series_repeated", $"\"{title}\" measures what another section measures; the first is stored.");
        return table with { Series = series };
    }

    private static void Warn(SourceContent content, ReadOptions options, ImportIssues issues, bool lacksPlatform, string zone)
    {
        var name = content.File.Name;
        if (zone == "unknown")
            issues.Warn("timezone_unknown", $"{name}: the export does not say in which time zone its days begin. Name the account's zone; until then UTC stands in for it.");
        if (options.Account is null)
            issues.Warn("account_unknown", $"{name}: the export does not name its account; the file's name stands in. Name the account at import.");
        if (lacksPlatform)
            issues.Warn("platform_unknown", $"{name}: the title does not say whether this is Facebook or Instagram. Name the platform at import.");
    }

    private static string? PlatformOf(string title, SourcePart part, SourceContent content) =>
        MetaTitle.PlatformOf(title) ?? MetaTitle.PlatformOf(part.Entry ?? part.Name) ?? content.Names.Select(MetaTitle.PlatformOf).FirstOrDefault(platform => platform is not null);

    private static IEnumerable<(string Title, TextTable Table)> SectionsOf(SourcePart part)
    {
        if (part.Kind != PartKind.Text || part.Table is null) yield break;

        // A title, a header and days: anything wider is another export.
        if (part.Table.Headers.Count != 2 || !ColumnNames.Date.Contains(part.Table.Headers[0].Key)) yield break;

        var (sections, separator) = TextSections.Split(part.Text.Utf8);
        foreach (var section in sections)
        {
            if (section is not { Title: { } title, Lines: >= 2 } || TextTable.Open(section.Body, separator, section.LinesBefore) is not { Headers.Count: 2 } table) continue;
            if (ColumnNames.Date.Contains(table.Headers[0].Key) && (Primary.Contains(table.Headers[1].Key) || MetaTitle.MetricOf(title) is not null)) yield return (title, table);
        }
    }
}

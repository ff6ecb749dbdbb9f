using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Tables;
using NodaTime;

namespace CreatorImpact.Data.Import.Engagement.YouTube;

/// <summary>
/// YouTube Studio's advanced mode: table, chart and totals, as a zip or as single files, in five languages. Days are Pacific days. The
/// channel's own series come from the Date tab and the totals; content and chart tables list a part of the channel and give none.
/// </summary>
internal sealed class YouTubeStudioReader : IFormatReader
{
    private const string Zone = "America/Los_Angeles";

    public string Title => "YouTube Studio advanced mode (zip or CSV)";

    public string Signature => "headers only YouTube Studio writes (video publish time, watch time in hours, subscribers), or the names of its entries, in five languages";

    public int Recognise(SourceContent content)
    {
        var named = ExportName.YouTubeChannel(content) is not null;
        return content.Parts.Any(part => YouTubeTable.KindOf(part, named) != YouTubeTableKind.None) ? 90 : 0;
    }

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var channel = ExportName.YouTubeChannel(content);
        var account = channel ?? options.Account;
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var kinds = new List<YouTubeTableKind>();
        foreach (var part in content.Parts)
        {
            var kind = YouTubeTable.KindOf(part, channel is not null);
            if (kind == YouTubeTableKind.None)
            {
                issues.Warn("entry_skipped", $"{part.Name}: no table of YouTube Studio; it was not read.");
                continue;
            }

            var context = new SeriesContext
            {
                Where = part.Name,
                Entry = part.Entry,
                Options = options,
                Account = account ?? content.Stem,
                Platform = "youtube",
                DayZone = Zone,
                Names = YouTubeVocabulary.Metrics,
            };
            var table = ReadPart(part, kind, context, issues, out var refusal, token);
            if (refusal is not null) return refusal with { Warnings = issues.Warnings, RejectedRows = issues.Rows };

            tables.Add(table!);
            kinds.Add(kind);
        }

        return new EngagementReading(FormatOf(content, kinds), "youtube", account, Zone, KeepOneOfEach(tables, issues), issues.Warnings, issues.Rows);
    }

    private static EngagementTable? ReadPart(SourcePart part, YouTubeTableKind kind, SeriesContext context, ImportIssues issues, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        var table = part.Table!;
        if (kind == YouTubeTableKind.Content) return ItemTableReader.Read(table, ItemsOf(table), context, issues, out refusal, token)?[0];
        if (kind == YouTubeTableKind.Dimension) return SnapshotTableReader.Read(table, new SnapshotPlan(YouTubeTable.NameColumn(table), MetricColumns.Known(table, YouTubeVocabulary.Metrics, YouTubeTable.NameColumn(table))), context, issues, token);

        var date = YouTubeTable.DateColumn(table)!.Value;
        var item = kind == YouTubeTableKind.Chart ? YouTubeTable.ItemColumn(table) ?? date + 1 : (int?)null;
        var columns = new ColumnPlan { Date = date, Item = item, Values = MetricColumns.Known(table, YouTubeVocabulary.Metrics, date) };
        if (SeriesTableReader.Read(table, columns, context, issues, out refusal, token) is not { } read) return null;

        return item is null ? TableAssembly.PerAccount(read, context, issues)[0] : TableAssembly.OverItems(read, context);
    }

    private static ItemPlan ItemsOf(TextTable table) => new()
    {
        Kind = TableKind.ContentSnapshot,
        Id = table.Find(YouTubeVocabulary.Content),
        Title = table.Find(YouTubeVocabulary.VideoTitle),
        Published = table.Find(YouTubeVocabulary.PublishTime),
        Zone = DateTimeZoneProviders.Tzdb[Zone],
        Values = MetricColumns.Known(table, YouTubeVocabulary.Metrics, YouTubeTable.NameColumn(table)),
    };

    // The totals repeat one column of the Date tab; stored twice they would look like a revision.
    private static List<EngagementTable> KeepOneOfEach(List<EngagementTable> tables, ImportIssues issues)
    {
        var seen = new HashSet<Estimation.Series.SeriesKey>();
        var kept = new List<EngagementTable>();
        foreach (var table in tables.OrderByDescending(table => table.Series.Sum(series => series.Periods.Count)).ToArray())
        {
            var series = table.Series.Where(each => seen.Add(each.Key)).ToArray();
            if (series.Length < table.Series.Count)
                issues.Warn("series_repeated", $"{table.Entry}: the file repeats a series of another entry; it is stored once.");
            kept.Add(table with { Series = series });
        }

        return [.. tables.Select(table => kept.First(each => each.Entry == table.Entry))];
    }

    private static string FormatOf(SourceContent content, List<YouTubeTableKind> kinds) => content.IsArchive
        ? "youtube.studio_zip"
        : kinds[0] switch
        {
            YouTubeTableKind.Totals => "youtube.studio_totals",
            YouTubeTableKind.Chart => "youtube.studio_chart",
            _ => "youtube.studio_table",
        };
}

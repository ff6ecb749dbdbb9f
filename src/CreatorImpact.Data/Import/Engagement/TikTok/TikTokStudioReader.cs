using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Engagement.X;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.TikTok;

/// <summary>
/// TikTok Studio: Overview, Followers, Viewers and Content, as zip, CSV or workbook. Dates are in the user's language and without a
/// year; neither zone nor, outside the archive, account is in the files.
/// </summary>
internal sealed class TikTokStudioReader : LayoutReader
{
    // TikTok counts no impressions; a table that does is X's or a dashboard's.
    private static readonly IReadOnlySet<string> Foreign = HeaderSet.Of(string.Join('|', [.. ColumnNames.Account, .. ColumnNames.Platform, .. ColumnNames.Item, .. XWords.Impressions]));

    public override string Title => "TikTok Studio: Overview, Followers, Viewers, Content (zip, CSV or XLSX)";

    protected override int Score => 95;

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout { Format = "tiktok.overview", Needs = [ColumnNames.Date, TikTokWords.Views, TikTokWords.ProfileViews], Without = Foreign, Metrics = TikTokWords.Metrics },
        new SeriesLayout
        {
            // The column of differences is to the day before in some files and to the day after in others: it is left out.
            Format = "tiktok.followers", Needs = [ColumnNames.Date, TikTokWords.Followers, TikTokWords.Difference], Metrics = TikTokWords.Metrics,
            Note = "The change of each day follows from the totals; the file's own column of differences is not reliable.",
        },
        new SeriesLayout
        {
            Format = "tiktok.followers", Needs = [ColumnNames.Date, ColumnNames.Hour, TikTokWords.ActiveFollowers], Hour = ColumnNames.Hour, Metrics = TikTokWords.Metrics, IsProfile = true,
            Note = "Hours of the clock in the account's zone, 24 a day also when clocks change: a profile of the day, no series.",
        },
        new SeriesLayout { Format = "tiktok.viewers", Needs = [ColumnNames.Date, TikTokWords.TotalViewers, TikTokWords.NewViewers], Lead = TikTokWords.TotalViewers, Metrics = TikTokWords.Metrics },
        new ItemLayout
        {
            Format = "tiktok.content", Needs = [TikTokWords.VideoLink, TikTokWords.PostTime], Without = HeaderSet.Of("campaign name"), Metrics = TikTokWords.ContentMetrics,
            Link = TikTokWords.VideoLink, Caption = TikTokWords.VideoTitle, Published = TikTokWords.PostTime, Snapshot = HeaderSet.Of("time|zeit|tempo|hora|heure|date|data|fecha"),
            Note = "A selection of videos with figures since publishing: not all uploads, never views of a day.",
        },
        new SplitLayout { Format = "tiktok.followers", Needs = [TikTokWords.Shares, TikTokWords.Distribution], IsSign = false },
    ];

    protected override string PlatformOf(SourceContent content) => "tiktok";

    protected override string? AccountOf(SourceContent content) => ExportName.TikTok(content)?.Handle;

    protected override SeriesContext Adjust(SeriesContext context, ExportTable table, SourceContent content) =>
        ExportName.TikTok(content) is { } name ? context with { FirstDay = name.FirstDay, LastDay = name.LastDay } : context;

    protected override IEnumerable<EngagementTable> After(IReadOnlyList<EngagementTable> tables, ExportTable source, TableLayout layout, ImportIssues issues)
    {
        if (layout.Format == "tiktok.content")
            issues.Warn("content_list_capped", $"{source.Part.Where}: TikTok lists a selection of at most some 15 videos. Uploads are not counted from it; the personal data download lists all of them.");
        return tables;
    }
}

using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.X;

/// <summary>X analytics: account overview, content, video and the classic tweet activity. Days are UTC days in every language.</summary>
internal sealed class XReader : LayoutReader
{
    private const string Utc = "UTC";

    private static readonly IReadOnlySet<string> Times = HeaderSet.Of(string.Join('|', [.. ColumnNames.Date, "time"]));

    private static readonly IReadOnlySet<string> Foreign = HeaderSet.Of(string.Join('|', [.. ColumnNames.Account, .. ColumnNames.Platform]));

    public override string Title => "X analytics: account overview, content, video, tweet activity (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new ItemLayout
        {
            Format = "x.tweet_activity_classic", Needs = [XWords.TweetId, XWords.Impressions], Kind = TableKind.EventList, Metrics = XWords.Classic, Zone = Utc,
            Id = XWords.TweetId, Link = HeaderSet.Of("tweet permalink|permalink"), Caption = HeaderSet.Of("tweet text"), Published = Times,
        },
        new ItemLayout
        {
            Format = "x.content", Needs = [XWords.PostId, XWords.PostLink, XWords.Impressions], Metrics = XWords.Metrics, Zone = Utc,
            Id = XWords.PostId, Link = XWords.PostLink, Caption = XWords.PostText, Published = Times,
        },
        new ItemLayout
        {
            Format = "x.video_overview", Needs = [XWords.VideoId, XWords.VideoPublished], Without = Foreign, Metrics = XWords.Video, Zone = Utc, IsSign = false,
            Id = XWords.VideoId, Link = XWords.PostLink, Caption = XWords.VideoTitle, Published = XWords.VideoPublished,
        },
        new SeriesLayout { Format = "x.video_overview", Needs = [Times, XWords.Completion], Without = Foreign, Metrics = XWords.Video, Zone = Utc, RowsFollow = true },
        new SeriesLayout { Format = "x.account_overview", Needs = [Times, XWords.Impressions, XWords.OverviewSigns], Without = Foreign, Metrics = XWords.Metrics, Zone = Utc, RowsFollow = true },
    ];

    protected override string PlatformOf(SourceContent content) => "x";

    protected override string? AccountOf(SourceContent content) => ExportName.XHandle(content);

    // The video export holds two tables, a title above each and a line of separators between them.
    protected override IEnumerable<ExportTable> TablesOf(SourcePart part)
    {
        if (part.Table is not { } whole) return [];
        if (!whole.Keys.Overlaps(XWords.Completion) && !whole.Keys.Overlaps(XWords.VideoId)) return [new ExportTable(part, whole)];

        var (sections, separator) = TextSections.Split(part.Text.Utf8);
        return sections.Select(section => (section, Table: TextTable.Open(section.Body, separator, section.LinesBefore)))
            .Where(section => section.Table is not null).Select(section => new ExportTable(part, section.Table!, section.section.Title));
    }
}

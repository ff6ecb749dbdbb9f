using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.TikTok;

/// <summary>TikTok Ads Manager reports by day: what an advertiser spent, never a creator's income.</summary>
internal sealed class TikTokAdsReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Campaign = HeaderSet.Of("campaign name|kampagnenname|nombre de la campaña|nome da campanha|nom de la campagne|nome campagna");

    private static readonly IReadOnlySet<string> Day = HeaderSet.Of(string.Join('|', [.. ColumnNames.Date, "by day", "nach tag", "por día", "por dia", "par jour"]));

    private static readonly IReadOnlySet<string> Cost = HeaderSet.Of("cost|kosten|coste|costo|custo|coût");

    private static readonly MetricNames Metrics = MetricNames.Common
        .With("ad_cost", string.Join('|', Cost))
        .With("clicks", "clicks (destination)|clicks (all)")
        .With("ctr", "ctr (destination)|ctr (all)");

    public override string Title => "TikTok Ads Manager report by day (CSV or XLSX)";

    protected override int Score => 94;

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout { Format = "tiktok.ads_manager", Needs = [Campaign, Day, Cost], Metrics = Metrics, Date = Day, Account = Campaign, Currency = ColumnNames.Currency, AddsRows = true, RowsFollow = true },
    ];

    protected override string PlatformOf(SourceContent content) => "tiktok";

    protected override IEnumerable<EngagementTable> After(IReadOnlyList<EngagementTable> tables, ExportTable source, TableLayout layout, ImportIssues issues)
    {
        issues.Warn("advertiser_spend_not_creator_revenue", $"{source.Part.Where}: these are the costs of an advertiser, not income of a creator.");
        return tables;
    }
}

using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.Google;

/// <summary>Google AdSense reports by day; rows split by site, country or ad unit add up to the day.</summary>
internal sealed class AdSenseReader : LayoutReader
{
    private const string EarningNames = "estimated earnings|geschätzte einnahmen|ingresos estimados|revenus estimés|ganhos estimados|receita estimada|entrate stimate|guadagni stimati|geschatte inkomsten|推定収益額|szacowane zarobki";

    private const string PageNames = "page views|seitenaufrufe|páginas vistas|vistas de página|visitas a la página|pages vues|visualizações de página|visualizzazioni di pagina|visualizzazioni pagina|paginaweergaven|ページビュー|ページビュー数|wyświetlenia strony";

    private static readonly IReadOnlySet<string> Earnings = HeaderSet.Of(EarningNames);

    private static readonly IReadOnlySet<string> Pages = HeaderSet.Of(PageNames);

    private static readonly MetricNames Metrics = MetricNames.Common
        .With("estimated_revenue", EarningNames)
        .With("page_views", PageNames)
        .With("ad_impressions", "impressions|ad impressions|impressionen|anzeigenimpressionen|impresiones|impressions d'annonce|impressões|impressioni|vertoningen|表示回数|wyświetlenia")
        .With("clicks", "clicks|klicks|clics|cliques|clic|klikken|クリック数|kliknięcia")
        .With("rpm", "page rpm|seiten-rpm|rpm de página|rpm de la página|rpm de páginas|rpm de page|rpm par page|rpm da página|rpm pagina|rpm della pagina|ページの rpm|pagina-rpm");

    public override string Title => "Google AdSense report by day (CSV, TSV, also the old UTF-16 form)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout
        {
            Format = "google.adsense", Needs = [ColumnNames.Date, Earnings, Pages], Without = HeaderSet.Of(string.Join('|', [.. ColumnNames.Account, .. ColumnNames.Platform.Except(["site", "red"]), .. ColumnNames.Metric])),
            Metrics = Metrics, AddsRows = true, RowsFollow = true,
        },
    ];

    protected override string PlatformOf(SourceContent content) => "google_adsense";
}

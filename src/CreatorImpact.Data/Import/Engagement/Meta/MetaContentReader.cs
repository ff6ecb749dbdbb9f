using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Meta;

/// <summary>
/// Meta Business Suite's content export, Instagram and Facebook: one row a post with lifetime figures. Publish times are MM/DD/YYYY in
/// Pacific time whatever the account's zone. A variant by day lists posts, so it gives no series of the account either.
/// </summary>
internal sealed class MetaContentReader : LayoutReader
{
    private const string Pacific = "America/Los_Angeles";

    private static readonly IReadOnlySet<string> Id = HeaderSet.Of("post id|identificação do post|id do post|identificador de la publicación|id de la publicación|beitrags-id|beitrag-id|id de publication|identifiant de la publication|id post|id del post|bericht-id");

    private static readonly IReadOnlySet<string> Link = HeaderSet.Of("permalink|link permanente|enlace permanente|permanenter link|permalien|lien permanent|permanente link");

    private static readonly IReadOnlySet<string> Published = HeaderSet.Of("publish time|horário de publicação|hora de publicación|veröffentlichungszeit|veröffentlichungszeitpunkt|zeitpunkt der veröffentlichung|heure de publication|date de publication|ora di pubblicazione|orario di pubblicazione|tijd van publicatie");

    private static readonly IReadOnlySet<string> Username = HeaderSet.Of("account username|nome de usuário da conta|nombre de usuario de la cuenta|kontobenutzername|konto-benutzername|benutzername des kontos|nom d'utilisateur du compte|nome utente dell'account|nome utente account");

    private static readonly IReadOnlySet<string> Page = HeaderSet.Of("page name|nome da página|nombre de la página|seitenname|name der seite|nom de la page|nome della pagina");

    private static readonly IReadOnlySet<string> Caption = HeaderSet.Of("title|título|titel|titre|titolo|description|descrição|descripción|beschreibung|descrizione");

    private static readonly IReadOnlySet<string> PostType = HeaderSet.Of("post type|tipo de post|tipo de publicación|beitragstyp|art des beitrags|type de publication|tipo di post|data comment|comentário de dados|comentario de los datos|comentario de datos");

    private static readonly MetricNames Metrics = MetricNames.Common
        .With("likes", "likes|reactions|curtidas|reações|me gusta|reacciones|„gefällt mir“-angaben|gefällt mir-angaben|reaktionen|mentions j'aime|réactions|mi piace|reazioni")
        .With("engagements", "reactions, comments and shares|reações, comentários e compartilhamentos|reacciones, comentarios y veces que se compartió|reaktionen, kommentare und geteilte inhalte|réactions, commentaires et partages")
        .With("followers_gained", "follows|seguimentos|seguimientos|seguidores|abonnements|suivis|follower|gefolgt|nuovi follower")
        .With("saves", "saves|salvamentos|guardados|veces que se guardó|veces guardado|speicherungen|enregistrements|salvataggi")
        .With("shares", "shares|compartilhamentos|veces que se compartió|veces compartido|contenido compartido|geteilte inhalte|partages|condivisioni")
        .With("clicks", "total clicks|total de cliques|clics totales|total de clics|klicks insgesamt|gesamtzahl der klicks|nombre total de clics|clic totali")
        .With("watch_time_minutes", "seconds viewed|segundos visualizados|segundos vistos|angesehene sekunden|secondes visionnées", divisor: 60m)
        .With("avg_view_duration_seconds", "average seconds viewed|média de segundos visualizados|promedio de segundos vistos|durchschnittlich angesehene sekunden")
        .With("estimated_revenue", "estimated earnings|ganhos estimados|ingresos estimados|ganancias estimadas|geschätzte einnahmen|revenus estimés|guadagni stimati|approximate content monetization earnings");

    public override string Title => "Meta Business Suite content export: Instagram and Facebook posts (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        ByDay("meta.content_instagram", Username),
        ByDay("meta.content_facebook", Page),
        Lifetime("meta.content_instagram", Username),
        Lifetime("meta.content_facebook", Page),
        Lifetime("meta.content", PostType),
    ];

    protected override SeriesContext Adjust(SeriesContext context, ExportTable table, Bytes.SourceContent content) => table.Table.Keys switch
    {
        var keys when keys.Overlaps(Username) => context with { Platform = "instagram" },
        var keys when keys.Overlaps(Page) => context with { Platform = "facebook" },
        _ => context,
    };

    protected override IEnumerable<EngagementTable> After(IReadOnlyList<EngagementTable> tables, ExportTable source, TableLayout layout, ImportIssues issues)
    {
        if (layout is ItemLayout)
            issues.Warn("lifetime_values", $"{source.Part.Where}: the figures are lifetime totals of each post. They give publish times and views by age, never views of a day.");
        return tables;
    }

    private static ItemLayout Lifetime(string format, IReadOnlySet<string> sign) => new()
    {
        Format = format,
        Needs = [Id, Link, Published, sign],
        Metrics = Metrics,
        Zone = Pacific,
        DateOrder = Import.DateOrder.MonthFirst,
        Id = Id,
        Link = Link,
        Caption = Caption,
        Published = Published,
        Account = sign == PostType ? HeaderSet.Of(string.Empty) : sign,
    };

    private static SeriesLayout ByDay(string format, IReadOnlySet<string> sign) => new()
    {
        Format = format,
        Needs = [Id, Link, Published, sign, ColumnNames.Date],
        Metrics = Metrics,
        Zone = Pacific,
        DateOrder = Import.DateOrder.MonthFirst,
        NeedsDates = true,
        Item = Id,
        Account = sign,
    };
}

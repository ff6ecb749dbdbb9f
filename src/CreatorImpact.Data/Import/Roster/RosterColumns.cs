using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Header names of rosters and schedules, as <see cref="HeaderName.Key"/>, in five languages.</summary>
internal static class RosterColumns
{
    public static readonly HashSet<string> Account = Set(
        "account|account name|handle|username|user name|channel|channel name|profile|page|konto|kanal|kanalname|profil|cuenta|usuario|canal|compte|chaîne|utilisateur|conta|perfil|usuário|kontoname|benutzername|nutzername|nombre de usuario|nom d'utilisateur|nome de usuário");
    public static readonly HashSet<string> Creator = Set("creator|creator name|influencer|talent|artist|name|ersteller|künstler|creador|artista|nombre|créateur|créatrice|artiste|nom|criador|nome");
    public static readonly HashSet<string> Platform = Set("platform|network|social network|site|plattform|netzwerk|soziales netzwerk|plataforma|red|red social|rede|rede social|plateforme|réseau|réseau social");
    public static readonly HashSet<string> Client = Set("client|clients|brand|brands|customer|sponsor|kunde|auftraggeber|mandant|kunden|marke|marken|cliente|clientes|marca|marcas|marque|marques|anunciante|annonceur");
    public static readonly HashSet<string> Segment = Set("segment|segments|group|groups|segmente|gruppe|gruppen|segmento|segmentos|grupo|grupos|groupe|groupes");
    public static readonly HashSet<string> Audience = Set("audience|audience regions|audience by region|audience share|audience shares|publikum|zielgruppe|audiencia|audiência|público");
    public static readonly HashSet<string> Followers = Set("followers|follower|follower count|subscribers|abonnenten|seguidores|suscriptores|abonnés|inscritos|followers total|abonnentenzahl|followerzahl");
    public static readonly HashSet<string> Region = Set("region|home region|country|market|land|región|país|région|pays|região|heimatland|heimatregion|país de origen|pays d'origine|país de origem");
    public static readonly HashSet<string> BusinessType = Set("business type|business|industry|vertical|niche|category|branche|kategorie|sector|categoría|secteur|catégorie|setor|categoria");
    public static readonly HashSet<string> Monetised = Set("monetised|monetized|monetisation|monetization|monetarisiert|monetizado|monetizada|monétisé|monétisée|monetarisierung|monetización|monétisation|monetização");

    public static readonly HashSet<string> Planned = Set(
        "planned|planned at|planned for|planned on|planned date|planned time|scheduled|scheduled at|scheduled for|scheduled on|scheduled date|scheduled time|schedule date|publish on|publish at|posting time|posting date|planned publish date|planned publish time|planned publishing date|scheduled publish date|scheduled publish time|"
        + "geplant|geplant am|geplant für|geplanter termin|geplantes datum|geplante zeit|geplante veröffentlichung|veröffentlichung geplant|programado|programada|programado para|fecha programada|fecha prevista|fecha planificada|hora programada|programmé|programmé pour|prévu|prévu le|date prévue|date planifiée|planifié|planifié le|"
        + "planejado|planejada|agendado|agendada|agendado para|data agendada|data planejada|data prevista|data planeada");

    public static readonly HashSet<string> Clock = Set("time|time of day|uhrzeit|zeit|hora|heure|horário");
    public static readonly HashSet<string> Title = Set("title|post|caption|text|message|content|post title|video title|titel|beitrag|bildunterschrift|título|publicación|contenido|titre|publication|légende|contenu|legenda|publicação|postagem|conteúdo");
    public static readonly HashSet<string> Format = Set("format|type|post type|content type|media type|typ|art|formato|tipo");
    public static readonly HashSet<string> Link = Set("link|url|permalink|post link|enlace|lien");
    public static readonly HashSet<string> Id = Set("id|post id|planned id|nr|no|#");

    /// <summary>Publish times in lists of posts; a table with one is neither a roster nor a schedule.</summary>
    public static readonly HashSet<string> Published = Set(
        "published|published at|published on|publish time|publish date|posted|posted at|posted on|post time|veröffentlicht|veröffentlicht am|veröffentlichungsdatum|publicado|publicado el|fecha de publicación|publié|publié le|date de publication|publicado em|data de publicação");

    private static readonly string[] SetPrefixes = ["segment:", "segment ", "set:", "segmento:", "gruppe:", "grupo:", "groupe:"];
    private static readonly string[] SharePrefixes = ["audience share:", "audience share ", "audience:", "audience ", "publikum:", "publikum ", "zielgruppe:", "zielgruppe ", "audiencia:", "audiencia ", "audiência:", "audiência "];

    /// <summary>The columns of a roster by name, for the documentation.</summary>
    public static IReadOnlyList<(string Name, IReadOnlySet<string> Headers)> OfRoster { get; } =
    [
        ("account", Account), ("creator", Creator), ("platform", Platform), ("clients (apart by ;)", Client), ("segments (`gold; sport` or `tier: gold; branch: sport`; also one column a set, headed `segment: tier`)", Segment),
        ("audience (`US 30 %; GB 12 %`; also one column a region, headed `audience US`)", Audience), ("followers", Followers), ("home region", Region), ("business type", BusinessType), ("monetised (yes or no)", Monetised),
    ];

    /// <summary>The columns of a schedule by name, for the documentation.</summary>
    public static IReadOnlyList<(string Name, IReadOnlySet<string> Headers)> OfSchedule { get; } =
    [
        ("planned time or day", Planned), ("time of day, where the other column holds the day", Clock), ("title", Title), ("account (empty: the only creator)", Account), ("platform", Platform), ("format", Format), ("client", Client), ("link", Link), ("id", Id),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> AllKeys => OfRoster.Concat(OfSchedule).SelectMany(column => column.Headers);

    /// <summary>True for a table with figures of an audience other than followers: a series or a list of posts.</summary>
    public static bool HoldsFigures(TextTable table) =>
        table.Headers.Any(header => MetricNames.Common.TryFind(header.Key, out var name) && name.Metric != "followers_total");

    /// <summary>The column of planned times, also under a header that names a zone in brackets ("Planned (UTC)"); null when there is none.</summary>
    public static int? FindPlanned(TextTable table)
    {
        for (var index = 0; index < table.Headers.Count; index++)
            if (Planned.Contains(WithoutBrackets(table.Headers[index].Key)))
                return index;

        return null;
    }

    /// <summary>True for the columns of clients: "client", "client 2".</summary>
    public static bool IsClient(HeaderName header) => Client.Contains(header.Key) || Client.Contains(header.Key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' '));

    /// <summary>True for a column of names: <c>creator-0001</c> or <c>tier-01</c> in it are no dates, however they look.</summary>
    public static bool HoldsNames(HeaderName header) =>
        Account.Contains(header.Key) || Creator.Contains(header.Key) || Segment.Contains(header.Key) || BusinessType.Contains(header.Key) || IsClient(header) || SetOf(header) is not null;

    /// <summary>Names the columns a reader did not use; those of row numbers are left out.</summary>
    public static void WarnAboutUnread(SourcePart part, IEnumerable<int?> read, ImportIssues issues)
    {
        var used = read.OfType<int>().ToHashSet();
        var unread = part.Table!.Headers.Index().Where(one => !used.Contains(one.Index) && one.Item.Key.Length > 0 && !ColumnNames.Bookkeeping.Contains(one.Item.Key)).Select(one => $"\"{CellText.Shown(one.Item.Raw)}\"").ToList();
        if (unread.Count > 0) issues.Warn("columns_not_read", $"{part.Where}: not read: {string.Join(", ", unread)}. Known columns stand in the documentation of file formats.");
    }

    private static string WithoutBrackets(string key) => key.EndsWith(')') && key.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? key[..at].TrimEnd() : key;

    /// <summary>The segment set a header such as <c>segment: tier</c> names; null when it names none.</summary>
    public static string? SetOf(HeaderName header) => RestOf(header, SetPrefixes);

    /// <summary>The region a header such as <c>audience US</c> names; null when it names none.</summary>
    public static string? RegionOf(HeaderName header) =>
        Audience.Contains(header.Key) || RestOf(header, SharePrefixes) is not { } rest || RosterLists.Region(rest.Trim('%')) is not { Length: > 0 } region ? null : region;

    // What follows is a name of the user's own: it keeps its letters.
    private static string? RestOf(HeaderName header, string[] prefixes)
    {
        var raw = header.Raw.Replace('_', ' ').Trim();
        foreach (var prefix in prefixes)
            if (raw.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && raw[prefix.Length..].Trim() is { Length: > 0 } rest)
                return rest;

        return null;
    }

    private static HashSet<string> Set(string names) => names.Split('|').ToHashSet(StringComparer.Ordinal);
}

namespace CreatorImpact.Data.Import.Metrics;

/// <summary>Known metric headers (as <see cref="Delimited.HeaderName.Key"/>) and what they measure.</summary>
internal sealed class MetricNames
{
    private readonly Dictionary<string, MetricColumnName> _names;

    private MetricNames(Dictionary<string, MetricColumnName> names) => _names = names;

    /// <summary>No headers.</summary>
    public static MetricNames None { get; } = new MetricNames([]);

    /// <summary>Headers whose meaning does not depend on the platform.</summary>
    public static MetricNames Common { get; } = new MetricNames([])
        .With("views", "views|video views|view count|plays|aufrufe|videoaufrufe|vues|vues de vidéos|visualizaciones|visualizações|visualizações de vídeo|visualizações de vídeos|vistas|visualizzazioni|просмотры|再生回数|weergaven|wyświetlenia")
        .With("engaged_views", "engaged views|vues engagées|interessierte aufrufe|visualizaciones con interacción")
        .With("impressions", "impressions|impressionen|impresiones|impressões|impressioni|показы")
        .With("reach", "reach|reichweite|alcance|portée|copertura|охват")
        .With("viewers", "viewers|unique viewers|total viewers|zuschauer|einzelne zuschauer|espectadores|espectadores únicos|spectateurs|spectateurs uniques")
        .With("new_viewers", "new viewers|neue zuschauer")
        .With("returning_viewers", "returning viewers|wiederkehrende zuschauer")
        .With("profile_views", "profile views|profile visits|visualizações do perfil|visualizações de perfil|profilaufrufe|visitas al perfil|visites du profil")
        .With("likes", "likes|\"mag ich\"-bewertungen|gefällt mir|gefällt mir-angaben|gefällt mir angaben|„gefällt mir“-angaben|\"gefällt mir\"-angaben|gefällt-mir-angaben|me gusta|j’aime|j'aime|curtidas|gostos|mi piace")
        .With("dislikes", "dislikes")
        .With("comments", "comments|comments added|kommentare|comentarios|commentaires|comentários|commenti")
        .With("shares", "shares|geteilt|geteilte inhalte|compartidos|veces compartido|partages|compartilhamentos|condivisioni")
        .With("reposts", "reposts|retweets")
        .With("saves", "saves|bookmarks|gespeichert|guardados|enregistrements|salvamentos")
        .With("engagements", "engagements|engagement|interactions|interaktionen|interacciones|interactions totales|interações|engajamentos")
        .With("clicks", "clicks|link clicks|klicks|clics|cliques")
        .With("watch_time_minutes", "watch time minutes|watch time (minutes)|minutes watched|wiedergabezeit (minuten)|tiempo de visualización (minutos)|durée de visionnage (minutes)|tempo de exibição (minutos)")
        .With("watch_time_minutes", "watch time (hours)|watch time hours|hours watched|wiedergabezeit (stunden)|tiempo de visualización (horas)|durée de visionnage (heures)|tempo de exibição (horas)|tempo di visualizzazione (ore)", multiplier: 60m)
        .With("watch_time_minutes", "watch time (seconds)|watch time seconds", divisor: 60m)
        .With("watch_time_minutes", "watch time (ms)|watch time ms", divisor: 60_000m)
        .With("minutes_streamed", "minutes streamed")
        .With("followers_total", "followers|followers total|total followers|follower|abonnés|seguidores|subscribers total")
        .With("followers_gained", "followers gained|new followers|gained followers|new follows|subscribers gained|abonnenten gewonnen|suscriptores ganados|abonnés gagnés|inscritos ganhos|inscrições obtidas")
        .With("followers_lost", "followers lost|lost followers|unfollows|subscribers lost|abonnenten verloren|suscriptores perdidos|abonnés perdus|inscritos perdidos")
        .With("followers_net", "followers net|net followers|net subscribers|subscribers net")
        .With("uploads", "uploads|posts published|published posts|videos published")
        .With("estimated_revenue", "estimated revenue|your estimated revenue|revenue|earnings|estimated earnings|income|umsatz|geschätzter umsatz|einnahmen|geschätzte einnahmen|ingresos|ingresos estimados|revenus|revenus estimés|revenu|receita|receita estimada|ricavi|entrate stimate")
        .With("ad_revenue", "ad revenue|youtube ad revenue|advertising revenue|werbeumsatz|youtube-werbeeinnahmen")
        .With("ad_impressions", "ad impressions|anzeigenimpressionen|impresiones de anuncios")
        .With("page_views", "page views|pageviews|seitenaufrufe")
        .With("ad_cost", "ad cost|ad spend|spend")
        .With("rpm", "rpm")
        .With("cpm", "cpm")
        .With("ctr", "ctr|click through rate|click-through rate|impressions click-through rate (%)|klickrate der impressionen (%)|porcentaje de clics de las impresiones (%)|taxa de cliques de impressões (%)|taux de clics par impression (%)|taux de clics des impressions (%)")
        .With("avg_view_duration_seconds", "average view duration|avg view duration|avg view duration seconds|average view duration seconds|durchschnittliche wiedergabedauer|duración media de las visualizaciones|duración media de visualización|durée moyenne de visionnage|duração média da visualização")
        .With("avg_percentage_viewed", "average percentage viewed (%)|pourcentage moyen regardé (%)|durchschnittlich angesehen (%)|porcentaje medio visto (%)|porcentagem visualizada média (%)")
        .With("stayed_to_watch", "stayed to watch (%)|ont continué de regarder (%)|weiter angesehen (%)")
        .With("avg_viewers", "avg viewers|average viewers")
        .With("max_viewers", "max viewers|max. viewers|peak viewers")
        .With("active_followers", "active followers");

    /// <summary>The headers known.</summary>
    public IEnumerable<string> Keys => _names.Keys;

    /// <summary>The headers with what they measure, in the order they were named.</summary>
    public IEnumerable<(string Header, MetricColumnName Name)> Pairs => _names.Select(pair => (pair.Key, pair.Value));

    /// <summary>Looks a header up.</summary>
    public bool TryFind(string key, out MetricColumnName found) => _names.TryGetValue(key, out found);

    /// <summary>These names and more; a header named again changes its meaning.</summary>
    public MetricNames With(string metric, string headers, decimal multiplier = 1m, decimal divisor = 1m)
    {
        var names = new Dictionary<string, MetricColumnName>(_names, StringComparer.Ordinal);
        foreach (var header in headers.Split('|')) names[header] = new MetricColumnName(metric, multiplier, divisor);
        return new MetricNames(names);
    }
}

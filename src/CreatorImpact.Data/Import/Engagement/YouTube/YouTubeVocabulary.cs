using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.YouTube;

/// <summary>YouTube Studio's words, in the languages its exports were seen in.</summary>
internal static class YouTubeVocabulary
{
    /// <summary>Metric headers.</summary>
    public static readonly MetricNames Metrics = MetricNames.Common
        .With("followers_net", "subscribers|abonnenten|suscriptores|abonnés|inscritos|subscritores|iscritti")
        .With("estimated_revenue", "estimated revenue|your estimated revenue|geschätzter umsatz|geschätzte einnahmen|ingresos estimados|revenus estimés|receita estimada")
        .With("ad_revenue", "youtube ad revenue|youtube-werbeumsatz")
        .With("premium_revenue", "youtube premium")
        .With("watch_page_ads_revenue", "watch page ads")
        .With("transaction_revenue", "transaction revenue|transaktionsumsatz")
        .With("adsense_revenue", "estimated adsense/doubleclick revenue")
        .With("playback_cpm", "playback-based cpm")
        .With("monetized_playbacks", "estimated monetized playbacks|estimated monetised playbacks")
        .With("casual_viewers", "casual viewers")
        .With("regular_viewers", "regular viewers")
        .With("likes_share", "likes (vs. dislikes) (%)")
        .With("hype_points", "hype points");

    /// <summary>First columns that list content.</summary>
    public static readonly HashSet<string> Content =
        ["content", "video", "videos", "inhalt", "inhalte", "contenido", "contenu", "conteúdo", "vídeo", "vídeos"];

    /// <summary>Publish day of content.</summary>
    public static readonly HashSet<string> PublishTime =
    [
        "video publish time", "veröffentlichungszeitpunkt des videos", "hora de publicación del vídeo", "hora de publicación del video",
        "heure de publication de la vidéo", "horário de publicação do vídeo",
    ];

    /// <summary>Title of content.</summary>
    public static readonly HashSet<string> VideoTitle = ["video title", "videotitel", "título del vídeo", "título del video", "titre de la vidéo", "título do vídeo", "titolo del video"];

    /// <summary>Descriptions of content beside it.</summary>
    public static readonly HashSet<string> Descriptions = [.. VideoTitle, "duration", "dauer", "duración", "durée", "duração", .. PublishTime];

    /// <summary>Headers only YouTube Studio writes.</summary>
    public static readonly HashSet<string> Strong =
    [
        .. PublishTime, "watch time (hours)", "wiedergabezeit (stunden)", "tiempo de visualización (horas)", "durée de visionnage (heures)", "tempo de exibição (horas)",
        "subscribers", "abonnenten", "suscriptores", "inscritos", "impressions click-through rate (%)", "klickrate der impressionen (%)",
    ];

    /// <summary>Names of the one-metric daily file, without extension, in the form of a header key.</summary>
    public static readonly HashSet<string> TotalsFiles = ["totals", "gesamtwerte", "total", "totales", "totaux"];

    /// <summary>Names of the date × item file.</summary>
    public static readonly HashSet<string> ChartFiles = ["chart data", "diagrammdaten", "dados do gráfico", "datos del gráfico", "données du graphique"];

    /// <summary>Names of all entries of an export, without extension.</summary>
    public static readonly HashSet<string> Files =
    [
        .. TotalsFiles, .. ChartFiles,
        "table data", "tabellendaten", "dados da tabela", "datos de la tabla", "données du tableau",
    ];
}

using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Engagement.Meta;

/// <summary>What the title above a Business Suite series says: the metric, and the platform where it is named. The column's own header can be wrong.</summary>
internal static class MetaTitle
{
    // In this order: "link clicks" before "clicks of visits", "viewers" before "views".
    private static readonly (string Metric, string[] Words)[] Metrics =
    [
        ("clicks", ["link click", "clics en el enlace", "clics en enlace", "cliques no link", "cliques em link", "clics sur", "linkklick", "link-klick", "clic sul link", "clic su link"]),
        ("viewers", ["viewers", "espectadores", "zuschauer", "spectateurs", "spettatori"]),
        ("reach", ["reach", "alcance", "reichweite", "couverture", "portée", "copertura", "bereik"]),
        ("engagements", ["interaction", "interações", "interacciones", "interaktionen", "interazioni", "engagement"]),
        ("profile_views", ["visit", "besuche", "aufrufe des profils"]),
        ("followers_gained", ["follow", "new likes", "seguidores", "seguimientos", "seguimentos", "curtidas", "nuevos me gusta", "abonn", "suivis", "gefolgt", "nouvelles mentions j'aime", "neue „gefällt mir", "nuovi mi piace"]),
        ("views", ["views", "visualiza", "visualizzazioni", "vues", "aufrufe", "weergaven", "reproducciones"]),
    ];

    /// <summary>Metric of a title; null when none is known.</summary>
    public static string? MetricOf(string title)
    {
        var key = HeaderName.KeyOf(title);
        foreach (var (metric, words) in Metrics)
            if (Array.Exists(words, word => key.Contains(word, StringComparison.Ordinal)))
                return metric;

        return null;
    }

    /// <summary>Platform named in a title or file name; null when none is.</summary>
    public static string? PlatformOf(string title)
    {
        var isInstagram = title.Contains("instagram", StringComparison.OrdinalIgnoreCase);
        var isFacebook = title.Contains("facebook", StringComparison.OrdinalIgnoreCase);
        return isInstagram == isFacebook ? null : isInstagram ? "instagram" : "facebook";
    }
}

using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.X;

/// <summary>X's words; its headers follow the language of the interface, its dates do not.</summary>
internal static class XWords
{
    private const string UploadNames = "create post|criar post|crear post|crear publicación|post erstellen|beitrag erstellen|créer un post|crea post|ポストを作成|tweets published";

    private const string UnfollowNames = "unfollows|deixar de seguir|dejar de seguir|dejaron de seguir|entfolgt|désabonnements|non seguire più|フォロー解除";

    private const string MediaNames = "media views|visualizações de mídia|visualizaciones de contenido multimedia|visualizaciones multimedia|medienaufrufe|vues de médias|vues des médias|visualizzazioni contenuti multimediali|メディアの表示回数";

    public static readonly IReadOnlySet<string> OverviewSigns = HeaderSet.Of(UploadNames + "|" + UnfollowNames + "|" + MediaNames);

    public static readonly IReadOnlySet<string> Impressions = HeaderSet.Of("impressions|impressões|impresiones|impressionen|impressioni|インプレッション数|インプレッション|показы");

    public static readonly IReadOnlySet<string> PostId = HeaderSet.Of("post id|id do post|id del post|id de la publicación|post-id|id du post|id post|ポストid");

    public static readonly IReadOnlySet<string> PostLink = HeaderSet.Of("post link|link do post|postar link|enlace del post|enlace de la publicación|post-link|lien du post|link del post|ポストのリンク");

    public static readonly IReadOnlySet<string> PostText = HeaderSet.Of("post text|texto do post|texto del post|texto de la publicación|post-text|texte du post|testo del post|ポスト本文");

    public static readonly IReadOnlySet<string> Completion = HeaderSet.Of("completion rate|taxa de conclusão|tasa de finalización|porcentaje de finalización|abschlussrate|taux d'achèvement|tasso di completamento");

    public static readonly IReadOnlySet<string> VideoId = HeaderSet.Of("video id|id do vídeo|id del video|id del vídeo|video-id|id de la vidéo|id video");

    public static readonly IReadOnlySet<string> VideoTitle = HeaderSet.Of("video title|título do vídeo|título del video|título del vídeo|videotitel|titre de la vidéo|titolo del video");

    public static readonly IReadOnlySet<string> VideoPublished = HeaderSet.Of("published date|uploaded on|data de publicação|fecha de publicación|veröffentlichungsdatum|date de publication|data di pubblicazione|enviado em|carregado em|subido el|hochgeladen am");

    public static readonly IReadOnlySet<string> TweetId = HeaderSet.Of("tweet id|id do tweet|id del tweet|tweet-id|id du tweet");

    public static readonly MetricNames Metrics = MetricNames.Common
        .With("impressions", string.Join('|', Impressions))
        .With("uploads", UploadNames)
        .With("followers_lost", UnfollowNames)
        .With("media_views", MediaNames)
        .With("followers_gained", "new follows|novos seguidores|nuevos seguidores|neue follower|nouveaux abonnements|nouveaux abonnés|nuovi follower|follows|新しいフォロー")
        .With("saves", "bookmarks|itens salvos|guardados|elementos guardados|lesezeichen|signets|segnalibri|ブックマーク")
        .With("comments", "replies|respostas|respuestas|antworten|réponses|risposte|返信")
        .With("reposts", "reposts|repostagens|republicaciones|retweets|リポスト")
        .With("profile_views", "profile visits|user profile clicks|visitas ao perfil|visitas al perfil|profilbesuche|visites du profil|visite al profilo|プロフィールへのアクセス数")
        .With("engagements", "engagements|engajamentos|interacciones|engagement|interaktionen|interazioni|エンゲージメント")
        .With("views", "video views|visualizações de vídeo|visualizaciones de video|reproducciones de video|reproducciones de vídeo|videoaufrufe|vues de vidéos|visualizzazioni video|動画再生数")
        .With("clicks", "url clicks|cliques na url|clics en la url|url-klicks|clics sur l'url|clic sull'url");

    // The classic export counts views of its media only.
    public static readonly MetricNames Classic = Metrics.With("views", "media views");

    public static readonly MetricNames Video = Metrics
        .With("watch_time_minutes", "watch time (ms)|tempo de exibição (ms)|tempo de visualização (ms)|tiempo de reproducción (ms)|tiempo de visualización (ms)|wiedergabezeit (ms)|temps de visionnage (ms)", divisor: 60_000m)
        .With("avg_view_duration_seconds", "average watch time (ms)|tempo médio de exibição (ms)|tiempo medio de reproducción (ms)|durchschnittliche wiedergabezeit (ms)", divisor: 1_000m)
        .With("completion_rate", string.Join('|', Completion));
}

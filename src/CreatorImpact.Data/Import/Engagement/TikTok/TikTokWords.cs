using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.TikTok;

/// <summary>TikTok Studio's words. Its headers stay English in most languages; translated ones were seen in a few exports.</summary>
internal static class TikTokWords
{
    private const string ViewNames = "video views|visualizações de vídeo|visualizações do vídeo|visualizações de vídeos|visualizaciones de video|visualizaciones de vídeo|visualizaciones de videos|reproducciones de video|vues de la vidéo|vues de vidéos|vues vidéo|videoaufrufe|visualizzazioni video|visualizzazioni dei video|προβολές βίντεο|lượt xem video|動画視聴数|動画の視聴数|동영상 조회수|видеопросмотры|просмотры видео|video görüntülemeleri|video görüntüleme";

    private const string ProfileNames = "profile views|visualizações do perfil|visualizações de perfil|visualizaciones del perfil|visualizaciones de perfil|visitas al perfil|vues du profil|profilaufrufe|visualizzazioni del profilo|visualizzazioni profilo|προβολές προφίλ|lượt xem hồ sơ|プロフィールの表示数|プロフィール表示回数|프로필 조회수|просмотры профиля|profil görüntülemeleri";

    public static readonly IReadOnlySet<string> Views = HeaderSet.Of(ViewNames);

    public static readonly IReadOnlySet<string> ProfileViews = HeaderSet.Of(ProfileNames);

    public static readonly IReadOnlySet<string> Followers = HeaderSet.Of("followers|seguidores|follower|abonnés|ακόλουθοι|người theo dõi|フォロワー");

    public static readonly IReadOnlySet<string> Difference = HeaderSet.Of("difference in followers from previous day|diferença de seguidores em relação ao dia anterior|diferença em seguidores em relação ao dia anterior|diferencia de seguidores respecto al día anterior|diferencia en seguidores respecto al día anterior|différence d'abonnés par rapport au jour précédent|unterschied der follower zum vortag|differenz der follower zum vortag");

    public static readonly IReadOnlySet<string> ActiveFollowers = HeaderSet.Of("active followers|seguidores ativos|seguidores activos|abonnés actifs|aktive follower|follower attivi");

    public static readonly IReadOnlySet<string> TotalViewers = HeaderSet.Of("total viewers|total de espectadores|espectadores totales|espectadores totais|spectateurs totaux|nombre total de spectateurs|zuschauer insgesamt|zuschauer gesamt");

    public static readonly IReadOnlySet<string> NewViewers = HeaderSet.Of("new viewers|novos espectadores|nuevos espectadores|espectadores nuevos|nouveaux spectateurs|neue zuschauer");

    public static readonly IReadOnlySet<string> Distribution = HeaderSet.Of("distribution|distribuição|distribución|répartition|verteilung|distribuzione");

    public static readonly IReadOnlySet<string> Shares = HeaderSet.Of("gender|top territories|territory|territories|gênero|género|sexe|geschlecht|principais territórios|principales territorios|principaux territoires|top-gebiete|age|country");

    public static readonly IReadOnlySet<string> VideoLink = HeaderSet.Of("video link|link do vídeo|enlace del video|enlace del vídeo|lien de la vidéo|videolink|video-link|link del video");

    public static readonly IReadOnlySet<string> VideoTitle = HeaderSet.Of("video title|título do vídeo|título del video|título del vídeo|titre de la vidéo|videotitel|titolo del video");

    public static readonly IReadOnlySet<string> PostTime = HeaderSet.Of("post time|hora da postagem|horário da publicação|horário de publicação|hora de publicación|fecha de publicación|heure de publication|date de publication|veröffentlichungszeit|posting-zeit|ora di pubblicazione");

    public static readonly MetricNames Metrics = MetricNames.Common
        .With("views", ViewNames)
        .With("profile_views", ProfileNames)
        .With("likes", "μου αρέσει|lượt thích|いいね|좋아요|beğeniler|лайки")
        .With("comments", "σχόλια|bình luận|コメント|댓글|yorumlar|комментарии")
        .With("shares", "κοινοποιήσεις|lượt chia sẻ|chia sẻ|シェア|공유|paylaşımlar")
        .With("followers_total", string.Join('|', Followers))
        .With("followers_net", "net followers")
        .With("viewers", string.Join('|', TotalViewers))
        .With("new_viewers", string.Join('|', NewViewers))
        .With("returning_viewers", "returning viewers|espectadores recorrentes|espectadores recurrentes|spectateurs récurrents|wiederkehrende zuschauer")
        .With("active_followers", string.Join('|', ActiveFollowers));

    public static readonly MetricNames ContentMetrics = MetricNames.Common
        .With("views", "total views|visualizações totais|total de visualizações|visualizaciones totales|total de visualizaciones|nombre total de vues|vues totales|aufrufe insgesamt|gesamtaufrufe|visualizzazioni totali")
        .With("likes", "total likes|curtidas totais|total de curtidas|me gusta totales|total de me gusta|likes totales|nombre total de j'aime|j'aime totaux|likes insgesamt|mi piace totali")
        .With("comments", "total comments|comentários totais|total de comentários|comentarios totales|total de comentarios|nombre total de commentaires|commentaires totaux|kommentare insgesamt|commenti totali")
        .With("shares", "total shares|compartilhamentos totais|total de compartilhamentos|compartidos totales|veces compartido totales|total de veces compartido|nombre total de partages|partages totaux|geteilt insgesamt|condivisioni totali")
        .With("avg_view_duration_seconds", "average watch time");
}

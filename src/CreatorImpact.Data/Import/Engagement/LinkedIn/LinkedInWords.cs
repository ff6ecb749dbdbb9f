using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.LinkedIn;

/// <summary>LinkedIn's words; sheet names and headers follow the language of the interface.</summary>
internal static class LinkedInWords
{
    private const string EngagementNames = "engagements|engajamentos|engajamento|interacciones|interaktionen|engagement|interactions|interazioni";

    private const string NewFollowerNames = "new followers|novos seguidores|nuevos seguidores|seguidores nuevos|neue follower|nouveaux abonnés|nuovi follower";

    public static readonly IReadOnlySet<string> Impressions = HeaderSet.Of("impressions|impressões|impresiones|impressionen|impressioni");

    public static readonly IReadOnlySet<string> Engagements = HeaderSet.Of(EngagementNames);

    public static readonly IReadOnlySet<string> NewFollowers = HeaderSet.Of(NewFollowerNames);

    public static readonly IReadOnlySet<string> PostUrl = HeaderSet.Of("post url|url da publicação|url do post|url de la publicación|url del post|beitrags-url|url des beitrags|url du post|url de la publication|url del post");

    public static readonly IReadOnlySet<string> PostDate = HeaderSet.Of("post publish date|data de publicação da publicação|data de publicação|data da publicação|fecha de publicación|fecha de publicación de la publicación|veröffentlichungsdatum|veröffentlichungsdatum des beitrags|date de publication|date de publication du post|data di pubblicazione");

    public static readonly MetricNames Metrics = MetricNames.Common
        .With("impressions", string.Join('|', Impressions))
        .With("engagements", EngagementNames)
        .With("followers_gained", NewFollowerNames);

    public static readonly IReadOnlySet<string> Headers = HeaderSet.Of(string.Join('|', [.. PostUrl, .. PostDate, .. NewFollowers]));
}

using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Words the publishing tools share.</summary>
internal static class ToolMetrics
{
    public static readonly MetricNames Names = MetricNames.Common
        .With("likes", "likes|reactions|reaktionen|reacciones|réactions")
        .With("clicks", "clicks|post link clicks|link clicks|klicks|clics")
        .With("views", "video views|views|visualizaciones de vídeo|videoaufrufe");
}

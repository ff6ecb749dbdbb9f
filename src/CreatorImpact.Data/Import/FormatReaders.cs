using CreatorImpact.Data.Import.Engagement;
using CreatorImpact.Data.Import.Outages;

namespace CreatorImpact.Data.Import;

/// <summary>Every reader there is.</summary>
internal static class FormatReaders
{
    /// <summary>In the order in which an equal score is settled.</summary>
    public static IReadOnlyList<IFormatReader> All { get; } =
    [
        new TikTokOverviewReader(),
        new YouTubeStudioReader(),
        new StatuspageReader(),
        new OutageTableReader(),
        new KnownUnreadReader(),
        new GenericTableReader(),
    ];
}

using CreatorImpact.Data.Import.Engagement;
using CreatorImpact.Data.Import.Engagement.Google;
using CreatorImpact.Data.Import.Engagement.LinkedIn;
using CreatorImpact.Data.Import.Engagement.Meta;
using CreatorImpact.Data.Import.Engagement.ThirdParty;
using CreatorImpact.Data.Import.Engagement.TikTok;
using CreatorImpact.Data.Import.Engagement.Twitch;
using CreatorImpact.Data.Import.Engagement.X;
using CreatorImpact.Data.Import.Engagement.YouTube;
using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Outages.Calendars;
using CreatorImpact.Data.Import.Outages.Feeds;
using CreatorImpact.Data.Import.Outages.Providers;
using CreatorImpact.Data.Import.Roster;

namespace CreatorImpact.Data.Import;

/// <summary>Every reader there is.</summary>
internal static class FormatReaders
{
    /// <summary>In the order in which an equal score is settled.</summary>
    public static IReadOnlyList<IFormatReader> All { get; } =
    [
        new TikTokStudioReader(),
        new TikTokDataReader(),
        new TikTokAdsReader(),
        new ReportingApiReader(),
        new YouTubeStudioReader(),
        new MetaSeriesReader(),
        new MetaAudienceReader(),
        new MetaContentReader(),
        new XReader(),
        new TwitchReader(),
        new LinkedInReader(),
        new LinkedInPageReader(),
        new AdSenseReader(),
        new AdManagerReader(),
        new HootsuiteReader(),
        new SproutReader(),
        new MetricoolReader(),
        new BufferReader(),
        new LaterReader(),
        new AgorapulseReader(),
        new StatuspageReader(),
        new GoogleIncidentReader(),
        new AwsEventReader(),
        new SlackStatusReader(),
        new HerokuIncidentReader(),
        new InstatusReader(),
        new BetterStackReader(),
        new RadarReader(),
        new RadarTableReader(),
        new IodaReader(),
        new UpptimeReader(),
        new UpptimeStateReader(),
        new CachetReader(),
        new UptimeRobotReader(),
        new UptimeRobotTableReader(),
        new PagerDutyReader(),
        new AzureFeedReader(),
        new StatuspageFeedReader(),
        new CalendarReader(),
        new EmptyListReader(),
        new OutageTableReader(),
        new ScheduleReader(),
        new RosterReader(),
        new WorkspaceExportReader(),
        new GenericPostsReader(),
        new GenericTableReader(),
    ];
}

using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Engagement;

/// <summary>
/// Recognises exports that are known but not read, and refuses them by name: taken for a plain table they would give wrong figures
/// (lifetime totals as views of a day, one section of several). An entry goes when its reader comes.
/// </summary>
internal sealed class KnownUnreadReader : IFormatReader
{
    private static readonly (string Title, string[] Headers)[] Layouts =
    [
        ("a TikTok Studio followers export", ["followers", "difference in followers from previous day"]),
        ("a TikTok Studio followers export", ["hour", "active followers"]),
        ("a TikTok Studio viewers export", ["total viewers", "new viewers", "returning viewers"]),
        ("a TikTok Studio content list", ["video link", "post time"]),
        ("a TikTok Ads Manager report", ["campaign name", "cost"]),
        ("a YouTube Reporting API report", ["channel id", "video id"]),
        ("a Meta Business Suite series", ["date", "primary"]),
        ("a Meta content export", ["post id", "permalink"]),
        ("an X account overview", ["create post", "impressions"]),
        ("an X video overview", ["completion rate", "watch time (ms)"]),
        ("an X content export", ["post id", "post link"]),
        ("an X tweet activity export", ["tweet id"]),
        ("a Twitch channel analytics export", ["average viewers", "minutes streamed"]),
        ("a Google AdSense report", ["page rpm", "impression rpm"]),
        ("a Google AdSense report", ["ad unit", "page views"]),
        ("a Google Ad Manager report", ["dimension.date"]),
        ("a Hootsuite report", ["post permalink", "social network"]),
        ("a Sprout Social report", ["net audience growth"]),
        ("a Metricool report", ["gained followers", "lost followers"]),
        ("an UptimeRobot log", ["event", "date-time", "reason"]),
        ("a PagerDuty incident list", ["incident number", "created on"]),
        ("a Cloudflare Radar outage list", ["eventtype", "startdate"]),
    ];

    private static readonly HashSet<string> OutageLists = ["an UptimeRobot log", "a PagerDuty incident list", "a Cloudflare Radar outage list"];

    public string Title => "known layouts that are not read";

    public int Recognise(SourceContent content) => Find(content) is null ? 0 : 60;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var title = Find(content);
        var instead = title is not null && OutageLists.Contains(title)
            ? "Arrange the outages as a table with the columns platform, start, end, cause, severity and title, and import that."
            : "Arrange the figures as a table with the columns date, account, platform and one column a metric, and import that.";
        return Refusal.Of("format_not_read", $"{content.File.Name}: found {title}. This layout is known but not read yet. {instead}");
    }

    private static string? Find(SourceContent content)
    {
        foreach (var part in content.Parts)
        {
            if (part.Table is not { } table) continue;
            foreach (var (title, headers) in Layouts)
                if (Array.TrueForAll(headers, table.Keys.Contains))
                    return title;

            // A title line between "sep=" and the header: one of several sections, whose title alone says what is measured.
            if (table is { HasSeparatorLine: true, HeaderLine: 3 }) return "a Meta Business Suite series";
        }

        return null;
    }
}

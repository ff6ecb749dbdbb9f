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

        }

        return null;
    }
}

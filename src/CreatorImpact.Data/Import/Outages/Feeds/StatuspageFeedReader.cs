using System.Text.RegularExpressions;
using System.Xml.Linq;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import.Outages.Feeds;

/// <summary>
/// Statuspage's and incident.io's history as RSS or Atom. A feed knows neither impact nor true start: the earliest update stands in, so
/// the response time is 0 by construction.
/// </summary>
internal sealed partial class StatuspageFeedReader : IFormatReader
{
    private static readonly HashSet<string> Ends = new(StringComparer.OrdinalIgnoreCase) { "Resolved", "Completed", "Postmortem" };

    public string Title => "Statuspage or incident.io history (RSS, Atom)";

    public ImportKind Kind => ImportKind.Outages;

    public string Signature => "an RSS or Atom feed of items with dated updates; not Azure's";

    public int Recognise(SourceContent content) => content.Parts.Any(part => FeedXml.Root(part) is { } root && IsFeed(root)) ? 80 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var (issues, outages, read, format) = (new Tables.ImportIssues(), new List<OutageRecord>(), 0, "statuspage.rss");
        foreach (var part in content.Parts)
        {
            if (FeedXml.Root(part) is not { } root || !IsFeed(root)) continue;
            var isAtom = root.Name.LocalName == "feed";
            format = isAtom ? "statuspage.atom" : "statuspage.rss";
            var channel = isAtom ? root : root.Children("channel").FirstOrDefault() ?? root;
            var sheet = new OutageSheet(part, options, format, Family, issues, outages);
            foreach (var item in channel.Children(isAtom ? "entry" : "item"))
            {
                token.ThrowIfCancellationRequested();
                sheet.Read++;
                ReadItem(sheet, item, channel, format);
            }

            read += sheet.Read;
        }

        return new OutageReading(format, read, outages, issues.Warnings, issues.Rows);
    }

    private const string Family = "statuspage";

    private static bool IsFeed(XElement root) => root.Name.LocalName switch
    {
        "feed" => true,
        "rss" => root.Children("channel").FirstOrDefault() is { } channel && !AzureFeedReader.IsAzure(channel),
        _ => false,
    };

    private static void ReadItem(OutageSheet sheet, XElement item, XElement channel, string format)
    {
        var body = item.Child("content") ?? item.Child("description") ?? item.Child("summary") ?? string.Empty;
        var stamp = item.Child("published") ?? item.Child("updated") ?? item.Child("pubDate");
        if (OutageMoment.Parse(stamp) is not { } published)
        {
            sheet.Reject(item.ToString(SaveOptions.DisableFormatting), "pubDate", stamp ?? "nothing", "the time of the last update, with its offset");
            return;
        }

        var zone = sheet.Options.TimeZone;
        var updates = FeedStamps.Updates(body, published, zone, out var unknownZone);
        if (unknownZone is not null) sheet.Warn("timezone_unknown", $"the page writes times in \"{unknownZone}\", which means several zones; UTC stands in. Name the page's zone and import again.");

        var planned = FeedStamps.Planned(body, published, zone);
        var isPlanned = planned is not null || (item.Child("id") ?? item.Child("guid") ?? string.Empty).Contains("Maintenance", StringComparison.Ordinal) || updates.Exists(update => update.Status is "Scheduled" or "In progress");
        var lastState = updates.Count > 0 ? null : State().Match(body) is { Success: true } match ? match.Groups["state"].Value.Trim() : null;
        var ended = updates.LastOrDefault(update => update.Status is { } status && Ends.Contains(status) && !status.Equals("Postmortem", StringComparison.OrdinalIgnoreCase))?.At;
        var isOver = ended is not null || (lastState is not null && Ends.Contains(lastState));
        var start = planned?.Start ?? (updates.Count > 0 ? updates[0].At : published);
        var end = ended ?? (isPlanned ? planned?.End : null);
        if (planned is { } window && ended is not null) (start, end) = (updates.Find(update => update.Status == "In progress")?.At ?? window.Start, ended);

        if (!isPlanned) sheet.Warn("start_is_first_update", "a feed does not state when an incident began; its first update stands in.");
        var link = LinkOf(item);
        sheet.Add(
            new OutageRecord
            {
                Id = IdOf(item, link) ?? string.Empty,
                SourceFormat = format,
                SourceScope = PlatformOf(channel),
                Platform = PlatformOf(channel) ?? sheet.Options.Platform,
                Title = PlainText.OfHtml(item.Child("title")) is { Length: > 0 } title ? title : "Incident",
                Components = [.. Affected().Matches(body).Select(component => PlainText.OfHtml(component.Groups["name"].Value)).Distinct(StringComparer.Ordinal)],
                Start = start,
                EndExclusive = end,
                Planned = isPlanned,
                Severity = "unknown",
                AcknowledgedAt = updates.Count == 0 ? null : updates[0].At,
                Updates = updates,
                Url = link,
            },
            item.ToString(SaveOptions.DisableFormatting),
            isOver);
    }

    private static string? LinkOf(XElement item) =>
        item.Child("link") ?? item.Children("link").Select(link => link.Attribute("href")?.Value).FirstOrDefault(href => href is not null);

    // The last part of the address is the id the page's other files use.
    private static string? IdOf(XElement item, string? link) => (link ?? item.Child("guid") ?? item.Child("id"))?.TrimEnd('/').Split('/')[^1] is { Length: > 0 } id ? id : null;

    private static string? PlatformOf(XElement channel) => channel.Child("title") is { } title ? PageTitle().Replace(title, string.Empty).Trim() is { Length: > 0 } name ? name : null : null;

    [GeneratedRegex(@"\s*(status)?( page)?\s*(-|–|\|)\s*(incident|status)?\s*(history|updates|feed)\s*$|\s+status( page)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PageTitle();

    [GeneratedRegex(@"Status:\s*(?<state>[\w ]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex State();

    [GeneratedRegex(@"<li>(?<name>[^<(]+?)\s*\([\w ]+\)\s*</li>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Affected();
}

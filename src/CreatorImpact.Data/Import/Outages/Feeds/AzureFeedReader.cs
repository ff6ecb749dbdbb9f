using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Dates;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Feeds;

/// <summary>Azure's status feed: open incidents only, no severity, the start in prose. An empty channel is the healthy state.</summary>
internal sealed partial class AzureFeedReader : OutageSourceReader
{
    private static readonly string[] Places =
        ["US", "Europe", "Asia", "India", "Japan", "Australia", "Canada", "Brazil", "Korea", "UK", "Africa", "France", "Germany", "Norway", "Switzerland", "Sweden", "UAE", "Qatar", "Poland", "Italy", "Israel", "Spain", "Mexico", "Global", "China", "Singapore", "Zealand", "Indonesia", "Malaysia", "Chile", "Austria"];

    public override string Title => "Azure status (RSS)";

    public override string Signature => "an RSS feed whose channel is called Azure Status";

    protected override string Format => "azure.rss";

    /// <summary>True for Azure's channel.</summary>
    public static bool IsAzure(XElement channel) => channel.Child("title") is { } title && title.Contains("Azure", StringComparison.OrdinalIgnoreCase) && title.Contains("Status", StringComparison.OrdinalIgnoreCase);

    protected override bool Fits(SourcePart part) => FeedXml.Root(part) is { Name.LocalName: "rss" } root && root.Children("channel").FirstOrDefault() is { } channel && IsAzure(channel);

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        foreach (var item in FeedXml.Root(sheet.Part)!.Children("channel").First().Children("item"))
        {
            token.ThrowIfCancellationRequested();
            sheet.Read++;
            var (title, text, stamp) = (item.Child("title") ?? "Azure incident", PlainText.OfHtml(item.Child("description")), item.Child("pubDate"));
            if (OutageMoment.Parse(stamp) is not { } published)
            {
                sheet.Reject(item.ToString(SaveOptions.DisableFormatting), "pubDate", stamp ?? "nothing", "a time such as Thu, 23 Jul 2026 16:29:09 Z");
                continue;
            }

            var (start, until) = WindowIn(text, published);
            sheet.Warn(start is null ? "start_is_first_update" : "start_from_text", start is null ? "the text does not say when an incident began; the time of its last update stands in." : "the start is taken from the text of the message; check it.");
            var names = item.Children("category").Select(category => category.Value.Trim()).Where(name => name.Length > 0).ToArray();
            var isOver = Over().IsMatch(title);
            var regions = names.Where(IsRegion).ToArray();
            sheet.Add(
                new OutageRecord
                {
                    Id = item.Child("guid") ?? string.Empty,
                    SourceFormat = Format,
                    Platform = "Azure",
                    Title = title,
                    Components = [.. names.Except(regions, StringComparer.Ordinal)],
                    Regions = regions,
                    Start = start ?? published,
                    EndExclusive = until,
                    Updates = [new OutageUpdate(published, null, text)],
                    Url = item.Child("link"),
                },
                item.ToString(SaveOptions.DisableFormatting),
                isOver);
        }

        return null;
    }

    private static bool IsRegion(string name) => name.Split(' ').Any(word => Places.Contains(word, StringComparer.OrdinalIgnoreCase));

    // "Starting at 14:05 UTC on 23 July 2026", "Between 14:05 and 16:00 UTC on …", also with the month first.
    private static (Instant? Start, Instant? End) WindowIn(string text, Instant published)
    {
        if (Began().Match(text) is not { Success: true } match || MonthNames.Find(MonthNames.English, MonthNames.Normalise(match.Groups["month"].Value)) is not { } month) return (null, null);
        var year = match.Groups["year"].Success ? Number(match, "year") : published.InUtc().Year;
        if (DateCell.Day(year, month, Number(match, "day")) is not { } day || Number(match, "hour") > 23 || Number(match, "minute") > 59) return (null, null);

        var start = day.At(new LocalTime(Number(match, "hour"), Number(match, "minute"))).InUtc().ToInstant();
        if (!match.Groups["hour2"].Success || Number(match, "hour2") > 23 || Number(match, "minute2") > 59) return (start, null);
        var end = day.At(new LocalTime(Number(match, "hour2"), Number(match, "minute2"))).InUtc().ToInstant();
        return (start, end <= start ? end + Duration.FromDays(1) : end);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(starting|beginning|began|started|between|from|since)\s+(at\s+)?(approximately\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(\s*UTC)?(\s*(and|to|-|–)\s*(?<hour2>\d{1,2}):(?<minute2>\d{2}))?\s*UTC\s+on\s+((?<day>\d{1,2})(st|nd|rd|th)?\s+(?<month>\p{L}{3,})|(?<month>\p{L}{3,})\s+(?<day>\d{1,2})(st|nd|rd|th)?)(,?\s+(?<year>20\d{2}))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Began();

    [GeneratedRegex(@"\b(resolved|mitigated)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Over();
}

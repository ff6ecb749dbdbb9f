using System.Globalization;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Dates;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Feeds;

/// <summary>
/// The updates in a Statuspage feed entry: "Nov 20, 19:10 UTC - Resolved - …", newest first, without a year. The year is that of the
/// entry's own stamp, or the one before where the month lies after it.
/// </summary>
internal static partial class FeedStamps
{
    // Abbreviations that mean one offset wherever pages use them; the others (CST, IST, BST …) mean several.
    private static readonly Dictionary<string, int> Offsets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["JST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
    };

    /// <summary>Updates, oldest first.</summary>
    /// <param name="html">Body of the entry.</param>
    /// <param name="published">Stamp of the entry: its last update.</param>
    /// <param name="zone">Zone of the page, as the user gave it.</param>
    /// <param name="unknownZone">An abbreviation that may mean several offsets, when one was met.</param>
    public static List<OutageUpdate> Updates(string html, Instant published, DateTimeZone? zone, out string? unknownZone)
    {
        unknownZone = null;
        var updates = new List<OutageUpdate>();
        foreach (Match match in Update().Matches(html))
        {
            var stamp = PlainText.OfHtml(match.Groups["stamp"].Value);
            if (Parse(stamp, published, zone, out var abbreviation) is not { } at) continue;
            if (abbreviation is not null) unknownZone = abbreviation;
            updates.Add(new OutageUpdate(at, PlainText.OfHtml(match.Groups["status"].Value), PlainText.OfHtml(match.Groups["text"].Value).TrimStart('-', ' ')));
        }

        return [.. updates.OrderBy(update => update.At)];
    }

    /// <summary>First and last moment of planned work: "THIS IS A SCHEDULED EVENT Nov 25, 02:00 - 04:30 UTC".</summary>
    public static (Instant Start, Instant End)? Planned(string html, Instant published, DateTimeZone? zone)
    {
        if (Scheduled().Match(PlainText.OfHtml(html)) is not { Success: true } match) return null;

        var abbreviation = match.Groups["zone"].Value;
        var from = match.Groups["from"].Value;
        var until = match.Groups["until"].Value;
        if (!until.Any(char.IsLetter)) until = DayPart().Match(from).Value + ", " + until;

        // Planned work lies ahead of its announcement more often than behind it.
        var reference = published + Duration.FromDays(180);
        return Parse($"{from} {abbreviation}", reference, zone, out _) is { } start && Parse($"{until} {abbreviation}", reference, zone, out _) is { } end ? (start, end <= start ? end + Duration.FromDays(1) : end) : null;
    }

    private static Instant? Parse(string stamp, Instant published, DateTimeZone? zone, out string? unknownZone)
    {
        unknownZone = null;
        if (Stamp().Match(stamp) is not { Success: true } match || MonthNames.Find(MonthNames.English, MonthNames.Normalise(match.Groups["month"].Value)) is not { } month) return null;
        if (!TryOffset(match.Groups["zone"].Value, out var offset))
        {
            if (zone is null) unknownZone = match.Groups["zone"].Value;
            offset = null;
        }

        var reference = published.InUtc().Date.PlusDays(2);
        var day = Number(match, "day");
        if (YearlessDates.Newest(new MonthDay(month, day), reference) is not { } date || Number(match, "hour") > 23 || Number(match, "minute") > 59) return null;
        var local = date.At(new LocalTime(Number(match, "hour"), Number(match, "minute")));
        return offset is { } known ? local.WithOffset(known).ToInstant() : (zone ?? DateTimeZone.Utc).AtLeniently(local).ToInstant();
    }

    private static bool TryOffset(string text, out Offset? offset)
    {
        offset = null;
        if (Offsets.TryGetValue(text, out var hours)) offset = Offset.FromHours(hours);
        else if (NumericOffset().Match(text) is { Success: true } match && int.Parse(match.Groups["h"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is >= -18 and <= 18 and var signed)
            offset = Offset.FromSeconds((signed * 3_600) + (Math.Sign(signed) * (match.Groups["m"].Success ? Number(match, "m") * 60 : 0)));
        return offset is not null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<small>(?<stamp>.*?)</small>\s*<br\s*/?>\s*<strong>(?<status>.*?)</strong>(?<text>.*?)(?=<small>|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Update();

    [GeneratedRegex(@"SCHEDULED EVENT\s+(?<from>\p{L}+\s+\d{1,2}\s*,\s*\d{1,2}:\d{2})\s*-\s*(?<until>(\p{L}+\s+\d{1,2}\s*,\s*)?\d{1,2}:\d{2})\s+(?<zone>[A-Za-z]{1,5}([+-]\d{1,2}(:?\d{2})?)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Scheduled();

    [GeneratedRegex(@"^\p{L}+\s+\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex DayPart();

    [GeneratedRegex(@"(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})\s*,\s*(?<hour>\d{1,2}):(?<minute>\d{2})\s*(?<zone>[A-Za-z]{1,5}([+-]\d{1,2}(:?\d{2})?)?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(UTC|GMT)?(?<h>[+-]\d{1,2})(:?(?<m>\d{2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NumericOffset();
}

using System.Globalization;
using CreatorImpact.Data.Import.Dates;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads the times outage sources write: ISO 8601, RFC 822, Unix seconds or milliseconds.</summary>
internal static class OutageMoment
{
    // From this on a Unix time is in milliseconds: in seconds it would be the year 5138.
    private const long Milliseconds = 100_000_000_000;

    /// <summary>The instant; null when the text is none, or has no offset and <paramref name="zone"/> is null.</summary>
    public static Instant? Parse(string? text, DateTimeZone? zone = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var trimmed = text.Trim();
        if (trimmed.Length is >= 9 and <= 13 && long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)) return OfUnix(unix);

        var cell = DateText.Parse(trimmed);
        var day = cell.Shape switch
        {
            DateShape.Full => DateCell.Day(cell.First, cell.Second, cell.Third),
            DateShape.Named when MonthNames.Find(MonthNames.English, cell.Words!) is { } month => DateCell.Day(cell.Third, month, cell.First),
            _ => null,
        };
        if (day is not { } date) return null;

        var local = date.At(cell.Time ?? LocalTime.Midnight);
        return cell.Offset is { } offset ? local.WithOffset(offset).ToInstant() : zone?.AtLeniently(local).ToInstant();
    }

    private static Instant OfUnix(long unix) => unix >= Milliseconds ? Instant.FromUnixTimeMilliseconds(unix) : Instant.FromUnixTimeSeconds(unix);
}

using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Says back what the times of the form mean: with the day of the week, in UTC, and how long.</summary>
internal sealed class EntryEcho(IStringLocalizer<OutagesText> text, CultureInfo culture)
{
    /// <summary>"Wed 15 Oct 2025, 19:00–21:00 America/New_York = 23:00–01:00 UTC, 2 h"; null while the times cannot be read.</summary>
    public string? Times(OutageEntry entry, EndKind kind)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is not { Zone: { } zone, Start: { } start } || entry.End <= start || (kind == EndKind.Known && entry.End is null))
            return null;

        var local = Span(start, entry.End, zone, null);
        var parts = TimeWords.IsUtc(zone)
            ? text["EchoUtc", local]
            : text["Echo", local, zone.Id, Span(start, entry.End, DateTimeZone.Utc, start.InZone(zone).Date)];
        return entry.End is { } end ? $"{parts.Value}, {TimeWords.Length(end - start, culture)}" : $"{parts.Value}, {text[$"Echo{kind}"].Value}";
    }

    /// <summary>One sentence for each pair of phases that overlap.</summary>
    public IEnumerable<string> Remarks(OutageEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Overlaps.Select(pair => text["EchoOverlap", pair.First, pair.Second].Value);
    }

    // The day is said once: not again when the other clock starts on the same one, and not for an end within the night that follows.
    private string Span(Instant start, Instant? end, DateTimeZone zone, LocalDate? said)
    {
        var from = start.InZone(zone).LocalDateTime;
        var first = from.Date == said ? Clock(from) : $"{Day(from)}, {Clock(from)}";
        if (end is not { } last)
            return first;

        var to = last.InZone(zone).LocalDateTime;
        return to.Date == from.Date || last - start < Duration.FromHours(12) ? $"{first}–{Clock(to)}" : $"{first} – {Day(to)}, {Clock(to)}";
    }

    private string Day(LocalDateTime time) => time.ToString("ddd d MMM uuuu", culture);

    private string Clock(LocalDateTime time) => time.ToString("HH':'mm", culture);
}

using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import.Bytes;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Duration = NodaTime.Duration;

namespace CreatorImpact.Data.Import.Outages.Calendars;

/// <summary>
/// iCalendar files of planned work. Recurring work is expanded within two years around the day of import and 1,000 times at most;
/// cancelled events are left out, of several versions of an event the newest counts.
/// </summary>
internal sealed class CalendarReader : OutageSourceReader
{
    private const int MostOccurrences = 1_000;

    private const int MostEvents = 20_000;

    private const int DeepestNesting = 16;

    private const int LongestLine = 100_000;

    private static readonly Duration Around = Duration.FromDays(366);

    public override string Title => "a calendar of planned work (iCalendar)";

    public override string Signature => "text that begins with BEGIN:VCALENDAR";

    protected override string Format => "ics";

    protected override bool Fits(SourcePart part) => part.Kind == PartKind.Calendar;

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var text = Encoding.UTF8.GetString(sheet.Part.Text.Utf8.Span);
        if (CalendarLimits.Fault(text, DeepestNesting, LongestLine, MostEvents) is { } fault)
            return Refusal.Of("calendar_too_large", $"{sheet.Part.Where}: {fault}. Export a calendar of the work that matters and import it again.");

        CalendarCollection calendars;
        try
        {
            calendars = CalendarCollection.Load(text);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library meets broken calendars with many kinds of exception; all of them mean that this file cannot be read.
            return Refusal.Of("broken_calendar", $"{sheet.Part.Where}: the calendar cannot be read ({exception.Message}). Expected an iCalendar file (RFC 5545); export it again.");
        }

        foreach (var calendar in calendars)
        {
            var platform = PlatformOf(calendar);
            if (platform is null && sheet.Options.Platform is null) sheet.Warn("platform_unknown", "a calendar does not name its platform. Name it at import.");
            sheet.Read += calendar.Events.Count;
            foreach (var events in calendar.Events.GroupBy(each => (each.Uid, each.RecurrenceIdentifier?.StartTime.Value)))
            {
                token.ThrowIfCancellationRequested();
                var newest = events.OrderByDescending(each => each.Sequence).First();
                if (newest.Status?.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) == true) continue;
                if (Add(sheet, calendar, newest, platform, token) is { } refusal) return refusal;
            }
        }

        return null;
    }

    private RefusedReading? Add(OutageSheet sheet, Ical.Net.Calendar calendar, CalendarEvent item, string? platform, CancellationToken token)
    {
        var raw = $"UID:{item.Uid}";
        if (item.DtStart is not { } first)
        {
            sheet.Reject(raw, "DTSTART", "nothing", "a start such as 20261125T020000Z");
            return null;
        }

        var zone = sheet.Options.TimeZone;
        if (first.IsFloating && first.HasTime && zone is null)
            return Refusal.Of("time_zone_needed", $"{sheet.Part.Where}: time zone needed. \"{item.Summary}\" starts at {first.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} without a zone; name the zone and import again.");

        // Weeks of the year without a weekday are read as one day or as seven by different programs.
        if (item.RecurrenceRule is { } rule && (rule.Frequency is FrequencyType.Hourly or FrequencyType.Minutely or FrequencyType.Secondly || (rule.ByWeekNo.Count > 0 && rule.ByDay.Count == 0)))
        {
            sheet.Reject(raw, "RRULE", rule.ToString() ?? "a rule by the hour", "a rule by the day, week, month or year; weeks of the year with a weekday");
            return null;
        }

        try
        {
            foreach (var (start, end) in Occurrences(sheet, calendar, item, zone, token))
            {
                var isRepeated = item.RecurrenceRule is not null || item.RecurrenceDates.GetAllDates().Any();
                var length = end - start;
                if (length is { } none && none == Duration.Zero)
                {
                    sheet.Warn("end_unknown", $"\"{item.Summary}\" has no length. Enter its end by hand.");
                    length = null;
                }

                sheet.Add(
                    new OutageRecord
                    {
                        Id = string.IsNullOrWhiteSpace(item.Uid) ? FormattableString.Invariant($"{sheet.Read}:{start.ToUnixTimeSeconds()}") : isRepeated ? FormattableString.Invariant($"{item.Uid}:{start.ToUnixTimeSeconds()}") : item.Uid,
                        SourceFormat = Format,
                        Platform = sheet.Options.Platform ?? platform,
                        Title = item.Summary is { Length: > 0 } summary ? summary : "Planned work",
                        Regions = item.Location is { Length: > 0 } place ? [place] : [],
                        Start = start,
                        EndExclusive = start + length,
                        EndKnown = length is not null,
                        Planned = true,
                        Severity = "maintenance",
                        Cause = "maintenance",
                        Url = item.Url?.ToString(),
                    },
                    raw);
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // Rules and times beyond what the library can hold: this event is listed, the others stay.
            sheet.Reject(raw, "RRULE", exception.Message, "times from 1990 to 2099 and a rule of RFC 5545");
        }

        return null;
    }

    private static IEnumerable<(Instant Start, Instant? End)> Occurrences(OutageSheet sheet, Ical.Net.Calendar calendar, CalendarEvent item, DateTimeZone? zone, CancellationToken token)
    {
        if (item.RecurrenceRule is null && !item.RecurrenceDates.GetAllDates().Any())
        {
            var start = InstantOf(item.DtStart!, zone);
            yield return (start, EndOf(item, start, zone));
            yield break;
        }

        var (from, until) = (sheet.Options.ReferenceTime - Around, sheet.Options.ReferenceTime + Around);
        var replaced = calendar.Events.Where(other => other.Uid == item.Uid && other.RecurrenceIdentifier is not null).Select(other => InstantOf(other.RecurrenceIdentifier!.StartTime, zone)).ToHashSet();
        var count = 0;
        foreach (var occurrence in item.GetOccurrences(new CalDateTime(from.ToDateTimeUtc(), "UTC")))
        {
            token.ThrowIfCancellationRequested();
            var start = InstantOf(occurrence.Period.StartTime, zone);
            if (start >= until) yield break;
            if (item.RecurrenceIdentifier is null && replaced.Contains(start)) continue;
            if (++count > MostOccurrences)
            {
                sheet.Warn("recurrence_cut", string.Create(CultureInfo.InvariantCulture, $"\"{item.Summary}\" recurs more than {MostOccurrences} times in two years; the rest was left out."));
                yield break;
            }

            yield return (start, EndOf(item, start, zone, occurrence));
        }
    }

    // A length in hours is exact time also across a change of clocks; days are days of the calendar.
    private static Instant? EndOf(CalendarEvent item, Instant start, DateTimeZone? zone, Occurrence? occurrence = null)
    {
        if (item.Duration is { } length && item.DtStart!.HasTime) return start + Duration.FromTimeSpan(length.ToTimeSpanUnspecified());
        if (occurrence?.Period.EffectiveEndTime is { } last) return InstantOf(last, zone);
        if (item.DtEnd is { } end) return InstantOf(end, zone);
        return item.DtStart!.HasTime ? start : InstantOf(item.DtStart.AddDays(1), zone);
    }

    private static Instant InstantOf(CalDateTime time, DateTimeZone? zone)
    {
        var local = LocalDateTime.FromDateTime(time.Value);
        if (time.IsUtc) return local.InUtc().ToInstant();
        var own = time.TzId is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? WindowsZone(id) : null;
        if (own is null && time.TzId is not null) return Instant.FromDateTimeUtc(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc));

        // In a gap of the clock RFC 5545 takes the offset before it; of a repeated hour the first.
        return local.InZone(own ?? zone ?? DateTimeZone.Utc, NodaTime.TimeZones.Resolvers.CreateMappingResolver(NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnForwardShifted)).ToInstant();
    }

    private static DateTimeZone? WindowsZone(string id) =>
        NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out var mapped) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapped) : null;

    // X-WR-CALNAME, else the organisation in PRODID: -//VidPlatform//Maintenance//EN.
    private static string? PlatformOf(Ical.Net.Calendar calendar)
    {
        if (calendar.Properties["X-WR-CALNAME"]?.Value?.ToString() is { Length: > 0 } name) return name;
        return calendar.ProductId?.Split("//") is [_, { Length: > 0 } organisation, ..] && !organisation.Contains("ical.net", StringComparison.OrdinalIgnoreCase) ? organisation : null;
    }
}

using System.Globalization;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Reads a clock time of the form. One that is not one moment is never shifted in silence.</summary>
internal sealed class ClockReading(DateTimeZone zone, Instant now)
{
    // No export reaches further back, and nobody plans further ahead.
    private static readonly LocalDate EarliestDay = new(1990, 1, 1);
    private const int YearsAhead = 2;

    private static readonly LocalDateTimePattern MinutePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly LocalDateTimePattern[] Patterns = [MinutePattern, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss")];

    /// <summary>Reads a field, or says what is wrong with it.</summary>
    /// <param name="field">Named in the problem.</param>
    /// <param name="text">As typed.</param>
    /// <param name="pass">Which of two equal clock times is meant.</param>
    /// <param name="original">The moment the field showed at first.</param>
    /// <param name="problem">What is wrong; null when the field could be read.</param>
    public Instant? Read(EntryField field, string text, ClockPass pass, Instant? original, out FieldProblem? problem)
    {
        problem = null;
        if (text.Trim().Length == 0)
            return Refuse(out problem, new FieldProblem(field, "TimeMissing"));

        // The field shows minutes only: as long as nobody changed it, the seconds stay.
        if (original is { } stored && Shows(stored, text.Trim(), pass))
            return stored;
        if (Patterns.Select(pattern => pattern.Parse(text.Trim())).FirstOrDefault(parsed => parsed.Success) is not { } found)
            return Refuse(out problem, new FieldProblem(field, "TimeUnreadable", text.Trim()));

        var latestDay = now.InZone(zone).Date.PlusYears(YearsAhead);
        if (found.Value.Date < EarliestDay || found.Value.Date > latestDay)
            return Refuse(out problem, new FieldProblem(field, "TimeOutOfRange", Day(EarliestDay), Day(latestDay)));

        var map = zone.MapLocal(found.Value);
        return (map.Count, pass) switch
        {
            (1, _) => map.Single().ToInstant(),
            (2, ClockPass.First) => map.First().ToInstant(),
            (2, ClockPass.Second) => map.Last().ToInstant(),
            (2, _) => Refuse(
                out problem,
                new FieldProblem(field, "TimeTwice", Clock(found.Value), zone.Id) { FirstOffset = Offset(map.First()), SecondOffset = Offset(map.Last()) }),
            _ => Refuse(
                out problem,
                new FieldProblem(field, "TimeSkipped", Clock(found.Value), zone.Id, Clock(map.EarlyInterval.IsoLocalEnd), Clock(map.LateInterval.IsoLocalStart))),
        };
    }

    /// <summary>A moment as a browser's field writes it.</summary>
    public static string Field(Instant time, DateTimeZone zone) => MinutePattern.Format(time.InZone(zone).LocalDateTime);

    /// <summary>Which of two equal clock times a moment is; unsaid when its clock time came once.</summary>
    public static ClockPass PassOf(Instant time, DateTimeZone zone)
    {
        var map = zone.MapLocal(time.InZone(zone).LocalDateTime);
        return map.Count < 2 ? ClockPass.Unsaid : map.First().ToInstant() == time ? ClockPass.First : ClockPass.Second;
    }

    private bool Shows(Instant stored, string text, ClockPass pass) =>
        string.Equals(text, Field(stored, zone), StringComparison.Ordinal) && pass == PassOf(stored, zone);

    private static Instant? Refuse(out FieldProblem? problem, FieldProblem found)
    {
        problem = found;
        return null;
    }

    private static string Day(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string Clock(LocalDateTime time) => TimeWords.Minute(time, CultureInfo.CurrentCulture);

    private static string Offset(ZonedDateTime time) => "UTC" + time.Offset.ToString("+HH:mm", CultureInfo.InvariantCulture);
}

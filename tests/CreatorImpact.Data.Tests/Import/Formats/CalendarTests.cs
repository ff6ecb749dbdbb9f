using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class CalendarTests
{
    [Fact]
    public void Read_WindowsZone_IsMapped() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 10, 9, 0), Assert.Single(Read(Event("DTSTART;TZID=W. Europe Standard Time:20261110T100000", "DTEND;TZID=W. Europe Standard Time:20261110T110000")).Outages).Start);

    [Fact]
    public void Read_FloatingTime_AsksForTheZone()
    {
        var refused = Assert.IsType<RefusedReading>(Reading.Of(Event("DTSTART:20261110T100000", "DTEND:20261110T110000"), "a.ics"));
        var berlin = Read(Event("DTSTART:20261110T100000", "DTEND:20261110T110000"), "Europe/Berlin");

        Assert.Equal("time_zone_needed", refused.Code);
        Assert.Equal(Instant.FromUtc(2026, 11, 10, 9, 0), Assert.Single(berlin.Outages).Start);
    }

    [Fact]
    public void Read_WeeklyWork_IsExpandedWithItsExceptions()
    {
        var reading = Read(Event("DTSTART;TZID=Europe/Berlin:20261013T010000", "DURATION:PT2H", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20261020T010000"));

        Assert.Equal([Instant.FromUtc(2026, 10, 12, 23, 0), Instant.FromUtc(2026, 10, 27, 0, 0), Instant.FromUtc(2026, 11, 3, 0, 0)], reading.Outages.Select(outage => outage.Start));
        Assert.All(reading.Outages, outage => Assert.Equal(120d, (outage.EndExclusive!.Value - outage.Start).TotalMinutes));
        Assert.Equal(3, reading.Outages.Select(outage => outage.Id).Distinct().Count());
    }

    [Fact]
    public void Read_EndlessRule_EndsWithinAYear()
    {
        var reading = Read(Event("DTSTART:20200101T010000Z", "DTEND:20200101T020000Z", "RRULE:FREQ=DAILY"));

        Assert.InRange(reading.Outages.Count, 700, 740);
        Assert.All(reading.Outages, outage => Assert.InRange(outage.Start, Reading.Reference - Duration.FromDays(367), Reading.Reference + Duration.FromDays(367)));
    }

    [Fact]
    public void Read_NewestSequenceAndCancelled_CountOnce()
    {
        var reading = Read(Calendar("BEGIN:VEVENT", "UID:a", "SEQUENCE:1", "DTSTART:20261110T100000Z", "DTEND:20261110T110000Z", "END:VEVENT", "BEGIN:VEVENT", "UID:a", "SEQUENCE:3", "STATUS:CANCELLED", "DTSTART:20261110T100000Z", "END:VEVENT"));

        Assert.Empty(reading.Outages);
        Assert.Equal(2, reading.RowsRead);
    }

    [Fact]
    public void Read_EventWithoutEnd_AsksAndEndBeforeStart_IsListed()
    {
        var open = Read(Event("DTSTART:20261110T100000Z"));
        var wrong = Read(Event("DTSTART:20261110T100000Z", "DTEND:20261110T090000Z"));

        Assert.False(Assert.Single(open.Outages).EndKnown);
        Assert.Empty(wrong.Outages);
        Assert.Single(wrong.RejectedRows);
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=MINUTELY;UNTIL=99991231T000000Z")]
    public void Read_RuleBySeconds_IsRefused(string rule) =>
        Assert.Equal("calendar_too_large", Assert.IsType<RefusedReading>(Reading.Of(Event("DTSTART:20261110T100000Z", rule), "a.ics")).Code);

    [Fact]
    public void Read_RuleByTheHour_IsListedAndTheOthersStay()
    {
        var reading = Read(Calendar("BEGIN:VEVENT", "UID:a", "DTSTART:19970902T090000Z", "RRULE:FREQ=HOURLY", "END:VEVENT", "BEGIN:VEVENT", "UID:b", "DTSTART:20261110T100000Z", "DTEND:20261110T110000Z", "END:VEVENT"));

        Assert.Equal("b", Assert.Single(reading.Outages).Id);
        Assert.Equal("RRULE", Assert.Single(reading.RejectedRows).Column);
    }

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Assert.Equal("calendar_too_large", Assert.IsType<RefusedReading>(Reading.Of("BEGIN:VCALENDAR\r\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\n", 2_000)), "a.ics")).Code);

    private static OutageReading Read(string text, string? zone = null) => Assert.IsType<OutageReading>(Reading.Of(text, "a.ics", zone));

    private static string Event(params string[] lines) => Calendar(["BEGIN:VEVENT", "UID:e", "SUMMARY:Work", .. lines, "END:VEVENT"]);

    private static string Calendar(params string[] lines) => string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vid//EN", .. lines, "END:VCALENDAR", string.Empty]);
}

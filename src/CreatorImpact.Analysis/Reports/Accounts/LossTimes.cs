using System.Globalization;
using CreatorImpact.Analysis.Wording;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Writes times of an outage. A clock time never stands without its zone.</summary>
/// <param name="zone">Zone its times were typed in.</param>
/// <param name="wording">Language of the document.</param>
internal sealed class LossTimes(DateTimeZone zone, ReportWords wording)
{
    /// <summary>Start to end in the zone of the entry and, where its clock is another, in UTC.</summary>
    public string Span(Instant start, Instant end) => IsUtc ? $"{Span(start, end, DateTimeZone.Utc)} UTC" : wording.Get("TwoZones", Span(start, end, zone), zone.Id, Span(start, end, DateTimeZone.Utc));

    /// <summary>A moment in the zone of the entry.</summary>
    public string Moment(Instant time) => IsUtc ? $"{Minute(time, DateTimeZone.Utc)} UTC" : $"{Minute(time, zone)} {zone.Id}";

    /// <summary>"5 Nov 2026".</summary>
    public string Day(LocalDate day) => day.ToString(DayPattern.Day(wording.Culture), wording.Culture);

    /// <summary>"2 h 15 min", "3 d 4 h 45 min".</summary>
    public string Length(Duration length) => ClockText.Length(length, CultureInfo.InvariantCulture, isWhole: true);

    /// <summary>"1 day", "3 days".</summary>
    public string Days(int days) => days == 1 ? wording.Get("DayOne") : wording.Get("Days", days.ToString("N0", wording.Culture));

    private bool IsUtc => ClockText.IsUtc(zone);

    private string Span(Instant start, Instant end, DateTimeZone within) => ClockText.Span(start, end, within, wording.Culture);

    private string Minute(Instant time, DateTimeZone within) => ClockText.Minute(time, within, wording.Culture);
}

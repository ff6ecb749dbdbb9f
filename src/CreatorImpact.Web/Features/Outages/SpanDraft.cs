using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Start and end in a row of the entry form: texts as typed, in the zone of the form.</summary>
public abstract class SpanDraft
{
    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public ClockPass StartPass { get; set; }

    public ClockPass EndPass { get; set; }

    /// <summary>Puts stored times into the row.</summary>
    protected void Show(Instant start, Instant end, DateTimeZone zone)
    {
        (Start, End) = (ClockReading.Field(start, zone), ClockReading.Field(end, zone));
        (StartPass, EndPass) = (ClockReading.PassOf(start, zone), ClockReading.PassOf(end, zone));
    }
}

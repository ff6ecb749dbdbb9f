using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>One row of phases in the entry form: texts as typed, times in the zone of the form.</summary>
public sealed class PhaseDraft
{
    /// <summary>The stored phase this row showed at first; null for a new row.</summary>
    public StoredPhase? Original { get; init; }

    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public ClockPass StartPass { get; set; }

    public ClockPass EndPass { get; set; }

    /// <summary>Least share that failed, per cent; empty = not known.</summary>
    public string ShareFrom { get; set; } = "";

    /// <summary>Most that failed, per cent; empty = as the least.</summary>
    public string ShareTo { get; set; } = "";

    /// <summary>A stored phase as a row.</summary>
    public static PhaseDraft Of(StoredPhase phase, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(phase);
        var (from, to) = EntryNumbers.Shown(phase.SeverityLow, phase.SeverityHigh);
        return new PhaseDraft
        {
            Original = phase,
            Start = ClockReading.Field(phase.Start, zone),
            End = ClockReading.Field(phase.EndExclusive, zone),
            StartPass = ClockReading.PassOf(phase.Start, zone),
            EndPass = ClockReading.PassOf(phase.EndExclusive, zone),
            ShareFrom = from,
            ShareTo = to,
        };
    }

    /// <summary>The share as typed; that of the stored phase while it is still shown, which is rounded.</summary>
    internal (double Low, double High)? Share(out bool wrong)
    {
        wrong = false;
        return Original is { } phase && (ShareFrom.Trim(), ShareTo.Trim()) == EntryNumbers.Shown(phase.SeverityLow, phase.SeverityHigh)
            ? (phase.SeverityLow, phase.SeverityHigh)
            : EntryNumbers.Range(ShareFrom, ShareTo, out wrong);
    }
}

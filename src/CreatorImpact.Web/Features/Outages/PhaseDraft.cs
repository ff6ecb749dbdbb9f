using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>One row of phases in the entry form: texts as typed, times in the zone of the form.</summary>
public sealed class PhaseDraft : SpanDraft
{
    /// <summary>The stored phase this row showed at first; null for a new row.</summary>
    public StoredPhase? Original { get; init; }

    /// <summary>Least share that failed, per cent; empty = not known.</summary>
    public string ShareFrom { get; set; } = "";

    /// <summary>Most that failed, per cent; empty = as the least.</summary>
    public string ShareTo { get; set; } = "";

    /// <summary>A stored phase as a row.</summary>
    public static PhaseDraft Of(StoredPhase phase, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(phase);
        var (from, to) = EntryNumbers.Shown(phase.SeverityLow, phase.SeverityHigh);
        var draft = new PhaseDraft
        {
            Original = phase,
            ShareFrom = from,
            ShareTo = to,
        };
        draft.Show(phase.Start, phase.EndExclusive, zone);
        return draft;
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

using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>One row of windows that other sources state, in the entry form: texts as typed, times in the zone of the form.</summary>
public sealed class WindowDraft : SpanDraft
{
    /// <summary>The stored window this row showed at first; null for an empty row.</summary>
    public StatedWindow? Original { get; init; }

    /// <summary>Who states it.</summary>
    public string Source { get; set; } = "";

    /// <summary>Address of the report.</summary>
    public string Url { get; set; } = "";

    /// <summary>True when nothing stands in the row: it counts for nothing.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(string.Concat(Start, End, Source, Url));

    /// <summary>A stored window as a row.</summary>
    public static WindowDraft Of(StatedWindow window, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(window);
        var draft = new WindowDraft
        {
            Original = window,
            Source = window.Source,
            Url = window.Url ?? "",
        };
        draft.Show(window.Start, window.EndExclusive, zone);
        return draft;
    }
}

using CreatorImpact.Data.Import.Metrics;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What every message says of the outage itself.</summary>
internal sealed class MessageOutage(AccountCase found)
{
    private readonly LossTimes _times = new(found.About.Zone, found.Wording);

    private Instant Start => found.About.Outage.Phases.Min(phase => phase.Start);

    /// <summary>The platform as it writes itself; null when neither outage nor account names one.</summary>
    public string? Platform => PlatformName.Display(found.About.Outage.Platform ?? found.About.Account!.Platform);

    /// <summary>Day of its start, in the zone of its entry.</summary>
    public string Day => _times.Day(Start.InZone(found.About.Zone).Date);

    /// <summary>Start to end in the zone of its entry and in UTC.</summary>
    public string Span => _times.Span(Start, found.About.Outage.Phases.Max(phase => phase.EndExclusive));

    /// <summary>A text that names the platform, or the one in its place where none is known.</summary>
    /// <param name="key">Its first place is the platform; the other text has none for it, and is called <c>key_any</c>.</param>
    /// <param name="places">The others.</param>
    public string Named(string key, params object[] places) => Platform is { } platform ? found.Wording.Get(key, [platform, .. places]) : found.Wording.Get(key + "_any", places);

    /// <summary>What stamps say on the document: a message is read without them.</summary>
    public IEnumerable<ReportText> Cautions()
    {
        if (found.About.IsDemo) yield return new ReportText(found.Wording.Get("StampDemoText"));
        if (found.About.Outage.IsIllustrative) yield return new ReportText(found.Wording.Get("StampIllustrativeText"));
        if (found.About.Outage.IsUnverified) yield return new ReportText(found.Wording.Get("MessageUnverified"));
    }

    /// <summary>First day on which exports hold the final figures; null when they do already.</summary>
    public string? ProvisionalUntil => found.Main.ProvisionalOf(found.About.AsOf).Until is { } day ? _times.Day(day) : null;

    /// <summary>Day of the export the figures rest on, in the zone of their days.</summary>
    public string ExportedOn => _times.Day(found.Main.Series.ExportedAt.InZone(found.Main.Zone).Date);
}

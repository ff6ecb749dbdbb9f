using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Reads the part of the entry form about cause, place, answer and other sources.</summary>
internal sealed class RegisterEntry
{
    // As many as a list of regions of a status page holds, and more than anybody types.
    private const int LongestRegions = 1000;

    private readonly RegisterDraft _draft;
    private readonly List<StatedWindow> _windows = [];
    private Instant? _acknowledged;
    private Instant? _resolved;

    private RegisterEntry(RegisterDraft draft) => _draft = draft;

    /// <summary>Reads it; what is wrong is added to the problems.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="original">The stored outage it changes; null for a new one.</param>
    /// <param name="clock">Reads clock times; null while the zone is not known: then no time is read.</param>
    /// <param name="start">Start of the outage, as far as it could be read.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static RegisterEntry Read(RegisterDraft draft, StoredOutage? original, ClockReading? clock, Instant? start, List<FieldProblem> problems)
    {
        var entry = new RegisterEntry(draft);
        if (CauseCatalog.Find(draft.Cause) is null && draft.Cause != original?.Cause)
            problems.Add(new FieldProblem(EntryField.Cause, "CauseUnknown"));
        if (!SaysRegionsOf(draft, original) && draft.Regions.Trim().Length > LongestRegions)
            problems.Add(new FieldProblem(EntryField.Regions, "TextTooLong", LongestRegions));
        if (draft.Author.Trim().Length > OutageEntry.LongestTitle)
            problems.Add(new FieldProblem(EntryField.Author, "TextTooLong", OutageEntry.LongestTitle));
        if (clock is null)
            return entry;

        entry._acknowledged = Optional(clock, EntryField.Acknowledged, draft.Acknowledged, draft.AcknowledgedPass, original?.AcknowledgedAt, problems);
        entry._resolved = Optional(clock, EntryField.Resolved, draft.Resolved, draft.ResolvedPass, original?.ResolvedAt, problems);
        if (entry._resolved < start)
            problems.Add(new FieldProblem(EntryField.Resolved, "ResolvedBeforeStart"));
        for (var row = 0; row < draft.Windows.Count; row++)
            entry.ReadWindow(draft.Windows[row], row, clock, problems);
        return entry;
    }

    /// <summary>The outage with what was read.</summary>
    public StoredOutage ApplyTo(StoredOutage outage) => outage with
    {
        Cause = _draft.Cause,
        // A name may hold a comma, as an address does: what nobody typed into stays as it is.
        Regions = SaysRegionsOf(_draft, outage) ? outage.Regions : [.. _draft.Regions.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
        Planned = _draft.Planned,
        LeftOut = _draft.LeftOut,
        AcknowledgedAt = _acknowledged,
        ResolvedAt = _resolved,
        Author = _draft.Author.Trim() is { Length: > 0 } author ? author : outage.Author,
        Windows = [.. _windows.Distinct().OrderBy(window => window.Start).ThenBy(window => window.EndExclusive).ThenBy(window => window.Source, StringComparer.Ordinal)],
    };

    private void ReadWindow(WindowDraft draft, int row, ClockReading clock, List<FieldProblem> problems)
    {
        if (draft.IsEmpty)
            return;

        var before = problems.Count;
        var start = Moment(clock, EntryField.WindowStart, row, (draft.Start, draft.StartPass, draft.Original?.Start), problems);
        var end = Moment(clock, EntryField.WindowEnd, row, (draft.End, draft.EndPass, draft.Original?.EndExclusive), problems);
        if (end <= start)
            problems.Add(new FieldProblem(EntryField.WindowEnd, "EndNotAfterStart") { Row = row });
        else if (end - start > Duration.FromDays(OutageTimes.LongestDays))
            problems.Add(new FieldProblem(EntryField.WindowEnd, "WindowTooLong", OutageTimes.LongestDays) { Row = row });
        if (string.IsNullOrWhiteSpace(draft.Source))
            problems.Add(new FieldProblem(EntryField.WindowSource, "WindowSourceMissing") { Row = row });
        var url = draft.Url.Trim();
        if (url.Length > 0 && SourceLink.Of(url) is null)
            problems.Add(new FieldProblem(EntryField.WindowUrl, "UrlWrong") { Row = row });
        if (problems.Count == before)
            _windows.Add(new StatedWindow(start!.Value, end!.Value, draft.Source.Trim(), url.Length > 0 ? url : null));
    }

    private static bool SaysRegionsOf(RegisterDraft draft, StoredOutage? outage) =>
        outage is not null && string.Equals(draft.Regions.Trim(), RegisterDraft.RegionsOf(outage), StringComparison.Ordinal);

    private static Instant? Optional(ClockReading clock, EntryField field, string text, ClockPass pass, Instant? original, List<FieldProblem> problems) =>
        text.Trim().Length == 0 ? null : Moment(clock, field, 0, (text, pass, original), problems);

    private static Instant? Moment(ClockReading clock, EntryField field, int row, (string Text, ClockPass Pass, Instant? Original) typed, List<FieldProblem> problems)
    {
        var moment = clock.Read(field, typed.Text, typed.Pass, typed.Original, out var problem);
        if (problem is not null)
            problems.Add(problem with { Row = row });
        return moment;
    }
}

using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Reads the entry form: an outage, or what is wrong in which field.</summary>
public sealed class OutageEntry
{
    /// <summary>Most characters of a platform's name.</summary>
    public const int LongestPlatform = 100;

    /// <summary>Most characters of a title, a source or a link.</summary>
    public const int LongestTitle = 300;

    /// <summary>Ways to know of an outage that the form offers.</summary>
    public static IReadOnlyList<string> Verifications { get; } =
        [.. StoredOutage.Verifications.Where(one => one is not (StoredOutage.UnverifiedVerification or StoredOutage.IllustrativeVerification)), StoredOutage.UnverifiedVerification];

    private static readonly string[] Functions = ["view", "upload", "live", "monetise", "display"];

    private static readonly Duration LongestWindow = Duration.FromDays(366);

    private readonly List<FieldProblem> _problems = [];
    private readonly List<StoredPhase> _phases = [];
    private readonly List<(int First, int Second)> _overlaps = [];

    private OutageEntry()
    {
    }

    /// <summary>Null while a problem stands.</summary>
    public StoredOutage? Outage { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>Zone of the times; null when it is not known.</summary>
    public DateTimeZone? Zone { get; private set; }

    /// <summary>First moment, as far as it could be read.</summary>
    public Instant? Start { get; private set; }

    /// <summary>Last moment, exclusive, as far as it could be read.</summary>
    public Instant? End { get; private set; }

    /// <summary>Rows of phases that overlap, from 1. That is no mistake: the larger share counts there.</summary>
    public IReadOnlyList<(int First, int Second)> Overlaps => _overlaps;

    /// <summary>Reads a draft.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="zones">Time zones there are.</param>
    /// <param name="clock">Says what lies too far ahead: more than two years.</param>
    public static OutageEntry Read(OutageDraft draft, IDateTimeZoneProvider zones, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(clock);
        var entry = new OutageEntry();
        entry.ReadAll(draft, zones, clock.GetCurrentInstant());
        return entry;
    }

    private void ReadAll(OutageDraft draft, IDateTimeZoneProvider zones, Instant now)
    {
        var platform = PlatformWords.CodeOf(draft.Platform);
        if (platform is null)
            Problem(EntryField.Platform, "PlatformMissing");
        else if (platform.Length > LongestPlatform)
            Problem(EntryField.Platform, "TextTooLong", LongestPlatform);
        if (draft.Title.Trim().Length > LongestTitle)
            Problem(EntryField.Title, "TextTooLong", LongestTitle);
        Zone = draft.Zone.Trim().Length == 0 ? null : zones.GetZoneOrNull(draft.Zone.Trim());
        if (Zone is null)
            Problem(EntryField.Zone, draft.Zone.Trim().Length == 0 ? "ZoneMissing" : "ZoneUnknown", draft.Zone.Trim());

        (double Low, double High)? share = null;
        if (draft.Phases.Count > 0)
            ReadPhases(draft, now);
        else
            share = ReadWhole(draft, now);
        if (!Functions.Contains(draft.Function, StringComparer.Ordinal))
            Problem(EntryField.Function, "FunctionUnknown");
        if (draft.Url.Trim().Length > 0 && SourceLink.Of(draft.Url) is null)
            Problem(EntryField.Url, "UrlWrong");
        var register = RegisterEntry.Read(draft.Register, draft.Original, Zone is null ? null : new ClockReading(Zone, now), Start, _problems);
        if (_problems.Count > 0 || Start is not { } from || Zone is null)
            return;

        var title = draft.Title.Trim().Length > 0 ? draft.Title.Trim() : $"{PlatformWords.Of(platform)} outage";
        Outage = register.ApplyTo(Build(draft, platform!, title, Zone, from, share));
    }

    private (double Low, double High)? ReadWhole(OutageDraft draft, Instant now)
    {
        if (Zone is not null)
        {
            var clock = new ClockReading(Zone, now);
            Start = Moment(clock, EntryField.Start, 0, draft.Start, draft.StartPass, draft.Original?.Start);
            End = draft.EndKind != EndKind.Known ? null : Moment(clock, EntryField.End, 0, draft.End, draft.EndPass, draft.Original?.EndExclusive);
        }

        if (End <= Start)
            Problem(EntryField.End, "EndNotAfterStart");
        else if (End - Start > LongestWindow && (Start, End) != (draft.Original?.Start, draft.Original?.EndExclusive))
            Problem(EntryField.End, "WindowTooLong", LongestWindow.Days);

        var share = EntryNumbers.Range(draft.ShareFrom, draft.ShareTo, out var wrong);
        if (wrong)
            Problem(EntryField.Share, "ShareWrong");
        return share;
    }

    private void ReadPhases(OutageDraft draft, Instant now)
    {
        var read = new List<(int Row, StoredPhase Phase)>();
        for (var row = 0; row < draft.Phases.Count; row++)
        {
            if (ReadPhase(draft.Phases[row], row, now) is { } phase)
                read.Add((row, phase));
        }

        read = [.. read.OrderBy(one => one.Phase.Start).ThenBy(one => one.Phase.EndExclusive)];
        _phases.AddRange(read.Select(one => one.Phase));
        foreach (var (earlier, later) in read.Zip(read.Skip(1)).Where(pair => pair.Second.Phase.Start < pair.First.Phase.EndExclusive))
            _overlaps.Add((Math.Min(earlier.Row, later.Row) + 1, Math.Max(earlier.Row, later.Row) + 1));
        if (read.Count < draft.Phases.Count)
            return;

        var last = read.MaxBy(one => one.Phase.EndExclusive);
        (Start, End) = (_phases[0].Start, last.Phase.EndExclusive);
        if (End - Start > LongestWindow)
            _problems.Add(new FieldProblem(EntryField.PhaseEnd, "WindowTooLong", LongestWindow.Days) { Row = last.Row });
    }

    private StoredPhase? ReadPhase(PhaseDraft draft, int row, Instant now)
    {
        var share = draft.Share(out var wrong);
        if (wrong)
            _problems.Add(new FieldProblem(EntryField.PhaseShare, "ShareWrong") { Row = row });
        if (Zone is null)
            return null;

        var clock = new ClockReading(Zone, now);
        var start = Moment(clock, EntryField.PhaseStart, row, draft.Start, draft.StartPass, draft.Original?.Start);
        var end = Moment(clock, EntryField.PhaseEnd, row, draft.End, draft.EndPass, draft.Original?.EndExclusive);
        if (end <= start)
            _problems.Add(new FieldProblem(EntryField.PhaseEnd, "EndNotAfterStart") { Row = row });
        return start is { } from && end is { } to && to > from && !wrong ? new StoredPhase(from, to, share?.Low ?? 0, share?.High ?? 1) : null;
    }

    private StoredOutage Build(OutageDraft draft, string platform, string title, DateTimeZone zone, Instant start, (double Low, double High)? share)
    {
        var original = draft.Original;
        var entered = (original ?? new StoredOutage { Title = title, Start = start }) with
        {
            Platform = platform,
            Title = title,
            Function = draft.Function,
            EntryZone = zone.Id,
            Verification = draft.Verification,
            Source = draft.Source.Trim() is { Length: > 0 } source ? source : original is not null && original.StatedSource is null ? original.Source : null,
            Url = draft.Url.Trim() is { Length: > 0 } url ? url : null,
        };
        if (draft.Phases.Count > 0)
        {
            return original is not null && original.Phases.SequenceEqual(_phases)
                ? entered
                : entered with { Start = start, EndExclusive = End, EndKnown = true, AffectedShare = null, Phases = [.. _phases] };
        }

        entered = entered with { Start = start, EndExclusive = End, EndKnown = draft.EndKind != EndKind.Unknown };
        if (original is { Phases.Count: <= 1 } && original.Start == start && original.EndExclusive == End && (draft.SaysShareOf(original) || SameShare(original, share)))
            return entered;

        var (low, high) = share ?? (0, 1);
        return entered with
        {
            AffectedShare = share is { } said && said.Low == said.High ? said.Low : null,
            Phases = End is { } last ? [new StoredPhase(start, last, low, high)] : [],
        };
    }

    private static bool SameShare(StoredOutage outage, (double Low, double High)? share)
    {
        if (outage.Phases.Count == 0)
            return share is null;

        var (low, high) = share ?? (0, 1);
        return Math.Abs(outage.Phases.Min(phase => phase.SeverityLow) - low) < 1e-6 && Math.Abs(outage.Phases.Max(phase => phase.SeverityHigh) - high) < 1e-6;
    }

    private Instant? Moment(ClockReading clock, EntryField field, int row, string text, ClockPass pass, Instant? original)
    {
        var moment = clock.Read(field, text, pass, original, out var problem);
        if (problem is not null)
            _problems.Add(problem with { Row = row });
        return moment;
    }

    private void Problem(EntryField field, string key, params object[] places) => _problems.Add(new FieldProblem(field, key, places));
}

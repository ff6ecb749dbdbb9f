using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Reads the entry form: an outage, or what is wrong in which field. A clock time that is not one moment is never shifted in silence.</summary>
public sealed class OutageEntry
{
    /// <summary>Most characters of a platform's name.</summary>
    public const int LongestPlatform = 100;

    /// <summary>Most characters of a title.</summary>
    public const int LongestTitle = 300;

    // No export reaches further back, and nobody plans further ahead.
    private static readonly LocalDate EarliestDay = new(1990, 1, 1);
    private const int YearsAhead = 2;

    private static readonly string[] Functions = ["view", "upload", "live", "monetise", "display"];

    private static readonly LocalDateTimePattern[] Patterns =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss")];

    private static readonly Duration LongestWindow = Duration.FromDays(366);

    private readonly List<FieldProblem> _problems = [];
    private readonly Instant _now;

    private OutageEntry(Instant now) => _now = now;

    /// <summary>Null while a problem stands.</summary>
    public StoredOutage? Outage { get; private set; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>Reads a draft.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="zones">Time zones there are.</param>
    /// <param name="clock">Says what lies too far ahead: more than two years.</param>
    public static OutageEntry Read(OutageDraft draft, IDateTimeZoneProvider zones, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(clock);
        var entry = new OutageEntry(clock.GetCurrentInstant());
        entry.ReadAll(draft, zones);
        return entry;
    }

    private void ReadAll(OutageDraft draft, IDateTimeZoneProvider zones)
    {
        var platform = PlatformWords.CodeOf(draft.Platform);
        if (platform is null)
            Problem(EntryField.Platform, "PlatformMissing");
        else if (platform.Length > LongestPlatform)
            Problem(EntryField.Platform, "TextTooLong", LongestPlatform);
        if (draft.Title.Trim().Length > LongestTitle)
            Problem(EntryField.Title, "TextTooLong", LongestTitle);
        var zone = draft.Zone.Trim().Length == 0 ? null : zones.GetZoneOrNull(draft.Zone.Trim());
        if (zone is null)
            Problem(EntryField.Zone, draft.Zone.Trim().Length == 0 ? "ZoneMissing" : "ZoneUnknown", draft.Zone.Trim());

        var start = zone is null ? null : Moment(EntryField.Start, draft.Start, draft.StartPass, zone, draft.Original?.Start);
        var end = zone is null || draft.EndKind != EndKind.Known ? null : Moment(EntryField.End, draft.End, draft.EndPass, zone, draft.Original?.EndExclusive);
        if (end <= start)
            Problem(EntryField.End, "EndNotAfterStart");
        else if (end - start > LongestWindow && (start, end) != (draft.Original?.Start, draft.Original?.EndExclusive))
            Problem(EntryField.End, "WindowTooLong", LongestWindow.Days);

        var share = Share(draft);
        if (!Functions.Contains(draft.Function, StringComparer.Ordinal))
            Problem(EntryField.Function, "FunctionUnknown");
        if (_problems.Count > 0 || start is not { } from || zone is null)
            return;

        var title = draft.Title.Trim().Length > 0 ? draft.Title.Trim() : $"{PlatformWords.Of(platform)} outage";
        Outage = Build(draft, platform!, title, zone, from, end, share);
    }

    private static StoredOutage Build(OutageDraft draft, string platform, string title, DateTimeZone zone, Instant start, Instant? end, (double Low, double High)? share)
    {
        var original = draft.Original;
        var entered = (original ?? new StoredOutage { Title = title, Start = start }) with
        {
            Platform = platform,
            Title = title,
            Start = start,
            EndExclusive = end,
            EndKnown = draft.EndKind != EndKind.Unknown,
            Function = draft.Function,
            EntryZone = zone.Id,
        };
        if (original is not null && original.Start == start && original.EndExclusive == end && (draft.SaysShareOf(original) || SameShare(original, share)))
            return entered;

        var (low, high) = share ?? (0, 1);
        return entered with
        {
            AffectedShare = share is { } said && said.Low == said.High ? said.Low : null,
            Phases = end is { } last ? [new StoredPhase(start, last, low, high)] : [],
        };
    }

    private static bool SameShare(StoredOutage outage, (double Low, double High)? share)
    {
        if (outage.Phases.Count == 0)
            return share is null;

        var (low, high) = share ?? (0, 1);
        return Math.Abs(outage.Phases.Min(phase => phase.SeverityLow) - low) < 1e-6 && Math.Abs(outage.Phases.Max(phase => phase.SeverityHigh) - high) < 1e-6;
    }

    private Instant? Moment(EntryField field, string text, ClockPass pass, DateTimeZone zone, Instant? original)
    {
        if (text.Trim().Length == 0)
            return Problem(field, "TimeMissing");

        // The field shows minutes only: as long as nobody changed it, the seconds stay.
        if (original is { } stored && OutageDraft.Shows(stored, text.Trim(), pass, zone))
            return stored;
        if (Patterns.Select(pattern => pattern.Parse(text.Trim())).FirstOrDefault(parsed => parsed.Success) is not { } found)
            return Problem(field, "TimeUnreadable", text.Trim());

        var latestDay = _now.InZone(zone).Date.PlusYears(YearsAhead);
        if (found.Value.Date < EarliestDay || found.Value.Date > latestDay)
            return Problem(field, "TimeOutOfRange", Day(EarliestDay), Day(latestDay));

        var map = zone.MapLocal(found.Value);
        switch (map.Count, pass)
        {
            case (1, _):
                return map.Single().ToInstant();
            case (2, ClockPass.First):
                return map.First().ToInstant();
            case (2, ClockPass.Second):
                return map.Last().ToInstant();
            case (2, _):
                _problems.Add(new FieldProblem(field, "TimeTwice", Clock(found.Value), zone.Id) { FirstOffset = Offset(map.First()), SecondOffset = Offset(map.Last()) });
                return null;
            default:
                return Problem(field, "TimeSkipped", Clock(found.Value), zone.Id, Clock(map.EarlyInterval.IsoLocalEnd), Clock(map.LateInterval.IsoLocalStart));
        }
    }

    private (double Low, double High)? Share(OutageDraft draft)
    {
        if (draft.ShareFrom.Trim().Length == 0 && draft.ShareTo.Trim().Length == 0)
            return null;

        var low = Percent(draft.ShareFrom.Trim().Length == 0 ? "0" : draft.ShareFrom);
        var high = Percent(draft.ShareTo.Trim().Length == 0 ? draft.ShareFrom : draft.ShareTo);
        if (low is { } from && high is { } to && from <= to)
            return (from, to);

        Problem(EntryField.Share, "ShareWrong");
        return null;
    }

    private static double? Percent(string text) =>
        double.TryParse(text.Trim().TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 100
            ? value / 100
            : null;

    private static string Day(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string Clock(LocalDateTime time) => time.ToString("uuuu'-'MM'-'dd HH':'mm", CultureInfo.InvariantCulture);

    private static string Offset(ZonedDateTime time) => "UTC" + time.Offset.ToString("+HH:mm", CultureInfo.InvariantCulture);

    private Instant? Problem(EntryField field, string key, params object[] places)
    {
        _problems.Add(new FieldProblem(field, key, places));
        return null;
    }
}

/// <summary>A field of the form.</summary>
public enum EntryField
{
    Platform,
    Title,
    Zone,
    Start,
    End,
    Function,
    Share,
}

/// <summary>What is wrong in a field.</summary>
/// <param name="Field">Which.</param>
/// <param name="Key">Wording, in the page's resource.</param>
/// <param name="Places">Fill the wording.</param>
public sealed record FieldProblem(EntryField Field, string Key, params object[] Places)
{
    /// <summary>When a clock showed the time twice: the offset of the first pass, such as <c>UTC-04:00</c>.</summary>
    public string? FirstOffset { get; init; }

    /// <summary>The offset of the second pass.</summary>
    public string? SecondOffset { get; init; }
}

using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>What stands in the entry form: texts as typed.</summary>
public sealed class OutageDraft
{
    /// <summary>Most rows of phases.</summary>
    public const int MostPhases = 20;

    /// <summary>The stored outage this changes; null for a new one.</summary>
    public StoredOutage? Original { get; set; }

    /// <summary>What the form was filled with from an address; null for an empty form and for a stored outage.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Under this name the browser keeps what was typed.</summary>
    public string Name => (Original, Suggestion) switch
    {
        ({ } stored, _) => FormattableString.Invariant($"outages:edit:{stored.Id}"),
        (_, { } suggested) => $"outages:new:{suggested}",
        _ => "outages:new",
    };

    public string Platform { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Local time in <see cref="Zone"/>, as a browser's field writes it: <c>2026-11-05T17:00</c>.</summary>
    public string Start { get; set; } = "";

    /// <summary>As <see cref="Start"/>; counts only with <see cref="EndKind.Known"/>.</summary>
    public string End { get; set; } = "";

    public EndKind EndKind { get; set; }

    /// <summary>Which of two equal clock times is meant, when the clocks were put back.</summary>
    public ClockPass StartPass { get; set; }

    /// <summary>As <see cref="StartPass"/>.</summary>
    public ClockPass EndPass { get; set; }

    public string Zone { get; set; } = "";

    public string Function { get; set; } = "view";

    /// <summary>Least share that failed, per cent; empty = not known.</summary>
    public string ShareFrom { get; set; } = "";

    /// <summary>Most that failed, per cent; empty = as the least.</summary>
    public string ShareTo { get; set; } = "";

    /// <summary>How it is known: a code of <see cref="StoredOutage.Verification"/>.</summary>
    public string Verification { get; set; } = "own";

    /// <summary>Who said so.</summary>
    public string Source { get; set; } = "";

    /// <summary>Address of the report.</summary>
    public string Url { get; set; } = "";

    /// <summary>Cause, place, answer of the platform and other sources.</summary>
    public RegisterDraft Register { get; private init; } = new();

    /// <summary>Two rows or more, or none. With rows, they say start, end and share; the fields of the whole are not shown.</summary>
    public IReadOnlyList<PhaseDraft> Phases => _phases;

    private readonly List<PhaseDraft> _phases = [];

    /// <summary>A stored outage as a form: its times in the zone they were typed in.</summary>
    public static OutageDraft Of(StoredOutage outage, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentNullException.ThrowIfNull(zone);
        var share = ShareOf(outage);
        var draft = new OutageDraft
        {
            Original = outage,
            Platform = PlatformWords.Of(outage.Platform) ?? "",
            Title = outage.Title,
            Start = ClockReading.Field(outage.Start, zone),
            End = outage.EndExclusive is { } end ? ClockReading.Field(end, zone) : "",
            EndKind = outage switch { { EndExclusive: not null } => EndKind.Known, { EndKnown: true } => EndKind.Ongoing, _ => EndKind.Unknown },
            StartPass = ClockReading.PassOf(outage.Start, zone),
            EndPass = outage.EndExclusive is { } last ? ClockReading.PassOf(last, zone) : ClockPass.Unsaid,
            Zone = zone.Id,
            Function = outage.Function,
            ShareFrom = share.From,
            ShareTo = share.To,
            Verification = outage.Verification,
            Source = outage.StatedSource ?? "",
            Url = outage.Url ?? "",
            Register = RegisterDraft.Of(outage, zone),
        };
        if (outage.Phases.Count > 1)
            draft._phases.AddRange(outage.Phases.Select(phase => PhaseDraft.Of(phase, zone)));
        return draft;
    }

    /// <summary>Adds a row that goes on where the last one ended. The first time, what stands in the simple form becomes the first row.</summary>
    public void AddPhase()
    {
        if (_phases.Count >= MostPhases)
            return;
        if (_phases.Count == 0)
        {
            _phases.Add(new PhaseDraft
            {
                Original = Original?.Phases is [var only] ? only : null,
                Start = Start,
                End = EndKind == EndKind.Known ? End : "",
                StartPass = StartPass,
                EndPass = EndPass,
                ShareFrom = ShareFrom,
                ShareTo = ShareTo,
            });
            EndKind = EndKind.Known;
        }

        _phases.Add(new PhaseDraft { Start = _phases[^1].End, StartPass = _phases[^1].EndPass });
    }

    /// <summary>Takes a row away. When only one is left, the simple form shows it.</summary>
    public void RemovePhase(PhaseDraft phase)
    {
        if (!_phases.Remove(phase) || _phases is not [var only])
            return;

        (Start, End, StartPass, EndPass, ShareFrom, ShareTo) = (only.Start, only.End, only.StartPass, only.EndPass, only.ShareFrom, only.ShareTo);
        _phases.Clear();
    }

    /// <summary>True when the share as typed is still the one shown for an outage, which is rounded.</summary>
    internal bool SaysShareOf(StoredOutage outage) => (ShareFrom.Trim(), ShareTo.Trim()) == ShareOf(outage);

    private static (string From, string To) ShareOf(StoredOutage outage) => outage.Phases.Count == 0
        ? ("", "")
        : EntryNumbers.Shown(outage.Phases.Min(phase => phase.SeverityLow), outage.Phases.Max(phase => phase.SeverityHigh));
}

/// <summary>What is known about the end.</summary>
public enum EndKind
{
    Known,
    Ongoing,
    Unknown,
}

/// <summary>First or second time a clock shows an hour that comes twice.</summary>
public enum ClockPass
{
    Unsaid,
    First,
    Second,
}

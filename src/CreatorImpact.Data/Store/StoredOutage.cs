using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>One outage as it is visible: the user's own entry, else the highest-ranking applied import.</summary>
public sealed record StoredOutage
{
    /// <summary>Number in its workspace; 0 before it is added.</summary>
    public long Id { get; init; }

    /// <summary>Lower-case platform; null = not stated.</summary>
    public string? Platform { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>First instant of the outage.</summary>
    public required Instant Start { get; init; }

    /// <summary>End, exclusive; null = going on, or unknown (<see cref="EndKnown"/> tells which).</summary>
    public Instant? EndExclusive { get; init; }

    /// <summary>False when it is over but nobody said when.</summary>
    public bool EndKnown { get; init; } = true;

    /// <summary>Maintenance announced before.</summary>
    public bool Planned { get; init; }

    /// <summary>What failed: <c>view upload live monetise display</c>.</summary>
    public string Function { get; init; } = "view";

    /// <summary><c>none minor major critical maintenance unknown</c>.</summary>
    public string Severity { get; init; } = "unknown";

    /// <summary>Share of users or requests hit, 0–1, only when stated.</summary>
    public double? AffectedShare { get; init; }

    /// <summary>Cause code; <c>unknown</c> when not stated.</summary>
    public string Cause { get; init; } = "unknown";

    /// <summary>Address of the report.</summary>
    public string? Url { get; init; }

    /// <summary>Who said so: a name, or the format it was imported from.</summary>
    public string? Source { get; init; }

    /// <summary>How it is known: <c>own</c> (seen by the user), <c>status_page</c>, <c>news</c>, else <c>verified</c>, <c>unverified</c> or <c>illustrative</c>.</summary>
    public string Verification { get; init; } = UnverifiedVerification;

    /// <summary>IANA zone in which the times were typed; they are shown in it again.</summary>
    public string EntryZone { get; init; } = "Etc/UTC";

    /// <summary>Time of the first public update.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>When the platform said that it was over; null when it did not, or nobody wrote it down. <see cref="EndExclusive"/> is when it was over.</summary>
    public Instant? ResolvedAt { get; init; }

    /// <summary>Who entered it or changed it last; null when nobody gave a name, and for imports.</summary>
    public string? Author { get; init; }

    /// <summary>True when no total counts it, such as maintenance announced before. Its hours are still nothing to learn from.</summary>
    public bool LeftOut { get; init; }

    /// <summary>Parts hit, as named by the source.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>Regions hit; empty = not stated.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Worst state of a component, where the source gives one.</summary>
    public string? PeakComponentStatus { get; init; }

    /// <summary>Import the visible version comes from; null = the user's own entry.</summary>
    public long? ImportId { get; init; }

    /// <summary>True when the user removed it: lists leave it out.</summary>
    public bool Removed { get; init; }

    /// <summary>Parts in order of their start. When the end is known and none is given, one full part from start to end is stored.</summary>
    public IReadOnlyList<StoredPhase> Phases { get; init; } = [];

    /// <summary>Windows other sources state, in order of their start.</summary>
    public IReadOnlyList<StatedWindow> Windows { get; init; } = [];

    /// <summary>
    /// What the platform said, oldest first, as the user wrote it down, beside an import or in an entry of the user's own; what files hold is asked for
    /// with <see cref="OutageHistory.StatementsAsync"/>.
    /// </summary>
    public IReadOnlyList<OutageStatement> Statements { get; init; } = [];

    /// <summary>How an outage is marked that nobody checked yet.</summary>
    public const string UnverifiedVerification = "unverified";

    /// <summary>How an example is marked of which nobody knows whether it happened.</summary>
    public const string IllustrativeVerification = "illustrative";

    /// <summary>Ways an outage may be known, each with a name in every language; what nobody checked comes first.</summary>
    public static IReadOnlyList<string> Verifications { get; } = [UnverifiedVerification, "own", "status_page", "news", "verified", IllustrativeVerification];

    /// <summary>Who somebody said it is known from; null when nobody did, or an import left only the name of its format there.</summary>
    public string? StatedSource =>
        this is { ImportId: not null, Source: { } code } && code.Contains('.', StringComparison.Ordinal) && !code.Contains(' ', StringComparison.Ordinal) ? null : Source;

    /// <summary>True for such an example: it is shown, and nothing is claimed, summed or learnt from it.</summary>
    public bool IsIllustrative => string.Equals(Verification, IllustrativeVerification, StringComparison.Ordinal);

    /// <summary>True when nobody checked it yet.</summary>
    public bool IsUnverified => string.Equals(Verification, UnverifiedVerification, StringComparison.Ordinal);

    /// <summary>True when both say the same in every field: nobody changed the one while the other was being looked at.</summary>
    public bool SaysTheSameAs(StoredOutage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return WithoutLists(this) == WithoutLists(other)
            && Components.SequenceEqual(other.Components, StringComparer.Ordinal)
            && Regions.SequenceEqual(other.Regions, StringComparer.Ordinal)
            && Phases.SequenceEqual(other.Phases)
            && Windows.SequenceEqual(other.Windows)
            && Statements.SequenceEqual(other.Statements);
    }

    private static StoredOutage WithoutLists(StoredOutage outage) => outage with { Components = [], Regions = [], Phases = [], Windows = [], Statements = [] };
}

/// <summary>A part of an outage, [start, end).</summary>
/// <param name="Start">First instant inside.</param>
/// <param name="EndExclusive">First instant after.</param>
/// <param name="SeverityLow">Smallest share of the function that failed, 0–1.</param>
/// <param name="SeverityHigh">Largest share, 0–1.</param>
public sealed record StoredPhase(Instant Start, Instant EndExclusive, double SeverityLow, double SeverityHigh);

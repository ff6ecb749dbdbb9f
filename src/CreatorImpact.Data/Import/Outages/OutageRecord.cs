using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>One outage as a source states it; nothing the source leaves out is made up.</summary>
public sealed record OutageRecord
{
    /// <summary>The source's own id, or its row number.</summary>
    public required string Id { get; init; }

    /// <summary>True when the source gave no id and <see cref="Id"/> is the row number: then it says nothing about identity.</summary>
    public bool IdIsRowNumber { get; init; }

    /// <summary>
    /// True when a person chose <see cref="Id"/>: spreadsheets number from 1, so the id is the same incident only together with the same
    /// platform, start and title.
    /// </summary>
    public bool IdIsHandMade { get; init; }

    /// <summary>Format it was read from.</summary>
    public required string SourceFormat { get; init; }

    /// <summary>
    /// What all formats of one provider share, such as <c>statuspage</c>: the same id there is the same incident, whichever file named it.
    /// Null = <see cref="SourceFormat"/> stands alone.
    /// </summary>
    public string? SourceFamily { get; init; }

    /// <summary>Within which ids are given only once: id or name of the status page. Null = within the whole family.</summary>
    public string? SourceScope { get; init; }

    /// <summary>1-based line on which the record starts; 0 = not known.</summary>
    public int LineNumber { get; init; }

    /// <summary>Platform as the source writes it; null when it does not.</summary>
    public string? Platform { get; init; }

    /// <summary>What the source calls the incident.</summary>
    public required string Title { get; init; }

    /// <summary>Parts hit, as named by the source.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>Regions hit; empty = not stated.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Start as the provider states it, not the time of the first post.</summary>
    public required Instant Start { get; init; }

    /// <summary>End, exclusive; null = ongoing or unknown (<see cref="EndKnown"/> tells which).</summary>
    public Instant? EndExclusive { get; init; }

    /// <summary>False when the source says it is over but not when: the user must be asked.</summary>
    public bool EndKnown { get; init; } = true;

    /// <summary>Maintenance announced before.</summary>
    public bool Planned { get; init; }

    /// <summary><c>none minor major critical maintenance unknown</c>.</summary>
    public string Severity { get; init; } = "unknown";

    /// <summary>Share of users or requests hit, 0–1, only when stated.</summary>
    public double? AffectedShare { get; init; }

    /// <summary>Cause code (docs/formats.md); <c>unknown</c> when not stated.</summary>
    public string Cause { get; init; } = "unknown";

    /// <summary>Address of the report.</summary>
    public string? Url { get; init; }

    /// <summary>Time of the first public update.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>Public updates, oldest first.</summary>
    public IReadOnlyList<OutageUpdate> Updates { get; init; } = [];

    /// <summary>Worst state of a component, where the source gives one.</summary>
    public string? PeakComponentStatus { get; init; }

    /// <summary>The outage with all that people entered, where the file is an export of our own; null for every other source.</summary>
    public StoredOutage? Whole { get; init; }
}

/// <summary>One public update.</summary>
/// <param name="At">When it was shown.</param>
/// <param name="Status">The source's status word.</param>
/// <param name="Text">Plain text.</param>
public sealed record OutageUpdate(Instant At, string? Status, string Text);

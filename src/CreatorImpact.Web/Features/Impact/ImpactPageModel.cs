using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>What the impact page shows.</summary>
public sealed record ImpactPageModel
{
    public required ImpactView View { get; init; }

    /// <summary>All outages, newest first.</summary>
    public IReadOnlyList<StoredOutage> Outages { get; init; } = [];

    /// <summary>Series the chosen outage concerns.</summary>
    public IReadOnlyList<StoredSeries> Series { get; init; } = [];

    /// <summary>The chosen outage.</summary>
    public StoredOutage? Outage { get; init; }

    /// <summary>Zone in which the outage's times are shown.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The chosen series; null shows all.</summary>
    public StoredSeries? Chosen { get; init; }

    /// <summary>Newest findings for the outage: one for the chosen series, or one each.</summary>
    public IReadOnlyList<StoredFinding> Findings { get; init; } = [];

    /// <summary>True when a series was asked for that the outage does not concern or that is not there any more.</summary>
    public bool SeriesGone { get; init; }

    /// <summary>True when an estimate is older than the outage or the data it speaks of.</summary>
    public bool IsStale => Findings.Any(finding => finding.OutageChanged || finding.DataChanged);

    /// <summary>The run under way, or one that ended without results; null when there is nothing to say about it.</summary>
    public RunJobView? Job { get; init; }
}

/// <summary>A finding with the run it comes from.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Run">The run it comes from.</param>
/// <param name="OutageChanged">The outage was moved after the run: the figures are of another time and not shown.</param>
/// <param name="DataChanged">Data came in after the run.</param>
public sealed record StoredFinding(long SeriesId, ImpactFinding Finding, StoredRun Run, bool OutageChanged = false, bool DataChanged = false);

/// <summary>Which of its faces the page shows; jobs stand above any of them.</summary>
public enum ImpactView
{
    /// <summary>No series at all.</summary>
    NoData,

    /// <summary>Series, but no outage.</summary>
    NoOutage,

    /// <summary>The outage asked for is not there any more.</summary>
    OutageGone,

    /// <summary>No series of the outage's platform.</summary>
    NoSeries,

    /// <summary>The outage has no end that could be computed with.</summary>
    OutageOpen,

    /// <summary>Nothing estimated for this choice.</summary>
    NotEstimated,

    /// <summary>The outage was changed after the estimate.</summary>
    OutageChanged,

    /// <summary>The verdicts of all series.</summary>
    Overview,

    /// <summary>One finding.</summary>
    Finding,
}

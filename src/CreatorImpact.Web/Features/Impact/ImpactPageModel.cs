using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact.Multiples;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>What the impact page shows.</summary>
public sealed record ImpactPageModel
{
    public required ImpactView View { get; init; }

    /// <summary>What was asked for, with every default filled in that could be: the address of exactly this view.</summary>
    public ImpactQuery Query { get; init; } = new();

    /// <summary>What of the address names nothing there is.</summary>
    public IReadOnlyList<ImpactNote> Notes { get; init; } = [];

    /// <summary>All outages, newest first.</summary>
    public IReadOnlyList<StoredOutage> Outages { get; init; } = [];

    /// <summary>The chosen outage.</summary>
    public StoredOutage? Outage { get; init; }

    /// <summary>Zone in which the outage's times are shown.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Series the chosen outage concerns.</summary>
    public IReadOnlyList<StoredSeries> Series { get; init; } = [];

    /// <summary>Which of them is meant.</summary>
    public SeriesChoice? Choice { get; init; }

    /// <summary>The chosen series; null shows all.</summary>
    public StoredSeries? Chosen => Choice?.Series;

    /// <summary>Newest figures of the outage by series: of all series, or of those of the chosen account.</summary>
    public IReadOnlyDictionary<long, StoredFigures> Figures { get; init; } = new Dictionary<long, StoredFigures>();

    /// <summary>Lines of the small charts by series; empty while they are not shown.</summary>
    public IReadOnlyDictionary<long, SmallChartData> Charts { get; init; } = new Dictionary<long, SmallChartData>();

    /// <summary>The finding of the chosen series that is shown; null while there is none.</summary>
    public StoredFinding? Finding { get; init; }

    /// <summary>What is said of other explanations for the chosen account and outage; null while no account is chosen.</summary>
    public FindingChecks? Checks { get; init; }

    /// <summary>Estimates of the chosen series, newest first, the one shown among them.</summary>
    public IReadOnlyList<StoredFigures> History { get; init; } = [];

    /// <summary>All values of the chosen series; null where the finding's own suffice.</summary>
    public MetricSeries? Values { get; init; }

    /// <summary>True when an estimate is older than the outage or the data it speaks of.</summary>
    public bool IsStale => Finding is { } shown ? shown.OutageChanged || shown.DataChanged : Figures.Values.Any(one => one.OutageChanged || one.DataChanged);

    /// <summary>The run under way, or one that ended without results; null when there is nothing to say about it.</summary>
    public RunJobView? Job { get; init; }
}

/// <summary>The figures of a stored finding with the run they come from.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Entry">Figures, verdict and reasons.</param>
/// <param name="Run">The run they come from.</param>
/// <param name="OutageChanged">The outage was moved after the run: the figures are of another time.</param>
/// <param name="DataChanged">Something it rests on has changed after the run; false where nobody asked (estimates that newer ones have made again).</param>
public sealed record StoredFigures(long SeriesId, EstimateEntry Entry, StoredRun Run, bool OutageChanged, bool DataChanged);

/// <summary>A finding with the run it comes from.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Run">The run it comes from.</param>
/// <param name="OutageChanged">The outage was moved after the run: the figures are of another time.</param>
/// <param name="DataChanged">Something it rests on has changed after the run.</param>
/// <param name="SupersededBy">The newest run that has estimated the same; null when this is the newest.</param>
/// <param name="Changes">What changed; null when nothing did.</param>
public sealed record StoredFinding(
    long SeriesId, ImpactFinding Finding, StoredRun Run, bool OutageChanged = false, bool DataChanged = false, StoredRun? SupersededBy = null, ChangeFacts? Changes = null)
{
    /// <summary>True when a newer run has estimated the same.</summary>
    public bool IsSuperseded => SupersededBy is not null;
}

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

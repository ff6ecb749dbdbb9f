using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Start;

/// <summary>A finding in the lists of the start pages.</summary>
/// <param name="Series">Account and metric; part of its address.</param>
/// <param name="Outage">What it is about.</param>
/// <param name="Finding">What was found.</param>
/// <param name="DataChanged">Something it rests on has changed since it was computed.</param>
public sealed record StartFinding(StoredSeries Series, StoredOutage Outage, FindingDigest Finding, bool DataChanged)
{
    public EstimateEntry Entry => Finding.Entry;

    /// <summary>Address of the whole result.</summary>
    public string Href => FormattableString.Invariant($"impact?outage={Outage.Id}&series={Series.Id}");

    public bool IsLoss => string.Equals(Entry.Verdict, "loss found", StringComparison.Ordinal);

    /// <summary>The loss the verdict is about: in the window, or over the outage's days where the data are daily; null when refused.</summary>
    public IntervalJson? Loss => Entry.DayNet ?? Entry.Gross;

    /// <summary>The loss in usual days of that series: views and money can be ranked by it. Null without a usual day.</summary>
    public double? LossInUsualDays => Loss is { } loss && Finding.NormalDay is > 0 and { } day ? loss.Point / day : null;
}

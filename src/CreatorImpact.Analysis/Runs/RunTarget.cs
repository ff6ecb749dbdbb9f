using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Runs;

/// <summary>The outage a run is about, among those of a workspace.</summary>
internal static class RunTarget
{
    /// <summary>The outage, or why nothing can be estimated for it.</summary>
    /// <param name="known">Everything the store shows.</param>
    /// <param name="outages">Those of it with an end.</param>
    /// <param name="outageId">Which one.</param>
    public static (OutageInput? Target, Reason? Refusal) Find(IReadOnlyList<StoredOutage> known, List<OutageInput> outages, long outageId)
    {
        if (outages.Find(outage => outage.OutageId == outageId) is { } target) return (target, null);
        return (null, known.Any(outage => outage.Id == outageId)
            ? new Reason("outage_open", "The outage has no known end; add one, so that its loss can be summed.")
            : new Reason("outage_gone", "The outage is not there any more; restore it or choose another."));
    }
}

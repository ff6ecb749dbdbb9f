using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Stores;

/// <summary>Says whether an estimate still speaks of what is stored now.</summary>
internal static class EstimateAge
{
    /// <summary>True when the outage now lies elsewhere than where it was estimated, or has no end any more.</summary>
    public static bool OutageChanged(EstimateEntry entry, StoredOutage outage) => !entry.IsOf(outage);

    /// <summary>
    /// True when something the estimate rests on has changed; where the outage was moved and that is all, <see cref="OutageChanged"/> says it already.
    /// </summary>
    public static bool DataChanged(EstimateChange? change, bool outageChanged, long outageId) =>
        change is { IsChanged: true } && !(outageChanged && change is { IsUnknown: false, Series: false, Companions.Count: 0, Outages: [var only] } && only.OutageId == outageId);
}

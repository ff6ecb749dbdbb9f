using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Finds the other outages of a series' platform, to be shaded in its chart.</summary>
internal static class OtherOutages
{
    /// <summary>Those with an end, without the chosen one.</summary>
    public static IEnumerable<StoredOutage> Of(ImpactPageModel model) => model.Outages.Where(outage =>
        outage.Id != model.Outage?.Id && outage.EndExclusive is not null && OutageMatch.Applies(model.Chosen?.Key.Platform, outage.Platform, null));
}

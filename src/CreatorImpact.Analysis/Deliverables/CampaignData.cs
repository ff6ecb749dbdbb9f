using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Everything reports on deliverables rest on, as of one moment.</summary>
/// <param name="Deliverables">In the order of <see cref="DeliverableStore.ListAsync"/>; removed ones left out.</param>
/// <param name="MakeGoods">The whole ledger.</param>
/// <param name="Series">Series of the accounts that deliver, in the metric promised.</param>
/// <param name="Values">Visible values of these series, by their number.</param>
/// <param name="Outages">All outages; removed ones left out.</param>
/// <param name="Estimates">The newest completed estimates of these series with their draws.</param>
/// <param name="Posts">Posts by account.</param>
public sealed record CampaignData(
    IReadOnlyList<Deliverable> Deliverables,
    IReadOnlyList<MakeGood> MakeGoods,
    IReadOnlyList<StoredSeries> Series,
    IReadOnlyDictionary<long, LoadedSeries> Values,
    IReadOnlyList<StoredOutage> Outages,
    IReadOnlyList<LatestEstimate> Estimates,
    IReadOnlyList<AccountPosts> Posts)
{
    /// <summary>Series of a deliverable's account and metric: hours before days.</summary>
    public IEnumerable<StoredSeries> SeriesOf(Deliverable deliverable)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        return Series.Where(one => one.IsOf(deliverable.Account, deliverable.Platform) && one.Key.Metric == deliverable.Metric).OrderBy(one => one.Key.Granularity);
    }

    /// <summary>Posts of a deliverable's account; null when none was imported.</summary>
    public AccountPosts? PostsOf(Deliverable deliverable)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        return Posts.FirstOrDefault(account => account.Account == deliverable.Account && (account.Platform ?? string.Empty) == (deliverable.Platform ?? string.Empty));
    }
}

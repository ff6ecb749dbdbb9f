using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Everything reports on deliverables rest on, as of one moment.</summary>
/// <param name="Deliverables">In the order of <see cref="DeliverableStore.ListAsync"/>; removed ones left out.</param>
/// <param name="MakeGoods">The whole ledger.</param>
/// <param name="Series">All series.</param>
/// <param name="Values">Visible values of the series of accounts that deliver, in the metric promised, by the number of the series.</param>
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
    public IEnumerable<StoredSeries> SeriesOf(Deliverable deliverable) => SeriesOf(deliverable, Series);

    /// <summary>Posts of a deliverable's account; null when none was imported.</summary>
    public AccountPosts? PostsOf(Deliverable deliverable)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        return Fitting(deliverable, Posts.Where(account => account.Account == deliverable.Account), account => account.Platform).FirstOrDefault();
    }

    internal static IEnumerable<StoredSeries> SeriesOf(Deliverable deliverable, IEnumerable<StoredSeries> series)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        return Fitting(deliverable, series.Where(one => one.Key.Account == deliverable.Account && one.Key.Metric == deliverable.Metric), one => one.Key.Platform).OrderBy(one => one.Key.Granularity);
    }

    // What is on the platform named; else, where one side does not name one, what is left as long as it cannot be two accounts.
    private static List<T> Fitting<T>(Deliverable deliverable, IEnumerable<T> ofAccount, Func<T, string?> platformOf)
    {
        var all = ofAccount.ToList();
        var named = deliverable.Platform ?? string.Empty;
        var same = all.FindAll(one => (platformOf(one) ?? string.Empty) == named);
        if (same.Count > 0) return same;

        var unstated = all.FindAll(one => named.Length == 0 || string.IsNullOrEmpty(platformOf(one)));
        return unstated.Select(one => platformOf(one) ?? string.Empty).Distinct(StringComparer.Ordinal).Take(2).Count() == 1 ? unstated : [];
    }
}

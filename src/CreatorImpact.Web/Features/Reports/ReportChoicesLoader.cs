using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Asks what a document can be about: a fixed number of statements, only those its kind needs.</summary>
public sealed class ReportChoicesLoader(GroupStores stores, AccountStore accounts, DeliverableStore deliverables, CurrentWorkspace workspace)
{
    private static readonly string[] Ready = [ReadySets.UserGroup, ReadySets.Followers, ReadySets.Monetised, ReadySets.Platform];

    /// <summary>The choices of a kind of document.</summary>
    public async Task<ReportChoices> LoadAsync(ReportNeeds needs, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var known = needs.Outage ? await stores.Outages.ListAsync(workspace.Id, token) : [];
        var listed = needs.Account ? await accounts.ListAsync(workspace.Id, token) : [];
        return new ReportChoices
        {
            Outages = [.. known.Where(one => OutageInput.From(one) is not null).Reverse()],
            Accounts = [.. listed.Where(one => one.HasSeries)],
            Estimated = needs.Outage ? await EstimatedAsync(listed, token) : new HashSet<(long, long)>(),
            Clients = needs.Client ? await ClientsAsync(token) : [],
            Sets = needs.SegmentSet ? await SetsAsync(token) : [],
        };
    }

    // An outage with an estimate of an account that is not listed has the account 0.
    private async Task<IReadOnlySet<(long Outage, long Account)>> EstimatedAsync(IReadOnlyList<StoredAccount> listed, CancellationToken token)
    {
        var numbers = listed.DistinctBy(one => (one.Name, one.Platform ?? "")).ToDictionary(one => (one.Name, one.Platform ?? ""), one => one.Id);
        var ofSeries = (await stores.Series.ListAsync(workspace.Id, token)).ToDictionary(one => one.Id, one => numbers.GetValueOrDefault((one.Key.Account, one.Key.Platform ?? "")));
        return (await stores.Runs.ListNewestKeysAsync(workspace.Id, token)).Select(key => (key.OutageId, ofSeries.GetValueOrDefault(key.SeriesId))).ToHashSet();
    }

    private async Task<IReadOnlyList<string>> ClientsAsync(CancellationToken token) =>
    [
        .. (await deliverables.ListAsync(workspace.Id, token)).Where(one => !one.Removed).Select(one => one.Client)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCultureIgnoreCase),
    ];

    private async Task<IReadOnlyList<string>> SetsAsync(CancellationToken token)
    {
        var own = SegmentSets.Of(await stores.Roster.ListAsync(workspace.Id, token)).Select(set => set.Name);
        var ruled = (await stores.Rules.ListAsync(workspace.Id, token)).Select(rule => rule.Set);
        return [.. own.Concat(ruled).Order(StringComparer.CurrentCultureIgnoreCase).Concat(Ready).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}

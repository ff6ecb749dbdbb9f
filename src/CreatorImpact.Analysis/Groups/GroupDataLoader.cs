using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>Stores that groups are read from.</summary>
public sealed record GroupStores(SeriesStore Series, OutageStore Outages, RunStore Runs, RosterStore Roster, SegmentRuleStore Rules);

/// <summary>What of a workspace is compared.</summary>
/// <param name="OutageIds">Outages; empty takes the newest that is over, has an estimate and is neither illustrative nor left out of totals.</param>
/// <param name="Unit">Metric; null takes the most frequent one, views first.</param>
/// <param name="Counted">Which loss counts.</param>
public sealed record GroupQuestion(IReadOnlyList<long> OutageIds, GroupUnit? Unit, CountedLoss Counted = CountedLoss.Net);

/// <summary>
/// Asks the stores for what groups rest on: a fixed number of statements, and one more for every <see cref="ChunkEstimates"/> estimates, of which only
/// draws and figures are kept.
/// </summary>
public sealed class GroupDataLoader(GroupStores stores, RunFreshness freshness)
{
    /// <summary>Estimates read in one statement: draws and text of one weigh up to 100 kB.</summary>
    public const int ChunkEstimates = 250;

    /// <summary>Loads; null when the workspace has no outage of those asked for, or none that is over.</summary>
    public async Task<GroupData?> LoadAsync(long workspaceId, GroupQuestion question, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(question);
        var registered = await stores.Outages.ListAsync(workspaceId, token).ConfigureAwait(false);
        var known = registered.Where(one => OutageInput.From(one) is not null).ToList();
        var keys = await stores.Runs.ListNewestKeysAsync(workspaceId, token).ConfigureAwait(false);
        var estimated = keys.Select(key => key.OutageId).ToHashSet();
        var outages = question.OutageIds.Count > 0
            ? known.FindAll(one => question.OutageIds.Contains(one.Id))
            : [.. known.Where(one => estimated.Contains(one.Id) && !one.LeftOut && !one.IsIllustrative).TakeLast(1)];
        if (outages.Count == 0) return null;

        var visible = await stores.Series.ListAsync(workspaceId, token).ConfigureAwait(false);
        var listed = visible.Where(one => !MetricCatalog.IsGauge(one.Key.Metric) && outages.Exists(outage => OutageMatch.Applies(one.Key.Platform, outage.Platform, null))).ToList();
        GroupUnit[] units = [.. listed.GroupBy(one => new GroupUnit(one.Key.Metric, one.Currency)).OrderByDescending(group => group.Key.Metric == "views").ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Metric, StringComparer.Ordinal).Select(group => group.Key)];
        var unit = question.Unit is { } asked ? Array.Find(units, one => one == asked) : units.FirstOrDefault();
        if (unit is null) return new GroupData(question.Unit ?? new GroupUnit("views", null), question.Counted, outages, []) { Units = units };

        var entries = await stores.Roster.ListAsync(workspaceId, token).ConfigureAwait(false);
        var segments = new AccountSegments(
            await stores.Rules.ListAsync(workspaceId, token).ConfigureAwait(false), entries.Where(one => !one.Removed).Select(one => one.Entry));
        var accounts = AccountsOf(listed.FindAll(one => one.Key.Metric == unit.Metric && one.Currency == unit.Currency), new RosterBook(entries), segments);

        var (wanted, hit) = (accounts.SelectMany(one => one.Series).Select(one => one.Id).ToHashSet(), outages.Select(one => one.Id).ToHashSet());
        EstimateKey[] newest = [.. keys.Where(key => wanted.Contains(key.SeriesId) && hit.Contains(key.OutageId)).Select(key => new EstimateKey(key.RunId, key.SeriesId, key.OutageId))];
        var changes = await freshness.OfAsync(workspaceId, visible, registered, newest, RunFreshness.ListBudget, token).ConfigureAwait(false);
        var changed = newest.Where(key => changes.TryGetValue(key, out var change) && change.IsChanged).ToHashSet();
        var read = await ReadAsync(workspaceId, newest, new Wanted(accounts, outages, question.Counted, changed), token).ConfigureAwait(false);

        var members = accounts.SelectMany(account => outages.Where(one => OutageMatch.Applies(account.Account.Platform, one.Platform, null)).Select(outage => MemberOf(account, outage, read))).ToList();
        return new GroupData(unit, question.Counted, outages, members)
        {
            Units = units,
            Sets = [.. members.SelectMany(member => member.Account.Segments).Select(one => one.Set).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }

    // What is stored holds charts, too: each estimate becomes a member at once, and its text is let go with its chunk.
    private async Task<Dictionary<(long SeriesId, long OutageId), GroupMember>> ReadAsync(long workspaceId, IEnumerable<EstimateKey> newest, Wanted wanted, CancellationToken token)
    {
        var ofSeries = wanted.Accounts.SelectMany(account => account.Series.Select(one => (Series: one, account.Account))).ToDictionary(one => one.Series.Id);
        var ofOutage = wanted.Outages.ToDictionary(one => one.Id);
        var read = new Dictionary<(long SeriesId, long OutageId), GroupMember>();
        foreach (var chunk in Chunks(newest))
        {
            foreach (var latest in await stores.Runs.ListLatestWithDrawsAsync(workspaceId, chunk, [.. ofOutage.Keys], token).ConfigureAwait(false))
            {
                var (one, account) = ofSeries[latest.Estimate.SeriesId];
                var outage = ofOutage[latest.Estimate.OutageId];
                var (loss, missing) = LossOf(account.Creator, outage, wanted.Counted, latest);
                read[(one.Id, outage.Id)] = new GroupMember(account, outage.Id, one.Key.Granularity, loss, missing, latest.Run.Origin.Seed)
                {
                    IsChanged = wanted.Changed.Contains(new EstimateKey(latest.Run.Id, one.Id, outage.Id)),
                };
            }
        }

        return read;
    }

    private static (MemberLoss? Loss, string? Missing) LossOf(string creator, StoredOutage outage, CountedLoss counted, LatestEstimate latest)
    {
        var finding = FindingDigest.FromJson(latest.Estimate.ResultJson);
        var entry = finding.Entry;
        var missing = !entry.IsOf(outage) ? "outage_moved"
            : entry.Verdict == Words.PossibleDisplayGap ? "display_gap"
            : entry.Net is null ? "refused"
            : finding.RateBasis is null ? "older_estimate"
            : null;
        if (missing is not null || StoredDraws.Read(latest.Estimate) is not { } draws) return (null, missing ?? "refused");
        return (counted == CountedLoss.Net ? FindingLoss.NetOf(creator, finding, draws) : FindingLoss.WindowOf(creator, finding, draws), null);
    }

    private static List<Listed> AccountsOf(IEnumerable<StoredSeries> series, RosterBook roster, AccountSegments segments)
    {
        var accounts = new List<Listed>();
        foreach (var account in series.GroupBy(one => (one.Key.Account, Platform: one.Key.Platform ?? string.Empty)).OrderBy(group => group.Key.Account, StringComparer.Ordinal).ThenBy(group => group.Key.Platform, StringComparer.Ordinal))
        {
            var platform = account.Key.Platform.Length == 0 ? null : account.Key.Platform;
            var entry = roster.Find(platform, account.Key.Account)?.Entry;
            accounts.Add(new Listed(
                new GroupAccount(entry?.Creator ?? account.First().CreatorName, account.Key.Account, platform, segments.Of(platform, entry)), [.. account.OrderBy(one => one.Key.Granularity)]));
        }

        return accounts;
    }

    // Hours say more than days of the same account: they come first, and days stand in where hours gave no estimate.
    private static GroupMember MemberOf(Listed account, StoredOutage outage, Dictionary<(long SeriesId, long OutageId), GroupMember> read)
    {
        var tried = account.Series.ConvertAll(one => read.GetValueOrDefault((one.Id, outage.Id)) ?? new GroupMember(account.Account, outage.Id, one.Key.Granularity, null, "not_estimated", 0));
        return tried.Find(one => one.Loss is not null) ?? tried.Find(one => one.Missing != "not_estimated") ?? tried[0];
    }

    /// <summary>Whole series together, up to <see cref="ChunkEstimates"/> estimates; a series with more stands alone.</summary>
    private static IEnumerable<List<long>> Chunks(IEnumerable<EstimateKey> keys)
    {
        var (chunk, size) = (new List<long>(), 0);
        foreach (var series in keys.GroupBy(key => key.SeriesId))
        {
            var count = series.Count();
            if (chunk.Count > 0 && size + count > ChunkEstimates)
            {
                yield return chunk;
                (chunk, size) = ([], 0);
            }

            chunk.Add(series.Key);
            size += count;
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private sealed record Listed(GroupAccount Account, List<StoredSeries> Series);

    private sealed record Wanted(List<Listed> Accounts, List<StoredOutage> Outages, CountedLoss Counted, HashSet<EstimateKey> Changed);
}

using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>Stores that groups are read from.</summary>
public sealed record GroupStores(SeriesStore Series, OutageStore Outages, RunStore Runs, RosterStore Roster, SegmentRuleStore Rules);

/// <summary>What of a workspace is compared.</summary>
/// <param name="OutageIds">Outages; empty takes the newest that is over, has an estimate and counts in totals: neither planned work, nor illustrative, nor left out of them.</param>
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
            : [.. known.Where(one => estimated.Contains(one.Id) && OutageOverlaps.Counts(one)).TakeLast(1)];
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
        var pairs = AskedOf(accounts, outages, newest);
        var read = await ReadAsync(workspaceId, newest, new Wanted(pairs, question.Counted, changed), token).ConfigureAwait(false);

        var members = pairs.ConvertAll(one => MemberOf(one, read));
        var data = new GroupData(unit, question.Counted, outages, members)
        {
            Units = units,
            Sets = [.. members.SelectMany(member => member.Account.Segments).Select(one => one.Set).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        };
        return data.WithoutOverlaps();
    }

    // What is stored holds charts, too: each estimate becomes a member at once, and its text is let go with its chunk.
    private async Task<Dictionary<(long SeriesId, long OutageId), GroupMember>> ReadAsync(long workspaceId, EstimateKey[] newest, Wanted wanted, CancellationToken token)
    {
        var known = newest.Select(key => (key.SeriesId, key.OutageId)).ToHashSet();
        var ofEstimate = wanted.Asked.SelectMany(asked => asked.Series.Select(series => (Series: series, Asked: asked)))
            .Where(one => known.Contains((one.Series.Id, one.Asked.Outage.Id)))
            .ToDictionary(one => (SeriesId: one.Series.Id, OutageId: one.Asked.Outage.Id));
        long[] outages = [.. known.Select(one => one.OutageId).Distinct()];
        var read = new Dictionary<(long SeriesId, long OutageId), GroupMember>();
        foreach (var chunk in Chunks(newest))
        {
            foreach (var latest in await stores.Runs.ListLatestWithDrawsAsync(workspaceId, chunk, outages, token).ConfigureAwait(false))
            {
                if (!ofEstimate.TryGetValue((latest.Estimate.SeriesId, latest.Estimate.OutageId), out var found)) continue;
                var (series, (account, outage, _)) = found;
                var (loss, missing) = LossOf(account, outage, wanted.Counted, latest);
                read[(series.Id, outage.Id)] = new GroupMember(account, outage.Id, series.Key.Granularity, loss, missing, latest.Run.Origin.Seed)
                {
                    SeriesId = series.Id,
                    IsChanged = wanted.Changed.Contains(new EstimateKey(latest.Run.Id, series.Id, outage.Id)),
                };
            }
        }

        return read;
    }

    private static (MemberLoss? Loss, string? Missing) LossOf(GroupAccount account, StoredOutage outage, CountedLoss counted, LatestEstimate latest)
    {
        var finding = FindingDigest.FromJson(latest.Estimate.ResultJson);
        var entry = finding.Entry;
        var missing = !entry.IsOf(outage) ? "outage_moved"
            : entry.Verdict == Words.PossibleDisplayGap ? "display_gap"
            : entry.Net is null ? "refused"
            : finding.RateBasis is null ? "older_estimate"
            : null;
        if (missing is not null || StoredDraws.Read(latest.Estimate) is not { } draws) return (null, missing ?? "refused");
        var loss = counted == CountedLoss.Net ? FindingLoss.NetOf(account.Creator, finding, draws) : FindingLoss.WindowOf(account.Creator, finding, draws);
        return (loss with { Account = $"{account.Platform}\n{account.Account}" }, null);
    }

    private static List<Listed> AccountsOf(IEnumerable<StoredSeries> series, RosterBook roster, AccountSegments segments)
    {
        var accounts = new List<Listed>();
        foreach (var account in series.GroupBy(one => (Name: AccountSeries.NameOf(one), one.Key.Platform)))
        {
            List<StoredSeries> ordered = [.. account.Order(AccountSeries.BestFirst)];
            var (first, platform) = (ordered[0], account.Key.Platform);
            var entry = roster.Find(platform, first.Key.Account)?.Entry;
            accounts.Add(new Listed(
                account.Key.Name, new GroupAccount(entry?.Creator ?? first.CreatorName, first.Key.Account, platform, segments.Of(platform, entry)), ordered));
        }

        return [.. accounts.OrderBy(one => one.Account.Account, StringComparer.Ordinal).ThenBy(one => one.Account.Platform, StringComparer.Ordinal)];
    }

    private static List<Asked> AskedOf(List<Listed> accounts, List<StoredOutage> outages, EstimateKey[] newest)
    {
        var (known, named) = (newest.Select(key => (key.SeriesId, key.OutageId)).ToHashSet(), accounts.ToLookup(one => one.Name, StringComparer.Ordinal));
        var asked = new List<Asked>();
        foreach (var account in accounts)
        {
            List<Listed> same = [.. named[account.Name]];
            asked.AddRange(outages.Select(outage => AskedOf(account, same, outage, known)).OfType<Asked>());
        }

        return asked;
    }

    // Null for what the outage does not concern. Series that state no platform are of the only one stated for the name, among those the outage concerns.
    private static Asked? AskedOf(Listed account, List<Listed> same, StoredOutage outage, HashSet<(long SeriesId, long OutageId)> known)
    {
        if (!Concerns(outage, account)) return null;
        var alone = new Asked(account.Account, outage, account.Series);
        if (same.Count == 1) return alone;
        var concerned = same.Where(one => Concerns(outage, one)).SelectMany(one => one.Series).ToList();
        var only = AccountSeries.OnlyPlatform(concerned.Where(one => known.Contains((one.Id, outage.Id)))) ?? AccountSeries.OnlyPlatform(concerned);
        if (only is null) return alone;
        if (account.Account.Platform is not { } platform) return null;
        return platform == only ? alone with { Series = [.. concerned.Where(one => one.Key.Platform is null || one.Key.Platform == only).Order(AccountSeries.BestFirst)] } : alone;
    }

    private static bool Concerns(StoredOutage outage, Listed account) => OutageMatch.Applies(account.Account.Platform, outage.Platform, null);

    // The first with an estimate: days stand in where hours gave none.
    private static GroupMember MemberOf(Asked asked, Dictionary<(long SeriesId, long OutageId), GroupMember> read)
    {
        var tried = asked.Series.ConvertAll(one => read.GetValueOrDefault((one.Id, asked.Outage.Id)) ?? new GroupMember(asked.Account, asked.Outage.Id, one.Key.Granularity, null, "not_estimated", 0) { SeriesId = one.Id });
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

    /// <summary>Series of one account and platform, however the account is spelled; the one to be preferred first.</summary>
    private sealed record Listed(string Name, GroupAccount Account, List<StoredSeries> Series);

    /// <summary>An account under an outage, with the series any of which stands for it.</summary>
    private sealed record Asked(GroupAccount Account, StoredOutage Outage, List<StoredSeries> Series);

    private sealed record Wanted(List<Asked> Asked, CountedLoss Counted, HashSet<EstimateKey> Changed);
}

using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Groups;

/// <summary>Stores that groups are read from.</summary>
public sealed record GroupStores(SeriesStore Series, OutageStore Outages, RunStore Runs, RosterStore Roster, SegmentRuleStore Rules);

/// <summary>What of a workspace is compared.</summary>
/// <param name="OutageIds">Outages; empty takes the newest that is over, has an estimate and is neither illustrative nor left out of totals.</param>
/// <param name="Unit">Metric; null takes the most frequent one, views first.</param>
/// <param name="Counted">Which loss counts.</param>
public sealed record GroupQuestion(IReadOnlyList<long> OutageIds, GroupUnit? Unit, CountedLoss Counted = CountedLoss.Net);

/// <summary>Asks the stores for what groups rest on: a fixed number of statements, however many accounts there are.</summary>
public sealed class GroupDataLoader(GroupStores stores)
{
    /// <summary>Loads; null when the workspace has no outage of those asked for, or none that is over.</summary>
    public async Task<GroupData?> LoadAsync(long workspaceId, GroupQuestion question, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(question);
        var known = (await stores.Outages.ListAsync(workspaceId, token).ConfigureAwait(false)).Where(one => OutageInput.From(one) is not null).ToList();
        var keys = await stores.Runs.ListNewestKeysAsync(workspaceId, token).ConfigureAwait(false);
        var estimated = keys.Select(key => key.OutageId).ToHashSet();
        var outages = question.OutageIds.Count > 0
            ? known.FindAll(one => question.OutageIds.Contains(one.Id))
            : [.. known.Where(one => estimated.Contains(one.Id) && !one.LeftOut && !one.IsIllustrative).TakeLast(1)];
        if (outages.Count == 0) return null;

        var listed = (await stores.Series.ListAsync(workspaceId, token).ConfigureAwait(false))
            .Where(one => !MetricCatalog.IsGauge(one.Key.Metric) && outages.Exists(outage => OutageMatch.Applies(one.Key.Platform, outage.Platform, null))).ToList();
        GroupUnit[] units = [.. listed.GroupBy(one => new GroupUnit(one.Key.Metric, one.Currency)).OrderByDescending(group => group.Key.Metric == "views").ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Metric, StringComparer.Ordinal).Select(group => group.Key)];
        var unit = question.Unit is { } asked ? Array.Find(units, one => one == asked) : units.FirstOrDefault();
        if (unit is null) return new GroupData(question.Unit ?? new GroupUnit("views", null), question.Counted, outages, []) { Units = units };

        var entries = await stores.Roster.ListAsync(workspaceId, token).ConfigureAwait(false);
        var roster = new RosterBook(entries);
        var segments = new AccountSegments(
            await stores.Rules.ListAsync(workspaceId, token).ConfigureAwait(false), entries.Where(one => !one.Removed).Select(one => one.Entry));
        var series = listed.FindAll(one => one.Key.Metric == unit.Metric && one.Currency == unit.Currency);
        var latest = (await stores.Runs.ListLatestWithDrawsAsync(workspaceId, [.. series.Select(one => one.Id)], [.. outages.Select(one => one.Id)], token).ConfigureAwait(false))
            .ToDictionary(one => (one.Estimate.SeriesId, one.Estimate.OutageId));

        var members = new List<GroupMember>();
        foreach (var account in series.GroupBy(one => (one.Key.Account, Platform: one.Key.Platform ?? string.Empty)).OrderBy(group => group.Key.Account, StringComparer.Ordinal).ThenBy(group => group.Key.Platform, StringComparer.Ordinal))
        {
            var platform = account.Key.Platform.Length == 0 ? null : account.Key.Platform;
            var entry = roster.Find(platform, account.Key.Account)?.Entry;
            var found = new GroupAccount(entry?.Creator ?? account.First().CreatorName, account.Key.Account, platform, segments.Of(platform, entry));
            foreach (var outage in outages.Where(one => OutageMatch.Applies(platform, one.Platform, null)))
                members.Add(MemberOf(found, outage, question.Counted, [.. account.OrderBy(one => one.Key.Granularity)], latest));
        }

        return new GroupData(unit, question.Counted, outages, members)
        {
            Units = units,
            Sets = [.. members.SelectMany(member => member.Account.Segments).Select(one => one.Set).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }

    // Hours say more than days of the same account: they come first, and days stand in where hours gave no estimate.
    private static GroupMember MemberOf(GroupAccount account, StoredOutage outage, CountedLoss counted, List<StoredSeries> series, Dictionary<(long, long), LatestEstimate> latest)
    {
        var tried = series.Select(one => Read(account, outage, counted, one.Key.Granularity, latest.GetValueOrDefault((one.Id, outage.Id)))).ToList();
        return tried.Find(one => one.Loss is not null) ?? tried.Find(one => one.Missing != "not_estimated") ?? tried[0];
    }

    private static GroupMember Read(GroupAccount account, StoredOutage outage, CountedLoss counted, Granularity grain, LatestEstimate? latest)
    {
        if (latest is null) return new GroupMember(account, outage.Id, grain, null, "not_estimated", 0);
        var finding = FindingDigest.FromJson(latest.Estimate.ResultJson);
        var entry = finding.Entry;
        var missing = !entry.IsOf(outage) ? "outage_moved"
            : entry.Verdict == Words.PossibleDisplayGap ? "display_gap"
            : entry.Net is null ? "refused"
            : finding.RateBasis is null ? "older_estimate"
            : null;
        if (missing is not null || StoredDraws.Read(latest.Estimate) is not { } draws)
            return new GroupMember(account, outage.Id, grain, null, missing ?? "refused", latest.Run.Origin.Seed);
        var loss = (counted == CountedLoss.Net ? NetOf(account, finding, draws) : WindowOf(account, finding, draws)) with
        {
            Coverage90 = entry.Coverage90,
            HasFewCleanDays = entry.Reasons.Any(reason => reason.Code == "few_clean_days"),
        };
        return new GroupMember(account, outage.Id, grain, loss, null, latest.Run.Origin.Seed);
    }

    private static MemberLoss NetOf(GroupAccount account, FindingDigest finding, JointDraws draws) =>
        new(account.Creator, draws, finding.RateBasis!.Observed, finding.RateBasis.Exposed, finding.NormalDay ?? 0, Words.GradeOf(finding.Entry.Net!.Grade));

    // On daily data the gross loss is a modelled part of the days touched: what is expected of them stands fixed beside it.
    private static MemberLoss WindowOf(GroupAccount account, FindingDigest finding, JointDraws draws)
    {
        var entry = finding.Entry;
        var observed = entry.DayNet is null ? entry.Actual!.Value : entry.ButFor!.Point - entry.Gross!.Point;
        return new MemberLoss(account.Creator, draws.WithoutRecovery(), observed, finding.RateBasis!.Exposed, finding.NormalDay ?? 0, Words.GradeOf(entry.Gross!.Grade));
    }
}

using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Groups;

/// <summary>What to know of a table of groups before relying on it.</summary>
internal static class GroupReasons
{
    // Of many outages every two may be near: some are named, the rest is counted.
    private const int MostNear = 5;

    public static IReadOnlyList<Reason> Of(GroupData data, IReadOnlyCollection<GroupMember> members) =>
    [
        .. data.Outages.SelectMany(Doubtful),
        .. Missing(members),
        .. Outside(data, members),
        .. Changed(members),
        .. members.Where(member => member.Loss is not null).Select(member => member.Seed).Distinct().Count() > 1
            ? [new Reason("seeds_differ", "The accounts were estimated in runs with different seeds: what they have in common is not kept together. Estimate the outage again.")]
            : Array.Empty<Reason>(),
        .. Overlapping(data),
        .. Near(data),
    ];

    private static IEnumerable<Reason> Doubtful(StoredOutage outage)
    {
        if (outage.IsIllustrative) yield return new Reason("outage_illustrative", $"'{outage.Title}' is an illustrative outage: nobody knows whether it happened, and no figure here is evidence. It counts only because it was chosen.");
        if (outage.Planned) yield return new Reason("outage_planned", $"'{outage.Title}' is planned maintenance, which no total counts. It counts here only because it was chosen.");
        if (outage.LeftOut) yield return new Reason("outage_left_out", $"'{outage.Title}' is marked as left out of totals. It counts here only because it was chosen.");
    }

    private static IEnumerable<Reason> Missing(IReadOnlyCollection<GroupMember> members)
    {
        foreach (var group in members.Where(member => member.Missing is not null).GroupBy(member => member.Missing!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var accounts = Accounts(group);
            yield return new Reason("missing_" + group.Key, group.Key switch
            {
                "not_estimated" => $"Not estimated yet and in no figure here: {accounts}. Estimate the outage.",
                "outage_moved" => $"Estimated before the outage was moved: {accounts}, in no figure here. Estimate the outage again.",
                "older_estimate" => $"Estimated before there were rates: {accounts}, in no figure here. Estimate the outage again.",
                "display_gap" => $"Perhaps only not counted (a display gap): {accounts}, in no figure here. Import the exports again in some days.",
                _ => $"No estimate is possible: {accounts}, in no figure here. The impact page says why.",
            });
        }
    }

    private static IEnumerable<Reason> Outside(GroupData data, IReadOnlyCollection<GroupMember> members)
    {
        var outside = data.Members.Except(members).ToList();
        if (outside.Count > 0) yield return new Reason("in_no_segment", $"In no segment of this set and in no figure here: {Accounts(outside)}. The roster, or a rule, decides who is in one.");
    }

    private static IEnumerable<Reason> Changed(IReadOnlyCollection<GroupMember> members)
    {
        var changed = members.Where(member => member is { Loss: not null, IsChanged: true }).ToList();
        if (changed.Count > 0) yield return new Reason("data_changed", $"Data, or an outage, changed since the estimate: {Accounts(changed)}. Estimate the outage again for the newest figures.");
    }

    private static string Accounts(IEnumerable<GroupMember> members)
    {
        var count = members.Select(member => (member.Account.Account, member.Account.Platform)).Distinct().Count();
        return count == 1 ? "1 account" : Invariant($"{count} accounts");
    }

    private static IEnumerable<Reason> Overlapping(GroupData data)
    {
        var pairs = GroupOverlaps.PairsOf(data);
        foreach (var (counted, other) in pairs.Take(MostNear))
            yield return new Reason("outages_overlap", $"'{counted.Title}' and '{other.Title}' overlap: an account estimated for both counts under the first only, so that no hour counts twice.");
        if (pairs.Count > MostNear)
            yield return new Reason("outages_overlap", Invariant($"Further pairs of outages that overlap: {pairs.Count - MostNear}. An account estimated for both counts under one of them only."));
    }

    // Recovery lasts up to a fortnight: days that two outages of one platform share would be counted for both. Of those that overlap only one counts.
    private static IEnumerable<Reason> Near(GroupData data)
    {
        var gone = data.Overlapping.Select(member => member.OutageId).Except(data.Estimated.Select(member => member.OutageId)).ToHashSet();
        List<StoredOutage> outages = [.. data.Outages.Where(outage => !gone.Contains(outage.Id))];
        var pairs = (
            from later in Enumerable.Range(0, outages.Count)
            from earlier in Enumerable.Range(0, later)
            where AreNear(outages[earlier], outages[later]) && !GroupOverlaps.AreOne(outages[earlier], outages[later])
            select (Earlier: outages[earlier], Later: outages[later])).ToList();
        foreach (var (earlier, later) in pairs.Take(MostNear))
            yield return new Reason("outages_near", $"'{earlier.Title}' and '{later.Title}' lie less than 14 days apart: days of recovery they share count for both. Look at them one by one.");
        if (pairs.Count > MostNear)
            yield return new Reason("outages_near", Invariant($"Further pairs of outages less than 14 days apart: {pairs.Count - MostNear}. Days of recovery they share count for both."));
    }

    private static bool AreNear(StoredOutage earlier, StoredOutage later) =>
        OutageMatch.Applies(earlier.Platform, later.Platform, null) && earlier.EndExclusive is { } end && later.Start - end < NodaTime.Duration.FromDays(14);
}

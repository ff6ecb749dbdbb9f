using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Groups;

/// <summary>What to know of a table of groups before relying on it.</summary>
internal static class GroupReasons
{
    public static IReadOnlyList<Reason> Of(GroupData data, IReadOnlyCollection<GroupMember> members) =>
    [
        .. Missing(members),
        .. Outside(data, members),
        .. members.Where(member => member.Loss is not null).Select(member => member.Seed).Distinct().Count() > 1
            ? [new Reason("seeds_differ", "The accounts were estimated in runs with different seeds: what they have in common is not kept together. Estimate the outage again.")]
            : Array.Empty<Reason>(),
        .. Near(data.Outages),
    ];

    private static IEnumerable<Reason> Missing(IReadOnlyCollection<GroupMember> members)
    {
        foreach (var group in members.Where(member => member.Missing is not null).GroupBy(member => member.Missing!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var count = group.Select(member => (member.Account.Account, member.Account.Platform)).Distinct().Count();
            yield return new Reason("missing_" + group.Key, group.Key switch
            {
                "not_estimated" => Invariant($"Not estimated yet and in no figure here: {Accounts(count)}. Estimate the outage."),
                "outage_moved" => Invariant($"Estimated before the outage was moved: {Accounts(count)}, in no figure here. Estimate the outage again."),
                "older_estimate" => Invariant($"Estimated before there were rates: {Accounts(count)}, in no figure here. Estimate the outage again."),
                "display_gap" => Invariant($"Perhaps only not counted (a display gap): {Accounts(count)}, in no figure here. Import the exports again in some days."),
                _ => Invariant($"No estimate is possible: {Accounts(count)}, in no figure here. The impact page says why."),
            });
        }
    }

    private static IEnumerable<Reason> Outside(GroupData data, IReadOnlyCollection<GroupMember> members)
    {
        var count = data.Members.Except(members).Select(member => (member.Account.Account, member.Account.Platform)).Distinct().Count();
        if (count > 0) yield return new Reason("in_no_segment", Invariant($"In no segment of this set and in no figure here: {Accounts(count)}. The roster, or a rule, decides who is in one."));
    }

    private static string Accounts(int count) => count == 1 ? "1 account" : Invariant($"{count} accounts");

    // Recovery lasts up to a fortnight: days that two outages share would be counted for both.
    private static IEnumerable<Reason> Near(IReadOnlyList<StoredOutage> outages)
    {
        for (var i = 1; i < outages.Count; i++)
        {
            if (outages[i - 1].EndExclusive is { } end && outages[i].Start - end < NodaTime.Duration.FromDays(14))
                yield return new Reason("outages_near", $"'{outages[i - 1].Title}' and '{outages[i].Title}' lie less than 14 days apart: days of recovery they share count for both. Look at them one by one.");
        }
    }
}

using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Groups;

/// <summary>
/// Outages whose windows overlap, such as one incident in two entries: what was lost in an hour of both is in the estimate of either, and would count twice
/// in their sum. An account estimated for both counts under one of them, the one with the larger loss over all accounts: the order in which the yearly loss
/// of a platform takes them. It is the same for every account, so that their sum does not pick the larger of two uncertain losses account by account.
/// A series that states no platform may stand for one account under one outage and for another under the next: it counts once, too.
/// </summary>
internal static class GroupOverlaps
{
    /// <summary>The same with every account under one outage only of those that overlap.</summary>
    public static GroupData Without(GroupData data)
    {
        var estimated = data.Estimated.ToList();
        var losses = estimated.GroupBy(member => member.OutageId).ToDictionary(outage => outage.Key, outage => outage.Sum(member => member.Loss!.MeanNet));
        // Of equal losses the first.
        List<StoredOutage> outages = [.. data.Outages.OrderByDescending(outage => losses.GetValueOrDefault(outage.Id))];
        var places = outages.Index().ToDictionary(outage => outage.Item.Id, outage => outage.Index);
        var left = new HashSet<GroupMember>(ReferenceEqualityComparer.Instance);
        var (ofAccounts, ofSeries) = (new Dictionary<(string Account, string? Platform), List<StoredOutage>>(), new Dictionary<long, List<StoredOutage>>());
        foreach (var member in estimated.OrderBy(member => places[member.OutageId]))
        {
            var outage = outages[places[member.OutageId]];
            var (ofAccount, ofOne) = (Of(ofAccounts, KeyOf(member)), member.SeriesId == 0 ? [] : Of(ofSeries, member.SeriesId));
            if (ofAccount.Concat(ofOne).Any(other => AreOne(outage, other)))
            {
                left.Add(member);
                continue;
            }

            ofAccount.Add(outage);
            ofOne.Add(outage);
        }

        return left.Count == 0 ? data : data with
        {
            Members = [.. data.Members.Where(member => !left.Contains(member))],
            Overlapping = [.. data.Overlapping, .. data.Members.Where(member => left.Contains(member))],
        };
    }

    /// <summary>Outages that overlap, the one that counts first, in the order of the outages; those only that an account was estimated for both of.</summary>
    public static IReadOnlyList<(StoredOutage Counted, StoredOutage Other)> PairsOf(GroupData data)
    {
        if (data.Overlapping.Count == 0) return [];
        var (counted, ofSeries) = (data.Estimated.ToLookup(KeyOf, member => member.OutageId), data.Estimated.Where(member => member.SeriesId != 0).ToLookup(member => member.SeriesId, member => member.OutageId));
        var outages = data.Outages.ToDictionary(outage => outage.Id);
        return
        [
            .. data.Overlapping
                .SelectMany(member => counted[KeyOf(member)].Concat(ofSeries[member.SeriesId]).Where(outage => AreOne(outages[outage], outages[member.OutageId])).Select(outage => (Counted: outage, Other: member.OutageId)))
                .Distinct()
                .Select(pair => (Counted: outages[pair.Counted], Other: outages[pair.Other]))
                .OrderBy(pair => pair.Counted.Start).ThenBy(pair => pair.Counted.Id).ThenBy(pair => pair.Other.Start).ThenBy(pair => pair.Other.Id),
        ];
    }

    /// <summary>True for windows that share an instant; those that only touch share none.</summary>
    public static bool AreOne(StoredOutage one, StoredOutage other) => one.Start < EndOf(other) && other.Start < EndOf(one);

    private static Instant EndOf(StoredOutage outage) => outage.EndExclusive ?? (outage.Phases.Count > 0 ? outage.Phases.Max(phase => phase.EndExclusive) : outage.Start);

    private static List<StoredOutage> Of<T>(Dictionary<T, List<StoredOutage>> kept, T key)
        where T : notnull
    {
        if (!kept.TryGetValue(key, out var outages)) kept.Add(key, outages = []);
        return outages;
    }

    private static (string Account, string? Platform) KeyOf(GroupMember member) => (member.Account.Account, member.Account.Platform);
}

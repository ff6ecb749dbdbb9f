using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Groups;

/// <summary>Accounts with planted losses.</summary>
internal static class PlantedGroups
{
    public static readonly StoredOutage First = Outage(1, "Feed down", 10);
    public static readonly StoredOutage Second = Outage(2, "Uploads down", 40);

    /// <summary>A member of segments, written as "set:segment". It expects 1,000 and loses a share of it, with noise of a tenth of that.</summary>
    public static GroupMember Member(string creator, double rate, params string[] segments) => Member(creator, rate, 1, "tiktok", segments);

    public static GroupMember Member(string creator, double rate, long outage, string platform, params string[] segments)
    {
        var stream = new SeededStream(7, FormattableString.Invariant($"{creator} {outage} {platform}"));
        var loss = new float[JointDraws.Count];
        for (var d = 0; d < loss.Length; d++) loss[d] = (float)(1000 * rate * (1 + (0.2 * (stream.NextUniform() - 0.5))));
        var draws = new JointDraws(loss, new float[JointDraws.Count], new float[JointDraws.Count]);
        var account = new GroupAccount(creator, creator + "@" + platform, platform, [.. segments.Select(one => new SegmentName(one.Split(':')[0], one.Split(':')[1]))]);
        return new GroupMember(account, outage, Granularity.Hour, new MemberLoss(creator, draws, 1000 * (1 - rate), 400, 100, EvidenceGrade.Measured), null, 1);
    }

    /// <summary>An account that could not be estimated.</summary>
    public static GroupMember Refused(string creator, params string[] segments) => Member(creator, 0.1, segments) with { Loss = null, Missing = "refused" };

    public static GroupData Data(params IEnumerable<GroupMember> members)
    {
        List<GroupMember> all = [.. members];
        return new GroupData(new GroupUnit("views", null), CountedLoss.Net, all.Exists(member => member.OutageId == 2) ? [First, Second] : [First], all)
        {
            Sets = [.. all.SelectMany(member => member.Account.Segments).Select(one => one.Set).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The same where the second outage begins two hours into the first, which lasts six.</summary>
    public static GroupData Overlapping(params IEnumerable<GroupMember> members)
    {
        var data = Data(members);
        var second = Second with { Start = First.Start + Duration.FromHours(2), EndExclusive = First.EndExclusive + Duration.FromHours(2) };
        return (data with { Outages = [.. data.Outages.Select(outage => outage.Id == second.Id ? second : outage)] }).WithoutOverlaps();
    }

    /// <summary>Several creators with the same rate and segments.</summary>
    public static IEnumerable<GroupMember> Many(string prefix, int count, double rate, params string[] segments) =>
        Enumerable.Range(0, count).Select(index => Member(FormattableString.Invariant($"{prefix}{index:00}"), rate, segments));

    private static StoredOutage Outage(long id, string title, int day) => new()
    {
        Id = id,
        Title = title,
        Platform = "tiktok",
        Start = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(day),
        EndExclusive = Instant.FromUtc(2026, 1, 1, 6, 0) + Duration.FromDays(day),
    };
}

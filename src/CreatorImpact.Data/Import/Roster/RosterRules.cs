using static System.FormattableString;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>What a roster entry and a planned post must keep to, from a file or by hand.</summary>
public static class RosterRules
{
    /// <summary>Longest name, title or region.</summary>
    public const int LongestText = 200;

    /// <summary>Most clients, segments or regions of one account.</summary>
    public const int MostNames = 60;

    // Shares are rounded where they come from: 33.4 + 33.4 + 33.4 is a whole.
    private const double FullAudience = 1.01;

    /// <summary>What is wrong with an entry: field, found, expected; null when nothing is.</summary>
    public static (string Field, string Found, string Expected)? Fault(RosterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (AccountKey.Of(entry.Account).Length == 0) return ("account", "nothing", "the account's name, such as @ann");
        foreach (var text in Texts(entry))
            if (text?.Length > LongestText)
                return ("text", Invariant($"{text.Length} characters"), Invariant($"at most {LongestText} characters"));
        if (Math.Max(entry.Clients.Count, Math.Max(entry.Segments.Count, entry.Audience.Count)) is > MostNames and var count) return ("list", Invariant($"{count} names"), Invariant($"at most {MostNames}"));
        if (entry.Followers < 0) return ("followers", Invariant($"{entry.Followers}"), "0 or more followers");
        foreach (var share in entry.Audience)
            if (share.Share is not (> 0 and <= 1))
                return ("audience", Invariant($"{share.Region} {share.Share * 100:0.##} %"), "shares above 0 % and up to 100 %");
        var total = entry.Audience.Sum(share => share.Share);
        return total > FullAudience ? ("audience", Invariant($"{total * 100:0.##} % in all"), "regions that add up to 100 % at most") : null;
    }

    /// <summary>What is wrong with a planned post: field, found, expected; null when nothing is.</summary>
    public static (string Field, string Found, string Expected)? Fault(PlannedPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        foreach (var text in new[] { post.Account, post.Title, post.Platform, post.Format, post.Client, post.Id })
            if (text?.Length > LongestText)
                return ("text", Invariant($"{text.Length} characters"), Invariant($"at most {LongestText} characters"));
        return post.PlannedOn.Year is < 2000 or > 2100 ? ("planned", Invariant($"{post.PlannedOn.Year}"), "a day between 2000 and 2100") : null;
    }

    private static IEnumerable<string?> Texts(RosterEntry entry) =>
        [entry.Account, entry.Platform, entry.Creator, entry.Region, entry.BusinessType, .. entry.Clients, .. entry.Segments.SelectMany(one => new[] { one.Set, one.Segment }), .. entry.Audience.Select(one => one.Region)];
}

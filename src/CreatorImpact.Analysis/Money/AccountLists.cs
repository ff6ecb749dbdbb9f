using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Money;

/// <summary>Which lists of posts and which plans belong to an account with series.</summary>
internal static class AccountLists
{
    /// <summary>
    /// The account's posts; null when none or several lists fit. Lists name the handle, other exports the name: what is the same without case and
    /// spaces counts, else what the roster gives the same creator.
    /// </summary>
    public static AccountPosts? PostsOf(string account, string? platform, string creator, IReadOnlyList<AccountPosts> posts, RosterBook roster)
    {
        var same = posts.Where(one => (one.Platform ?? string.Empty) == (platform ?? string.Empty)).ToList();
        if (same.Find(one => one.Account == account) is { } exact) return exact;
        var (key, name) = (AccountKey.Of(account), AccountKey.Of(creator));
        var alike = same.FindAll(one => AccountKey.Of(one.Account) == key || (name.Length > 0 && AccountKey.Of(roster.Find(one.Platform, one.Account)?.Entry.Creator) == name));
        return alike is [var only] ? only : null;
    }

    /// <summary>True when a planned post is the account's: by the post it became, else by the names in the plan.</summary>
    public static bool IsOf(PlannedLine line, string account, string? platform, AccountPosts? own, RosterBook roster)
    {
        if (line.Published is { } post) return own is not null && post.Account == own.Account && (post.Platform ?? string.Empty) == (own.Platform ?? string.Empty);
        var (plan, named) = (line.Stored.Post, AccountKey.Of(line.Stored.Post.Account));
        return (plan.Platform is null || platform is null || plan.Platform == platform)
            && (AccountKey.Of(account) == named || (named.Length > 0 && AccountKey.Of(roster.Find(platform, account)?.Entry.Creator) == named));
    }
}

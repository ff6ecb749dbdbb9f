using NodaTime;

namespace CreatorImpact.Web.Features.Start;

/// <summary>What makes the next outage easy to prove, and what of it is there already.</summary>
/// <param name="Key">Which: <c>History</c>, <c>Hours</c>, <c>Fresh</c> or <c>Zones</c>.</param>
/// <param name="IsDone">True when every account has it.</param>
/// <param name="Missing">Accounts that lack it, in the order of their names.</param>
public sealed record Readiness(string Key, bool IsDone, IReadOnlyList<string> Missing)
{
    /// <summary>Days of history from which on the data-quality grade of daily data is at its best.</summary>
    public const int DaysOfHistory = 56;

    /// <summary>An export older than this leaves too much to be fetched once something happens.</summary>
    public const int FreshForDays = 7;

    /// <summary>The four habits, in the order in which they pay.</summary>
    public static IReadOnlyList<Readiness> Of(IReadOnlyList<AccountFreshness> accounts, Instant now) =>
    [
        Check("History", accounts, account => account.Days >= DaysOfHistory),
        Check("Hours", accounts, account => account.HasHours),
        Check("Fresh", accounts, account => account.AgeInDays(now) <= FreshForDays),
        Check("Zones", accounts, account => account.HasZone),
    ];

    private static Readiness Check(string key, IReadOnlyList<AccountFreshness> accounts, Func<AccountFreshness, bool> has)
    {
        string[] missing = [.. accounts.Where(account => !has(account)).Select(account => account.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];
        return new Readiness(key, accounts.Count > 0 && missing.Length == 0, missing);
    }
}

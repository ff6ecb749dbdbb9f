using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Start;

/// <summary>How much is there of one account, and how new it is.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Platform">As stored; null when no file stated one.</param>
/// <param name="FirstDay">Oldest day with a value.</param>
/// <param name="LastDay">Newest day with a value.</param>
/// <param name="HasHours">True when a series has hours.</param>
/// <param name="HasZone">True when every series has a time zone.</param>
public sealed record AccountFreshness(string Account, string? Platform, LocalDate FirstDay, LocalDate LastDay, bool HasHours, bool HasZone)
{
    /// <summary>Days from the first to the last value, both counted.</summary>
    public int Days => Period.DaysBetween(FirstDay, LastDay) + 1;

    /// <summary>Whole days since the newest value; 0 for today and for days to come.</summary>
    public int AgeInDays(Instant now) => Math.Max(0, Period.DaysBetween(LastDay, now.InUtc().Date));

    /// <summary>All accounts, the oldest news first.</summary>
    public static IReadOnlyList<AccountFreshness> Of(IEnumerable<StoredSeries> series) =>
    [
        .. series.GroupBy(one => (one.Key.Account, one.Key.Platform))
            .Select(group => new AccountFreshness(
                group.Key.Account,
                group.Key.Platform,
                group.Min(one => TimeWords.DayOf(one.Key.Granularity, one.FirstPeriod)),
                group.Max(one => TimeWords.DayOf(one.Key.Granularity, one.LastPeriod)),
                group.Any(one => one.Key.Granularity == Granularity.Hour),
                group.All(one => one.ZoneId is not null)))
            .OrderBy(account => account.LastDay)
            .ThenBy(account => account.Account, StringComparer.Ordinal),
    ];
}

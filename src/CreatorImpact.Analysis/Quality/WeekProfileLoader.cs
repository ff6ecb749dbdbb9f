using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>Finds the hours of an account and measures its usual week: three questions to the store.</summary>
public sealed class WeekProfileLoader(SeriesStore seriesStore, OutageStore outageStore, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>The usual week of an account, or why the question has no answer: no such account, several of that name, or no hours of that metric.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="account">Account as its exports name it.</param>
    /// <param name="platform">Its platform; null takes the account without one, else the only one of that name.</param>
    /// <param name="metric">Canonical name of a metric; null takes views, or the first that counts something.</param>
    /// <param name="token">Stops the loading.</param>
    public async Task<(AskedWeek? Asked, Reason? Fault)> LoadAsync(long workspaceId, string account, string? platform, string? metric, CancellationToken token)
    {
        var named = (await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false))
            .Where(one => string.Equals(one.Key.Account, account, StringComparison.Ordinal) && (platform is null || Same(one.Key.Platform, platform))).ToList();
        if (named.Count == 0)
            return (null, new Reason("account_unknown", $"account: found '{account}'{(platform is null ? "" : $" on '{platform}'")}, expected an account with data. Write it as its exports do."));

        var platforms = named.Select(one => one.Key.Platform).Distinct(StringComparer.Ordinal).ToList();
        if (platforms.Count > 1 && !platforms.Contains(null, StringComparer.Ordinal))
            return (null, new Reason("platform_missing", $"platform: found nothing, but '{account}' is on {string.Join(", ", platforms)}. Name one."));

        var hours = named.Where(one => WeekProfile.IsCounted(one.Key) && (platforms.Count == 1 || one.Key.Platform is null));
        var chosen = SeriesCompanions.ByPreference(hours, one => one.Key, metric ?? MoneyMetrics.Views[0]).FirstOrDefault(one => metric is null || Same(one.Key.Metric, metric));
        if (chosen is null)
            return (null, new Reason("hours_unknown", $"metric: found no hours of {metric ?? "a counted metric"} of '{account}', expected some: days do not tell their hours. Import the same figures by the hour."));

        var known = await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        return await seriesStore.LoadAsync(workspaceId, [chosen.Id], token).ConfigureAwait(false) is [var loaded]
            ? (await Task.Run(() => AskedWeek.Of(chosen, loaded, known, zones, clock.GetCurrentInstant()), token).ConfigureAwait(false), null)
            : (null, new Reason("no_data", $"{account}: its values are gone. Import its export again."));
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The usual week that was asked for.</summary>
/// <param name="Series">Whose.</param>
/// <param name="Profile">The week; null when there is none.</param>
/// <param name="Refusal">Why there is none; null when there is.</param>
public sealed record AskedWeek(StoredSeries Series, WeekProfile? Profile, Reason? Refusal)
{
    internal static AskedWeek Of(StoredSeries stored, LoadedSeries loaded, IEnumerable<StoredOutage> known, IDateTimeZoneProvider zones, Instant now)
    {
        var (profile, refusal) = WeekProfile.Of(loaded, known, zones, now);
        return new AskedWeek(stored, profile, refusal);
    }
}

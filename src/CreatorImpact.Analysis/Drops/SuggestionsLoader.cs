using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Drops;

/// <summary>Looks for windows of outages in the stored data, platform by platform: three statements. Nothing is stored.</summary>
public sealed class SuggestionsLoader(SeriesStore seriesStore, OutageStore outageStore, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>Most accounts of a platform that are searched together.</summary>
    public const int MostAccounts = 200;

    /// <summary>Days of hourly data before the newest value that are searched.</summary>
    public const int HourDays = 120;

    /// <summary>The same for daily data.</summary>
    public const int DayDays = 400;

    /// <summary>One entry a platform with data, in ordinal order; empty without any.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="platform">Only this platform; null for all.</param>
    /// <param name="token">Stops the search.</param>
    public async Task<IReadOnlyList<PlatformSuggestions>> LoadAsync(long workspaceId, string? platform, CancellationToken token)
    {
        var known = await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var groups = ComparedSeries.Of(await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false))
            .Where(one => platform is null || string.Equals(one.Platform, platform, StringComparison.OrdinalIgnoreCase))
            .GroupBy(one => one.Platform ?? string.Empty, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Platform: group.Key.Length == 0 ? null : group.Key, Accounts: group.Count(), Searched: group.Take(MostAccounts).ToList()))
            .ToList();
        var loaded = (await seriesStore.LoadAsync(workspaceId, [.. groups.SelectMany(group => group.Searched).SelectMany(one => one.Candidates).Select(one => one.Id)], token).ConfigureAwait(false)).ToDictionary(one => one.Id);
        var now = clock.GetCurrentInstant();
        return await Task.Run(
            () => groups.ConvertAll(group =>
            {
                var series = group.Searched.SelectMany(one => one.Candidates).Select(one => Recent(loaded.GetValueOrDefault(one.Id))).OfType<MetricSeries>().ToList();
                var found = WindowSearch.Find(series, KnownWindows.Of(known, group.Platform, now), token);
                if (group.Accounts > MostAccounts)
                    found = found with { Reasons = [.. found.Reasons, new Reason("accounts_left_out", FormattableString.Invariant($"{group.Accounts} accounts are there, the first {MostAccounts} by name were searched."))] };
                var zone = series.Where(one => !one.ZoneIsAssumed).GroupBy(one => one.Grid.Zone.Id, StringComparer.Ordinal).OrderByDescending(zone => zone.Count()).ThenBy(zone => zone.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
                return new PlatformSuggestions(group.Platform, group.Accounts, found, zone ?? "Etc/UTC");
            }),
            token).ConfigureAwait(false);
    }

    private MetricSeries? Recent(LoadedSeries? loaded)
    {
        if (loaded is null || loaded.Periods.Length == 0) return null;
        var (last, days) = loaded.Key.Granularity == Granularity.Hour
            ? (StoredPeriod.ToInstant(loaded.Periods[^1]), HourDays)
            : (StoredPeriod.ToDay(loaded.Periods[^1]).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), DayDays);
        return SeriesAssembly.Build(new SeriesInput(loaded.Key, loaded.Key.Account, loaded.ZoneId, loaded.Currency, loaded.Periods, loaded.Values, loaded.Id), zones, start: last - Duration.FromDays(days)).Series;
    }
}

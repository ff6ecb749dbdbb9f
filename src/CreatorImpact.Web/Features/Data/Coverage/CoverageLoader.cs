using CreatorImpact.Analysis.Quality;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Coverage;

/// <summary>Looks at the series of one account day by day.</summary>
public sealed class CoverageLoader(SeriesStore series, OutageStore outages, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    private const int LongestMonth = 31;

    /// <summary>The account's days; null when there is no such account.</summary>
    /// <param name="account">Account name as stored.</param>
    /// <param name="platform">Platform as stored; null or empty when none was stated.</param>
    /// <param name="outage">Number of an outage whose hours are marked; null for none.</param>
    /// <param name="token">Stops the loading.</param>
    public async Task<CoverageModel?> LoadAsync(string account, string? platform, long? outage, CancellationToken token)
    {
        var stored = (await series.ListAsync(workspace.Id, token))
            .Where(one => one.IsOf(account, platform))
            .ToDictionary(one => one.Id);
        if (stored.Count == 0) return null;

        var known = (await outages.ListAsync(workspace.Id, token)).Where(one => OutageMatch.Applies(platform, one.Platform, null)).ToList();
        var loaded = await series.LoadAsync(workspace.Id, [.. stored.Keys], token);
        var now = clock.GetCurrentInstant();
        return await Task.Run(() => Describe(account, platform, stored, loaded, known, now) with { Outage = known.Find(one => one.Id == outage) }, token);
    }

    private CoverageModel Describe(string account, string? platform, Dictionary<long, StoredSeries> stored, IReadOnlyList<LoadedSeries> loaded, List<StoredOutage> known, Instant now)
    {
        var windows = known.Where(outage => !outage.Planned).Select(outage => new Interval(outage.Start, outage.EndExclusive ?? (outage.EndKnown ? null : outage.Start + Duration.FromHours(1)))).ToList();
        var covered = loaded.Select(one => (stored[one.Id].Key, Days: SeriesCoverage.Of(one, ZoneOf(one), windows, stored[one.Id].ExportedAt, now), One: one)).Where(one => one.Days.Count > 0).ToList();
        var agreements = covered.Where(one => one.Key.Granularity == Granularity.Hour)
            .SelectMany(hours => covered.Where(days => days.Key.Granularity == Granularity.Day && days.Key.Metric == hours.Key.Metric).Select(days => new MetricAgreement(hours.Key.Metric, GrainAgreement.Of(hours.Days, days.Days))))
            .Where(one => one.Agreement.DaysCompared > 0).ToList();
        var lines = covered.Select(one => new CoveredSeries(stored[one.One.Id], SeriesQuality.Of(one.Days, one.Key.Granularity), Months(one.Days)) { Gaps = Gaps(one.Days), Week = WeekOf(one.One, known, now) })
            .OrderBy(one => one.Quality.Letter).ThenByDescending(one => one.Quality.CleanDays).ThenBy(one => one.Stored.Key.Metric, StringComparer.Ordinal).ToList();
        return new CoverageModel(account, PlatformWords.Of(platform), lines, agreements);
    }

    private UsualWeek? WeekOf(LoadedSeries one, List<StoredOutage> known, Instant now)
    {
        if (!WeekProfile.IsCounted(one.Key)) return null;
        var (profile, refusal) = WeekProfile.Of(one, known, zones, now);
        return new UsualWeek(profile, refusal);
    }

    private DateTimeZone ZoneOf(LoadedSeries one) => (one.ZoneId is { } id ? zones.GetZoneOrNull(id) : null) ?? DateTimeZone.Utc;

    private static List<CoveredMonth> Months(IReadOnlyList<DayCoverage> days)
    {
        var months = new List<CoveredMonth>();
        foreach (var group in days.GroupBy(day => day.Day.ToYearMonth()).OrderByDescending(group => group.Key))
        {
            var cells = new DayCoverage?[LongestMonth];
            foreach (var day in group) cells[day.Day.Day - 1] = day;
            months.Add(new CoveredMonth(group.Key, cells));
        }

        return months;
    }

    private static List<DateInterval> Gaps(IReadOnlyList<DayCoverage> days)
    {
        var gaps = new List<DateInterval>();
        foreach (var day in days)
        {
            if (day.State != DayState.Missing) continue;
            if (gaps.Count > 0 && gaps[^1].End == day.Day.PlusDays(-1)) gaps[^1] = new DateInterval(gaps[^1].Start, day.Day);
            else gaps.Add(new DateInterval(day.Day, day.Day));
        }

        gaps.Reverse();
        return gaps;
    }
}

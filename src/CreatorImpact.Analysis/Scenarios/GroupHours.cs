using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>
/// Hourly series of other accounts that <see cref="SeriesCompanions"/> would measure for the days of an account without hours of its own: one an
/// account, and where that one says nothing, the account's others. Not loaded when they are many.
/// </summary>
/// <param name="own">The account's series.</param>
/// <param name="outages">Every outage with an end.</param>
/// <param name="request">A run of the untouched outage.</param>
/// <param name="zones">The time zone database.</param>
internal sealed class GroupHours(IReadOnlyList<SeriesInput> own, IReadOnlyList<OutageInput> outages, RunRequest request, IDateTimeZoneProvider zones)
{
    /// <summary>Most series loaded for the sake of the profile: half a million hours when each holds a year.</summary>
    public const int MostSeries = 60;

    /// <summary>The series needed, in two loads at most, or a note why they are left out.</summary>
    /// <param name="all">Series a run of the outage takes.</param>
    /// <param name="load">Loads the values of some of them.</param>
    /// <param name="token">Stops it.</param>
    public async Task<(IReadOnlyList<SeriesInput> Series, Reason? Note)> LoadAsync(
        IReadOnlyList<StoredSeries> all, Func<IReadOnlyList<StoredSeries>, Task<IReadOnlyList<SeriesInput>>> load, CancellationToken token)
    {
        var needs = Needs(token);
        if (needs.Count == 0) return ([], null);

        var account = own[0].Key;
        var others = all
            .Where(series => series.Key.Granularity == Granularity.Hour && series.Key.Account != account.Account && series.Key.Platform == account.Platform)
            .GroupBy(series => series.Key.Account).ToList();
        var first = others.SelectMany(series => needs.Select(need => Preferred(series, need.Metric)[0])).Distinct().ToList();
        if (first.Count == 0) return ([], null);
        if (first.Count > MostSeries) return ([], LeftOut(first.Count));

        var loaded = await load(first).ConfigureAwait(false);
        var measure = new SeriesCompanions(loaded, outages, request, zones);
        var silent = loaded.Where(input => needs.Any(need => measure.MeasuredOn(input, need.Zone) is null)).Select(input => input.Key.Account).ToHashSet();
        var more = others.Where(series => silent.Contains(series.Key)).SelectMany(series => series).Except(first).ToList();
        if (more.Count == 0) return (loaded, null);
        return first.Count + more.Count > MostSeries ? ([], LeftOut(first.Count + more.Count)) : ([.. loaded, .. await load(more).ConfigureAwait(false)], null);
    }

    /// <summary>Daily series no hours of the account speak for.</summary>
    private List<(string Metric, DateTimeZone Zone)> Needs(CancellationToken token)
    {
        var needs = new List<(string Metric, DateTimeZone Zone)>();
        if (own[0].Key.Platform is null) return needs;
        var alone = new SeriesCompanions(own, outages, request, zones);
        foreach (var input in own.Where(input => input.Key.Granularity == Granularity.Day))
        {
            var zone = input.ZoneId is null ? DateTimeZone.Utc : zones.GetZoneOrNull(input.ZoneId);
            if (zone is not null && alone.ProfileOf(input, zone, token) is null) needs.Add((input.Key.Metric, zone));
        }

        return needs;
    }

    private static StoredSeries[] Preferred(IEnumerable<StoredSeries> ofAccount, string metric) =>
        [.. SeriesCompanions.ByPreference(ofAccount, series => series.Key, metric)];

    private static Reason LeftOut(int found) => new("group_profile_left_out", FormattableString.Invariant(
        $"The account has no hourly data of its own, and a stored run asks {found} series of other accounts how a day spreads over its hours; scenarios ask no more than {MostSeries} and let every hour hit carry 0.4 to 1.6 times the mean hour instead. This changes the modelled gross loss and what came back, not their difference. Import hourly data of the account to narrow it."));
}

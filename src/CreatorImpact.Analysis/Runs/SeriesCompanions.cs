using System.Collections.Concurrent;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>
/// What the other series of a run say about one of them: how its days spread over their hours, and whether its account went on while its counter
/// stood still. Safe to share between threads.
/// </summary>
internal sealed class SeriesCompanions(IReadOnlyList<SeriesInput> all, IReadOnlyList<OutageInput> outages, RunRequest request, IDateTimeZoneProvider zones)
{
    /// <summary>Most controls offered for one estimate, the first by name: each costs a fit.</summary>
    public const int MostDonors = 20;

    private const string FirstChoice = "views";
    private readonly ILookup<(string Account, string? Platform), SeriesInput> _byAccount = all
        .Where(input => !MetricCatalog.IsGauge(input.Key.Metric))
        .ToLookup(input => (input.Key.Account, input.Key.Platform));
    private readonly ConcurrentDictionary<(string Platform, string Metric, string ZoneId), Lazy<IntradayProfile?>> _groups = new();
    private readonly ConcurrentDictionary<SeriesInput, Lazy<MetricSeries?>> _built = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(SeriesInput Series, string ZoneId), Lazy<IntradayProfile?>> _measured = new();
    private readonly ConcurrentDictionary<OutageInput, Lazy<ILookup<(string Metric, Granularity Granularity), (SeriesInput Input, AudienceShare Reach)>>> _leftAlone = new(ReferenceEqualityComparer.Instance);

    /// <summary>Series that had a say in another one's estimate so far; they are part of what a run rests on.</summary>
    public IEnumerable<SeriesInput> Consulted => _built.Keys;

    /// <summary>Other counted metrics of the same account at the same granularity.</summary>
    public IReadOnlyList<(SeriesInput Input, MetricSeries Grid)> OtherMetricsOf(SeriesInput input) =>
    [
        .. OfAccount(input.Key)
            .Where(other => other.Key.Granularity == input.Key.Granularity && other.Key.Metric != input.Key.Metric)
            .Select(other => (other, Built(other))).Where(pair => pair.Item2 is not null).Select(pair => (pair.other, pair.Item2!)),
    ];

    /// <summary>
    /// How days of a series spread over their hours: from the account's own hourly data, of the same metric where there is one; else the mean of
    /// the other accounts of its platform; null without hourly data, and for hourly series. Each hourly series is laid out once, and measured once
    /// a zone.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the companions of a cancelled run are of no further use.</exception>
    public IntradayProfile? ProfileOf(SeriesInput input, DateTimeZone zone, CancellationToken token)
    {
        if (input.Key.Granularity != Granularity.Day) return null;
        if (Measure(OfAccount(input.Key), input.Key.Metric, zone, token) is { } own) return own;
        return input.Key.Platform is not { } platform ? null : _groups.GetOrAdd(
            (platform, input.Key.Metric, zone.Id), key => new Lazy<IntradayProfile?>(() => MeasureGroup(key.Platform, key.Metric, zone, token))).Value;
    }

    /// <summary>
    /// Accounts that a regional outage should have left alone, by what the roster states of their audience; empty unless the run asks for controls,
    /// and for several outages taken as one.
    /// </summary>
    public IReadOnlyList<Donor> DonorsOf(SeriesInput input, IReadOnlyList<OutageInput> members)
    {
        if (!request.Options.UseDonors || members is not [{ Outage.Regions.Count: > 0 } target]) return [];
        var alone = _leftAlone.GetOrAdd(target, outage => new(() => LeftAloneBy(outage))).Value;
        return
        [
            .. alone[(input.Key.Metric, input.Key.Granularity)]
                .Where(other => other.Input.Key != input.Key
                    && (request.Options.CrossPlatformDonors || (input.Key.Platform is not null && string.Equals(other.Input.Key.Platform, input.Key.Platform, StringComparison.Ordinal))))
                .Take(MostDonors)
                .Select(other => (other.Input, other.Reach, Grid: Built(other.Input)))
                .Where(one => one.Grid is not null)
                .Select(one => new Donor(one.Grid!, one.Reach, KnownTo(one.Input, one.Grid!, except: target))),
        ];
    }

    /// <summary>Series of accounts that a regional outage should have left alone, in order of their names.</summary>
    private ILookup<(string Metric, Granularity Granularity), (SeriesInput Input, AudienceShare Reach)> LeftAloneBy(OutageInput outage) => all
        .Select(other => (Input: other, Reach: AudienceReach.Of(other.Audience, [outage])))
        .Where(pair => pair.Reach?.High <= Donor.MostAudience)
        .OrderBy(pair => pair.Input.Key.Account, StringComparer.Ordinal).ThenBy(pair => pair.Input.Key.Platform, StringComparer.Ordinal)
        .ToLookup(pair => (pair.Input.Key.Metric, pair.Input.Key.Granularity), pair => (pair.Input, pair.Reach!));

    /// <summary>How days spread over their hours on one hourly series alone; null when it holds too few whole days.</summary>
    public IntradayProfile? MeasuredOn(SeriesInput hourly, DateTimeZone zone) => _measured.GetOrAdd((hourly, zone.Id), _ => new Lazy<IntradayProfile?>(() =>
        Built(hourly) is { } hours ? IntradayProfile.FromSeries(hours, zone, KnownTo(hourly, hours)) : null)).Value;

    /// <summary>The hourly series of an account in the order in which they are asked for a profile: the same metric, then views, then by name.</summary>
    public static IEnumerable<T> ByPreference<T>(IEnumerable<T> ofAccount, Func<T, SeriesKey> keyOf, string metric) => ofAccount
        .Where(other => keyOf(other).Granularity == Granularity.Hour)
        .OrderByDescending(other => keyOf(other).Metric == metric).ThenByDescending(other => keyOf(other).Metric == FirstChoice)
        .ThenBy(other => keyOf(other).Metric, StringComparer.Ordinal);

    private IEnumerable<SeriesInput> OfAccount(SeriesKey key) => _byAccount[(key.Account, key.Platform)];

    private IntradayProfile? MeasureGroup(string platform, string metric, DateTimeZone zone, CancellationToken token)
    {
        var profiles = _byAccount
            .Where(account => string.Equals(account.Key.Platform, platform, StringComparison.Ordinal))
            .OrderBy(account => account.Key.Account, StringComparer.Ordinal)
            .Select(account => Measure(account, metric, zone, token)).OfType<IntradayProfile>().ToList();
        return profiles.Count == 0 ? null : IntradayProfile.Average(profiles);
    }

    private IntradayProfile? Measure(IEnumerable<SeriesInput> ofAccount, string metric, DateTimeZone zone, CancellationToken token)
    {
        foreach (var candidate in ByPreference(ofAccount, other => other.Key, metric))
        {
            token.ThrowIfCancellationRequested();
            if (MeasuredOn(candidate, zone) is { } profile) return profile;
        }

        return null;
    }

    private IReadOnlyList<OutageWindow> KnownTo(SeriesInput input, MetricSeries hours, OutageInput? except = null) =>
        TouchedTime.Of(input, hours, outages.Where(outage => !ReferenceEquals(outage, except) && OutageMatch.Applies(input.Key.Platform, outage.Platform, request.Platform)), request);

    private MetricSeries? Built(SeriesInput input) => _built.GetOrAdd(
        input, key => new Lazy<MetricSeries?>(() => SeriesAssembly.Build(key, zones, request.Start, request.EndExclusive).Series)).Value;
}

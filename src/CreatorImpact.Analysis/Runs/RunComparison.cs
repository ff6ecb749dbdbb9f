using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Holds what a run rested on against what is stored now. Pure: contents that are not known yet are asked for first.</summary>
/// <param name="then">What the run kept.</param>
/// <param name="now">Everything visible now.</param>
internal sealed class RunComparison(RunInputs then, CurrentInputs now)
{
    private readonly Dictionary<long, RunSeries> _series = then.Series.ToDictionary(one => one.SeriesId);
    private readonly Dictionary<long, RunOutage> _outages = then.Outages.ToDictionary(one => one.OutageId);
    private readonly ILookup<(string, string?), RunSeries> _byAccount = then.Series.ToLookup(one => (one.Key!.Account, one.Key.Platform));
    private readonly ILookup<(string, Estimation.Series.Granularity), RunSeries> _byMetric = then.Series.ToLookup(one => (one.Key!.Metric, one.Key.Granularity));
    private readonly ILookup<string?, RunSeries> _hours = then.Series.Where(one => one.Key!.Granularity == Estimation.Series.Granularity.Hour).ToLookup(one => one.Key!.Platform);

    /// <summary>Series whose visible content must be known to answer for one series: those that other imports or another zone may have changed.</summary>
    public IEnumerable<StoredSeries> Suspects(long seriesId) =>
        _series.TryGetValue(seriesId, out var own) ? Members(own).Select(pair => pair.Now is { } current && pair.Then is { } kept && !kept.HasImports(current.Imports, current.ZoneId) ? current : null).OfType<StoredSeries>() : [];

    /// <summary>What is different.</summary>
    /// <param name="seriesId">The series estimated.</param>
    /// <param name="outageId">The outage it was estimated for.</param>
    /// <param name="contentOf">Visible content of a suspect; null where nobody looked, which counts as a change.</param>
    public EstimateChange Of(long seriesId, long outageId, Func<StoredSeries, string?> contentOf)
    {
        if (!_series.TryGetValue(seriesId, out var own)) return EstimateChange.Unknown;

        var changed = Members(own).Where(pair => Differs(pair.Then, pair.Now, contentOf)).Select(pair => pair.Then?.SeriesId ?? pair.Now!.Id).ToList();
        var ofOwn = changed.Contains(seriesId);
        var regional = now.Outages.TryGetValue(outageId, out var target) && OutageRegions.Named(target.Outage.Regions).Count > 0;
        return new EstimateChange(
            false,
            ofOwn,
            [.. changed.Where(id => id != seriesId).Order()],
            now.Series.TryGetValue(seriesId, out var current) ? [.. OutageChanges(current, outageId)] : [],
            own.Imports,
            own.ZoneId)
        {
            Audience = regional && (own.WithDonors ? Members(own) : [(own, now.Series.GetValueOrDefault(seriesId))]).Any(pair => pair is { Then: { } kept, Now: { } shown } && !string.Equals(kept.Audience, now.AudienceOf(shown), StringComparison.Ordinal)),
        };
    }

    private static bool Differs(RunSeries? kept, StoredSeries? current, Func<StoredSeries, string?> contentOf) =>
        kept is null || current is null || (!kept.HasImports(current.Imports, current.ZoneId) && !string.Equals(contentOf(current), kept.Content, StringComparison.Ordinal));

    // The series itself and those it consults, as they were and as they are.
    private IEnumerable<(RunSeries? Then, StoredSeries? Now)> Members(RunSeries own)
    {
        var key = own.Key!;
        yield return (own, now.Series.GetValueOrDefault(own.SeriesId));

        var account = (key.Account, key.Platform);
        var kept = _byAccount[account].Concat(_hours[key.Platform]).Where(one => EstimateBasis.Consults(key, own.Profile, one.Key!))
            .Concat(own.WithDonors ? _byMetric[(key.Metric, key.Granularity)].Where(one => one != own) : []).DistinctBy(one => one.SeriesId);
        foreach (var one in kept) yield return (one, now.Series.GetValueOrDefault(one.SeriesId));

        var added = now.OfAccount[account].Concat(now.Hours[key.Platform]).Where(one => EstimateBasis.Consults(key, own.Profile, one.Key))
            .Concat(own.WithDonors ? now.Series.Values.Where(one => one.Key.Metric == key.Metric && one.Key.Granularity == key.Granularity && string.Equals(one.Key.Platform, key.Platform, StringComparison.Ordinal)) : [])
            .Where(one => !_series.ContainsKey(one.Id)).DistinctBy(one => one.Id);
        foreach (var one in added) yield return (null, one);
    }

    private IEnumerable<OutageChange> OutageChanges(StoredSeries series, long outageId)
    {
        foreach (var (outage, content) in now.Outages.Values)
        {
            // Runs leave illustrative outages out.
            if (outage.IsIllustrative && outage.Id != outageId && !_outages.ContainsKey(outage.Id)) continue;
            var known = _outages.GetValueOrDefault(outage.Id);
            if (string.Equals(known?.Content, content, StringComparison.Ordinal)) continue;
            var touches = outage.Id == outageId || EstimateBasis.Touches(series, outage.Platform, outage.Start, outage.EndExclusive);
            if (known is null ? touches : touches || Touched(series, known))
                yield return new OutageChange(outage.Id, outage.Title, known is null ? OutageChangeKind.Added : OutageChangeKind.Changed);
        }

        foreach (var known in _outages.Values.Where(known => !now.Outages.ContainsKey(known.OutageId) && Touched(series, known)))
            yield return new OutageChange(known.OutageId, known.Title, OutageChangeKind.Removed);
    }

    private static bool Touched(StoredSeries series, RunOutage known) => EstimateBasis.Touches(series, known.Platform, known.Start, known.EndExclusive);
}

/// <summary>What is visible now, ordered for comparing.</summary>
internal sealed class CurrentInputs(IReadOnlyList<StoredSeries> series, IReadOnlyList<StoredOutage> outages, RosterAudiences audiences)
{
    /// <summary>Counted series by number.</summary>
    public IReadOnlyDictionary<long, StoredSeries> Series { get; } = series.Where(one => !MetricCatalog.IsGauge(one.Key.Metric)).ToDictionary(one => one.Id);

    /// <summary>The same by account and platform.</summary>
    public ILookup<(string Account, string? Platform), StoredSeries> OfAccount { get; } =
        series.Where(one => !MetricCatalog.IsGauge(one.Key.Metric)).ToLookup(one => (one.Key.Account, one.Key.Platform));

    /// <summary>Counted hourly series by platform.</summary>
    public ILookup<string?, StoredSeries> Hours { get; } =
        series.Where(one => !MetricCatalog.IsGauge(one.Key.Metric) && one.Key.Granularity == Estimation.Series.Granularity.Hour).ToLookup(one => one.Key.Platform);

    /// <summary>Where the roster says the audience of a series lives, under one spelling; null when it says nothing.</summary>
    public string? AudienceOf(StoredSeries one) => AudienceReach.Text(audiences.Of(one.Key));

    /// <summary>Outages by number, with what of them decides figures.</summary>
    public IReadOnlyDictionary<long, (StoredOutage Outage, string Content)> Outages { get; } = outages.ToDictionary(one => one.Id, one => (one, InputContent.Of(one)));
}

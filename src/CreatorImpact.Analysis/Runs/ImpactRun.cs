using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Runs the estimator over every series and every outage that applies to it. No database: the same code serves files and store.</summary>
/// <param name="zones">The time zone database.</param>
/// <param name="threads">Most series worked on at once; null for every processor. The digits do not depend on it.</param>
public sealed class ImpactRun(IDateTimeZoneProvider zones, int? threads = null)
{
    /// <summary>Name of the estimate that covers all outages of a series at once.</summary>
    public const string UnionName = "all outages together";

    /// <summary>
    /// Estimates; items come in the order of the series given, each with its outages in order of their start. A series to which no outage
    /// applies has no item. The hash is over what has a say in the figures: not over series without an item, levels, and periods out of range. Older exports count where they had a say in a result.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RunResult Execute(
        IReadOnlyList<SeriesInput> series,
        IReadOnlyList<OutageInput> outages,
        RunRequest request,
        IProgress<RunProgress>? progress,
        CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(outages);
        ArgumentNullException.ThrowIfNull(request);

        var chosen = series
            .Where(input => request.Only?.Contains(input.Key) != false)
            .Where(input => request.Metric is null || string.Equals(input.Key.Metric, request.Metric, StringComparison.OrdinalIgnoreCase))
            .Where(input => request.Target is null ? outages.Any(outage => Applies(input, outage.Platform, request)) : Applies(input, request.Target.Platform, request))
            .ToList();
        var used = outages.Where(outage => chosen.Any(input => Applies(input, outage.Platform, request))).ToList();
        var companions = new SeriesCompanions(series, used, request, zones);
        if (chosen.Count(input => !MetricCatalog.IsGauge(input.Key.Metric)) <= RunRequest.SmallRun) request = request with { RecoverySensitivity = request.RecoverySensitivity ?? true };
        var seed = request.Seed ?? DataHash.Seed(request.Options);
        var items = OrderedWork.Map(chosen, threads ?? Environment.ProcessorCount, input =>
        {
            var (grid, refusal) = SeriesAssembly.Build(input, zones, request.Start, request.EndExclusive);
            var known = used.Where(outage => Applies(input, outage.Platform, request)).OrderBy(outage => outage.Outage.Span.Start).ThenBy(outage => outage.Name, StringComparer.Ordinal).ToList();
            return Estimate(new SeriesCase(input, grid, refusal, known, companions, token), request, seed, token);
        }, progress is null ? null : done => progress.Report(new RunProgress(done, chosen.Count)), token);
        List<RunItem> found = [.. items.SelectMany(found => found)];
        return new RunResult(HashOf(chosen, companions.Consulted, used, found, request), seed, found);
    }

    /// <summary>Only what has a say in the figures: levels are refused whatever they hold, and periods outside the range are never looked at.</summary>
    private string HashOf(List<SeriesInput> chosen, IEnumerable<SeriesInput> consulted, List<OutageInput> used, List<RunItem> items, RunRequest request)
    {
        var counted = chosen.Where(input => !MetricCatalog.IsGauge(input.Key.Metric)).ToList();
        // Where an audience lives decides figures of regional outages alone.
        var regional = used.Exists(outage => outage.Outage.Regions.Count > 0);
        var hashed = counted.Union(consulted, ReferenceEqualityComparer.Instance).Cast<SeriesInput>()
            .Select(input => SeriesAssembly.Clip(regional ? input : input with { Audience = [] }, zones, request.Start, request.EndExclusive));
        return DataHash.Compute(hashed, used.Where(outage => counted.Exists(input => Applies(input, outage.Platform, request))), request.OpenOutages ?? [], items.SelectMany(item => item.Earlier));
    }

    private static List<RunItem> Estimate(SeriesCase series, RunRequest request, ulong seed, CancellationToken token)
    {
        var items = new List<RunItem>();
        foreach (var outage in series.Known.Where(outage => request.Target is null || ReferenceEquals(outage, request.Target)))
        {
            var earlier = series.Grid is { } laid ? EarlierStates.Of(series.Input, laid, series.OtherMetrics, outage.Outage) : [];
            var result = Ask(series, outage, [outage], earlier, request, seed, token);
            items.Add(new RunItem(series.Input, series.Grid, outage, [outage], result) { Earlier = result.Reasons.Any(RestoredGap.Is) ? earlier : [] });
        }

        if (request.Target is not null || series.Grid is not { } grid) return items;

        // Where only counters failed nothing was lost: such an outage must neither refuse nor lengthen what others cost together.
        var inData = series.Known.Where(outage => outage.Outage.Function != OutageFunction.Display && Touches(grid, outage.Outage.Span)).ToList();
        // An outage without an estimate must not take those it touches with it: the others are joined without it.
        var estimable = inData.Where(outage => items.Exists(item => ReferenceEquals(item.Outage, outage) && item.Result is ImpactEstimate));
        foreach (var group in OutageGroups.Of(estimable, request.Options))
        {
            var name = group.Count == inData.Count ? UnionName : string.Join(" + ", group.Select(outage => outage.Name));
            var union = OutageGroups.Join(group, name);
            items.Add(new RunItem(series.Input, grid, union, group, Ask(series, union, group, [], request, seed, token)));
        }

        if (OutageUnion.Of(items, inData, request.Options) is { } sum) items.Add(sum);
        return items;
    }

    private static ImpactResult Ask(SeriesCase series, OutageInput outage, IReadOnlyList<OutageInput> members, IReadOnlyList<EarlierState> earlier, RunRequest request, ulong seed, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (series.Unusable is { } reason) return new ImpactRefusal([reason]);

        var grid = series.Grid!;
        var others = TouchedTime.Of(series.Input, grid, series.Known.Except(members), request);
        var donors = series.Companions.DonorsOf(series.Input, members);
        var question = new ImpactRequest(grid, outage.Outage, others, seed, request.Options)
        {
            Audience = AudienceReach.Of(series.Input.Audience, members),
            Profile = series.Profile,
            OtherMetrics = [.. series.OtherMetrics.Select(other => other.Grid)],
            WithSensitivity = request.RecoverySensitivity is true,
            Earlier = earlier,
            Donors = donors,
        };
        var result = ImpactEstimator.Estimate(question, token);
        var reasons = InputReasons.Of(series.Input, outage, members, request, donors);
        if (result is ImpactEstimate && request.RecoverySensitivity is null) reasons = reasons.Append(InputReasons.TableLeftOut);
        return result with { Reasons = [.. result.Reasons, .. reasons] };
    }

    private static bool Applies(SeriesInput input, string? outagePlatform, RunRequest request) =>
        OutageMatch.Applies(input.Key.Platform, outagePlatform, request.Platform);

    private static bool Touches(MetricSeries grid, OutageWindow span) =>
        grid.Grid.Count > 0 && span.OverlapWith(grid.Grid.StartOf(0), grid.Grid.EndOf(grid.Grid.Count - 1)) > Duration.Zero;

    private sealed record SeriesCase(SeriesInput Input, MetricSeries? Grid, Reason? Refusal, List<OutageInput> Known, SeriesCompanions Companions, CancellationToken Token)
    {
        /// <summary>How its days spread over their hours, where another series tells.</summary>
        public IntradayProfile? Profile { get; } = Grid is null ? null : Companions.ProfileOf(Input, Grid.Grid.Zone, Token);

        /// <summary>Other metrics of the account, as signs of life.</summary>
        public IReadOnlyList<(SeriesInput Input, MetricSeries Grid)> OtherMetrics { get; } = Companions.OtherMetricsOf(Input);

        /// <summary>Why nothing can be estimated whatever the outage; null when it can.</summary>
        public Reason? Unusable => Refusal ?? (MetricCatalog.IsGauge(Input.Key.Metric)
            ? new Reason("gauge_metric", $"{Input.Key.Metric} is a level, not an amount, so a loss of it cannot be summed; choose a counted metric such as views.")
            : null);
    }
}

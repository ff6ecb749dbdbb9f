using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Runs the estimator over every series and every outage that applies to it. No database: the same code serves files and store.</summary>
public sealed class ImpactRun(IDateTimeZoneProvider zones)
{
    /// <summary>Name of the estimate that covers all outages of a series at once.</summary>
    public const string UnionName = "all outages together";

    /// <summary>Estimates; items come in the order of the series given, each with its outages in order of their start.</summary>
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
            .Where(input => request.Metric is null || string.Equals(input.Key.Metric, request.Metric, StringComparison.OrdinalIgnoreCase))
            .Where(input => request.Target is null || Applies(input, request.Target, request))
            .ToList();
        var used = outages.Where(outage => chosen.Any(input => Applies(input, outage, request))).ToList();
        var seed = request.Seed ?? DataHash.Seed(used, request.Options);
        var items = new List<RunItem>();
        for (var i = 0; i < chosen.Count; i++)
        {
            Estimate(chosen[i], used, request, seed, items, token);
            progress?.Report(new RunProgress(i + 1, chosen.Count));
        }

        return new RunResult(DataHash.Compute(chosen, used), seed, items);
    }

    private void Estimate(SeriesInput input, List<OutageInput> outages, RunRequest request, ulong seed, List<RunItem> items, CancellationToken token)
    {
        var (grid, refusal) = SeriesAssembly.Build(input, zones, request.Start, request.EndExclusive);
        var known = outages
            .Where(outage => Applies(input, outage, request))
            .OrderBy(outage => outage.Outage.Span.Start)
            .ThenBy(outage => outage.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var outage in known.Where(outage => request.Target is null || ReferenceEquals(outage, request.Target)))
        {
            var others = known.Where(other => !ReferenceEquals(other, outage)).SelectMany(other => other.Outage.Phases).Select(phase => phase.Window);
            items.Add(new RunItem(input, grid, outage, false, Ask(input, grid, refusal, outage, [.. others], request, seed, token)));
        }

        var inData = grid is null ? [] : known.Where(outage => Touches(grid, outage.Outage.Span)).ToList();
        if (request.Target is not null || inData.Count < 2) return;

        var union = new OutageInput(inData[0].Platform, new Outage(UnionName, inData.SelectMany(outage => outage.Outage.Phases), inData[0].Outage.Function));
        items.Add(new RunItem(input, grid, union, true, Ask(input, grid, refusal, union, [], request, seed, token)));
    }

    private static ImpactResult Ask(SeriesInput input, MetricSeries? grid, Reason? refusal, OutageInput outage, OutageWindow[] others, RunRequest request, ulong seed, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (grid is null) return new ImpactRefusal([refusal!]);
        if (MetricCatalog.IsGauge(input.Key.Metric))
            return new ImpactRefusal([new Reason("gauge_metric", $"{input.Key.Metric} is a level, not an amount, so a loss of it cannot be summed; choose a counted metric such as views.")]);

        var result = ImpactEstimator.Estimate(new ImpactRequest(grid, outage.Outage, others, seed, request.Options), token);
        if (input.Key.Platform is not null || outage.Platform is null || request.Platform is not null) return result;

        var reason = new Reason("platform_unstated", $"The export names no platform, so the outage of {outage.Platform} was taken as its own; name the platform to be sure.");
        return result with { Reasons = [.. result.Reasons, reason] };
    }

    private static bool Applies(SeriesInput input, OutageInput outage, RunRequest request) =>
        OutageMatch.Applies(input.Key.Platform, outage.Platform, request.Platform);

    private static bool Touches(MetricSeries grid, OutageWindow span) =>
        grid.Grid.Count > 0 && span.OverlapWith(grid.Grid.StartOf(0), grid.Grid.EndOf(grid.Grid.Count - 1)) > Duration.Zero;
}

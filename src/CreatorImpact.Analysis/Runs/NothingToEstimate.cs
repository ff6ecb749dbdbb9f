namespace CreatorImpact.Analysis.Runs;

/// <summary>Says why series and outages gave no pair to estimate, and what to do.</summary>
public static class NothingToEstimate
{
    /// <summary>One sentence or two.</summary>
    public static string Explain(IReadOnlyList<SeriesInput> series, IReadOnlyList<OutageInput> outages, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(outages);
        ArgumentNullException.ThrowIfNull(request);
        if (outages.Count == 0) return "No outage with both a start and an end was found; add an end to the outage list.";
        if (request.Metric is not null && !series.Any(input => string.Equals(input.Key.Metric, request.Metric, StringComparison.OrdinalIgnoreCase)))
            return $"No series of metric '{request.Metric}' was found; the files hold {Names(series.Select(input => input.Key.Metric))}.";
        return $"No outage concerns these series: the exports are of {Names(series.Select(input => input.Key.Platform ?? "no stated platform"))}, the outages of {Names(outages.Select(outage => outage.Platform ?? "no stated platform"))}. Give the outages of the platform the exports come from.";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal));
}

using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Time of a series that outages touched, so that nothing normal can be learnt from it.</summary>
internal static class TouchedTime
{
    /// <summary>Every stated window of the outages given, and what outages without an end may have touched.</summary>
    /// <param name="input">The series.</param>
    /// <param name="grid">The same laid out; its end bounds outages that go on.</param>
    /// <param name="outages">Outages with an end that apply to the series.</param>
    /// <param name="request">Holds the outages without an end, of which those that apply are taken.</param>
    public static IReadOnlyList<OutageWindow> Of(SeriesInput input, MetricSeries grid, IEnumerable<OutageInput> outages, RunRequest request)
    {
        var dataEnd = grid.Grid.StartOf(grid.Grid.Count);
        var open = (request.OpenOutages ?? [])
            .Where(outage => OutageMatch.Applies(input.Key.Platform, outage.Platform, request.Platform))
            .Select(outage => outage.ExcludedUntil(dataEnd)).OfType<OutageWindow>();
        return [.. outages.SelectMany(outage => outage.Outage.StatedWindows), .. open];
    }
}

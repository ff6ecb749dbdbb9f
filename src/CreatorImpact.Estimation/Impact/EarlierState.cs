using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>What was visible of a series in the window of an outage before a newer export covered it.</summary>
/// <param name="Series">The series on the grid of the question; the window as it looked then, NaN where nothing was known yet.</param>
/// <param name="OtherMetrics">Other counted metrics of the account, as they looked then.</param>
/// <param name="ShownBy">Which export showed it, as a sentence goes on with it: "the export of 2026-11-08 (views.csv)".</param>
/// <param name="CoveredBy">Which newer export changed the window, in the same form.</param>
public sealed record EarlierState(MetricSeries Series, IReadOnlyList<MetricSeries> OtherMetrics, string ShownBy, string CoveredBy);

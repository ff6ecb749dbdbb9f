using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Findings;

/// <summary>
/// What the before / during / after chart and the table under it show: equal-length columns, one row a period, oldest first.
/// Kept with the estimate, so that picture, table and figures always belong together.
/// </summary>
/// <param name="ZoneId">Zone of the labels.</param>
/// <param name="Granularity"><c>hour</c> or <c>day</c>.</param>
/// <param name="PeriodStarts">First instant of each period, Unix milliseconds.</param>
/// <param name="Actual">Observed values; null where the export has none.</param>
/// <param name="ButFor">But-for median.</param>
/// <param name="Lo50">25 % quantile.</param>
/// <param name="Hi50">75 % quantile.</param>
/// <param name="Lo90">5 % quantile.</param>
/// <param name="Hi90">95 % quantile.</param>
/// <param name="WindowStart">First instant of the outage, Unix milliseconds.</param>
/// <param name="WindowEnd">First instant after it.</param>
/// <param name="RecoveryEnd">First instant after the recovery window.</param>
/// <param name="RecoveredAt">From when on the data stay in their normal range; null when not seen.</param>
/// <param name="CumulatedLoss">Loss from the start of the window up to the end of each period; null outside window and recovery, and as a whole in findings of earlier versions.</param>
/// <param name="Checkpoints">Where the cumulated loss has an interval, oldest first; null in findings of earlier versions.</param>
public sealed record ImpactChartData(
    string ZoneId,
    string Granularity,
    long[] PeriodStarts,
    double?[] Actual,
    double[] ButFor,
    double[] Lo50,
    double[] Hi50,
    double[] Lo90,
    double[] Hi90,
    long WindowStart,
    long WindowEnd,
    long RecoveryEnd,
    long? RecoveredAt,
    double?[]? CumulatedLoss = null,
    IReadOnlyList<LossCheckpointData>? Checkpoints = null)
{
    /// <summary>Takes the part of a series that the estimate's path covers.</summary>
    public static ImpactChartData From(MetricSeries series, ImpactEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(estimate);
        var path = estimate.Path;
        var indices = Enumerable.Range(path.FirstIndex, path.Median.Length).ToArray();
        return new ImpactChartData(
            series.Grid.Zone.Id,
            Documents.Words.Of(series.Grid.Granularity),
            [.. indices.Select(index => series.Grid.StartOf(index).ToUnixTimeMilliseconds())],
            [.. indices.Select(index => Known(series, index))],
            path.Median,
            path.Lo50,
            path.Hi50,
            path.Lo90,
            path.Hi90,
            estimate.Window.Start.ToUnixTimeMilliseconds(),
            estimate.Window.EndExclusive.ToUnixTimeMilliseconds(),
            series.Grid.StartOf(estimate.RecoveryEndIndexExclusive).ToUnixTimeMilliseconds(),
            estimate.RecoveredAt?.ToUnixTimeMilliseconds(),
            estimate.Cumulated is { } cumulated ? [.. indices.Select(index => At(cumulated, index))] : null,
            estimate.Cumulated?.Checkpoints.Select(checkpoint => LossCheckpointData.From(checkpoint, series)).ToArray());
    }

    private static double? At(CumulatedLoss cumulated, int index) =>
        index >= cumulated.FirstIndex && index - cumulated.FirstIndex < cumulated.Line.Length ? cumulated.Line[index - cumulated.FirstIndex] : null;

    private static double? Known(MetricSeries series, int index) =>
        index >= 0 && index < series.Values.Length && !double.IsNaN(series.Values[index]) ? series.Values[index] : null;
}

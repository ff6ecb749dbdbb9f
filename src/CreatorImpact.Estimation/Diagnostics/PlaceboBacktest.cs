using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// The estimator on a window in which nothing happened: hide it, predict its total, compare. Same line and same width as an estimate, without
/// recovery window and guard; data of both sides are used.
/// </summary>
public static class PlaceboBacktest
{
    /// <summary>Predicts the total of [<paramref name="firstIndex"/>, <paramref name="endIndexExclusive"/>).</summary>
    /// <param name="maskedSeries">The series; values inside the window are never read, NaN or not.</param>
    /// <param name="firstIndex">First index of the window.</param>
    /// <param name="endIndexExclusive">Index after its last period.</param>
    /// <param name="seed">Not needed by this estimator, whose quantiles are exact; part of the contract so that one that draws may use it.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is empty or leaves the grid.</exception>
    public static BacktestEstimate Estimate(MetricSeries maskedSeries, int firstIndex, int endIndexExclusive, ulong seed, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(maskedSeries);
        ArgumentOutOfRangeException.ThrowIfNegative(firstIndex);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(endIndexExclusive, firstIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endIndexExclusive, maskedSeries.Grid.Count);
        token.ThrowIfCancellationRequested();

        var layout = WindowLayout.Bare(firstIndex, endIndexExclusive);
        var clean = CleanPeriods.Of(maskedSeries, layout, []);
        var parts = new WindowPart[layout.BlockLength];
        var data = TrainingData.Create(maskedSeries, clean, layout, parts);
        if (Refusals.ForTraining(data, out var scale) is { } reason) return BacktestEstimate.Refused(reason);

        var model = ButForModel.Fit(data, scale, token, withPeriods: false);
        var total = PredictedTotal.Of(model, WindowPart.Window);
        return new BacktestEstimate(total.Median, total.Quantile(0.1), total.Quantile(0.9), total.Quantile(0.025), total.Quantile(0.975), null);
    }
}

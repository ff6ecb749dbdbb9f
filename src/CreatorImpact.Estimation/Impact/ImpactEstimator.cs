using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// What an outage cost one series: lay out window and recovery, learn the but-for line from clean data of both sides, calibrate its width on
/// placebo windows, draw, and summarise the draws. Pure and deterministic; bad data are answered with a refusal, never with an exception.
/// </summary>
public static class ImpactEstimator
{
    /// <summary>Answers one question.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    public static ImpactResult Estimate(ImpactRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = EstimateWindow(request, token);
        return request.WithSensitivity && result is ImpactEstimate estimate
            ? estimate with { RecoverySensitivity = RecoverySensitivity.Of(request, estimate, token) }
            : result;
    }

    private static ImpactResult EstimateWindow(ImpactRequest request, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var (series, outage) = (request.Series, request.Outage);
        var options = request.Options ?? new EstimatorOptions();
        if (outage.Function == OutageFunction.Display) return Refusals.DisplayGap();

        var coverage = new OutageCoverage(outage);
        if (WindowLayout.Create(series.Grid, outage, coverage, options) is not { } layout) return Refusals.OutsideData(series, outage);

        var others = CleanPeriods.RangesOf(series.Grid, request.OtherOutages, guardDays: 0);
        var assigned = PartAssignment.Create(series, outage, coverage, layout, others);
        if (2 * assigned.MissingInWindow > assigned.TouchedPeriods) return Refusals.WindowMissing(assigned.MissingInWindow, assigned.TouchedPeriods);

        var guarded = CleanPeriods.RangesOf(series.Grid, request.OtherOutages, options.GuardDays);
        var clean = CleanPeriods.Of(series, layout, guarded);
        var data = TrainingData.Create(series, clean, layout, assigned.Parts);
        if (Refusals.ForTraining(data, out var scale) is { } refusal) return new ImpactRefusal([refusal]);

        var model = ButForModel.Fit(data, scale, token);
        var found = new ImpactCase(series, outage, coverage, layout, clean, model);
        if (Refusals.ForWindow(found) is { } unusable) return new ImpactRefusal([unusable]);

        var reasons = ContextReasons.Of(request, layout, assigned, data, model);
        return EstimateAssembly.Create(found, options, reasons, request.Seed);
    }
}

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
        var result = EstimateWindows(request, token);
        return request.WithSensitivity && result is ImpactEstimate estimate
            ? estimate with { RecoverySensitivity = RecoverySensitivity.Of(request, estimate, token) }
            : result;
    }

    private static ImpactResult EstimateWindows(ImpactRequest request, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var (series, outage) = (request.Series, request.Outage);
        var options = request.Options ?? new EstimatorOptions();
        var declared = outage.Function == OutageFunction.Display;
        if (declared && request.Earlier is not { Count: > 0 }) return Refusals.CountersOnly();

        var windows = LaidWindow.Of(series.Grid, outage, options);
        if (windows.Count == 0) return Refusals.OutsideData(series, outage);
        var (main, refusal) = CaseFit.Of(request, windows[0], options, like: null, token);
        if (main is null) return refusal!;
        if (DisplayGap.Find(main.Case, request.OtherMetrics ?? []) is { } gap) return gap;
        var restored = RestoredGap.Find(main.Case, request);
        if (declared && restored is null) return Refusals.CountersOnly();

        var (held, said) = DonorAdjustment.Of(request, main, windows[0], options, token);
        main = held;
        var alternatives = windows.Skip(1).Select(window => CaseFit.Of(request, window, options, main, token).Fit).OfType<CaseFit>().ToList();
        var reasons = ContextReasons.Of(request, main, alternatives.Count);
        reasons.AddRange(said);
        var estimate = EstimateAssembly.Create(main.Case, alternatives, options, reasons, request.Seed);
        return restored is var (state, still) ? estimate with { Reasons = [.. estimate.Reasons, RestoredGap.ReasonOf(estimate, series, state, still)] } : estimate;
    }
}

using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>One window of an outage fitted to a series.</summary>
/// <param name="Number">Which window: 0 for the main one.</param>
/// <param name="Case">What every figure is computed from.</param>
/// <param name="Assigned">What its periods count towards.</param>
internal sealed record CaseFit(int Number, ImpactCase Case, PartAssignment.Assignment Assigned)
{
    /// <summary>Fits one window, or says why that cannot be.</summary>
    /// <param name="request">The question.</param>
    /// <param name="window">The window.</param>
    /// <param name="options">Settings.</param>
    /// <param name="like">A fit under the same mask: its line is taken where both windows touch the same periods. Null for the first.</param>
    /// <param name="token">Stops the work.</param>
    public static (CaseFit? Fit, ImpactRefusal? Refusal) Of(ImpactRequest request, LaidWindow window, EstimatorOptions options, CaseFit? like, CancellationToken token)
    {
        var (series, layout) = (request.Series, window.Layout);
        var others = CleanPeriods.RangesOf(series.Grid, request.OtherOutages, guardDays: 0);
        var assigned = PartAssignment.Create(series, window.Outage, window.Coverage, layout, others);
        if (2 * assigned.MissingInWindow > assigned.TouchedPeriods) return (null, Refusals.WindowMissing(assigned.MissingInWindow, assigned.TouchedPeriods));

        var guarded = CleanPeriods.RangesOf(series.Grid, request.OtherOutages, options.GuardDays);
        var clean = CleanPeriods.Of(series, layout, guarded);
        var model = like is not null && like.Assigned.Parts.AsSpan().SequenceEqual(assigned.Parts) ? like.Case.Model : null;
        if (model is null)
        {
            var data = TrainingData.Create(series, clean, layout, assigned.Parts);
            if (Refusals.ForTraining(data, out var scale) is { } refusal) return (null, new ImpactRefusal([refusal]));
            model = ButForModel.Fit(data, scale, token);
        }

        var found = new ImpactCase(series, window.Outage, window.Coverage, layout, clean, model, request.Audience ?? AudienceShare.DefaultFor(request.Outage), request.Profile);
        return Refusals.ForWindow(found) is { } unusable ? (null, new ImpactRefusal([unusable])) : (new CaseFit(window.Number, found, assigned), null);
    }
}

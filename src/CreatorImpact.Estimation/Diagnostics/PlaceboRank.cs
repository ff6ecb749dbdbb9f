using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// How the loss in the window ranks among the losses that placebo windows, in which nothing happened, seemed to have: the permutation p-value
/// (1 + #{placebo loss ≥ loss}) / (1 + n), both as g(expected) − g(observed).
/// </summary>
internal static class PlaceboRank
{
    /// <summary>The rank, above 0 and at most 1; null with fewer placebos than coverage needs.</summary>
    /// <param name="model">The fitted line.</param>
    /// <param name="actual">Observed total of the window.</param>
    public static double? Of(ButForModel model, double actual)
    {
        var errors = model.Errors[(int)WindowPart.Window];
        if (errors.Errors.Length < WidthCalibration.FewestForCoverage) return null;
        var loss = model.Scale.ToTotal(model.TotalOf(WindowPart.Window), errors.Length) - model.Scale.ToTotal(actual, errors.Length);
        return (1.0 + errors.Errors.Count(error => -error >= loss)) / (1 + errors.Errors.Length);
    }
}

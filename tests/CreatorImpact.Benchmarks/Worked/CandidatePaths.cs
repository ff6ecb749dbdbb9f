using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>What each candidate predicts for a block.</summary>
internal static class CandidatePaths
{
    /// <summary>Totals of one part, one a candidate.</summary>
    public static double[] TotalsOf(BlockPredictor predictor, TrainingData data, int start, bool isPlacebo, WindowPart part) =>
        Array.ConvertAll(predictor.Predict(start, isPlacebo), path => Totals.Of(path, data.Parts, part));
}

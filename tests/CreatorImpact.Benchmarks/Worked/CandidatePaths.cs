using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>What each candidate predicts for a block.</summary>
internal static class CandidatePaths
{
    /// <summary>Totals of one part, one a candidate.</summary>
    public static double[] TotalsOf(BlockPredictor predictor, TrainingData data, int start, bool isPlacebo, WindowPart part)
    {
        var paths = new double[data.BlockLength * predictor.Stride];
        predictor.Predict(start, isPlacebo, paths);
        var totals = new BlockTotals(data.Parts, predictor.Stride, 1);
        totals.Add(0, paths, []);
        return totals.Predicted(0, part)[..predictor.Count].ToArray();
    }
}

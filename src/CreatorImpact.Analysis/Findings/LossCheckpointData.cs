using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Findings;

/// <summary>The cumulated loss at the end of one part.</summary>
/// <param name="Stage"><c>window</c> (gross; day-net on daily data), <c>first part</c> (after what came back) or <c>recovery</c> (net).</param>
/// <param name="End">First instant after the part, Unix milliseconds.</param>
/// <param name="Loss">Cumulated loss up to there, unrounded.</param>
public sealed record LossCheckpointData(string Stage, long End, IntervalJson Loss)
{
    /// <summary>Copies a checkpoint of an estimate.</summary>
    internal static LossCheckpointData From(LossCheckpoint checkpoint, MetricSeries series) => new(
        Words.Of(checkpoint.Stage), series.Grid.StartOf(checkpoint.EndIndexExclusive).ToUnixTimeMilliseconds(), IntervalJson.From(checkpoint.Loss)!);
}

using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>Runs the example through the product and writes down what it did on the way.</summary>
internal static class WorkedExampleTrace
{
    public static WorkedExample Run(CancellationToken token)
    {
        var request = ExampleSeries.Request();
        var estimate = ImpactEstimator.Estimate(request, token) as ImpactEstimate ?? throw new InvalidOperationException("The example was refused; it needs another series.");
        var (model, predictor) = Fit(request, token);
        return new WorkedExample(
            ExampleSeries.FirstDay.ToString("uuuu-MM-dd", null), ExampleSeries.Values(), ExampleSeries.OutageDay, ExampleSeries.Severity, model.Scale.Mean,
            PartOf(model, predictor, WindowPart.Window, ExampleSeries.Observed.Outage),
            PartOf(model, predictor, WindowPart.FirstPart, ExampleSeries.Observed.After),
            ResultOf(estimate));
    }

    private static (ButForModel Model, BlockPredictor Predictor) Fit(ImpactRequest request, CancellationToken token)
    {
        var (series, outage) = (request.Series, request.Outage);
        var coverage = new OutageCoverage(outage);
        var layout = WindowLayout.Create(series.Grid, outage, coverage, request.Options!)!;
        var parts = PartAssignment.Create(series, outage, coverage, layout, []).Parts;
        var data = TrainingData.Create(series, CleanPeriods.Of(series, layout, []), layout, parts);
        var scale = ValueScale.Of(data.Values)!;
        return (ButForModel.Fit(data, scale, token), new BlockPredictor(data, scale, sparse: false));
    }

    private static WorkedPart PartOf(ButForModel model, BlockPredictor predictor, WindowPart part, double actual)
    {
        var (data, scale, errors, weights) = (model.Data, model.Scale, model.Errors[(int)part], model.Weights[(int)part]);
        var names = CandidateNames.Days();
        var own = CandidatePaths.TotalsOf(predictor, data, data.BlockStart, isPlacebo: false, part);
        var placebos = Array.ConvertAll(errors.Starts, start => CandidatePaths.TotalsOf(predictor, data, start, isPlacebo: true, part));
        var observed = Array.ConvertAll(errors.Starts, start => Totals.Of(data.Values.AsSpan(start, data.BlockLength), data.Parts, part));
        var usable = part == WindowPart.Window ? names.Count : predictor.WholeBlock;
        var candidates = Enumerable.Range(0, usable).Select(k => new WorkedCandidate(names[k], own[k], Loss(k), weights[k])).ToList();

        var total = PredictedTotal.Of(model, part);
        var draws = Enumerable.Range(0, JointDraws.Count).Select(d => total.Quantile((d + 0.5) / JointDraws.Count)).ToArray();
        var mixture = candidates.Sum(item => item.Weight * item.Total);
        var shift = G(total.Median) - G(mixture);
        var hand = new HandScale(errors.Errors, errors.Starts, data.BlockStart, errors.Spread);
        var scales = new ErrorScale(errors, Granularity.Day);
        var widening = HandScale.Widening(errors.Independent);
        var ratios = errors.Errors.Select((error, i) => Math.Abs(error) / (scales.OfPlacebo(i) * widening)).Order().ToArray();
        var ownTail = HandScale.OwnTail(ratios, errors.Independent);
        return new WorkedPart(
            actual, candidates, HandScale.Temperature(errors.Independent), errors.Independent, mixture, shift / HandScale.Shrink(errors.Independent), shift,
            [.. errors.Starts.Select((start, i) => new WorkedPlacebo(start, observed[i], scale.FromTotal(G(observed[i]) - errors.Errors[i], errors.Length), errors.Errors[i], scales.OfPlacebo(i) * widening))],
            hand.All, hand.Like, errors.Spread, hand.Disagreement, hand.Sigma, widening, ownTail, HandScale.OwnFactor(ownTail, errors.Independent), total.Width.Sigma, total.Median,
            total.Quantile(0.5) / total.Median, draws.Average(), Quantiles.OfSorted(draws, 0.05), Quantiles.OfSorted(draws, 0.95));

        double G(double value) => scale.ToTotal(value, errors.Length);

        double Loss(int k) => placebos.Select((predicted, i) => Math.Abs(scale.ToWeighing(observed[i], errors.Length) - scale.ToWeighing(predicted[k], errors.Length))).Average();
    }

    private static WorkedResult ResultOf(ImpactEstimate estimate) => new(
        Interval(estimate.DayNet!), Interval(estimate.Gross), Interval(estimate.Rebound), Interval(estimate.Net), Words.Of(estimate.Verdict), Words.Of(estimate.NetVerdict),
        estimate.PValue!.Value, estimate.SmallestVisibleLoss, estimate.SmallestVisibleLossShare, estimate.Coverage90!.Value, estimate.NormalDay, estimate.SecondBaseline!.Value,
        Words.Of(estimate.DayNet!.Grade));

    private static WorkedInterval Interval(IntervalEstimate interval) => new(interval.Point, interval.Lo90, interval.Hi90);
}

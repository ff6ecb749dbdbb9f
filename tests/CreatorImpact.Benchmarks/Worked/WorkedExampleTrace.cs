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
        var (data, scale, errors) = (model.Data, model.Scale, model.Errors[(int)part]);
        var names = CandidateNames.Days();
        var weights = model.Weights[(int)part];
        var own = predictor.Predict(data.BlockStart, isPlacebo: false);
        var placebos = Array.ConvertAll(errors.Starts, start => predictor.Predict(start, isPlacebo: true));
        var usable = part == WindowPart.Window ? own.Length : predictor.WholeBlock;
        var candidates = own.Take(usable).Select((path, k) => new WorkedCandidate(names[k], Totals.Of(path, data.Parts, part), Loss(k), weights[k])).ToList();

        var total = PredictedTotal.Of(model, part);
        var draws = DrawOrder.ShapeOf(TailShape.Days);
        for (var d = 0; d < draws.Length; d++) draws[d] = total.OfShape(draws[d]);
        var hand = new HandScale(errors.Errors, errors.Starts, data.BlockStart, errors.Spread);
        var shrink = errors.Independent / (errors.Independent + HandScale.CentreCaution);
        var median = Quantiles.MedianInplace((double[])errors.Errors.Clone()) / (1 - shrink);
        var scales = new ErrorScale(errors, Granularity.Day);
        var widening = HandScale.Widening(errors.Independent);
        var ratios = errors.Errors.Select((error, i) => Math.Abs(error) / (scales.OfPlacebo(i) * widening)).Order().ToArray();
        var ownQuantile = HandScale.OwnQuantile(ratios, errors.Independent);
        return new WorkedPart(
            actual, candidates, HandScale.Temperature(errors.Independent), errors.Independent, candidates.Sum(item => item.Weight * item.Total), median, shrink * median,
            [.. errors.Starts.Select((start, i) => new WorkedPlacebo(start, Totals.Of(data.Values.AsSpan(start, data.BlockLength), data.Parts, part), scale.FromTotal(errors.Levels[i], errors.Length), errors.Errors[i], scales.OfPlacebo(i) * widening))],
            hand.All, hand.Like, errors.Spread, hand.Disagreement, hand.Sigma, widening, ownQuantile, HandScale.OwnFactor(ownQuantile, errors.Independent), total.Width.Sigma, total.Median,
            draws.Average(), Quantiles.OfSorted(draws, 0.05), Quantiles.OfSorted(draws, 0.95));

        double Loss(int k) => errors.Starts.Select((start, i) =>
        {
            var values = data.Values.AsSpan(start, data.BlockLength);
            return Math.Abs(scale.ToWeighing(Totals.Of(values, data.Parts, part), errors.Length) - scale.ToWeighing(Totals.Of(placebos[i][k], data.Parts, part), errors.Length));
        }).Average();
    }

    private static WorkedResult ResultOf(ImpactEstimate estimate) => new(
        Interval(estimate.DayNet!), Interval(estimate.Gross), Interval(estimate.Rebound), Interval(estimate.Net), Words.Of(estimate.Verdict), Words.Of(estimate.NetVerdict),
        estimate.PValue!.Value, estimate.SmallestVisibleLoss, estimate.SmallestVisibleLossShare, estimate.Coverage90!.Value, estimate.NormalDay, estimate.SecondBaseline!.Value,
        Words.Of(estimate.DayNet!.Grade));

    private static WorkedInterval Interval(IntervalEstimate interval) => new(interval.Point, interval.Lo90, interval.Hi90);
}

using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// The fitted but-for line of one series: a mixture of fixed candidates, weighed by how well each would have predicted placebo windows of the
/// same shape, and the errors the mixture made there.
/// </summary>
/// <remarks>
/// On daily data each total is moved by the middle placebo error on g (mean of the quantiles 0.4 to 0.6), shrunk by n / (n + 10) with n placebos
/// that do not overlap: sums of medians of skewed days lie below the median of the sum. (On hourly public series this made errors larger, not
/// smaller.) A placebo sees no more data on either side than the real block does, so a recent outage without data after it gets honest errors.
/// </remarks>
internal sealed class ButForModel
{
    private const double CentreCaution = 10;
    private const int MiddleSteps = 10;
    private static readonly WindowPart[] Summed = [WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest];

    private ButForModel(
        TrainingData data, ValueScale scale, double[] path, double[][] weights, double[] periodErrors, PlaceboErrors[] errors, BlockPredictor predictor)
    {
        (Data, Scale, Path, Weights, Errors, IsSparse) = (data, scale, path, weights, errors, predictor.IsSparse);
        PeriodErrors = periodErrors;
        (FitLine, TypicalPeriodError) = FitOf(data, scale, predictor);
    }

    public TrainingData Data { get; }

    public ValueScale Scale { get; }

    /// <summary>Expected value of each period of the block, in the metric's unit.</summary>
    public double[] Path { get; }

    /// <summary>Weight of each candidate, by part (window, first part, rest); each row sums to 1.</summary>
    public double[][] Weights { get; }

    /// <summary>Mean absolute placebo error of each period of the block, on the model scale; NaN without placebos.</summary>
    public double[] PeriodErrors { get; }

    /// <summary>Errors of the totals, by <see cref="WindowPart"/> (window, first part, rest).</summary>
    public PlaceboErrors[] Errors { get; }

    /// <summary>True when sparse counts were modelled by a rate.</summary>
    public bool IsSparse { get; }

    /// <summary>The fitted line outside the block, one a training position, in the metric's unit; NaN where nothing is known around it.</summary>
    public double[] FitLine { get; }

    /// <summary>Mean absolute deviation of clean periods from <see cref="FitLine"/>, on the model scale.</summary>
    public double TypicalPeriodError { get; }

    /// <summary>Expected total of one part.</summary>
    public double TotalOf(WindowPart part) => Totals.Of(Path, Data.Parts, part);

    /// <summary>Fits the line. Deterministic; never throws on data.</summary>
    public static ButForModel Fit(TrainingData data, ValueScale scale, CancellationToken token)
    {
        var predictor = new BlockPredictor(data, scale, SparseRate.Applies(data.Values));
        var starts = PlaceboWindows.Select(data);
        var own = predictor.Predict(data.BlockStart, isPlacebo: false);
        var placebos = new double[starts.Length][][];
        for (var i = 0; i < starts.Length; i++)
        {
            token.ThrowIfCancellationRequested();
            placebos[i] = predictor.Predict(starts[i], isPlacebo: true);
        }

        var weights = Array.ConvertAll(Summed, part => CandidateMixture.Weigh(data, scale, part, starts, placebos, own.Length, part == WindowPart.Window ? own.Length : predictor.WholeBlock));
        var mixed = Array.ConvertAll(placebos, paths => CandidateMixture.Mix(paths, data.Parts, weights));
        var path = CandidateMixture.Mix(own, data.Parts, weights);
        var errors = Array.ConvertAll(Summed, part =>
            PlaceboErrors.Of(data, scale, part, starts, mixed, placebos, path, own, weights[(int)part]));
        for (var part = 0; part < errors.Length && !predictor.IsSparse; part++) errors[part] = Centre(errors[part], data, scale, Summed[part], path);
        return new ButForModel(data, scale, path, weights, ErrorsByPeriod(data, scale, starts, mixed), errors, predictor);
    }

    private static PlaceboErrors Centre(PlaceboErrors errors, TrainingData data, ValueScale scale, WindowPart part, double[] path)
    {
        var total = Totals.Of(path, data.Parts, part);
        if (data.PeriodsPerDay > 1 || scale.Signed || errors.Errors.Length == 0 || !(total > 0)) return errors;
        var sorted = (double[])errors.Errors.Clone();
        Array.Sort(sorted);
        var shift = MiddleOf(sorted) * errors.Independent / (errors.Independent + CentreCaution);
        var ratio = scale.FromTotal(scale.ToTotal(total, errors.Length) + shift, errors.Length) / total;
        for (var u = 0; u < path.Length; u++)
            if (data.Parts[u] == part) path[u] *= ratio;
        return errors with
        {
            Errors = Array.ConvertAll(errors.Errors, error => error - shift),
            Levels = Array.ConvertAll(errors.Levels, level => level + shift),
            Level = errors.Level + shift,
        };
    }

    // The mean of the middle fifth: as robust as the median, without its jumps from one placebo to the next.
    private static double MiddleOf(double[] sorted)
    {
        double sum = 0;
        for (var step = 0; step < MiddleSteps; step++) sum += Numerics.Quantiles.OfSorted(sorted, 0.4 + (0.2 * (step + 0.5) / MiddleSteps));
        return sum / MiddleSteps;
    }

    private static double[] ErrorsByPeriod(TrainingData data, ValueScale scale, int[] starts, double[][] mixed)
    {
        var errors = new double[data.BlockLength];
        for (var u = 0; u < errors.Length; u++)
        {
            double sum = 0;
            var known = 0;
            for (var i = 0; i < starts.Length; i++)
            {
                var actual = data.Values[starts[i] + u];
                if (double.IsNaN(actual)) continue;
                sum += Math.Abs(scale.ToModel(actual) - scale.ToModel(mixed[i][u]));
                known++;
            }

            errors[u] = known > 0 ? sum / known : double.NaN;
        }

        return errors;
    }

    private static (double[] Line, double Error) FitOf(TrainingData data, ValueScale scale, BlockPredictor predictor)
    {
        var line = predictor.Fit();
        double sum = 0;
        var known = 0;
        for (var t = 0; t < line.Length; t++)
        {
            if (double.IsNaN(line[t]) || double.IsNaN(data.Values[t])) continue;
            sum += Math.Abs(scale.ToModel(data.Values[t]) - scale.ToModel(line[t]));
            known++;
        }

        return (line, known > 0 ? sum / known : 1);
    }
}

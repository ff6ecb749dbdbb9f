using System.Buffers;
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
        (FitLine, TypicalPeriodError) = FitOf(scale, predictor);
    }

    private ButForModel(ButForModel other, double[] path, PlaceboErrors[] errors)
    {
        (Data, Scale, Path, Weights, Errors, IsSparse) = (other.Data, other.Scale, path, other.Weights, errors, other.IsSparse);
        (PeriodErrors, FitLine, TypicalPeriodError) = (other.PeriodErrors, other.FitLine, other.TypicalPeriodError);
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

    /// <summary>The same fit with another line in the block and the errors that line makes on placebos.</summary>
    public ButForModel Adjusted(double[] path, PlaceboErrors[] errors) => new(this, path, errors);

    /// <summary>Fits the line. Deterministic; never throws on data.</summary>
    /// <param name="data">The training stretch.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="token">Stops the work.</param>
    /// <param name="withPeriods">False when <see cref="PeriodErrors"/> are not wanted; they are NaN then.</param>
    public static ButForModel Fit(TrainingData data, ValueScale scale, CancellationToken token, bool withPeriods = true)
    {
        var predictor = new BlockPredictor(data, scale, SparseRate.Applies(data.Values));
        var starts = PlaceboWindows.Select(data);
        var totals = new BlockTotals(data.Parts, predictor.Stride, starts.Length + 1);
        var size = data.BlockLength * predictor.Stride;

        // Paths of placebos are kept only where single periods are asked for; one room serves all of them otherwise.
        var room = ArrayPool<double>.Shared.Rent(size * (withPeriods ? starts.Length + 1 : 1));
        for (var i = 0; i < starts.Length; i++)
        {
            token.ThrowIfCancellationRequested();
            var paths = room.AsSpan(withPeriods ? size * i : 0, size);
            predictor.Predict(starts[i], isPlacebo: true, paths);
            totals.Add(i, paths, data.Values.AsSpan(starts[i], data.BlockLength));
        }

        var own = room.AsSpan(withPeriods ? size * starts.Length : 0, size);
        predictor.Predict(data.BlockStart, isPlacebo: false, own);
        totals.Add(starts.Length, own, []);

        var weights = Array.ConvertAll(Summed, part => CandidateMixture.Weigh(data, scale, part, starts, totals, predictor.Count, part == WindowPart.Window ? predictor.Count : predictor.WholeBlock));
        var path = new double[data.BlockLength];
        CandidateMixture.Mix(own, predictor.Stride, data.Parts, weights, path);
        var periodErrors = new double[data.BlockLength];
        Array.Fill(periodErrors, double.NaN);
        if (withPeriods) ErrorsByPeriod(predictor, data, scale, starts, room, weights, periodErrors);
        ArrayPool<double>.Shared.Return(room);

        var errors = Array.ConvertAll(Summed, part => PlaceboErrors.Of(data, scale, part, starts, totals, weights[(int)part]));
        for (var part = 0; part < errors.Length && !predictor.IsSparse; part++) errors[part] = Centre(errors[part], data, scale, Summed[part], path);
        return new ButForModel(data, scale, path, weights, periodErrors, errors, predictor);
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

    private static void ErrorsByPeriod(
        BlockPredictor predictor, TrainingData data, ValueScale scale, int[] starts, double[] paths, double[][] weights, double[] errors)
    {
        var size = data.BlockLength * predictor.Stride;
        var (sums, counts, mixed) = (new double[data.BlockLength], new int[data.BlockLength], new double[data.BlockLength]);
        for (var i = 0; i < starts.Length; i++)
        {
            CandidateMixture.Mix(paths.AsSpan(size * i, size), predictor.Stride, data.Parts, weights, mixed);
            scale.ToModel(mixed);
            var actual = predictor.Model.AsSpan(starts[i], data.BlockLength);
            for (var u = 0; u < mixed.Length; u++)
            {
                if (double.IsNaN(actual[u])) continue;
                sums[u] += Math.Abs(actual[u] - mixed[u]);
                counts[u]++;
            }
        }

        for (var u = 0; u < errors.Length; u++) errors[u] = counts[u] > 0 ? sums[u] / counts[u] : double.NaN;
    }

    private static (double[] Line, double Error) FitOf(ValueScale scale, BlockPredictor predictor)
    {
        var (line, actual) = (predictor.Fit(), predictor.Model);
        double sum = 0;
        var known = 0;
        for (var t = 0; t < line.Length; t++)
        {
            if (double.IsNaN(line[t]) || double.IsNaN(actual[t])) continue;
            sum += Math.Abs(actual[t] - scale.Representable(line[t]));
            known++;
        }

        scale.FromModel(line);
        return (line, known > 0 ? sum / known : 1);
    }
}

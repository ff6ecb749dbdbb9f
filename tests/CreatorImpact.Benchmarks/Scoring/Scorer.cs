namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>Scores answers against truths. Every method is scored on the windows it answered; its error is set beside the reference's on the same ones.</summary>
internal static class Scorer
{
    private const double SmallestError = 0.01;
    private const double SmallestIntervalScore = 1e-6;
    private const double FewestRun = 0.9;

    /// <summary>The score, or null when under 90 % of the windows were tried.</summary>
    /// <param name="windows">The truths.</param>
    /// <param name="answers">The method's answers.</param>
    /// <param name="reference">The seasonal naive's answers.</param>
    public static Score? Of(IReadOnlyList<TrueWindow> windows, IReadOnlyDictionary<WindowKey, Answer> answers, IReadOnlyDictionary<WindowKey, Answer> reference)
    {
        var tried = windows.Where(window => answers.ContainsKey(window.Key)).ToList();
        if (windows.Count == 0 || tried.Count < FewestRun * windows.Count) return null;

        var (errors, logRatios, seconds) = (new List<double>(), new List<double>(), new List<double>());
        var (narrow, wide) = (new Intervals(0.2), new Intervals(0.05));
        var failed = 0;
        foreach (var window in tried)
        {
            var answer = answers[window.Key];
            if (answer.Seconds is { } time) seconds.Add(time);
            if (answer.Median is not { } median || window.Base <= 0)
            {
                failed++;
                continue;
            }

            var error = Math.Abs(median - window.Actual) / window.Base;
            errors.Add(error);
            if (reference.TryGetValue(window.Key, out var other) && other.Median is { } naive)
                logRatios.Add(Math.Log(Math.Max(error, SmallestError)) - Math.Log(Math.Max(Math.Abs(naive - window.Actual) / window.Base, SmallestError)));
            narrow.Add(window, answer.Lo80, answer.Hi80);
            wide.Add(window, answer.Lo95, answer.Hi95);
        }

        return new Score(
            errors.Count, failed, windows.Count - tried.Count, Math.Exp(Mean(logRatios)), narrow.Coverage, wide.Coverage, narrow.Score, wide.Score,
            Median(errors), Median(seconds));
    }

    /// <summary>NaN for none.</summary>
    public static double Median(List<double> values)
    {
        if (values.Count == 0) return double.NaN;
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static double Mean(IReadOnlyCollection<double> values) => values.Count == 0 ? double.NaN : values.Sum() / values.Count;

    /// <summary>Intervals of one level over all windows.</summary>
    /// <param name="alpha">Share that may lie outside.</param>
    private sealed class Intervals(double alpha)
    {
        private readonly Dictionary<string, List<double>> _scores = new(StringComparer.Ordinal);
        private int _inside;
        private int _count;

        public double Coverage => _count == 0 ? double.NaN : (double)_inside / _count;

        public double Score => _scores.Count == 0 ? double.NaN : Math.Exp(Mean([.. _scores.Values.Select(scores => Math.Log(Math.Max(Mean(scores), SmallestIntervalScore)))]));

        public void Add(TrueWindow window, double? low, double? high)
        {
            if (low is not { } lo || high is not { } hi) return;
            _count++;
            if (lo <= window.Actual && window.Actual <= hi) _inside++;
            var score = hi - lo + (2 / alpha * (Math.Max(lo - window.Actual, 0) + Math.Max(window.Actual - hi, 0)));
            if (!_scores.TryGetValue(window.Key.SeriesId, out var scores)) _scores[window.Key.SeriesId] = scores = [];
            scores.Add(score / window.Base);
        }
    }
}

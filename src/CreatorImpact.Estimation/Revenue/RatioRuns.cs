using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// How far the ratio of runs of clean days, laid out like one part, was off what the days around them let expect: ln (Σ w amount / Σ w base) −
/// ln (Σ w expected base / Σ w base), w the weights of the part, expected by the same rule as for the part (<see cref="RatioLevel.Around"/>).
/// </summary>
/// <remarks>
/// A run counts when clean days hold three quarters of the weight. Where fewer than four runs fit, the part is answered with the first half of its
/// days, again and again: shorter runs vary more, so the interval is rather too wide. A run that earned less than a twentieth of what was to be
/// expected counts as a twentieth, one of more than twenty times as twenty times.
/// Runs are chosen for the moments as those of the views are (<see cref="PlaceboWindows.Spread"/>): with the same clean days they are the same.
/// </remarks>
internal sealed class RatioRuns
{
    private const int Fewest = 4;
    private const int FewestForLevel = 7;
    private const double SmallestShare = 0.75;
    private static readonly double Largest = Math.Log(20);

    private RatioRuns(int[] starts, double[] errors, double sigma) => (Starts, Errors, Sigma) = (starts, errors, sigma);

    /// <summary>Positions of the runs a moment may find, ascending.</summary>
    public int[] Starts { get; }

    /// <summary>Their errors.</summary>
    public double[] Errors { get; }

    /// <summary>Scale of the error of the part: root mean square over all runs, wider when they are few. It holds the error of the level too.</summary>
    public double Sigma { get; }

    /// <summary>Runs of one part.</summary>
    public static RatioRuns Of(RatioQuestion question, PartPattern part)
    {
        var found = Usable(question.Days, part, question.Block, question.Block, question.Hourly);
        for (var count = part.Offsets.Length; found.Count < Fewest; count /= 2)
        {
            part = part.FirstDays(count);
            found = Usable(question.Days, part, part.Span, question.Block, question.Hourly);
            if (count == 1) break;
        }

        if (found.Count == 0) return new RatioRuns([], [], 0);
        int[] all = [.. found.Keys];
        var scale = Math.Sqrt(found.Values.Average(error => error * error));
        var sigma = scale < 1e-9 ? 0 : scale * RatioLevel.Widening(PlaceboWindows.Independent(all, part.Span));
        int[] starts = question.Hourly ? all : PlaceboWindows.Spread(all, 0, 7, 60, 90);
        return new RatioRuns(starts, [.. starts.Select(start => found[start])], sigma);
    }

    private static SortedDictionary<int, double> Usable(RatioDay[] days, PartPattern part, int block, int assessed, bool hourly)
    {
        var (before, after) = TrainingData.ReachOf(Granularity.Day);
        if (hourly) (before, after) = (ReachInDays().Before, ReachInDays().After);
        var byPosition = days.ToDictionary(day => day.Position);
        var found = new SortedDictionary<int, double>();
        for (var start = -before; start + block <= assessed + after; start++)
        {
            if (start < assessed && start + block > 0) continue;
            if (ErrorAt(days, byPosition, part, start, block) is { } error) found.Add(start, error);
        }

        return found;
    }

    /// <summary>Days the hourly estimates look back and on.</summary>
    public static (int Before, int After) ReachInDays()
    {
        var (before, after) = TrainingData.ReachOf(Granularity.Hour);
        return (before / 24, after / 24);
    }

    private static double? ErrorAt(RatioDay[] days, Dictionary<int, RatioDay> byPosition, PartPattern part, int start, int block)
    {
        double known = 0, amount = 0;
        for (var i = 0; i < part.Offsets.Length; i++)
        {
            if (!byPosition.TryGetValue(start + part.Offsets[i], out var day)) continue;
            known += part.Weights[i];
            amount += part.Weights[i] * day.Amount;
        }

        if (known < SmallestShare) return null;
        var level = RatioLevel.Around(days, start, start + block, FewestForLevel);
        if (level is not { Level: > 0 }) return null;
        double expected = 0;
        for (var i = 0; i < part.Offsets.Length; i++)
            if (byPosition.TryGetValue(start + part.Offsets[i], out var day)) expected += part.Weights[i] * level.On(day.Position) * day.Base;
        return amount <= 0 ? -Largest : Math.Clamp(Math.Log(amount / expected), -Largest, Largest);
    }
}

namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>How well one method did on a set of windows. NaN where there is nothing to tell from.</summary>
/// <param name="Windows">Windows answered.</param>
/// <param name="Failed">Windows tried without an answer; left out of everything else.</param>
/// <param name="NotRun">Windows never tried.</param>
/// <param name="Relative">Geometric mean of the error over that of the seasonal naive on the same windows, both floored at 1 % of the base.</param>
/// <param name="Coverage80">Share of truths inside the 80 % interval.</param>
/// <param name="Coverage95">Share of truths inside the 95 % interval.</param>
/// <param name="IntervalScore80">Geometric mean over series of the mean Winkler score of the 80 % interval over the base.</param>
/// <param name="IntervalScore95">The same for 95 %.</param>
/// <param name="MedianError">Median absolute error over the base.</param>
/// <param name="MedianSeconds">Median time of one estimate.</param>
internal sealed record Score(
    int Windows, int Failed, int NotRun, double Relative, double Coverage80, double Coverage95, double IntervalScore80, double IntervalScore95,
    double MedianError, double MedianSeconds);

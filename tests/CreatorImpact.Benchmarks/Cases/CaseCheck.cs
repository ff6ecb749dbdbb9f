using CreatorImpact.Analysis.Method;
using CreatorImpact.Cli.Backtest;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Cases;

/// <summary>Figures of the series that show why two answers differ, and the reasons they show.</summary>
internal static class CaseCheck
{
    private const double Close = 0.05;
    private const double OffLevel = 0.15;
    private const double OffRhythm = 0.25;

    public static CaseChecks Of(MetricSeries series, PlaceboWindow window)
    {
        var grid = series.Grid;
        var (first, end) = (grid.IndexAt(window.StartAt), grid.IndexAt(window.EndAt));
        var lately = grid.Granularity == Granularity.Hour ? 24 : 7;
        double recent = 0, usual = 0;
        for (var i = Math.Max(0, first - lately); i < first; i++)
        {
            var same = MeanOfWeeks(series, i, 4, before: first);
            if (double.IsNaN(series.Values[i]) || double.IsNaN(same)) continue;
            recent += series.Values[i];
            usual += same;
        }

        return new CaseChecks(Sum(4), Sum(8), recent / usual);

        double Sum(int weeks) => Enumerable.Range(first, end - first).Sum(i => MeanOfWeeks(series, i, weeks, first));
    }

    public static IReadOnlyList<CaseExplanation> Explain(CaseAnswer own, CaseAnswer before, CaseAnswer theirs, CaseChecks checks)
    {
        var found = new List<CaseExplanation>();
        var gap = Math.Abs(theirs.Median - own.Median);
        if (gap <= Close * Math.Abs(own.Median))
        {
            found.Add(CaseExplanation.Close);
        }
        else
        {
            if (Math.Abs(theirs.Median - before.Median) <= gap / 2) found.Add(CaseExplanation.DataAfter);
            var (level, carried, followed) = (checks.RecentLevel - 1, (theirs.Median / checks.FourWeeks) - 1, (own.Median / checks.FourWeeks) - 1);
            if (Math.Abs(level) > OffLevel && level * carried > 0 && Math.Abs(carried) > Math.Abs(followed)) found.Add(CaseExplanation.LevelCarried);
            if (Math.Abs(level) > OffLevel && level * carried <= 0 && Math.Abs(theirs.Median - checks.EightWeeks) < Math.Abs(own.Median - checks.EightWeeks))
                found.Add(CaseExplanation.LevelHeld);
            if (Math.Abs(carried) > OffRhythm && Math.Abs(level) < OffLevel && Math.Abs(followed) < OffLevel) found.Add(CaseExplanation.RhythmMissed);
        }

        if (theirs.Lo95 < 0 && own.Lo95 >= 0) found.Add(CaseExplanation.BelowZero);
        return found;
    }

    private static double MeanOfWeeks(MetricSeries series, int index, int weeks, int before)
    {
        var found = Enumerable.Range(1, weeks)
            .Select(week => index - (week * series.Grid.PeriodsPerWeek))
            .Where(at => at >= 0 && at < before && !double.IsNaN(series.Values[at]))
            .Select(at => series.Values[at])
            .ToList();
        return found.Count == 0 ? double.NaN : found.Average();
    }
}

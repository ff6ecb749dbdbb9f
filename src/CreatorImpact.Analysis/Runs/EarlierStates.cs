using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>How the window of an outage looked before newer exports covered it: of all exports of a series, each state in which another one was still to come.</summary>
internal static class EarlierStates
{
    /// <summary>The states, oldest first, the present one left out; none where a single export says everything.</summary>
    /// <param name="input">The series with its exports.</param>
    /// <param name="grid">The same laid out.</param>
    /// <param name="others">Other metrics of the account; a state takes what was there of them before the export that ended it.</param>
    /// <param name="outage">Whose window is meant.</param>
    public static IReadOnlyList<EarlierState> Of(SeriesInput input, MetricSeries grid, IReadOnlyList<(SeriesInput Input, MetricSeries Grid)> others, Outage outage)
    {
        if (input.Exports.Count < 2) return [];
        var window = WindowStretch.Of(grid.Grid, outage.Span);
        if (window.Length <= 0) return [];

        var states = new List<EarlierState>();
        var shown = window.Unknown();
        ExportValues? last = null;
        foreach (var export in input.Exports)
        {
            var next = window.With(shown, export);
            if (next.AsSpan().SequenceEqual(shown)) continue;
            // One file may state a series twice; that is one export.
            if (last is not null && last.Rank != export.Rank) states.Add(new EarlierState(window.Put(grid, shown), [.. others.Select(other => Before(other.Input, other.Grid, export, outage))], last.Name, export.Name));
            (shown, last) = (next, export);
        }

        return states;
    }

    private static MetricSeries Before(SeriesInput input, MetricSeries grid, ExportValues end, Outage outage)
    {
        var window = WindowStretch.Of(grid.Grid, outage.Span);
        if (input.Exports.Count == 0 || window.Length <= 0) return grid;
        return window.Put(grid, input.Exports.Where(export => export.Rank < end.Rank).Aggregate(window.Unknown(), window.With));
    }

    /// <summary>The periods of a grid that a window touches.</summary>
    private sealed record WindowStretch(int First, int Length, long FirstPeriod, long Step)
    {
        public static WindowStretch Of(TimeGrid grid, OutageWindow span)
        {
            var first = Math.Max(0, grid.IndexAt(span.Start));
            var end = Math.Min(grid.Count, grid.IndexAt(span.EndExclusive - Duration.Epsilon) + 1);
            var period = grid.Granularity == Granularity.Hour ? StoredPeriod.FromInstant(grid.StartOf(first)) : StoredPeriod.FromDay(grid.DayOf(first));
            return new WindowStretch(first, end - first, period, StoredPeriod.Step(grid.Granularity));
        }

        public double[] Unknown()
        {
            var values = new double[Length];
            Array.Fill(values, double.NaN);
            return values;
        }

        public double[] With(double[] values, ExportValues export)
        {
            var copy = (double[])values.Clone();
            for (var i = 0; i < export.Periods.Count; i++)
            {
                var offset = export.Periods[i] - FirstPeriod;
                if (offset >= 0 && offset % Step == 0 && offset / Step < Length) copy[offset / Step] = export.Values[i];
            }

            return copy;
        }

        public MetricSeries Put(MetricSeries series, double[] values)
        {
            var all = series.Values.ToArray();
            values.CopyTo(all, First);
            return new MetricSeries(series.Key, series.Grid, all, series.ZoneIsAssumed);
        }
    }
}

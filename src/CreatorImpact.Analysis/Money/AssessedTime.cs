using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Revenue;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>The days an estimate looked at: those of the window with the first part of the recovery, and the rest of it.</summary>
internal sealed class AssessedTime
{
    private readonly TimeGrid _grid;

    /// <param name="grid">Grid of the estimate's series.</param>
    /// <param name="span">The outage.</param>
    /// <param name="recoveryDays">Recovery window used.</param>
    public AssessedTime(TimeGrid grid, OutageWindow span, int recoveryDays)
    {
        (_grid, Span, RecoveryDays) = (grid, span, recoveryDays);
        (FirstDay, LastOutageDay) = (span.Start.InZone(grid.Zone).Date, (span.EndExclusive - Duration.Epsilon).InZone(grid.Zone).Date);
        LastFirstDay = LastOutageDay.PlusDays(Math.Min(1, recoveryDays));
        LastDay = LastOutageDay.PlusDays(recoveryDays);
    }

    /// <summary>The outage.</summary>
    public OutageWindow Span { get; }

    /// <summary>Recovery window, days.</summary>
    public int RecoveryDays { get; }

    /// <summary>Day on which the outage began.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Last day it touched.</summary>
    public LocalDate LastOutageDay { get; }

    /// <summary>Last day of the first part.</summary>
    public LocalDate LastFirstDay { get; }

    /// <summary>Last day of the recovery window.</summary>
    public LocalDate LastDay { get; }

    /// <summary>First instant after it.</summary>
    public Instant EndExclusive => _grid.StartOfDay(LastDay.PlusDays(1));

    /// <summary>First day and last of what is neither assessed nor learnt from, the guard of a day on either side included.</summary>
    public (LocalDate First, LocalDate Last) Masked => (FirstDay.PlusDays(-1), LastDay.PlusDays(1));

    /// <summary>The parts by day: window with first part, then the rest where there is one. Each day weighs the same.</summary>
    public IReadOnlyList<RpmPart> Parts => LastDay > LastFirstDay ? [PartOf(FirstDay, LastFirstDay), PartOf(LastFirstDay.PlusDays(1), LastDay)] : [PartOf(FirstDay, LastFirstDay)];

    /// <summary>Sums of a series over window with first part, and over the rest: over whole periods from the start of the outage's first one.</summary>
    public (double First, double Later) ActualOf(MetricSeries series)
    {
        var grid = series.Grid;
        var start = Math.Max(0, grid.IndexAt(Span.Start));
        var middle = Clip(grid, grid.IndexAt(grid.StartOfDay(LastFirstDay.PlusDays(1))));
        return (Sum(series, start, middle), Sum(series, middle, Clip(grid, grid.IndexAt(grid.StartOfDay(LastDay.PlusDays(1))))));
    }

    /// <summary>True when two series are known over the same periods of the assessed time.</summary>
    /// <param name="one">One of them, on the grid of the other.</param>
    /// <param name="other">The other.</param>
    /// <param name="source">The one on its own grid, which may reach further.</param>
    public bool KnowsTheSame(MetricSeries one, MetricSeries other, MetricSeries source)
    {
        var known = other.Grid.StartOf(other.Grid.Count);
        for (var i = Math.Max(0, source.Grid.IndexAt(known)); i < source.Grid.Count && source.Grid.StartOf(i) < EndExclusive; i++)
            if (source.Grid.StartOf(i) >= known && !double.IsNaN(source.Values[i])) return false;

        var end = Clip(one.Grid, one.Grid.IndexAt(one.Grid.StartOfDay(LastDay.PlusDays(1))));
        for (var i = Math.Max(0, one.Grid.IndexAt(Span.Start)); i < end; i++)
            if (double.IsNaN(one.Values[i]) != double.IsNaN(other.Values[i])) return false;
        return true;
    }

    private static int Clip(TimeGrid grid, int index) => Math.Clamp(index, 0, grid.Count);

    private static double Sum(MetricSeries series, int first, int endExclusive)
    {
        double sum = 0;
        for (var i = first; i < endExclusive; i++)
            if (!double.IsNaN(series.Values[i])) sum += series.Values[i];
        return sum;
    }

    private static RpmPart PartOf(LocalDate first, LocalDate last) =>
        new([.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(day => new WeightedDay(first.PlusDays(day), 1))]);
}

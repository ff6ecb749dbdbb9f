using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Testing;

/// <summary>Where a made-up outage lies on its grid, and the lines drawn over it.</summary>
/// <param name="Grid">The periods.</param>
/// <param name="First">First period touched.</param>
/// <param name="WindowEnd">Period after the last one touched.</param>
/// <param name="FirstPartEnd">End of the part in which the loss comes back.</param>
/// <param name="RecoveryEnd">End of the recovery window.</param>
/// <param name="Days">Length of the recovery window.</param>
internal sealed record RandomLayout(TimeGrid Grid, int First, int WindowEnd, int FirstPartEnd, int RecoveryEnd, int Days)
{
    private const int Before = 4;

    public OutageWindow Window => new(Grid.StartOf(First), Grid.StartOf(WindowEnd));

    public static RandomLayout Of(Random random, bool daily, string zone)
    {
        var days = random.Next(5) switch { 0 => 0, 1 => 1, 2 => 14, _ => 3 };
        var first = random.Next(3, 12);
        var windowEnd = first + random.Next(1, 5);
        // Hours of recovery are fewer here than in life: charts stay short.
        var recoveryEnd = windowEnd + (daily ? days : 4 * days);
        var firstPartEnd = Math.Min(recoveryEnd, windowEnd + (daily ? 1 : 4));
        var count = recoveryEnd + random.Next(6);
        var (at, day) = (DateTimeZoneProviders.Tzdb[zone], new LocalDate(2026, 10, 20).PlusDays(random.Next(20)));
        var grid = daily ? TimeGrid.Daily(day, count, at) : TimeGrid.Hourly(day.AtMidnight().InUtc().ToInstant(), count, at);
        return new RandomLayout(grid, first, windowEnd, firstPartEnd, recoveryEnd, days);
    }

    /// <summary>Values whose sum over the window is the observed total; some outside it are missing.</summary>
    public double[] Values(Random random, double scale, double actual) => [.. Enumerable.Range(0, Grid.Count).Select(index =>
        index >= First && index < WindowEnd ? actual / (WindowEnd - First) : random.Next(12) == 0 ? double.NaN : scale * random.NextDouble())];

    public ButForPath Path(double scale)
    {
        var start = Math.Max(0, First - Before);
        double[] Line(double factor) => [.. Enumerable.Range(start, Grid.Count - start).Select(index => scale * factor * (1 + (0.1 * (index % 7))))];
        return new ButForPath(start, Line(1), Line(0.9), Line(1.1), Line(0.7), Line(1.4));
    }

    /// <summary>Straight from checkpoint to checkpoint.</summary>
    public CumulatedLoss Cumulated(IntervalEstimate loss, IntervalEstimate first, IntervalEstimate net)
    {
        List<LossCheckpoint> checkpoints = [new(LossStage.Window, WindowEnd, loss)];
        if (FirstPartEnd > WindowEnd && FirstPartEnd < RecoveryEnd) checkpoints.Add(new LossCheckpoint(LossStage.FirstPart, FirstPartEnd, first));
        if (RecoveryEnd > WindowEnd) checkpoints.Add(new LossCheckpoint(LossStage.Recovery, RecoveryEnd, net));

        List<double> line = [];
        var (at, from) = (First, 0.0);
        foreach (var checkpoint in checkpoints)
        {
            var (periods, start) = (checkpoint.EndIndexExclusive - at, from);
            line.AddRange(Enumerable.Range(1, periods).Select(step => step == periods ? checkpoint.Loss.Point : start + ((checkpoint.Loss.Point - start) * step / periods)));
            (at, from) = (checkpoint.EndIndexExclusive, checkpoint.Loss.Point);
        }

        return new CumulatedLoss(First, [.. line], checkpoints);
    }
}

using NodaTime;

namespace CreatorImpact.Estimation.Outages;

/// <summary>
/// The phases of an outage laid end to end without overlap: in each slice the same phases are active. Overlapping phases take the
/// maximum severity, never the sum.
/// </summary>
public sealed class OutageCoverage
{
    private readonly List<Slice> _slices = [];

    /// <summary>Cuts the phases of <paramref name="outage"/> into slices.</summary>
    public OutageCoverage(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var cuts = outage.Phases.SelectMany(phase => new[] { phase.Window.Start, phase.Window.EndExclusive }).Distinct().Order().ToArray();
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            OutagePhase[] active = [.. outage.Phases.Where(phase => phase.Window.Start <= start && phase.Window.EndExclusive >= end)];
            if (active.Length > 0) _slices.Add(new Slice(new OutageWindow(start, end), active));
        }

        Length = _slices.Aggregate(Duration.Zero, (sum, slice) => sum + slice.Window.Length);
    }

    /// <summary>Elapsed time with at least one phase active.</summary>
    public Duration Length { get; }

    /// <summary>Share of [<paramref name="start"/>, <paramref name="endExclusive"/>) with at least one phase active, 0–1.</summary>
    public double ShareOf(Instant start, Instant endExclusive) => Weigh(start, endExclusive, static _ => 1);

    /// <summary>
    /// Share of [<paramref name="start"/>, <paramref name="endExclusive"/>) weighted by severity, 0–1, where each severity stands at
    /// <paramref name="position"/> between its low (0) and high (1) end.
    /// </summary>
    public double ExposureOf(Instant start, Instant endExclusive, double position) =>
        Weigh(start, endExclusive, slice => slice.SeverityAt(position));

    private double Weigh(Instant start, Instant endExclusive, Func<Slice, double> weight)
    {
        var length = (endExclusive - start).TotalSeconds;
        if (length <= 0) return 0;
        double sum = 0;
        foreach (var slice in _slices)
        {
            var shared = slice.Window.OverlapWith(start, endExclusive);
            if (shared > Duration.Zero) sum += shared.TotalSeconds * weight(slice);
        }

        return Math.Min(1, sum / length);
    }

    private sealed record Slice(OutageWindow Window, OutagePhase[] Active)
    {
        public double SeverityAt(double position) =>
            Active.Max(phase => phase.SeverityLow + (position * (phase.SeverityHigh - phase.SeverityLow)));
    }
}

using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>
/// All outages of a platform laid end to end without overlap. Where several are under way at once the largest severity counts, never the sum
/// (docs/method.md, exposure): two sources that report the same hour do not make two hours of it.
/// </summary>
public sealed class Downtime
{
    private readonly List<Slice> _slices = [];

    /// <summary>Lays phases of any number of outages, in any order; null clips nothing.</summary>
    /// <param name="phases">May overlap, also those of one outage.</param>
    /// <param name="within">Time that counts: what lies outside is left out.</param>
    public Downtime(IEnumerable<OutagePhase> phases, OutageWindow? within = null)
    {
        ArgumentNullException.ThrowIfNull(phases);
        var waiting = new Stack<OutagePhase>(phases.Select(phase => Clip(phase, within)).OfType<OutagePhase>().OrderByDescending(phase => phase.Window.Start));
        var active = new List<OutagePhase>();
        while (waiting.Count > 0 || active.Count > 0)
        {
            var now = active.Count > 0 ? active[0].Window.Start : waiting.Peek().Window.Start;
            while (waiting.Count > 0 && waiting.Peek().Window.Start <= now) active.Add(waiting.Pop());
            var next = active.Min(phase => phase.Window.EndExclusive);
            if (waiting.Count > 0) next = Instant.Min(next, waiting.Peek().Window.Start);
            _slices.Add(new Slice(new OutageWindow(now, next), active.Max(phase => phase.SeverityLow), active.Max(phase => phase.SeverityHigh)));
            active = [.. active.Where(phase => phase.Window.EndExclusive > next).Select(phase => new OutagePhase(new OutageWindow(next, phase.Window.EndExclusive), phase.SeverityLow, phase.SeverityHigh))];
        }

        Total = _slices.Aggregate(DowntimeHours.None, (sum, slice) => sum + slice.HoursIn(slice.Window.Start, slice.Window.EndExclusive));
    }

    /// <summary>All hours.</summary>
    public DowntimeHours Total { get; }

    /// <summary>Stretches in which at least one outage was under way, in order, none touching another.</summary>
    public IReadOnlyList<OutageWindow> Windows
    {
        get
        {
            var joined = new List<OutageWindow>();
            foreach (var slice in _slices)
            {
                if (joined.Count > 0 && joined[^1].EndExclusive == slice.Window.Start) joined[^1] = new OutageWindow(joined[^1].Start, slice.Window.EndExclusive);
                else joined.Add(slice.Window);
            }

            return joined;
        }
    }

    /// <summary>Hours inside [<paramref name="start"/>, <paramref name="endExclusive"/>).</summary>
    public DowntimeHours Within(Instant start, Instant endExclusive) =>
        _slices.Where(slice => slice.Window.Start < endExclusive && slice.Window.EndExclusive > start)
            .Aggregate(DowntimeHours.None, (sum, slice) => sum + slice.HoursIn(start, endExclusive));

    private static OutagePhase? Clip(OutagePhase phase, OutageWindow? within)
    {
        if (within is not { } window) return phase;
        var (start, end) = (Instant.Max(phase.Window.Start, window.Start), Instant.Min(phase.Window.EndExclusive, window.EndExclusive));
        return end > start ? new OutagePhase(new OutageWindow(start, end), phase.SeverityLow, phase.SeverityHigh) : null;
    }

    private readonly record struct Slice(OutageWindow Window, double Low, double High)
    {
        public DowntimeHours HoursIn(Instant start, Instant endExclusive)
        {
            var hours = Window.OverlapWith(start, endExclusive).TotalHours;
            return new DowntimeHours(hours, hours * Low, hours * High);
        }
    }
}

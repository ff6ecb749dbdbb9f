using System.Globalization;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Outages as bars over time, one row a platform. Places and widths are shares of the covered time, 0–1; days are those of UTC.</summary>
public sealed class OutageTimeline
{
    /// <summary>Bars closer than this share of the row become one: no narrower bar could be hit by a finger.</summary>
    public const double Closest = 0.025;

    private const int MostTicks = 13;
    private static readonly Duration FarthestAhead = Duration.FromDays(31);

    private readonly Instant _first;
    private readonly Instant _last;

    /// <param name="lines">Outages to draw.</param>
    /// <param name="range"><c>3m</c>, <c>12m</c> or <c>all</c>; anything else counts as <c>12m</c>.</param>
    /// <param name="now">Today.</param>
    public OutageTimeline(IReadOnlyList<OutageLine> lines, string? range, Instant now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Range = range is "3m" or "all" ? range : "12m";
        var today = now.InUtc().Date;
        var ends = lines.Select(line => EndOf(line, now)).DefaultIfEmpty(now).Max();
        _last = Midnight(Earlier(Later(ends, now), now + FarthestAhead).InUtc().Date.PlusDays(1));
        _first = Range switch
        {
            "3m" => Midnight(today.PlusMonths(-3)),
            "12m" => Midnight(today.PlusMonths(-12)),
            _ => Midnight(lines.Select(line => line.Outage.Start).Append(now).Min().InUtc().Date),
        };
        Today = ShareOf(now);
        Rows =
        [
            .. lines.Where(line => line.Outage.Start < _last && EndOf(line, now) > _first)
                .GroupBy(line => line.Platform)
                .OrderBy(group => group.Key is null)
                .ThenBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase)
                .Select(group => new TimelineRow(group.Key, Bars(group, now))),
        ];
    }

    /// <summary>The range that is drawn.</summary>
    public string Range { get; }

    /// <summary>Where the present moment lies.</summary>
    public double Today { get; }

    /// <summary>Platforms with a bar in the range.</summary>
    public IReadOnlyList<TimelineRow> Rows { get; }

    /// <summary>Marks of the time axis.</summary>
    public IReadOnlyList<TimelineTick> Ticks(CultureInfo culture)
    {
        var (from, to) = (_first.InUtc().Date, _last.InUtc().Date);
        return Range == "3m" || Period.DaysBetween(from, to) < 75 ? Days(from, to, culture) : Months(from, to, culture);
    }

    private List<TimelineTick> Days(LocalDate from, LocalDate to, CultureInfo culture)
    {
        var step = Math.Max(1, (int)Math.Ceiling(Period.DaysBetween(from, to) / (double)MostTicks / 7) * 7);
        var ticks = new List<TimelineTick>();
        for (var day = from; day < to; day = day.PlusDays(step))
            ticks.Add(new TimelineTick(ShareOf(Midnight(day)), TimeWords.DayOfMonth(day, culture)));
        return ticks;
    }

    private List<TimelineTick> Months(LocalDate from, LocalDate to, CultureInfo culture)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var step = new[] { 1, 3, 6 }.FirstOrDefault(one => months / one < MostTicks, 12 * Math.Max(1, (int)Math.Ceiling(months / 12.0 / MostTicks)));
        var ticks = new List<TimelineTick>();
        for (var month = new LocalDate(from.Year, step < 12 ? (((from.Month - 1) / step) * step) + 1 : 1, 1); month < to; month = month.PlusMonths(step))
        {
            if (month >= from)
                ticks.Add(new TimelineTick(ShareOf(Midnight(month)), month.ToString(month.Month == 1 || ticks.Count == 0 ? "MMM uuuu" : "MMM", culture)));
        }

        return ticks;
    }

    private List<TimelineBar> Bars(IEnumerable<OutageLine> lines, Instant now)
    {
        var bars = new List<TimelineBar>();
        foreach (var line in lines.OrderBy(line => line.Outage.Start))
        {
            var (start, end) = (ShareOf(line.Outage.Start), ShareOf(EndOf(line, now)));
            if (bars.Count > 0 && start < Math.Max(bars[^1].End, bars[^1].Start + Closest))
                bars[^1] = bars[^1].With(line, Math.Max(bars[^1].End, end));
            else
                bars.Add(new TimelineBar(start, end, [line]));
        }

        return bars;
    }

    private double ShareOf(Instant time) => Math.Clamp((time - _first).TotalSeconds / (_last - _first).TotalSeconds, 0, 1);

    // One that goes on reaches until now; one whose end nobody knows is a mark at its start.
    private static Instant EndOf(OutageLine line, Instant now) =>
        line.Outage.EndExclusive ?? (line.Outage.EndKnown ? Later(now, line.Outage.Start) : line.Outage.Start) + Duration.FromSeconds(1);

    private static Instant Midnight(LocalDate day) => day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static Instant Later(Instant one, Instant other) => one > other ? one : other;

    private static Instant Earlier(Instant one, Instant other) => one < other ? one : other;
}

/// <summary>A platform in the timeline.</summary>
/// <param name="Platform">As shown; null when not stated.</param>
/// <param name="Bars">In order of time, without overlap.</param>
public sealed record TimelineRow(string? Platform, IReadOnlyList<TimelineBar> Bars);

/// <summary>One outage, or several that would overlap at this scale.</summary>
/// <param name="Start">Place of the start, 0–1.</param>
/// <param name="End">Place of the end.</param>
/// <param name="Lines">The outages, oldest first.</param>
public sealed record TimelineBar(double Start, double End, IReadOnlyList<OutageLine> Lines)
{
    /// <summary>True when all of them were announced.</summary>
    public bool IsPlanned => Lines.All(line => line.Outage.Planned);

    /// <summary>True when at most half failed, as far as anybody said.</summary>
    public bool IsLight => Lines.All(line => line.Outage.Phases.Count > 0 && line.Outage.Phases.Max(phase => phase.SeverityHigh) <= 0.5);

    /// <summary>The bar with one more outage, until a place.</summary>
    public TimelineBar With(OutageLine line, double end) => this with { End = end, Lines = [.. Lines, line] };
}

/// <summary>A mark of the time axis.</summary>
/// <param name="Place">0–1.</param>
/// <param name="Label">Day or month.</param>
public sealed record TimelineTick(double Place, string Label);

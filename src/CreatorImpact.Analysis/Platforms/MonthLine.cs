using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>A month of a platform: how often it failed, and for how long.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Starts">Outages that began in it; overlapping ones count once.</param>
/// <param name="Down">Hours down in it.</param>
/// <param name="IsWhole">False at the ends of the covered time, of which only a part of the month is known.</param>
public sealed record MonthLine(LocalDate Month, int Starts, DowntimeHours Down, bool IsWhole)
{
    /// <summary>The months a window touches, in order; none is left out between the first and the last.</summary>
    /// <param name="window">Covered time.</param>
    /// <param name="episodes">What counts.</param>
    /// <param name="downtime">All of it laid end to end.</param>
    /// <param name="zone">Zone of the months.</param>
    public static IReadOnlyList<MonthLine> Of(OutageWindow window, IReadOnlyList<OutageEpisode> episodes, Downtime downtime, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        ArgumentNullException.ThrowIfNull(downtime);
        ArgumentNullException.ThrowIfNull(zone);
        var lines = new List<MonthLine>();
        var first = window.Start.InZone(zone).Date;
        for (var month = new LocalDate(first.Year, first.Month, 1); ; month = month.PlusMonths(1))
        {
            var (start, end) = (zone.AtStartOfDay(month).ToInstant(), zone.AtStartOfDay(month.PlusMonths(1)).ToInstant());
            if (start >= window.EndExclusive) return lines;

            var (from, to) = (Instant.Max(start, window.Start), Instant.Min(end, window.EndExclusive));
            lines.Add(new MonthLine(month, episodes.Count(episode => episode.Start >= from && episode.Start < to), downtime.Within(from, to), from == start && to == end));
        }
    }
}

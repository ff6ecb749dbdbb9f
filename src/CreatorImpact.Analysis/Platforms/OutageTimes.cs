using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>When the outages of a platform happen: by hour and day of the week, and by month of the year.</summary>
/// <param name="Starts">Outages that began in an hour of the week, <see cref="WeekHours.Cells"/> of them, Monday 00:00 first.</param>
/// <param name="DownHours">Hours down in each.</param>
/// <param name="Week">Do they favour some parts of the week? In blocks of four hours: an hour of one weekday is too little for what there is to count.</param>
/// <param name="Months">January to December.</param>
/// <param name="Season">Do they favour some months?</param>
public sealed record OutageTimes(IReadOnlyList<int> Starts, IReadOnlyList<double> DownHours, UniformityTest Week, IReadOnlyList<SeasonLine> Months, UniformityTest Season)
{
    /// <summary>Hours of a block of the test.</summary>
    public const int BlockHours = 4;

    private const int MonthsOfYear = 12;

    /// <summary>Counts and tests them.</summary>
    /// <param name="window">Covered time; every episode begins in it.</param>
    /// <param name="episodes">What counts.</param>
    /// <param name="downtime">All of it laid end to end.</param>
    /// <param name="zone">Whose clock.</param>
    /// <param name="now">Hours to come are not down yet.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Names the streams of random numbers.</param>
    public static OutageTimes Of(OutageWindow window, IReadOnlyList<OutageEpisode> episodes, Downtime downtime, DateTimeZone zone, Instant now, ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        ArgumentNullException.ThrowIfNull(downtime);
        var covered = WeekHours.Of([window], zone);
        var starts = new int[WeekHours.Cells];
        // Of an illustrative outage the month is known at most: its hour is a placeholder.
        var timed = episodes.Where(episode => episode.Outages.Any(outage => !outage.IsIllustrative)).ToList();
        foreach (var episode in timed) starts[WeekHours.CellOf(episode.Start, zone)]++;
        var months = SeasonOf(window, episodes, downtime, zone);
        return new OutageTimes(
            starts,
            timed.Count == episodes.Count ? WeekHours.Of(downtime.Windows, zone) : DownHoursOf(timed, window, zone, now),
            UniformityTest.Of(Blocks(starts, (sum, one) => sum + one), Blocks(covered, (sum, one) => sum + one), seed, "week " + name),
            months,
            UniformityTest.Of([.. months.Select(month => month.Starts)], [.. months.Select(month => month.CoveredDays)], seed, "season " + name));
    }

    private static IReadOnlyList<double> DownHoursOf(List<OutageEpisode> timed, OutageWindow window, DateTimeZone zone, Instant now)
    {
        List<OutagePhase> phases = [.. OutageEpisode.PhasesOf([.. timed.SelectMany(episode => episode.Outages)], now)];
        return phases.Count == 0 ? new double[WeekHours.Cells] : WeekHours.Of(new Downtime(phases, window).Windows, zone);
    }

    private static List<SeasonLine> SeasonOf(OutageWindow window, IReadOnlyList<OutageEpisode> episodes, Downtime downtime, DateTimeZone zone)
    {
        var lines = MonthLine.Of(window, episodes, downtime, zone);
        return [.. Enumerable.Range(1, MonthsOfYear).Select(month =>
        {
            var own = lines.Where(line => line.Month.Month == month).ToList();
            return new SeasonLine(
                month,
                own.Sum(line => line.Starts),
                own.Aggregate(DowntimeHours.None, (sum, line) => sum + line.Down),
                own.Sum(line => window.OverlapWith(zone.AtStartOfDay(line.Month).ToInstant(), zone.AtStartOfDay(line.Month.PlusMonths(1)).ToInstant()).TotalDays));
        })];
    }

    private static List<T> Blocks<T>(IReadOnlyList<T> hours, Func<T, T, T> add) => [.. hours.Chunk(BlockHours).Select(block => block.Aggregate(add))];
}

/// <summary>A month of the year over all covered years.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Starts">Outages that began in it.</param>
/// <param name="Down">Hours down in it.</param>
/// <param name="CoveredDays">Days of it that are covered; 0 means no data.</param>
public sealed record SeasonLine(int Month, int Starts, DowntimeHours Down, double CoveredDays);

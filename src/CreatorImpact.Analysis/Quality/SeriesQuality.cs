using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>How much can be learnt from a series, as a letter with its reasons and the one thing that would improve it.</summary>
/// <param name="Letter">A hours of 56 clean days or more, B hours of 28 to 55 or days of 56 or more, C days of 28 to 55, D 8 to 27, E fewer.</param>
/// <param name="CleanDays">Days with all their values, outside outages; the provisional ones among them.</param>
/// <param name="Days">Days from the first to the last value.</param>
/// <param name="Missing">Days without any value.</param>
/// <param name="Partial">Days with some hours missing.</param>
/// <param name="InOutages">Days an outage of the platform touched.</param>
/// <param name="Provisional">Clean days that may still change.</param>
/// <param name="Step">What would improve it most.</param>
/// <param name="Gap">Days the step is about: the longest gap; null for other steps.</param>
/// <param name="DaysNeeded">Clean days missing to the next letter; 0 when nothing is missing.</param>
public sealed record SeriesQuality(char Letter, int CleanDays, int Days, int Missing, int Partial, int InOutages, int Provisional, QualityStep Step, DateInterval? Gap, int DaysNeeded)
{
    private const int Many = 56;

    private const int Enough = 28;

    private const int Few = 8;

    /// <summary>Grades a series by its days.</summary>
    public static SeriesQuality Of(IReadOnlyList<DayCoverage> days, Granularity granularity)
    {
        ArgumentNullException.ThrowIfNull(days);
        var isHourly = granularity == Granularity.Hour;
        var clean = days.Count(day => day.State is DayState.Complete or DayState.Zero or DayState.Provisional);
        var needed = clean < Few ? Few - clean : clean < Enough ? Enough - clean : clean < Many ? Many - clean : 0;
        var gap = LongestGap(days);
        return new SeriesQuality(
            LetterOf(clean, isHourly),
            clean,
            days.Count,
            days.Count(day => day.State == DayState.Missing),
            days.Count(day => day.State == DayState.Partial),
            days.Count(day => day.State == DayState.Outage),
            days.Count(day => day.State == DayState.Provisional),
            needed == 0 ? (isHourly ? QualityStep.None : QualityStep.AddHours) : gap is not null ? QualityStep.FillGap : QualityStep.AddHistory,
            needed == 0 ? null : gap,
            needed);
    }

    private static char LetterOf(int clean, bool isHourly) => clean switch
    {
        < Few => 'E',
        < Enough => 'D',
        < Many => isHourly ? 'B' : 'C',
        _ => isHourly ? 'A' : 'B',
    };

    private static DateInterval? LongestGap(IReadOnlyList<DayCoverage> days)
    {
        DateInterval? longest = null;
        LocalDate? start = null;
        for (var index = 0; index <= days.Count; index++)
        {
            if (index < days.Count && days[index].State is DayState.Missing or DayState.Partial)
            {
                start ??= days[index].Day;
                continue;
            }

            if (start is { } first && (longest is null || Period.DaysBetween(first, days[index - 1].Day) + 1 > longest.Length)) longest = new DateInterval(first, days[index - 1].Day);
            start = null;
        }

        return longest;
    }
}

/// <summary>What would improve a series most.</summary>
public enum QualityStep
{
    /// <summary>Nothing more is needed.</summary>
    None,

    /// <summary>Import the days that are missing in between.</summary>
    FillGap,

    /// <summary>Import more days before the first or after the last.</summary>
    AddHistory,

    /// <summary>Import the same metric by the hour.</summary>
    AddHours,
}

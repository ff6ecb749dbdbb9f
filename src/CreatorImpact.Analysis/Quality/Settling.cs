using CreatorImpact.Data.Import.Metrics;
using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>
/// When platforms have settled their figures. Counts of a day are corrected for two to three days (YouTube, TikTok and Ad Manager say so);
/// revenue is adjusted until its month is closed. What was exported before stays provisional until it is exported again.
/// </summary>
public static class Settling
{
    /// <summary>Days after which the counts of a day are settled.</summary>
    public const int CountDays = 3;

    /// <summary>Days after the end of its month on which revenue is settled.</summary>
    public const int RevenueDays = 3;

    /// <summary>First day on which an export holds the final figures of a day.</summary>
    public static LocalDate FinalOn(string metric, LocalDate day) => MetricCatalog.IsMoney(metric)
        ? DateAdjusters.EndOfMonth(day).PlusDays(RevenueDays)
        : day.PlusDays(CountDays);

    /// <summary>Whether an export of <paramref name="exportedOn"/> holds the final figures of a day.</summary>
    public static bool IsFinal(string metric, LocalDate day, LocalDate exportedOn) => exportedOn >= FinalOn(metric, day);
}

using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>Whether the hours of an account add up to its days.</summary>
/// <param name="DaysCompared">Days that both have whole.</param>
/// <param name="DaysAgreeing">Days on which they differ by at most 1 %.</param>
/// <param name="LargestDay">Day of the largest difference; null when none was compared.</param>
/// <param name="LargestDifference">Sum of its hours minus the day's own value.</param>
/// <param name="TotalOfHours">Sum of the hours over the days compared.</param>
/// <param name="TotalOfDays">Sum of the days compared.</param>
public sealed record GrainAgreement(int DaysCompared, int DaysAgreeing, LocalDate? LargestDay, double LargestDifference, double TotalOfHours, double TotalOfDays)
{
    private const double Tolerance = 0.01;

    /// <summary>Compares the days both have whole.</summary>
    public static GrainAgreement Of(IReadOnlyList<DayCoverage> hours, IReadOnlyList<DayCoverage> days)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var byDay = days.Where(day => day.Present == day.Expected).ToDictionary(day => day.Day);
        var (compared, agreeing, ofHours, ofDays) = (0, 0, 0d, 0d);
        (LocalDate? Day, double Difference) largest = (null, 0d);
        foreach (var sum in hours.Where(day => day.Present == day.Expected))
        {
            if (!byDay.TryGetValue(sum.Day, out var day)) continue;
            compared++;
            var difference = sum.Sum - day.Sum;
            if (Math.Abs(difference) <= Tolerance * Math.Abs(day.Sum)) agreeing++;
            if (largest.Day is null || Math.Abs(difference) > Math.Abs(largest.Difference)) largest = (sum.Day, difference);
            (ofHours, ofDays) = (ofHours + sum.Sum, ofDays + day.Sum);
        }

        return new GrainAgreement(compared, agreeing, largest.Day, largest.Difference, ofHours, ofDays);
    }
}

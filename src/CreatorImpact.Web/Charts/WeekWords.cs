using System.Globalization;

namespace CreatorImpact.Web.Charts;

/// <summary>Names days and hours of a week, Monday 00:00 first.</summary>
internal static class WeekWords
{
    private const int HoursADay = 24;

    /// <summary>Short name of a day, 0 = Monday.</summary>
    public static string Day(int day, CultureInfo culture) => culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((day + 1) % 7));

    /// <summary>"Thu 18:00", by the number of the hour in its week.</summary>
    public static string Hour(int cell, CultureInfo culture) => $"{Day(cell / HoursADay, culture)} {(cell % HoursADay).ToString("00", CultureInfo.InvariantCulture)}:00";
}

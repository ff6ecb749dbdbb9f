using System.Globalization;

namespace CreatorImpact.Analysis.Wording;

/// <summary>Patterns of days with the short name of their month.</summary>
public static class DayPattern
{
    /// <summary>Day and month: in German the number of a day is an ordinal.</summary>
    public static string DayAndMonth(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "de" ? "d. MMM" : "d MMM";
    }

    /// <summary>The same with the year.</summary>
    public static string Day(CultureInfo culture) => DayAndMonth(culture) + " uuuu";

    /// <summary>Day and minute.</summary>
    public static string Minute(CultureInfo culture) => Day(culture) + ", HH':'mm";
}

using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>How a date is written.</summary>
internal enum DateShape
{
    /// <summary>No date.</summary>
    None,

    /// <summary>Year, month and day are plain from the text.</summary>
    Full,

    /// <summary>Two numbers of which either may be the month, then a year.</summary>
    Numeric,

    /// <summary>Day, month word, year.</summary>
    Named,

    /// <summary>Day and month (word or number) without a year.</summary>
    WithoutYear,

    /// <summary>A whole month or year: longer than any period kept.</summary>
    LongPeriod,
}

/// <summary>A date cell taken apart, before the column has decided what its parts mean.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="First">Year (full), first number (numeric), day (named).</param>
/// <param name="Second">Month, or second number; 0 when <paramref name="Words"/> name the month.</param>
/// <param name="Third">Day (full) or year; 0 = none.</param>
/// <param name="Words">The letters of the cell when they name the month.</param>
/// <param name="Sign">Sign between the numbers.</param>
/// <param name="Time">Time of day; null when the cell has none.</param>
/// <param name="Offset">Offset from UTC; null when the cell has none.</param>
internal readonly record struct DateCell(DateShape Shape, int First, int Second, int Third, string? Words, char Sign, LocalTime? Time, Offset? Offset)
{
    /// <summary>The day, or null when these parts are none.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}

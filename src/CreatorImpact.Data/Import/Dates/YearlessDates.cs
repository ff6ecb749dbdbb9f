using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>A month and day without a year.</summary>
internal readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Grows with the day of the year.</summary>
    public int Position => (Month * 32) + Day;
}

/// <summary>
/// Gives years to dates without one. With a known first day the years count up from it; otherwise the newest date is the last such
/// day not after the reference date, and walking back the year goes down where month and day go up. 29 February picks a leap year.
/// </summary>
internal static class YearlessDates
{
    private const int YearsTried = 9;

    // 29 February comes every fourth year.
    private const int YearsAround = 4;

    private const int YearLength = 12 * 32;

    /// <summary>The dates in the order given; null where no year fits.</summary>
    /// <param name="days">In the order of the file.</param>
    /// <param name="firstDay">First day of the range when the file name states it.</param>
    /// <param name="reference">No date lies after it.</param>
    public static IReadOnlyList<LocalDate?> Resolve(IReadOnlyList<MonthDay> days, LocalDate? firstDay, LocalDate reference)
    {
        if (days.Count == 0) return [];

        var descending = IsDescending(days);
        var ordered = descending ? days.Reverse().ToArray() : [.. days];
        var dates = firstDay is { } first && new MonthDay(first.Month, first.Day) == ordered[0]
            ? WalkForward(ordered, first.Year)
            : WalkBack(ordered, reference);
        if (descending) Array.Reverse(dates);
        return dates;
    }

    /// <summary>The newest such day not after <paramref name="notAfter"/>; null when there is none within nine years.</summary>
    public static LocalDate? Newest(MonthDay day, LocalDate notAfter)
    {
        for (var year = notAfter.Year; year > notAfter.Year - YearsTried; year--)
            if (DateCell.Day(year, day.Month, day.Day) is { } date && date <= notAfter)
                return date;

        return null;
    }

    /// <summary>The such day nearest to <paramref name="reference"/>; null when there is none in the years around it.</summary>
    public static LocalDate? Nearest(MonthDay day, LocalDate reference)
    {
        LocalDate? nearest = null;
        for (var year = reference.Year - YearsAround; year <= reference.Year + YearsAround; year++)
            if (DateCell.Day(year, day.Month, day.Day) is { } date && (nearest is not { } best || Math.Abs(Period.DaysBetween(reference, date)) < Math.Abs(Period.DaysBetween(reference, best))))
                nearest = date;

        return nearest;
    }

    private static bool IsDescending(IReadOnlyList<MonthDay> days)
    {
        var balance = 0;
        for (var index = 1; index < days.Count; index++) balance += Math.Sign(Step(days[index - 1], days[index]));
        return balance < 0;
    }

    // The shorter way round the year: from 31 December to 1 January is a step forward.
    private static int Step(MonthDay from, MonthDay to)
    {
        var step = to.Position - from.Position;
        return step switch { > YearLength / 2 => step - YearLength, < -YearLength / 2 => step + YearLength, _ => step };
    }

    private static LocalDate?[] WalkForward(MonthDay[] days, int year)
    {
        var dates = new LocalDate?[days.Length];
        for (var index = 0; index < days.Length; index++)
        {
            if (index > 0 && days[index].Position.CompareTo(days[index - 1].Position) < 0) year++;
            dates[index] = DateCell.Day(year, days[index].Month, days[index].Day);
        }

        return dates;
    }

    private static LocalDate?[] WalkBack(MonthDay[] days, LocalDate reference)
    {
        var newest = days[^1].Position > new MonthDay(reference.Month, reference.Day).Position ? reference.Year - 1 : reference.Year;
        LocalDate?[]? first = null;
        for (var tried = 0; tried < YearsTried; tried++)
        {
            var dates = WalkBackFrom(days, newest - tried);
            if (Array.TrueForAll(dates, date => date is not null)) return dates;
            first ??= dates;
        }

        return first!;
    }

    private static LocalDate?[] WalkBackFrom(MonthDay[] days, int year)
    {
        var dates = new LocalDate?[days.Length];
        for (var index = days.Length - 1; index >= 0; index--)
        {
            if (index < days.Length - 1 && days[index].Position.CompareTo(days[index + 1].Position) > 0) year--;
            dates[index] = DateCell.Day(year, days[index].Month, days[index].Day);
        }

        return dates;
    }
}

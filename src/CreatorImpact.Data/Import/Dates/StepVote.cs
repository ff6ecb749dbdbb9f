using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>Looks whether numeric dates follow each other a day apart when the day, or when the month, is taken to be written first.</summary>
internal sealed class StepVote
{
    private LocalDate? _dayFirst;
    private LocalDate? _monthFirst;
    private int _daySteps;
    private int _monthSteps;

    /// <summary>Takes a numeric cell into account.</summary>
    public void Offer(DateCell cell)
    {
        var dayFirst = DateCell.Day(cell.Third, cell.Second, cell.First);
        var monthFirst = DateCell.Day(cell.Third, cell.First, cell.Second);
        if (IsStep(_dayFirst, dayFirst)) _daySteps++;
        if (IsStep(_monthFirst, monthFirst)) _monthSteps++;
        (_dayFirst, _monthFirst) = (dayFirst, monthFirst);
    }

    /// <summary>The order that makes more rows follow each other; null when none does.</summary>
    public DateOrder? Decide() => _daySteps == _monthSteps ? null : _daySteps > _monthSteps ? DateOrder.DayFirst : DateOrder.MonthFirst;

    private static bool IsStep(LocalDate? from, LocalDate? to) =>
        from is { } first && to is { } second && Math.Abs(Period.DaysBetween(first, second)) == 1;
}

using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>A date with time and offset as written.</summary>
/// <param name="Local">Wall clock; midnight when the cell has no time.</param>
/// <param name="Offset">Offset from UTC when the cell has one.</param>
internal readonly record struct DateStamp(LocalDateTime Local, Offset? Offset);

/// <summary>Reads the cells of one column in the order of the file, as its vote decided.</summary>
internal sealed class DateReader(DateVote vote, DateOrder order, IReadOnlyDictionary<string, int> months, IReadOnlyList<LocalDate?> years)
{
    private int _nextYear;

    /// <summary>True when every stamp of the column lies on one minute of the UTC hour, so that hours may begin there.</summary>
    public bool SharesMinute => vote.SharesMinute;

    /// <summary>Which part of a numeric date comes first.</summary>
    public DateOrder Order => order;

    /// <summary>Reads the next cell. Dates without a year take theirs by position, so each cell is read once, in order.</summary>
    public bool TryRead(string text, out DateStamp stamp)
    {
        var cell = vote.Parse(text);
        var day = cell.Shape switch
        {
            DateShape.Full => DateCell.Day(cell.First, cell.Second, cell.Third),
            DateShape.Numeric when order == DateOrder.DayFirst => DateCell.Day(cell.Third, cell.Second, cell.First),
            DateShape.Numeric => DateCell.Day(cell.Third, cell.First, cell.Second),
            DateShape.Named => months.TryGetValue(cell.Words!, out var month) ? DateCell.Day(cell.Third, month, cell.First) : null,
            DateShape.WithoutYear => _nextYear < years.Count ? years[_nextYear++] : null,
            _ => null,
        };
        stamp = day is { } date ? new DateStamp(date.At(cell.Time ?? LocalTime.Midnight), cell.Offset) : default;
        return day is not null;
    }
}

using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>Looks at a whole date column before any date is read: order of day and month, language, time of day, missing years.</summary>
internal sealed class DateVote
{
    private const int CachedTexts = 100_000;

    private readonly Dictionary<string, DateCell> _cells = new(StringComparer.Ordinal);
    private readonly MonthVote _months = new();
    private readonly MinuteVote _minutes = new();
    private readonly StepVote _steps = new();
    private readonly List<DateCell> _withoutYear = [];
    private int _numeric;
    private int _firstOverTwelve;
    private int _secondOverTwelve;
    private bool _allPoints = true;
    private bool _allSame = true;
    private string? _unclear;

    /// <summary>Cells that are dates.</summary>
    public int Read { get; private set; }

    /// <summary>Cells that name a whole month or year.</summary>
    public int LongPeriods { get; private set; }

    /// <summary>Cells with a time of day other than midnight.</summary>
    public int Timed { get; private set; }

    /// <summary>Cells with any time of day.</summary>
    public int WithTime { get; private set; }

    /// <summary>Cells with a time that is no full hour.</summary>
    public int OffTheHour { get; private set; }

    /// <summary>True when all dates are stamps with an offset on one minute of the UTC hour, less than a day apart.</summary>
    public bool SharesMinute => _minutes.Shared is not null;

    /// <summary>Cells with an offset from UTC.</summary>
    public int WithOffset { get; private set; }

    /// <summary>Cells whose offset is zero.</summary>
    public int InUtc { get; private set; }

    /// <summary>True when order of day and month was decided by evidence and not by the way of writing.</summary>
    public bool OrderWasInferred { get; private set; }

    /// <summary>True when years had to be added.</summary>
    public bool LacksYears => _withoutYear.Count > 0;

    /// <summary>Takes one cell into account.</summary>
    public void Offer(string text)
    {
        var cell = Parse(text);
        if (cell.Shape == DateShape.LongPeriod) LongPeriods++;
        if (cell.Shape is DateShape.None or DateShape.LongPeriod) return;

        Read++;
        if (cell.Time is { } time && time != LocalTime.Midnight) Timed++;
        if (cell.Time is { } clock && (clock.Minute != 0 || clock.Second != 0)) OffTheHour++;
        if (cell.Time is not null) WithTime++;
        _minutes.Offer(cell);
        if (cell.Offset is not null) WithOffset++;
        if (cell.Offset == Offset.Zero) InUtc++;
        if (cell.Words is { } words) _months.Offer(words);
        if (cell.Shape == DateShape.WithoutYear) _withoutYear.Add(cell);
        if (cell.Shape == DateShape.Numeric) OfferNumeric(cell, text);
    }

    /// <summary>The parts of a cell, parsed once a text.</summary>
    public DateCell Parse(string text)
    {
        if (_cells.TryGetValue(text, out var cell)) return cell;
        cell = DateText.Parse(text);
        if (_cells.Count < CachedTexts) _cells[text] = cell;
        return cell;
    }

    /// <summary>Settles how the column is read.</summary>
    /// <param name="given">Order the user stated.</param>
    /// <param name="firstDay">First day of the range when the file name states it.</param>
    /// <param name="reference">No date without year lies after it.</param>
    /// <param name="where">File and column for messages.</param>
    /// <param name="habit">Order the source is known to write, taken when nothing else tells.</param>
    /// <param name="rowsFollow">True when rows are days one after the other: the order that makes them so is the right one.</param>
    /// <param name="refusal">Why the column cannot be read without an answer of the user.</param>
    public DateReader? Decide(DateOrder? given, LocalDate? firstDay, LocalDate reference, string where, out RefusedReading? refusal, DateOrder? habit = null, bool rowsFollow = false)
    {
        refusal = null;
        if (_months.Decide() is not { } months)
        {
            refusal = Refusal.Of("ambiguous_month_names", $"{where}: the month names mean different months in different languages. Write the dates as 2026-11-22 and import again.");
            return null;
        }

        var order = given ?? DecideOrder() ?? DecideByRows(rowsFollow) ?? habit;
        if (order is null)
        {
            refusal = Refusal.Of("ambiguous_date_order", $"{where}: found dates such as \"{_unclear}\", in which either number may be the month. Is the day or the month written first? Name the date order and import again.");
            return null;
        }

        var days = _withoutYear.Select(cell => new MonthDay(cell.Words is { } words ? months.GetValueOrDefault(words) : cell.Second, cell.First)).ToArray();
        return new DateReader(this, order.Value, months, YearlessDates.Resolve(days, firstDay, reference));
    }

    private void OfferNumeric(DateCell cell, string text)
    {
        _numeric++;
        if (cell.First > 12) _firstOverTwelve++;
        if (cell.Second > 12) _secondOverTwelve++;
        _allPoints &= cell.Sign == '.';
        if (cell.First == cell.Second) return;
        _allSame = false;
        _steps.Offer(cell);
        _unclear ??= text;
    }

    private DateOrder? DecideByRows(bool rowsFollow)
    {
        OrderWasInferred = true;
        return rowsFollow ? _steps.Decide() : null;
    }

    private DateOrder? DecideOrder()
    {
        // 05.11.2026 is written day first wherever points are used.
        if (_numeric == 0 || _allPoints || _allSame) return DateOrder.DayFirst;
        if (_firstOverTwelve == 0 && _secondOverTwelve == 0) return null;

        OrderWasInferred = true;
        return _firstOverTwelve >= _secondOverTwelve ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }
}

using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>What the cells of a column look like: enough of them to tell dates and numbers from words.</summary>
internal sealed class ColumnFacts
{
    private const int Enough = 200;

    private string? _first;
    private string? _noHour;

    /// <summary>Cells with a value.</summary>
    public int Filled { get; private set; }

    /// <summary>Cells that are numbers in some notation.</summary>
    public int Numbers { get; private set; }

    /// <summary>Cells that are dates beyond doubt (a word with a number is none).</summary>
    public int Dates { get; private set; }

    /// <summary>Cells that are a duration or a time of day written with a colon.</summary>
    public int Clocks { get; private set; }

    /// <summary>Dates with a time of day other than midnight.</summary>
    public int Timed { get; private set; }

    /// <summary>Cells that are a time of day alone, with a colon, am or pm.</summary>
    public int Hours { get; private set; }

    /// <summary>Cells that are a number from 0 to 23 alone.</summary>
    public int PlainHours { get; private set; }

    /// <summary>A cell to show: the first that is no time of day in any notation, else the first.</summary>
    public string Shown => _noHour ?? _first ?? string.Empty;

    /// <summary>True when nearly all cells are numbers.</summary>
    public bool IsNumeric => Filled > 0 && Numbers * 10 >= Filled * 8;

    /// <summary>True when most cells are dates: enough under a header that says so.</summary>
    public bool IsMostlyDates => Filled > 0 && Dates * 2 > Filled;

    /// <summary>True when nearly all cells are dates.</summary>
    public bool IsDates => Filled > 0 && Dates * 10 >= Filled * 9;

    /// <summary>Looks at a table; stops when every column has shown 200 values.</summary>
    public static ColumnFacts[] Of(TextTable table, CancellationToken token)
    {
        var facts = table.Headers.Select(_ => new ColumnFacts()).ToArray();
        using var row = table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (SeriesSurvey.IsBlankOrTotal(row, out _)) continue;

            var open = false;
            for (var index = 0; index < facts.Length; index++)
            {
                if (facts[index].Filled >= Enough) continue;
                facts[index].Offer(row[index], ColumnNames.Date.Contains(table.Headers[index].Key));
                open = true;
            }

            if (!open) break;
        }

        return facts;
    }

    private void Offer(string text, bool namedDate)
    {
        if (CellText.IsNull(text)) return;
        Filled++;
        _first ??= text;
        if (NumberText.LooksNumeric(text)) Numbers++;
        if (text.Length is >= 4 and <= 8 && char.IsAsciiDigit(text[0]) && DurationText.TryParse(text, out _)) Clocks++;
        if (OfferHour(text)) return;

        var cell = DateText.Parse(text);
        if (cell.Shape is DateShape.Full or DateShape.Numeric or DateShape.LongPeriod
            || (cell.Words is { } words && MonthNames.Find(MonthNames.English, words) is not null)
            || (namedDate && cell.Words is { } other && MonthNames.Languages.Any(language => MonthNames.Find(language, other) is not null)))
            Dates++;
        if (cell is { Shape: not DateShape.None, Time: { } time } && time != NodaTime.LocalTime.Midnight) Timed++;
    }

    // True for a time of day that can be nothing else: "1 pm" is no date of a month called pm.
    private bool OfferHour(string text)
    {
        if (!ClockText.TryParse(text, out _, out var isPlain))
        {
            _noHour ??= text;
            return false;
        }

        if (isPlain) PlainHours++;
        else Hours++;
        return !isPlain;
    }
}

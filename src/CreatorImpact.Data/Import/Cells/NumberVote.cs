namespace CreatorImpact.Data.Import.Cells;

/// <summary>
/// Decides once for a whole file which sign is the decimal one. Evidence: both signs in one cell (the last is decimal), a sign that
/// repeats (thousands), other than three digits after a sign, a zero before it. Each column has one vote; without evidence a sign before
/// three digits in a column of whole numbers groups thousands; without such a column a
/// semicolon file is taken for decimal comma and any other for decimal point, which is what exports write.
/// </summary>
internal sealed class NumberVote
{
    private readonly Dictionary<int, (int Comma, int Point)> _columns = [];
    private int _grouped;

    /// <summary>Takes one cell into account.</summary>
    /// <param name="column">Column of the cell.</param>
    /// <param name="text">The cell.</param>
    /// <param name="isCount">True when the column holds whole numbers, so that a sign before three digits can only group them.</param>
    public void Offer(int column, string text, bool isCount = false)
    {
        if (text.AsSpan().IndexOfAny(',', '.') < 0 || !NumberText.TryParse(text, out var number)) return;

        var sign = DecimalSignOf(number.Digits);
        if (sign == '\0')
        {
            // Weaker than what a cell shows by itself: asked only where no cell shows anything.
            if (isCount && number.Digits.AsSpan().IndexOfAny(',', '.') is var at and >= 0) _grouped += number.Digits[at] == '.' ? 1 : -1;
            return;
        }

        var (comma, point) = _columns.GetValueOrDefault(column);
        _columns[column] = sign == ',' ? (comma + 1, point) : (comma, point + 1);
    }

    /// <summary>The decision.</summary>
    public NumberFormat Decide(char separator)
    {
        var votes = _columns.Values.Sum(column => column.Comma.CompareTo(column.Point));
        if (votes == 0) votes = _columns.Values.Sum(column => column.Comma - column.Point);
        if (votes == 0) votes = _grouped;
        if (votes == 0 && separator == ';') votes = 1;
        return votes > 0 ? NumberFormat.DecimalComma : NumberFormat.DecimalPoint;
    }

    private static char DecimalSignOf(string digits)
    {
        var comma = digits.LastIndexOf(',');
        var point = digits.LastIndexOf('.');
        if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
        if (comma < 0 && point < 0) return '\0';

        var (sign, last) = comma >= 0 ? (',', comma) : ('.', point);
        var other = sign == ',' ? '.' : ',';
        if (digits.IndexOf(sign, StringComparison.Ordinal) != last) return other;

        var after = digits.Length - last - 1;
        return after != 3 || last == 0 || digits[0] == '0' ? sign : '\0';
    }
}

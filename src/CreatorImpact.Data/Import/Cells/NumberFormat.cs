using System.Globalization;

namespace CreatorImpact.Data.Import.Cells;

/// <summary>Reads numbers with one decimal sign; the other sign may only group thousands.</summary>
internal sealed class NumberFormat
{
    // Far above any count or amount, and low enough that a billion of them can be added exactly.
    private const decimal Largest = 1e18m;

    private readonly char _decimal;
    private readonly char _group;

    private NumberFormat(char decimalSign, char groupSign) => (_decimal, _group) = (decimalSign, groupSign);

    /// <summary><c>1,234.5</c>.</summary>
    public static NumberFormat DecimalPoint { get; } = new('.', ',');

    /// <summary><c>1.234,5</c>.</summary>
    public static NumberFormat DecimalComma { get; } = new(',', '.');

    /// <summary>An example for messages.</summary>
    public string Example => $"1{_group}234{_decimal}5";

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="value">The number with suffixes expanded.</param>
    /// <param name="rounded">True when a suffix such as K hid digits.</param>
    /// <param name="currency">ISO code that stood beside it.</param>
    public bool TryParse(string text, out decimal value, out bool rounded, out string? currency)
    {
        value = 0m;
        rounded = false;
        currency = null;
        if (!NumberText.TryParse(text, out var number)) return false;

        (rounded, currency) = (number.Scale != 1m, number.Currency);
        if (!TryRead(number.Digits, out value)) return false;

        try
        {
            value *= number.Negative ? -number.Scale : number.Scale;
            return Math.Abs(value) <= Largest;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private bool TryRead(string digits, out decimal value)
    {
        var fraction = digits.IndexOf(_decimal, StringComparison.Ordinal);
        if (fraction >= 0 && digits.IndexOf(_group, fraction) >= 0)
        {
            value = 0m;
            return false;
        }

        var plain = digits;
        if (digits.Contains(_group, StringComparison.Ordinal))
        {
            if (!HasGroups(fraction >= 0 ? digits.AsSpan(0, fraction) : digits))
            {
                value = 0m;
                return false;
            }

            plain = digits.Replace(_group.ToString(), string.Empty, StringComparison.Ordinal);
        }

        if (_decimal == ',') plain = plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);
    }

    // 1,234,567 and the Indian 12,34,567: inner groups of two or three, the last of three.
    private bool HasGroups(ReadOnlySpan<char> whole)
    {
        var first = true;
        while (true)
        {
            var at = whole.IndexOf(_group);
            var length = at < 0 ? whole.Length : at;
            if (at < 0) return length == 3;
            if (first ? length is 0 or > 3 : length is not (2 or 3)) return false;
            whole = whole[(at + 1)..];
            first = false;
        }
    }
}

using System.Globalization;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Findings;

/// <summary>
/// Rounding for readers: two significant digits of the 90 % interval's width, the same for point and bounds, so that no digit shown is noise.
/// Only display rounds; every stored and exported number keeps all its digits.
/// </summary>
public readonly record struct DisplayFigure
{
    private readonly int _power;
    private readonly CultureInfo _culture;

    private DisplayFigure(int power, CultureInfo culture) => (_power, _culture) = (power, culture);

    /// <summary>Rounding that fits an interval.</summary>
    public static DisplayFigure For(IntervalEstimate interval, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return ForWidth(interval.Hi90 - interval.Lo90, culture);
    }

    /// <summary>Rounding that fits a width; a width of zero or less keeps whole units.</summary>
    public static DisplayFigure ForWidth(double width, CultureInfo culture) =>
        new(width > 0 && double.IsFinite(width) ? Math.Clamp((int)Math.Floor(Math.Log10(width)) - 1, -6, 15) : 0, culture);

    /// <summary>A number as text, with the culture's group signs.</summary>
    public string Text(double value)
    {
        var unit = Math.Pow(10, Math.Abs(_power));
        var rounded = _power >= 0 ? Math.Round(value / unit) * unit : Math.Round(value * unit) / unit;
        return (rounded == 0 ? 0 : rounded).ToString(_power >= 0 ? "N0" : "N" + (-_power).ToString(CultureInfo.InvariantCulture), _culture);
    }

    /// <summary>A limit as text, rounded away from zero, so that "no larger than" stays true.</summary>
    public string Limit(double value)
    {
        var unit = Math.Pow(10, Math.Abs(_power));
        return Text(_power >= 0 ? Math.Ceiling(value / unit) * unit : Math.Ceiling(value * unit) / unit);
    }

    /// <summary>"low–high"; with "to" instead of a dash when a bound is negative, so that signs stay readable.</summary>
    public string Range(double low, double high)
    {
        var (from, to) = (Text(low), Text(high));
        return low < 0 || high < 0 ? $"{from} to {to}" : $"{from}–{to}";
    }
}

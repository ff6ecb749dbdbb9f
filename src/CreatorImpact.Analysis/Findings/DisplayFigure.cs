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

    /// <summary>A number as text, with the culture's group signs. Only zero itself is written as zero: a small rest keeps its leading digit and sign.</summary>
    public string Text(double value) => Written(value, Math.Round);

    /// <summary>The number that <see cref="Text"/> writes, so that what is shown beside it can be made to add up.</summary>
    public double Shown(double value) => Rounded(value, _power, Math.Round);

    /// <summary>A limit as text, rounded up, so that "no larger than" stays true.</summary>
    public string Limit(double value) => Written(value, Math.Ceiling);

    /// <summary>"low–high"; with the culture's word for "to" instead of a dash when a bound is negative, so that signs stay readable.</summary>
    public string Range(double low, double high) => Range(low, high, Text(high));

    /// <summary>The same with the high end as a limit, for "no loss larger than".</summary>
    public string RangeToLimit(double low, double high) => Range(low, high, Limit(high));

    private string Range(double low, double high, string highText) =>
        low < 0 || high < 0 ? new FindingText(_culture).Get("range_to", Text(low), highText) : $"{Text(low)}–{highText}";

    private string Written(double value, Func<double, double> round)
    {
        var power = _power;
        var rounded = Rounded(value, power, round);
        if (rounded == 0 && value != 0)
        {
            power = Math.Max((int)Math.Floor(Math.Log10(Math.Abs(value))), -9);
            rounded = Rounded(value, power, round);
        }

        return (rounded == 0 ? 0 : rounded).ToString(power >= 0 ? "N0" : "N" + (-power).ToString(CultureInfo.InvariantCulture), _culture);
    }

    private static double Rounded(double value, int power, Func<double, double> round)
    {
        var unit = Math.Pow(10, Math.Abs(power));
        return power >= 0 ? round(value / unit) * unit : round(value * unit) / unit;
    }
}

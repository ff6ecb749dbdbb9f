using System.Globalization;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// The one rounding of a chart: tooltip, table and CSV show the same digits. Amounts in the hundreds and more have two decimals, smaller ones four.
/// </summary>
public sealed class ChartNumber
{
    private const double FewDecimalsFrom = 100;

    private readonly int _decimals;

    private ChartNumber(int decimals) => _decimals = decimals;

    /// <summary>The rounding that fits the largest value of a chart.</summary>
    public static ChartNumber For(ChartModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var largest = model.Lines.SelectMany(line => line.Values).Select(value => value is { } number ? Math.Abs(number) : 0).DefaultIfEmpty().Max();
        return new ChartNumber(largest >= FewDecimalsFrom ? 2 : 4);
    }

    /// <summary>For readers, with the culture's signs; null stays null.</summary>
    public string? Text(double? value, CultureInfo culture) => Rounded(value)?.ToString(_decimals == 2 ? "#,0.##" : "#,0.####", culture);

    /// <summary>The same digits for programs; null stays null.</summary>
    public string? Plain(double? value) => Rounded(value)?.ToString(_decimals == 2 ? "0.##" : "0.####", CultureInfo.InvariantCulture);

    // Minus zero would be written with its sign.
    private double? Rounded(double? value) => value is { } number ? Math.Round(number, _decimals, MidpointRounding.AwayFromZero) + 0.0 : null;
}

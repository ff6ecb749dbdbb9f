using System.Globalization;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// The one rounding of a chart: tooltip, table and CSV show the same digits. Amounts in the hundreds and more have two decimals, smaller ones four;
/// charts of very small amounts have as many as give the largest four digits, so that no loss is shown as nothing.
/// </summary>
public sealed class ChartNumber
{
    private const double FewDecimalsFrom = 100;

    private const int MostDecimals = 15;

    private readonly int _decimals;
    private readonly string _digits;

    private ChartNumber(int decimals) => (_decimals, _digits) = (decimals, "0." + new string('#', decimals));

    /// <summary>The rounding that fits the largest value of a chart.</summary>
    public static ChartNumber For(ChartModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var largest = Largest(model.Lines.SelectMany(line => line.Values));
        if (largest == 0) largest = Largest(model.Markers.SelectMany(marker => new double?[] { marker.Value, marker.Range.Low, marker.Range.High }));
        return new ChartNumber(largest switch
        {
            >= FewDecimalsFrom => 2,
            > 0 => Math.Clamp(3 - (int)Math.Floor(Math.Log10(largest)), 4, MostDecimals),
            _ => 4,
        });
    }

    /// <summary>For readers, with the culture's signs; null stays null.</summary>
    public string? Text(double? value, CultureInfo culture) => Rounded(value)?.ToString("#," + _digits, culture);

    /// <summary>The same digits for programs; null stays null.</summary>
    public string? Plain(double? value) => Rounded(value)?.ToString(_digits, CultureInfo.InvariantCulture);

    private static double Largest(IEnumerable<double?> values) => values.Select(value => value is { } number ? Math.Abs(number) : 0).DefaultIfEmpty().Max();

    // Minus zero would be written with its sign.
    private double? Rounded(double? value) => value is { } number ? Math.Round(number, _decimals, MidpointRounding.AwayFromZero) + 0.0 : null;
}

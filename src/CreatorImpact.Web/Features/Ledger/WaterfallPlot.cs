using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>One bar of the picture, in shares of its width.</summary>
/// <param name="Kind">Line; null for the sum at the end.</param>
/// <param name="Name">Name of an entered amount.</param>
/// <param name="Amount">What it adds; the sum itself at the end.</param>
/// <param name="Left">Left edge, 0–100.</param>
/// <param name="Width">Width, above 0 up to 100.</param>
/// <param name="Role"><c>loss</c>, <c>gain</c> or <c>sum</c>.</param>
public sealed record PlottedBar(LedgerLineKind? Kind, string? Name, decimal Amount, double Left, double Width, string Role);

/// <summary>Lays the waterfall out from left to right: every bar begins where the one before it ended, and the last stands on zero.</summary>
/// <param name="Bars">From the first line to the payable sum.</param>
/// <param name="Zero">Where zero lies, 0–100.</param>
public sealed record WaterfallPlot(IReadOnlyList<PlottedBar> Bars, double Zero)
{
    // A bar of nothing is still seen.
    private const double Thinnest = 0.4;

    /// <summary>Lays out.</summary>
    public static WaterfallPlot Of(Waterfall fall)
    {
        ArgumentNullException.ThrowIfNull(fall);
        decimal[] ends = [0, fall.Payable, .. fall.Bars.SelectMany(bar => new[] { bar.From, bar.To })];
        var (low, high) = (ends.Min(), ends.Max());
        var span = high > low ? high - low : 1;
        double At(decimal value) => (double)((value - low) / span * 100);
        PlottedBar Bar(LedgerLineKind? kind, string? name, decimal amount, decimal from, decimal to, string role)
        {
            var (left, right) = (At(Math.Min(from, to)), At(Math.Max(from, to)));
            return new PlottedBar(kind, name, amount, Math.Min(left, 100 - Thinnest), Math.Max(right - left, Thinnest), role);
        }

        return new WaterfallPlot(
            [.. fall.Bars.Select(bar => Bar(bar.Kind, bar.Name, bar.Amount, bar.From, bar.To, bar.Amount < 0 ? "gain" : "loss")), Bar(null, null, fall.Payable, 0, fall.Payable, "sum")],
            At(0));
    }
}

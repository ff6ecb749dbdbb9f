using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>A bar of the waterfall.</summary>
/// <param name="Kind">Line it stands for.</param>
/// <param name="Name">Name of an entered amount; null for computed lines.</param>
/// <param name="Amount">What it adds, rounded; negative for what is taken off.</param>
/// <param name="From">Sum before it.</param>
/// <param name="To">Sum with it.</param>
public sealed record WaterfallBar(LedgerLineKind Kind, string? Name, decimal Amount, decimal From, decimal To);

/// <summary>The ledger in rounded amounts that add: the bars end exactly at the payable sum as shown.</summary>
/// <param name="Bars">One a line, in the ledger's order.</param>
/// <param name="IncomeLoss">Sum of the bars before an agreement is looked at.</param>
/// <param name="Payable">Sum of all bars: the mean of the payable draws, rounded.</param>
public sealed record Waterfall(IReadOnlyList<WaterfallBar> Bars, decimal IncomeLoss, decimal Payable)
{
    /// <summary>Rounds a ledger by largest remainder (<see cref="CentSplit"/>).</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="unit">Smallest amount shown: 0.01 for most currencies, 1 for yen.</param>
    public static Waterfall Of(LossLedger ledger, decimal unit = 0.01m)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var parts = ledger.Lines.Select(line => (decimal)line.Estimate.Point).ToList();
        var payable = Math.Round(parts.Sum() / unit, MidpointRounding.AwayFromZero) * unit;
        var rounded = CentSplit.Of(parts, payable, unit);
        var bars = new List<WaterfallBar>();
        decimal sum = 0, incomeLoss = 0;
        for (var i = 0; i < rounded.Count; i++)
        {
            bars.Add(new WaterfallBar(ledger.Lines[i].Kind, ledger.Lines[i].Name, rounded[i], sum, sum + rounded[i]));
            sum += rounded[i];
            if (ledger.Lines[i].Kind < LedgerLineKind.Waiting) incomeLoss = sum;
        }

        return new Waterfall(bars, incomeLoss, payable);
    }
}

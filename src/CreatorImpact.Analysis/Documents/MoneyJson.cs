using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Money of one account under one outage. Field names are part of the public contract; amounts are in <paramref name="Currency"/>, loss positive, unrounded but for the ledger's <c>shown</c>.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="Basis"><c>revenue</c> or <c>views</c>: what the ledger is computed from.</param>
/// <param name="Direct">Loss of the revenue series.</param>
/// <param name="Unit">Loss by views × share × RPM.</param>
/// <param name="Volume">Part of the direct loss that fewer views made.</param>
/// <param name="Price">Part that less money a view made.</param>
/// <param name="Payable">What is payable after everything.</param>
/// <param name="IncomeLoss">Sum of the lines before an agreement is looked at.</param>
/// <param name="Ledger">Lines that add to the payable sum.</param>
/// <param name="Rpm">Price of 1,000 views used.</param>
/// <param name="Naive">Usual money an hour × hours.</param>
/// <param name="Parametric">Agreed rate × paid hours.</param>
/// <param name="Rates">Rates of exchange used.</param>
/// <param name="Reasons">What stands against the figures, and what was assumed.</param>
public sealed record MoneyJson(
    string Currency,
    string Basis,
    IntervalJson? Direct,
    IntervalJson? Unit,
    IntervalJson? Volume,
    IntervalJson? Price,
    IntervalJson Payable,
    IntervalJson IncomeLoss,
    IReadOnlyList<LedgerLineJson> Ledger,
    RpmJson? Rpm,
    double? Naive,
    decimal? Parametric,
    IReadOnlyList<UsedRateJson> Rates,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>Writes an account's money.</summary>
    public static MoneyJson From(AccountMoney money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return new MoneyJson(
            money.Currency,
            money.Basis == MoneyBasis.Revenue ? "revenue" : "views",
            IntervalJson.From(money.Direct),
            IntervalJson.From(money.Unit),
            IntervalJson.From(money.Volume),
            IntervalJson.From(money.Price),
            IntervalJson.From(money.Ledger.Payable)!,
            IntervalJson.From(money.Ledger.IncomeLoss)!,
            [.. money.Ledger.Lines.Zip(money.Waterfall.Bars, LedgerLineJson.From)],
            money.Rpm is { } rpm ? new RpmJson(money.RpmCurrency!, IntervalJson.From(rpm.Rpm)!, IntervalJson.From(money.Share!.Share)!, rpm.IsAssumed, rpm.Days) : null,
            money.Naive,
            money.Parametric,
            [.. money.Rates.Select(UsedRateJson.Of)],
            money.Reasons);
    }
}

/// <summary>A line of the ledger.</summary>
/// <param name="Line">Which, in snake case; lines of one kind differ by name.</param>
/// <param name="Name">Name of an entered amount, else null.</param>
/// <param name="Amount">What it adds to the sum; negative for what is taken off.</param>
/// <param name="Shown">The mean rounded so that all lines add to the payable sum as shown.</param>
public sealed record LedgerLineJson(string Line, string? Name, IntervalJson Amount, decimal Shown)
{
    internal static LedgerLineJson From(LedgerLine line, WaterfallBar bar) => new(LedgerLineCode.Of(line.Kind), line.Name, IntervalJson.From(line.Estimate)!, bar.Amount);
}

/// <summary>Price of 1,000 views.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="Rpm">Revenue per 1,000 views that earn.</param>
/// <param name="QualifiedShare">Share of views that earn, 0–1.</param>
/// <param name="Assumed">True when entered and not measured.</param>
/// <param name="Days">Clean days it comes from.</param>
public sealed record RpmJson(string Currency, IntervalJson Rpm, IntervalJson QualifiedShare, bool Assumed, int Days);

/// <summary>A rate of exchange that was used.</summary>
public sealed record UsedRateJson(string From, string To, decimal Rate, string On, string Source, string? Via)
{
    internal static UsedRateJson Of(UsedRate rate) => new(rate.From, rate.To, rate.Rate, LocalDatePattern.Iso.Format(rate.On), rate.Source, rate.Via);
}

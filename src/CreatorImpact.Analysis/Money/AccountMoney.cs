using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Analysis.Money;

/// <summary>Which way the ledger's lines were computed.</summary>
public enum MoneyBasis
{
    /// <summary>From the account's revenue series.</summary>
    Revenue,

    /// <summary>From lost views × share that earns × revenue per 1,000 views.</summary>
    Views,
}

/// <summary>What an account's outage cost in money; amounts in <see cref="Currency"/>, loss positive.</summary>
public sealed record AccountMoney
{
    /// <summary>ISO code of every amount here.</summary>
    public required string Currency { get; init; }

    /// <summary>Loss of the revenue series itself; null without 28 clean days of revenue.</summary>
    public IntervalEstimate? Direct { get; init; }

    /// <summary>Loss by lost views × price; null without views or price.</summary>
    public IntervalEstimate? Unit { get; init; }

    /// <summary>The same, one number a world.</summary>
    public double[]? UnitDraws { get; init; }

    /// <summary>Part of the direct loss that fewer views made; null where it cannot be told apart.</summary>
    public IntervalEstimate? Volume { get; init; }

    /// <summary>Part that less money a view made.</summary>
    public IntervalEstimate? Price { get; init; }

    /// <summary>Revenue per 1,000 views used, in the currency its <see cref="RpmCurrency"/> names; null when there is none.</summary>
    public ButForRpm? Rpm { get; init; }

    /// <summary>ISO code of the revenue per 1,000 views.</summary>
    public string? RpmCurrency { get; init; }

    /// <summary>Share of views that earn.</summary>
    public QualifiedShare? Share { get; init; }

    /// <summary>Which way the ledger goes.</summary>
    public required MoneyBasis Basis { get; init; }

    /// <summary>Lost income in parts that add; what totals over accounts are made of.</summary>
    public required MarketLoss Market { get; init; }

    /// <summary>From lost income to what is payable.</summary>
    public required LossLedger Ledger { get; init; }

    /// <summary>The same rounded so that it adds.</summary>
    public required Waterfall Waterfall { get; init; }

    /// <summary>What an agreement counts by.</summary>
    public required LedgerTerms Terms { get; init; }

    /// <summary>What a calculator would say: usual money an hour × hours; null when it has nothing to go by.</summary>
    public double? Naive { get; init; }

    /// <summary>What an agreed rate pays: rate × hours after the waiting period; null without a rate.</summary>
    public decimal? Parametric { get; init; }

    /// <summary>Rates of exchange used.</summary>
    public IReadOnlyList<UsedRate> Rates { get; init; } = [];

    /// <summary>What stands against the figures, and what was assumed.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }
}

/// <summary>Money of a case, or why there is none.</summary>
/// <param name="Money">The figures; null when there are none.</param>
/// <param name="Refusals">Why not; empty when there are.</param>
public sealed record MoneyAnswer(AccountMoney? Money, IReadOnlyList<Reason> Refusals);

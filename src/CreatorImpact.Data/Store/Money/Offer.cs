using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Store.Money;

/// <summary>A sum somebody offers to pay for a loss.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Scope">The account and outage it is for.</param>
/// <param name="Amount">Units of the currency, 0 or more.</param>
/// <param name="Currency">ISO code.</param>
/// <param name="MadeOn">Day of the offer.</param>
/// <param name="MadeBy">Who offers.</param>
public sealed record Offer(long Id, MoneyScope Scope, decimal Amount, string Currency, LocalDate MadeOn, string MadeBy)
{
    /// <summary>What they say it rests on.</summary>
    public OfferAssumptions Assumptions { get; init; } = new();

    /// <summary>Anything else; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>When it was entered; set by the store.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>Everything that is wrong, at most one fault a field; empty when nothing is.</summary>
    public IReadOnlyList<MoneyFault> Faults() =>
    [
        .. EntryText.Present(
            [
                MoneyAmount.Fault("amount", Amount),
                MoneyAmount.CurrencyFault("currency", Currency),
                EntryText.DayFault("madeOn", MadeOn),
                EntryText.LabelFault("madeBy", MadeBy),
                .. Assumptions.Faults(),
                EntryText.NoteFault(Note),
            ]).DistinctBy(fault => fault.Field),
    ];
}

/// <summary>What an offer says it rests on; null = not stated.</summary>
public sealed record OfferAssumptions
{
    /// <summary>Longest recovery that is taken, days.</summary>
    public const int LongestRecovery = 366;

    /// <summary>Revenue per 1,000 views, in the offer's currency.</summary>
    public decimal? Rpm { get; init; }

    /// <summary>Days after the outage that are counted.</summary>
    public int? RecoveryDays { get; init; }

    /// <summary>Start of the outage as the offer sees it.</summary>
    public Instant? WindowStart { get; init; }

    /// <summary>End of the outage as the offer sees it, exclusive.</summary>
    public Instant? WindowEnd { get; init; }

    /// <summary>Share of lost posts' views, 0–1, that is taken to go to the creator's other posts.</summary>
    public decimal? Kappa { get; init; }

    internal IReadOnlyList<MoneyFault> Faults() => EntryText.Present(
        [
            MoneyAmount.Fault("rpm", Rpm),
            RecoveryDays is null or (>= 0 and <= LongestRecovery) ? null : new MoneyFault("recoveryDays", Invariant($"{RecoveryDays}"), Invariant($"0 to {LongestRecovery} days"), "Correct the days."),
            EntryText.InstantFault("windowStart", WindowStart),
            EntryText.InstantFault("windowEnd", WindowEnd),
            WindowEnd <= WindowStart ? new MoneyFault("windowEnd", Invariant($"{WindowEnd}"), Invariant($"a time after {WindowStart}"), "Put start and end in order.") : null,
            Kappa is null or (>= 0 and <= 1) ? null : new MoneyFault("kappa", Invariant($"{Kappa}"), "a share from 0 to 1 (0 % to 100 %)", "Correct the share."),
        ]);
}

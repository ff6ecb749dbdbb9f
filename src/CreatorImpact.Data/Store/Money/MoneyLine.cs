using NodaTime;

namespace CreatorImpact.Data.Store.Money;

/// <summary>What an entered amount does to the loss of income.</summary>
public enum MoneyLineKind
{
    /// <summary>Income lost that no series shows: gifts, affiliate sales, subscriptions, flat fees. Adds to the loss.</summary>
    OtherIncome,

    /// <summary>Cost that did not arise because of the outage. Taken off the loss.</summary>
    SavedCost,

    /// <summary>Cost that arose because of the outage: reposting, paid reach elsewhere. Adds to the loss.</summary>
    ExtraExpense,

    /// <summary>Own gains elsewhere, and refunds. Taken off the loss.</summary>
    Offset,
}

/// <summary>An amount the user entered, as a range. It counts once, within its scope: one of all accounts is never shared out among them.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Kind">What it does to the loss.</param>
/// <param name="Label">What it is, in the user's words.</param>
/// <param name="Low">Lowest amount thought possible, 0 or more, units of the currency.</param>
/// <param name="Likely">Likeliest amount.</param>
/// <param name="High">Highest amount thought possible.</param>
/// <param name="Currency">ISO code.</param>
public sealed record MoneyLine(long Id, MoneyScope Scope, MoneyLineKind Kind, string Label, decimal Low, decimal Likely, decimal High, string Currency)
{
    /// <summary>Day of the amount, by which a rate of exchange is chosen; null = the outage's.</summary>
    public LocalDate? DatedOn { get; init; }

    /// <summary>Anything else; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>When it was entered; set by the store.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>+1 for what adds to the loss, −1 for what is taken off it.</summary>
    public int Sign => Kind is MoneyLineKind.OtherIncome or MoneyLineKind.ExtraExpense ? 1 : -1;

    /// <summary>Everything that is wrong, at most one fault a field; empty when nothing is.</summary>
    public IReadOnlyList<MoneyFault> Faults() =>
    [
        .. EntryText.Present(
            [
                Enum.IsDefined(Kind) ? null : new MoneyFault("kind", "another", "other_income, saved_cost, extra_expense or offset", "Choose one of the four."),
                EntryText.LabelFault("label", Label),
                MoneyAmount.Fault("low", Low),
                MoneyAmount.Fault("likely", Likely),
                MoneyAmount.Fault("high", High),
                Order("likely", Low, Likely),
                Order("high", Likely, High),
                MoneyAmount.CurrencyFault("currency", Currency),
                EntryText.DayFault("datedOn", DatedOn),
                EntryText.NoteFault(Note),
            ]).DistinctBy(fault => fault.Field),
    ];

    private static MoneyFault? Order(string field, decimal lower, decimal upper) => lower > upper
        ? new MoneyFault(field, FormattableString.Invariant($"{upper}"), FormattableString.Invariant($"{lower} or more"), "Put the amounts in order: low, likeliest, high.")
        : null;
}

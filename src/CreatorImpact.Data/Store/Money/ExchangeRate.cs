using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Store.Money;

/// <summary>A rate of exchange as entered: one unit of <paramref name="Base"/> is <paramref name="Rate"/> units of <paramref name="Quote"/>.</summary>
/// <param name="Base">ISO code.</param>
/// <param name="Quote">ISO code of another currency.</param>
/// <param name="On">Day the rate is of.</param>
/// <param name="Rate">Units of quote for one of base, above 0, at most nine decimals.</param>
/// <param name="Source">Where it is from.</param>
public sealed record ExchangeRate(string Base, string Quote, LocalDate On, decimal Rate, string Source)
{
    /// <summary>Largest rate that is taken.</summary>
    public const decimal Largest = 1_000_000_000m;

    private const int MostDecimals = 9;

    private const decimal Nano = 1_000_000_000m;

    internal long RateNano => (long)(Rate * Nano);

    /// <summary>Everything that is wrong, at most one fault a field; empty when nothing is.</summary>
    public IReadOnlyList<MoneyFault> Faults() =>
        [.. EntryText.Present([EntryText.DayFault("on", On), MoneyAmount.CurrencyFault("base", Base), MoneyAmount.CurrencyFault("quote", Quote), PairFault(), RateFault(), EntryText.LabelFault("source", Source)]).DistinctBy(fault => fault.Field)];

    internal static decimal FromNano(long nano) => nano / Nano;

    private MoneyFault? PairFault() => Base == Quote ? new MoneyFault("quote", $"'{Quote}' twice", "two currencies", "Choose another currency: one unit of a currency is always one of itself.") : null;

    private MoneyFault? RateFault() => Rate switch
    {
        <= 0 => new MoneyFault("rate", Invariant($"{Rate}"), "more than 0", "Enter how many units of the second currency one of the first is."),
        > Largest => new MoneyFault("rate", Invariant($"{Rate}"), Invariant($"at most {Largest:0}"), "Correct the rate, or enter it the other way round."),
        _ when decimal.Round(Rate, MostDecimals) != Rate => new MoneyFault("rate", Invariant($"{Rate}"), Invariant($"at most {MostDecimals} decimals"), "Round the rate, or enter it the other way round."),
        _ => null,
    };
}

using CreatorImpact.Data.Import.Cells;
using static System.FormattableString;

namespace CreatorImpact.Data.Store.Money;

/// <summary>What an amount of money and its currency must keep to, and how it stands in the tables: millionths of the currency's unit.</summary>
public static class MoneyAmount
{
    /// <summary>Largest amount that is taken, in units of any currency.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>Most digits after the decimal sign: more would be lost in the tables.</summary>
    public const int MostDecimals = 6;

    private const decimal Micro = 1_000_000m;

    /// <summary>The ISO 4217 code a text stands for: itself in capitals, or that of a symbol such as €; null when it is no currency.</summary>
    public static string? CurrencyOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : CurrencyMark.CodeOf(text.Trim().ToUpperInvariant()) ?? CurrencyMark.CodeOf(text);

    /// <summary>What is wrong with an amount; null when nothing is or it is absent.</summary>
    /// <param name="field">Name for the fault.</param>
    /// <param name="amount">Units of a currency, 0 or more.</param>
    public static MoneyFault? Fault(string field, decimal? amount) => amount switch
    {
        < 0 => new MoneyFault(field, Invariant($"{amount}"), "0 or more", "Leave the sign away: the kind of the entry says whether it adds or subtracts."),
        > Largest => new MoneyFault(field, Invariant($"{amount}"), Invariant($"at most {Largest:0}"), "Correct the amount."),
        { } value when decimal.Round(value, MostDecimals) != value => new MoneyFault(field, Invariant($"{amount}"), Invariant($"at most {MostDecimals} decimals"), "Round the amount."),
        _ => null,
    };

    /// <summary>What is wrong with a currency; null when nothing is.</summary>
    /// <param name="field">Name for the fault.</param>
    /// <param name="code">Code as it is to be stored.</param>
    public static MoneyFault? CurrencyFault(string field, string? code) => code is not null && CurrencyMark.CodeOf(code) == code
        ? null
        : new MoneyFault(field, string.IsNullOrWhiteSpace(code) ? "nothing" : Invariant($"'{code}'"), "an ISO 4217 code of three letters, such as EUR", "Enter the code of the currency.");

    internal static long ToMicro(decimal amount) => (long)(amount * Micro);

    internal static decimal FromMicro(long micro) => micro / Micro;
}

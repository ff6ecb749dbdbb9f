using System.Collections.Frozen;
using System.Globalization;

namespace CreatorImpact.Data.Import.Cells;

/// <summary>Currencies as headers and cells write them.</summary>
internal static class CurrencyMark
{
    private static readonly (string Mark, string Code)[] Symbols =
    [
        ("US$", "USD"), ("R$", "BRL"), ("A$", "AUD"), ("C$", "CAD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"),
        ("₩", "KRW"), ("zł", "PLN"), ("₺", "TRY"), ("₽", "RUB"), ("₴", "UAH"), ("Kč", "CZK"), ("$", "USD"),
    ];

    private const string Common =
        "USD EUR GBP JPY BRL AUD CAD INR KRW PLN TRY RUB UAH CZK CHF SEK NOK DKK HUF RON BGN ISK CNY HKD TWD SGD NZD MXN ARS CLP COP PEN UYU "
        + "ZAR NGN KES EGP MAD ILS AED SAR QAR KWD PKR BDT LKR IDR MYR PHP THB VND KZT";

    private static readonly Lazy<FrozenSet<string>> Codes = new(ReadCodes);

    /// <summary>ISO code of a symbol or of itself; null for any other text. A bare <c>$</c> is taken for US dollars.</summary>
    public static string? CodeOf(string text)
    {
        var trimmed = text.Trim();
        foreach (var (mark, code) in Symbols)
            if (trimmed == mark)
                return code;

        return trimmed.Length == 3 && trimmed.All(char.IsAsciiLetterUpper) && Codes.Value.Contains(trimmed) ? trimmed : null;
    }

    /// <summary>Takes a currency off either end of an amount.</summary>
    /// <returns>The rest, and the code when there was one.</returns>
    public static (string Amount, string? Code) Strip(string amount)
    {
        foreach (var (mark, code) in Symbols)
        {
            if (amount.EndsWith(mark, StringComparison.Ordinal)) return (amount[..^mark.Length].TrimEnd(), code);
            if (amount.StartsWith(mark, StringComparison.Ordinal)) return (amount[mark.Length..].TrimStart(), code);
            if (amount.StartsWith('-') && amount.AsSpan(1).StartsWith(mark, StringComparison.Ordinal)) return ("-" + amount[(1 + mark.Length)..].TrimStart(), code);
        }

        if (amount.Length > 4 && CodeOf(amount[^3..]) is { } last && !char.IsLetter(amount[^4])) return (amount[..^3].TrimEnd(), last);
        if (amount.Length > 4 && CodeOf(amount[..3]) is { } first && !char.IsLetter(amount[3])) return (amount[3..].TrimStart(), first);
        return (amount, null);
    }

    private static FrozenSet<string> ReadCodes()
    {
        // A runtime without the data of cultures (invariant globalization) still knows the currencies most exports are in.
        var codes = new HashSet<string>(Common.Split(' '), StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            if (culture.Name.Length == 0 || culture.LCID == CultureInfo.InvariantCulture.LCID) continue;
            var symbol = new RegionInfo(culture.Name).ISOCurrencySymbol;
            if (symbol.Length == 3) codes.Add(symbol);
        }

        return codes.ToFrozenSet(StringComparer.Ordinal);
    }
}

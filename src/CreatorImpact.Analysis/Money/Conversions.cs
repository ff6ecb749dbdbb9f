using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Money;

/// <summary>A rate that was used.</summary>
/// <param name="From">ISO code of the amount.</param>
/// <param name="To">ISO code of the result.</param>
/// <param name="Rate">Units of the result's currency for one of the amount's.</param>
/// <param name="On">Day of the rate.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Via">Currency two rates were put together by; null for none.</param>
public sealed record UsedRate(string From, string To, decimal Rate, LocalDate On, string Source, string? Via);

/// <summary>Turns amounts into one currency by the entered rates, and remembers which it used. Amounts without a rate stay out and are named: money is never mixed silently.</summary>
/// <param name="rates">Rates entered.</param>
/// <param name="currency">ISO code of the result.</param>
internal sealed class Conversions(ExchangeRates rates, string currency)
{
    private readonly List<UsedRate> _used = [];

    /// <summary>ISO code of the result.</summary>
    public string Currency => currency;

    /// <summary>Rates used, each once.</summary>
    public IReadOnlyList<UsedRate> Used => [.. _used.Distinct()];

    /// <summary>Units of the result's currency for one of <paramref name="from"/>; null, with a reason in <paramref name="missing"/>, when nobody entered a rate.</summary>
    public decimal? Rate(string from, LocalDate day, string what, out Reason? missing)
    {
        missing = null;
        if (from == currency) return 1;
        if (rates.Find(from, currency, day) is not { } found)
        {
            missing = new Reason("no_rate", $"{what} is in {from} and no rate to {currency} of {LocalDatePattern.Iso.Format(day)} or before was entered, so it is left out: enter one under Money.");
            return null;
        }

        _used.Add(new UsedRate(from, currency, found.Rate, found.On, found.Source, found.Via));
        return found.Rate;
    }
}

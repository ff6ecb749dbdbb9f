using NodaTime;

namespace CreatorImpact.Data.Store.Money;

/// <summary>A rate found for a day.</summary>
/// <param name="Rate">Units of the wanted currency for one of the other.</param>
/// <param name="On">Day the rate is of; of two rates put together the older day.</param>
/// <param name="Source">Where it is from; of two rates put together both.</param>
/// <param name="Via">Currency two rates were put together by; null for a rate between the two themselves.</param>
public sealed record FoundRate(decimal Rate, LocalDate On, string Source, string? Via = null);

/// <summary>The entered rates of exchange. A rate holds from its day on until a newer one; nothing holds before the first.</summary>
public sealed class ExchangeRates
{
    private readonly Dictionary<(string Base, string Quote), ExchangeRate[]> _pairs;

    private readonly string[] _currencies;

    /// <param name="rates">Rates without faults, in any order.</param>
    /// <exception cref="ArgumentException">A rate has <see cref="ExchangeRate.Faults"/>.</exception>
    public ExchangeRates(IEnumerable<ExchangeRate> rates)
    {
        All = [.. rates.OrderByDescending(rate => rate.On).ThenBy(rate => rate.Base, StringComparer.Ordinal).ThenBy(rate => rate.Quote, StringComparer.Ordinal)];
        foreach (var rate in All) MoneyFault.Reject(rate.Faults(), nameof(rates));
        _pairs = All.GroupBy(rate => (rate.Base, rate.Quote)).ToDictionary(group => group.Key, group => group.ToArray());
        _currencies = [.. All.SelectMany(rate => new[] { rate.Base, rate.Quote }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>All rates, the newest first.</summary>
    public IReadOnlyList<ExchangeRate> All { get; }

    /// <summary>
    /// The rate of a day: the newest that is not after it, entered in either direction, a newer one before an older, on one day the one entered in the direction asked for.
    /// Without one, two rates are put together by a third currency: the pair whose older day is newest. Null when there is none.
    /// </summary>
    /// <param name="from">ISO code of what is there.</param>
    /// <param name="to">ISO code of what is wanted.</param>
    /// <param name="day">Day of the amount.</param>
    public FoundRate? Find(string from, string to, LocalDate day)
    {
        if (string.Equals(from, to, StringComparison.Ordinal)) return new FoundRate(1m, day, string.Empty);
        return Direct(from, to, day) ?? Cross(from, to, day);
    }

    private FoundRate? Direct(string from, string to, LocalDate day)
    {
        var straight = Newest(from, to, day);
        var inverse = Newest(to, from, day);
        if (straight is not null && (inverse is null || straight.On >= inverse.On)) return new FoundRate(straight.Rate, straight.On, straight.Source);
        return inverse is null ? null : new FoundRate(1m / inverse.Rate, inverse.On, inverse.Source);
    }

    private FoundRate? Cross(string from, string to, LocalDate day)
    {
        FoundRate? best = null;
        foreach (var third in _currencies)
        {
            if (third == from || third == to || Direct(from, third, day) is not { } first || Direct(third, to, day) is not { } second) continue;

            var on = LocalDate.Min(first.On, second.On);
            if (best is null || on > best.On)
                best = new FoundRate(first.Rate * second.Rate, on, first.Source == second.Source ? first.Source : $"{first.Source}, {second.Source}", third);
        }

        return best;
    }

    private ExchangeRate? Newest(string from, string to, LocalDate day) =>
        _pairs.TryGetValue((from, to), out var rates) ? rates.FirstOrDefault(rate => rate.On <= day) : null;
}

using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Money;

public sealed class ExchangeRatesTests
{
    private static readonly ExchangeRates Rates = new(
    [
        Rate("EUR", "USD", 1, 1.25m, "Bank A"),
        Rate("EUR", "USD", 10, 1.6m, "Bank B"),
        Rate("USD", "JPY", 5, 160m, "Bank A"),
        Rate("GBP", "EUR", 8, 1.2m, "Bank A"),
    ]);

    [Fact]
    public void Find_DayOfARateAndLater_TakesTheNewestNotAfterIt()
    {
        Assert.Equal(new FoundRate(1.25m, Day(1), "Bank A"), Rates.Find("EUR", "USD", Day(1)));
        Assert.Equal(new FoundRate(1.25m, Day(1), "Bank A"), Rates.Find("EUR", "USD", Day(9)));
        Assert.Equal(new FoundRate(1.6m, Day(10), "Bank B"), Rates.Find("EUR", "USD", Day(28)));
    }

    [Fact]
    public void Find_BeforeTheFirstRate_IsNothing()
    {
        Assert.Null(Rates.Find("EUR", "USD", Day(1).PlusDays(-1)));
        Assert.Null(Rates.Find("USD", "JPY", Day(4)));
        Assert.Null(Rates.Find("EUR", "CHF", Day(28)));
    }

    [Fact]
    public void Find_OtherDirection_IsInverted()
    {
        Assert.Equal(new FoundRate(0.8m, Day(1), "Bank A"), Rates.Find("USD", "EUR", Day(3)));
    }

    [Fact]
    public void Find_EnteredInBothDirections_TheNewerCountsAndOnOneDayTheStraight()
    {
        var both = new ExchangeRates([Rate("EUR", "USD", 1, 1.25m, "straight"), Rate("USD", "EUR", 2, 0.5m, "inverse"), Rate("EUR", "USD", 3, 1.3m, "straight"), Rate("USD", "EUR", 3, 0.5m, "inverse")]);

        Assert.Equal(new FoundRate(2m, Day(2), "inverse"), both.Find("EUR", "USD", Day(2)));
        Assert.Equal(new FoundRate(1.3m, Day(3), "straight"), both.Find("EUR", "USD", Day(3)));
    }

    [Fact]
    public void Find_OnlyByAThirdCurrency_MultipliesAndTakesTheOlderDay()
    {
        Assert.Equal(new FoundRate(200m, Day(1), "Bank A", "USD"), Rates.Find("EUR", "JPY", Day(9)));
        Assert.Equal(new FoundRate(256m, Day(5), "Bank B, Bank A", "USD"), Rates.Find("EUR", "JPY", Day(10)));
        Assert.Equal(new FoundRate(1.5m, Day(1), "Bank A", "EUR"), Rates.Find("GBP", "USD", Day(9)));
    }

    [Fact]
    public void Find_TwoThirdCurrencies_TakesTheFresherPair()
    {
        var rates = new ExchangeRates([Rate("EUR", "USD", 1, 2m, "old"), Rate("USD", "JPY", 9, 100m, "old"), Rate("EUR", "GBP", 4, 0.5m, "new"), Rate("GBP", "JPY", 5, 300m, "new")]);

        Assert.Equal(new FoundRate(150m, Day(4), "new", "GBP"), rates.Find("EUR", "JPY", Day(20)));
    }

    [Fact]
    public void Find_FourCurrenciesInARow_IsNothing()
    {
        Assert.Null(Rates.Find("GBP", "JPY", Day(28)));
    }

    [Fact]
    public void Find_SameCurrency_IsOne()
    {
        Assert.Equal(1m, new ExchangeRates([]).Find("EUR", "EUR", Day(1))!.Rate);
    }

    [Fact]
    public void Faults_EachBrokenRule_NamesItsField()
    {
        Assert.Equal(["quote"], Fields(new ExchangeRate("EUR", "EUR", Day(1), 1m, "Bank")));
        Assert.Equal(["base", "rate", "source"], Fields(new ExchangeRate("XXY", "EUR", Day(1), 0m, " ")));
        Assert.Equal(["on", "rate"], Fields(new ExchangeRate("USD", "EUR", new LocalDate(1999, 1, 1), 1.0000000001m, "Bank")));
        Assert.Equal(["rate"], Fields(new ExchangeRate("USD", "EUR", Day(1), ExchangeRate.Largest + 1, "Bank")));
        Assert.Throws<ArgumentException>(() => new ExchangeRates([new ExchangeRate("EUR", "EUR", Day(1), 1m, "Bank")]));
    }

    private static IEnumerable<string> Fields(ExchangeRate rate) => rate.Faults().Select(fault => fault.Field);

    private static LocalDate Day(int day) => new(2026, 2, day);

    private static ExchangeRate Rate(string from, string to, int day, decimal rate, string source) => new(from, to, Day(day), rate, source);
}

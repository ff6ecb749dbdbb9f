using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Tests.Store.Money;

public sealed class MoneyTermsTests
{
    private static readonly MoneyScope Account = new(7, 0);

    private static readonly MoneyScope Outage = new(0, 3);

    private static readonly MoneyScope Both = new(7, 3);

    [Fact]
    public void Over_FieldsLeftUnsaid_ComeFromTheWiderTerms()
    {
        var wide = new MoneyTerms { WaitingHours = 8, LongTailDays = 90, KappaLow = 0.1m, KappaHigh = 0.3m, HourlyRate = 100, Cap = 5_000, Currency = "EUR" };
        var narrow = new MoneyTerms { WaitingHours = 12, QualifiedShareLow = 0.4m, QualifiedShareHigh = 0.6m };

        var merged = narrow.Over(wide);

        Assert.Equal(
            new MoneyTerms { WaitingHours = 12, LongTailDays = 90, KappaLow = 0.1m, KappaHigh = 0.3m, HourlyRate = 100, Cap = 5_000, Currency = "EUR", QualifiedShareLow = 0.4m, QualifiedShareHigh = 0.6m },
            merged);
    }

    [Fact]
    public void Over_RangesOfTwoScopes_AreNotPutTogetherFromTheirEnds()
    {
        var wide = new MoneyTerms { RpmLow = 1, RpmLikely = 2, RpmHigh = 3, RpmCurrency = "EUR" };
        var narrow = new MoneyTerms { RpmLikely = 9, RpmCurrency = "USD" };

        Assert.Equal((9m, 9m, 9m, "USD"), narrow.Over(wide).Rpm);
        Assert.Equal((1m, 2m, 3m, "EUR"), MoneyTerms.Nothing.Over(wide).Rpm);
    }

    [Fact]
    public void Over_AnotherCurrency_DoesNotTurnTheWiderRateIntoIt()
    {
        var merged = new MoneyTerms { Currency = "USD", Cap = 9 }.Over(new MoneyTerms { Currency = "EUR", HourlyRate = 100, Cap = 5_000 });

        Assert.Equal((null, 9m, "USD"), (merged.HourlyRate, merged.Cap, merged.Currency));
    }

    [Fact]
    public void For_FourScopes_TheNarrowestSaidCountsAndTheAccountBeforeTheOutage()
    {
        var book = new MoneyTermsBook(
        [
            Entry(Both, new MoneyTerms { WaitingHours = 4 }),
            Entry(Account, new MoneyTerms { WaitingHours = 3, LongTailDays = 30 }),
            Entry(Outage, new MoneyTerms { WaitingHours = 2, LongTailDays = 90, Currency = "USD" }),
            Entry(MoneyScope.Everything, new MoneyTerms { WaitingHours = 1, LongTailDays = 90, Currency = "EUR", KappaLow = 0.2m, KappaHigh = 0.4m }),
        ]);

        Assert.Equal(new MoneyTerms { WaitingHours = 4, LongTailDays = 30, Currency = "USD", KappaLow = 0.2m, KappaHigh = 0.4m }, book.For(Both));
        Assert.Equal((3m, "EUR"), (book.For(Account).WaitingHours, book.For(Account).Currency));
        Assert.Equal((2m, 90), (book.For(Outage).WaitingHours, book.For(Outage).LongTailDays));
        Assert.Equal(1m, book.For(new MoneyScope(8, 9)).WaitingHours);
        Assert.Equal(3m, book.Inherited(Both).WaitingHours);
        Assert.Equal(4m, book.Own(Both).WaitingHours);
        Assert.Equal(MoneyTerms.Nothing, book.Own(new MoneyScope(8, 0)));
    }

    [Fact]
    public void Ranges_NothingSaid_AreTheDefaultsOrAbsent()
    {
        Assert.Equal((0m, 0.5m), MoneyTerms.Nothing.Kappa);
        Assert.Null(MoneyTerms.Nothing.QualifiedShare);
        Assert.Null(MoneyTerms.Nothing.Rpm);
        Assert.Equal((1m, 2m, 3m, "EUR"), new MoneyTerms { RpmLow = 1, RpmHigh = 3, RpmCurrency = "EUR" }.Rpm);
    }

    [Fact]
    public void Faults_UsableTerms_AreNone()
    {
        Assert.Empty(MoneyTermsRules.Faults(MoneyTerms.Nothing));
        Assert.Empty(MoneyTermsRules.Faults(new MoneyTerms
        {
            RpmLow = 0,
            RpmLikely = 1.25m,
            RpmHigh = 1.25m,
            RpmCurrency = "EUR",
            QualifiedShareLow = 0,
            QualifiedShareHigh = 1,
            LongTailDays = 90,
            KappaLow = 0.5m,
            KappaHigh = 0.5m,
            HourlyRate = 10,
            WaitingHours = 0,
            Cap = 0,
            Currency = "JPY",
        }));
    }

    [Fact]
    public void Faults_EachBrokenRule_NamesItsField()
    {
        (string Field, MoneyTerms Terms)[] cases =
        [
            ("rpmLow", new() { RpmLow = -1, RpmHigh = 2, RpmCurrency = "EUR" }),
            ("rpmLow", new() { RpmHigh = 2, RpmCurrency = "EUR" }),
            ("rpmHigh", new() { RpmLow = 3, RpmHigh = 2, RpmCurrency = "EUR" }),
            ("rpmHigh", new() { RpmLow = 3, RpmCurrency = "EUR" }),
            ("rpmLikely", new() { RpmLow = 1, RpmLikely = 0.5m, RpmHigh = 2, RpmCurrency = "EUR" }),
            ("rpmHigh", new() { RpmLow = 1, RpmLikely = 3, RpmHigh = 2, RpmCurrency = "EUR" }),
            ("rpmLikely", new() { RpmLikely = 1.0000001m, RpmCurrency = "EUR" }),
            ("rpmCurrency", new() { RpmLikely = 1 }),
            ("rpmCurrency", new() { RpmLikely = 1, RpmCurrency = "EURO" }),
            ("qualifiedShareHigh", new() { QualifiedShareLow = 0.5m, QualifiedShareHigh = 1.1m }),
            ("qualifiedShareLow", new() { QualifiedShareHigh = 0.5m }),
            ("longTailDays", new() { LongTailDays = 31 }),
            ("kappaHigh", new() { KappaLow = 0.5m, KappaHigh = 0.4m }),
            ("hourlyRate", new() { HourlyRate = MoneyAmount.Largest + 1, Currency = "EUR" }),
            ("waitingHours", new() { WaitingHours = -0.5m }),
            ("cap", new() { Cap = -1, Currency = "EUR" }),
            ("currency", new() { Cap = 1 }),
            ("currency", new() { Currency = "eur" }),
        ];

        foreach (var (field, terms) in cases)
        {
            var fault = Assert.Single(MoneyTermsRules.Faults(terms));
            Assert.Equal(field, fault.Field);
            Assert.All([fault.Found, fault.Expected, fault.Fix], text => Assert.NotEmpty(text));
        }
    }

    private static StoredMoneyTerms Entry(MoneyScope scope, MoneyTerms terms) => new(scope, terms, default);
}

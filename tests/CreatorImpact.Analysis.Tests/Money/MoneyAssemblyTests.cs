using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

public class MoneyAssemblyTests
{
    private static readonly StoredOutage Stored = new() { Id = 7, Title = "feed down", Start = MoneyInputs.Outage().Outage.Span.Start };

    private static readonly MoneyTerms TwoDollars = new() { RpmLikely = 2, RpmCurrency = "USD" };

    [Fact]
    public void Of_ViewsAndEnteredRpm_IsLostViewsTimesPrice()
    {
        // 1,000 views missing at 2.00 a thousand.
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), TwoDollars, series: [MoneyInputs.Days("views", 1_000)]));

        Assert.Null(money.Direct);
        Assert.Equal(2, money.Unit!.Point, 0.2);
        Assert.Equal(MoneyBasis.Views, money.Basis);
        Assert.Equal("USD", money.Currency);
        Assert.Contains(money.Reasons, reason => reason.Code == "rpm_assumed");
        Assert.Null(money.Price);
    }

    [Fact]
    public void Of_RevenueBesideViews_GivesBothWaysAndTheyAgree()
    {
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR")]));

        Assert.Equal(200, money.Direct!.Point, 20.0);
        Assert.Equal(200, money.Unit!.Point, 20.0);
        Assert.Equal(2, money.Rpm!.Rpm.Point, 0.02);
        Assert.Equal(MoneyBasis.Revenue, money.Basis);
        Assert.DoesNotContain(money.Reasons, reason => reason.Code == "two_ways_disagree");
        Assert.Equal(money.Direct.Point, money.Volume!.Point + money.Price!.Point, 1e-9);
    }

    [Fact]
    public void Of_PriceFellToo_WaysDisagreeAndTheRestIsPrice()
    {
        // Half of the views are left, but only a quarter of the revenue: 100 by volume, 50 by price; views × price sees only the first.
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 100_000, left: 0.5), MoneyInputs.Days("estimated_revenue", 200, "EUR", left: 0.25)]));

        Assert.Equal(150, money.Direct!.Point, 20.0);
        Assert.Equal(100, money.Unit!.Point, 20.0);
        Assert.Contains(money.Reasons, reason => reason.Code == "two_ways_disagree");
        Assert.Equal(50, money.Price!.Point, 15.0);
    }

    [Fact]
    public void Of_NothingPricesViews_SaysSo()
    {
        var answer = MoneyAssembly.Of(MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 1_000)]), null);

        Assert.Null(answer.Money);
        Assert.Equal("rpm_unknown", Assert.Single(answer.Refusals).Code);
    }

    [Fact]
    public void Of_OutageOutsideTheData_GivesTheEstimatesReason()
    {
        var answer = MoneyAssembly.Of(MoneyInputs.Case(MoneyInputs.Outage(holeDay: 400), TwoDollars, series: [MoneyInputs.Days("views", 1_000)]), null);

        Assert.Null(answer.Money);
        Assert.NotEmpty(answer.Refusals);
        Assert.DoesNotContain(answer.Refusals, reason => reason.Code == "nothing_to_price");
    }

    [Fact]
    public void Of_QualifiedViews_TakesTheirShareAndShowsIt()
    {
        // Half of the views qualify; 3.00 a thousand qualified ones: 1,000 × 0.5 × 3 / 1,000.
        var terms = new MoneyTerms { RpmLikely = 3, RpmCurrency = "USD" };
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), terms, series: [MoneyInputs.Days("views", 1_000), MoneyInputs.Days("qualified_views", 500)]));

        Assert.Equal(0.5, money.Share!.Share.Point, 0.01);
        Assert.Equal(1.5, money.Unit!.Point, 0.15);
    }

    [Fact]
    public void Of_SixHoursWithEightHoursWaiting_PaysNothingAndSaysWhy()
    {
        var terms = TwoDollars with { WaitingHours = 8, HourlyRate = 10, Currency = "USD" };
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(hours: 6), terms, series: [MoneyInputs.Days("views", 100_000, left: 0.7)]));

        Assert.Equal(0, money.Ledger.Payable.Point);
        Assert.Contains(money.Reasons, reason => reason.Code == "waiting_not_over");
        Assert.Equal(0m, money.Parametric);
        Assert.Equal(0m, money.Waterfall.Payable);
    }

    [Fact]
    public void Of_AgreedRate_StandsBesideTheMeasuredLoss()
    {
        // 24 h less 8 h waiting at 10 an hour.
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), TwoDollars with { WaitingHours = 8, HourlyRate = 10, Currency = "USD" }, series: [MoneyInputs.Days("views", 1_000)]));

        Assert.Equal(160m, money.Parametric);
        Assert.Equal(2, money.Naive!.Value, 0.1);
        Assert.Contains(money.Reasons, reason => reason.Code == "waiting_even");
        // A third of the day is waited for.
        Assert.Equal(-money.Ledger.Lines[0].Estimate.Point / 3, Assert.Single(money.Ledger.Lines, line => line.Kind == LedgerLineKind.Waiting).Estimate.Point, 1e-6);
    }

    [Fact]
    public void Of_ResultsInAnotherCurrency_UsesTheDatedRateAndNamesIt()
    {
        var rates = new ExchangeRates([new ExchangeRate("EUR", "USD", new LocalDate(2026, 3, 1), 1.10m, "ECB"), new ExchangeRate("EUR", "USD", new LocalDate(2026, 6, 1), 1.50m, "ECB")]);
        var series = new[] { MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR") };
        var own = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), series: series));
        var dollars = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), new MoneyTerms { Currency = "USD" }, rates: rates, series: series));

        Assert.Equal("USD", dollars.Currency);
        Assert.Equal(1.10 * own.Direct!.Point, dollars.Direct!.Point, 1e-6);
        Assert.Equal(1.10 * own.Naive!.Value, dollars.Naive!.Value, 1e-6);
        Assert.Equal(("EUR", "USD", 1.10m, new LocalDate(2026, 3, 1)), Assert.Single(dollars.Rates) is var rate ? (rate.From, rate.To, rate.Rate, rate.On) : default);
    }

    [Fact]
    public void Of_NoRate_StaysInTheDatasCurrencyAndSaysSo()
    {
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), new MoneyTerms { Currency = "USD", Cap = 50 }, series: [MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR")]));

        Assert.Equal("EUR", money.Currency);
        Assert.Null(money.Terms.Cap);
        Assert.Contains(money.Reasons, reason => reason.Code == "no_rate");
    }

    [Fact]
    public void Of_EnteredLines_FlowIntoTheTotalWithTheirUncertainty()
    {
        MoneyLine[] lines =
        [
            new(1, new MoneyScope(3, 7), MoneyLineKind.OtherIncome, "gifts", 10, 20, 30, "USD"),
            new(2, new MoneyScope(3, 7), MoneyLineKind.SavedCost, "ads", 5, 5, 5, "USD"),
            new(3, new MoneyScope(3, 7), MoneyLineKind.ExtraExpense, "hours", 1, 1, 1, "GBP"),
        ];
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), TwoDollars, lines, series: [MoneyInputs.Days("views", 1_000)]));

        Assert.Equal(money.Unit!.Point + 20 - 5, money.Ledger.IncomeLoss.Point, 0.2);
        Assert.True(money.Ledger.IncomeLoss.Width90 > 10);
        Assert.Contains(money.Reasons, reason => reason.Code == "no_rate" && reason.Text.Contains("hours", StringComparison.Ordinal));
        Assert.Equal(money.Waterfall.Payable, money.Waterfall.Bars.Sum(bar => bar.Amount));
    }

    [Fact]
    public void Total_TwoAccounts_AddsAndCountsWorkspaceLinesOnce()
    {
        var cases = new[] { "luma", "tobi" }.Select((account, index) => MoneyInputs.Case(MoneyInputs.Outage(), TwoDollars, series: [MoneyInputs.Days("views", 1_000, account: account)]) with { AccountId = index + 1 }).ToList();
        var said = new SaidOfMoney(new MoneyTermsBook([]), [new(1, new MoneyScope(0, 7), MoneyLineKind.ExtraExpense, "hours", 4, 4, 4, "USD"), new(2, new MoneyScope(0, 0), MoneyLineKind.SavedCost, "tools", 1, 1, 1, "USD")], new ExchangeRates([]));

        var total = OutageMoneyAssembly.Of(new OutageMoneyCases(cases[0].Outage, Stored, cases, said, cases[0].Now), null, TestContext.Current.CancellationToken);

        Assert.Equal(2, total.Counted);
        Assert.Equal(total.Accounts.Sum(one => one.Answer.Money!.Ledger.IncomeLoss.Point) + 4, total.Ledger!.IncomeLoss.Point, 1e-6);
        Assert.Equal("line_of_no_outage", Assert.Single(total.Reasons).Code);
        Assert.Equal(total.Waterfall!.Payable, total.Waterfall.Bars.Sum(bar => bar.Amount));
    }

    [Fact]
    public void Total_TwoCurrenciesAndNoneWanted_RefusesToAdd()
    {
        var cases = new[] { "USD", "EUR" }.Select((currency, index) =>
            MoneyInputs.Case(MoneyInputs.Outage(), new MoneyTerms { RpmLikely = 2, RpmCurrency = currency }, series: [MoneyInputs.Days("views", 1_000, account: currency)]) with { AccountId = index + 1 }).ToList();
        var total = OutageMoneyAssembly.Of(new OutageMoneyCases(cases[0].Outage, Stored, cases, new SaidOfMoney(new MoneyTermsBook([]), [], new ExchangeRates([])), cases[0].Now), null, TestContext.Current.CancellationToken);

        Assert.Null(total.Ledger);
        Assert.Equal("several_currencies", Assert.Single(total.Reasons).Code);
    }

    [Fact]
    public void Of_RevenueEndsBeforeViews_DoesNotSplitAndSaysWhy()
    {
        var revenue = MoneyInputs.Days("estimated_revenue", 200, "EUR", days: MoneyInputs.HoleDay + 2);
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 100_000), revenue]));

        Assert.Null(money.Price);
        Assert.Contains(money.Reasons, reason => reason.Code == "periods_differ");
        Assert.Contains(money.Reasons, reason => reason.Code == "recovery_clipped");
    }

    [Fact]
    public void Of_EnteredShareBesideOwnRevenue_IsNotUsedAndSaysSo()
    {
        var series = new[] { MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR") };
        var money = MoneyInputs.MoneyOf(MoneyInputs.Case(MoneyInputs.Outage(), new MoneyTerms { QualifiedShareLow = 0.5m, QualifiedShareHigh = 0.6m }, series: series));

        Assert.Equal(200, money.Unit!.Point, 20.0);
        Assert.Contains(money.Reasons, reason => reason.Code == "share_not_used");
        Assert.DoesNotContain(money.Reasons, reason => reason.Code == "all_views_count");
    }

    [Fact]
    public void Of_OutageMovedSinceTheEstimate_HasNoFigure()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), TwoDollars, series: [MoneyInputs.Days("views", 1_000)]);
        var longer = MoneyInputs.Outage(hours: 48).Outage.Span;

        Assert.All(found.Outcomes, outcome => Assert.True(outcome.IsOf(found.Outage.Outage.Span)));
        Assert.All(found.Outcomes, outcome => Assert.False(outcome.IsOf(longer)));
        var answer = MoneyAssembly.Of(found with { Outcomes = [], OutageMoved = true }, null);
        Assert.Equal("outage_changed", Assert.Single(answer.Refusals).Code);
    }

    [Fact]
    public void OutageDay_EndAtMidnight_IsTheDayBefore() =>
        Assert.Equal(MoneyInputs.FirstDay.PlusDays(MoneyInputs.HoleDay), MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 1_000)]).OutageDay);

    [Fact]
    public void Total_AccountWithoutAnEstimate_ItsLinesStayOut()
    {
        var cases = new[] { "luma", "tobi" }.Select((account, index) => MoneyInputs.Case(MoneyInputs.Outage(), TwoDollars, series: [MoneyInputs.Days("views", 1_000, account: account)]) with { AccountId = index + 1 }).ToList();
        cases[1] = cases[1] with { Outcomes = [], Terms = TwoDollars with { Cap = 1, Currency = "USD" } };
        var said = new SaidOfMoney(new MoneyTermsBook([]), [new(1, new MoneyScope(2, 7), MoneyLineKind.SavedCost, "ads", 500, 500, 500, "USD")], new ExchangeRates([]));

        var total = OutageMoneyAssembly.Of(new OutageMoneyCases(cases[0].Outage, Stored, cases, said, cases[0].Now), null, TestContext.Current.CancellationToken);

        Assert.Equal("luma", Assert.Single(total.InTotal).Case.Account);
        Assert.DoesNotContain(total.Ledger!.Lines, line => line.Kind == LedgerLineKind.SavedCost);
    }

    [Theory]
    [InlineData("qualified_views")]
    [InlineData("rpm")]
    public void RunMoney_NeitherViewsNorRevenue_HasNoAnswerAndNoFault(string metric)
    {
        var outage = MoneyInputs.Outage();
        var run = new ImpactRun(NodaTime.DateTimeZoneProviders.Tzdb, 1).Execute([MoneyInputs.Days(metric, 500)], [outage], new RunRequest(new EstimatorOptions(), 5), null, TestContext.Current.CancellationToken);

        Assert.Empty(RunMoney.Of(run, [outage], MoneyTerms.Nothing, Instant.FromUtc(2026, 12, 1, 0, 0)));
    }

    [Fact]
    public void Of_HoursOfTheDay_WeighTheWaitingPeriod()
    {
        // Nearly everything is watched after noon; the first 6 of 12 hours from 06:00 carry next to nothing.
        var hours = TestInputs.Hours(days: 63);
        var shaped = hours with { Values = [.. hours.Values.Select((value, index) => index % 24 >= 12 ? value : value / 100)] };
        var start = TestInputs.FirstHour + Duration.FromHours((45 * 24) + 6);
        var outage = new OutageInput("youtube", new Outage("down", [new OutagePhase(new OutageWindow(start, start + Duration.FromHours(12)))]), 7);
        var (share, reason) = (WaitingShareOf(outage, shaped, 6).Share, WaitingShareOf(outage, shaped, 6).Reason);

        Assert.InRange(share, 0.005, 0.02);
        Assert.Null(reason);
        Assert.Equal(1, WaitingShareOf(outage, shaped, 12).Share);
        Assert.Equal(0, WaitingShareOf(outage, shaped, 0).Share);
    }

    private static (double Share, Reason? Reason) WaitingShareOf(OutageInput outage, SeriesInput series, double hours)
    {
        var found = MoneyInputs.Case(outage, TwoDollars with { WaitingHours = (decimal)hours, Currency = "USD" }, series: [series]);
        var money = MoneyInputs.MoneyOf(found);
        return (money.Terms.ShareInWaiting, money.Reasons.FirstOrDefault(reason => reason.Code == "waiting_even"));
    }
}

using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

public sealed class MoneySensitivityTests
{
    private static readonly SeriesInput Views = MoneyInputs.Days("views", 100_000);
    private static readonly SeriesInput Revenue = MoneyInputs.Days("estimated_revenue", 200, "EUR");

    private static readonly MoneyTerms OneToThree = new() { RpmLow = 1, RpmHigh = 3, RpmCurrency = "USD", QualifiedShareLow = 0.4m, QualifiedShareHigh = 0.6m };

    [Fact]
    public void Of_EnteredRange_MovesMoneyToItsEndsByHand()
    {
        // 100,000 lost views, half of them earn, 1.00 to 3.00 a thousand: about 50 and 150 around 100.
        var table = Of(OneToThree, Views);

        var rpm = Row(table, "rpm");
        Assert.Equal(-45, rpm.Low.MoneyEffect!.Value, 6.0);
        Assert.Equal(45, rpm.High!.MoneyEffect!.Value, 6.0);
        Assert.Equal((1.1, 2.9), (Math.Round(rpm.Low.Value!.Value, 1), Math.Round(rpm.High.Value!.Value, 1)));
        Assert.Equal(0, rpm.Low.NetEffect);
        var share = Row(table, "qualified_share");
        Assert.Equal((-20.0, 20.0), (Math.Round(share.Low.MoneyEffect!.Value / 2) * 2, Math.Round(share.High!.MoneyEffect!.Value / 2) * 2));
        Assert.Null(rpm.Note);
        Assert.Equal("USD", table.Currency);
    }

    [Fact]
    public void Of_EveryRow_IsHeldAgainstTheBaseAndSortedByMoney()
    {
        var table = Of(OneToThree, Views);

        Assert.Equal("rpm", table.Rows[0].Code);
        Assert.Equal(table.Rows.Select(row => row.LargestMoney ?? -1).OrderDescending(), table.Rows.Select(row => row.LargestMoney ?? -1));
        Assert.All(
            table.Rows.SelectMany(row => row.Cases).Where(one => one.Refusal is null),
            one => Assert.Equal(one.Money!.Point - table.Base!.Money!.Point, one.MoneyEffect!.Value, 1e-9));
        Assert.Contains(table.Rows, row => row.Code == "recovery_14");
        Assert.Contains(table.Rows, row => row.Code == "window_end");
    }

    [Fact]
    public void Of_RpmOfOneNumber_MovesByAFifth()
    {
        var rpm = Row(Of(new MoneyTerms { RpmLikely = 2, RpmCurrency = "USD" }, Views), "rpm");

        Assert.Equal((1.6, 2.4), (rpm.Low.Value!.Value, rpm.High!.Value!.Value));
        Assert.Equal(40, rpm.High.MoneyEffect!.Value, 4.0);
        Assert.Equal("rpm_one_number", rpm.Note!.Code);
    }

    [Fact]
    public void Of_IncomeFromRevenue_SaysThatThePriceMovesTheOtherWay()
    {
        var table = Of(MoneyTerms.Nothing, Views, Revenue);

        var rpm = Row(table, "rpm");
        Assert.Equal("price_not_in_income", rpm.Note!.Code);
        Assert.Equal(0, rpm.High!.MoneyEffect!.Value, 1e-9);
        Assert.True(rpm.High.UnitEffect > 0 && rpm.Low.UnitEffect < 0);
        Assert.DoesNotContain(table.Rows, row => row.Code == "qualified_share");
    }

    [Fact]
    public void Of_NoPosts_RefusesKappaAtTheEndWithItsReason()
    {
        var table = Of(OneToThree, Views);

        Assert.Equal("kappa_without_uploads", Row(table, "kappa").Low.Refusal!.Code);
        Assert.Same(Row(table, "kappa"), table.Rows[^1]);
    }

    [Fact]
    public void Of_NothingPricesViews_TellsViewsAloneAndWhy()
    {
        var table = Of(MoneyTerms.Nothing, Views);

        Assert.Null(table.Currency);
        Assert.Contains(table.Notes, note => note.Code == "rpm_unknown");
        Assert.DoesNotContain(table.Rows, row => row.Code is "rpm" or "kappa");
        Assert.All(table.Rows.SelectMany(row => row.Cases), one => Assert.Null(one.MoneyEffect));
        Assert.Equal(table.Rows.Select(row => row.LargestViews ?? -1).OrderDescending(), table.Rows.Select(row => row.LargestViews ?? -1));
    }

    [Fact]
    public void Of_NothingEstimated_SaysSo()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), series: [Views]) with { Outcomes = [] };

        var table = Of(found, Views);

        Assert.Equal("not_estimated", table.Refusal!.Code);
        Assert.Empty(table.Rows);
    }

    [Fact]
    public void Of_RefusedEstimate_CarriesItsReason()
    {
        var outage = MoneyInputs.Outage(holeDay: 400);

        var table = Of(MoneyInputs.Case(outage, OneToThree, series: [Views]), Views);

        Assert.Equal("window_outside_data", table.Refusal!.Code);
    }

    [Fact]
    public void Of_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Table(MoneyInputs.Case(MoneyInputs.Outage(), OneToThree, series: [Views]), source.Token, Views));
    }

    private static MoneySensitivityTable Of(MoneyTerms terms, params SeriesInput[] series) => Of(MoneyInputs.Case(MoneyInputs.Outage(), terms, series: series), series);

    private static MoneySensitivityTable Of(MoneyCase found, params SeriesInput[] series) => Table(found, TestContext.Current.CancellationToken, series);

    private static MoneySensitivityTable Table(MoneyCase found, CancellationToken token, params SeriesInput[] series)
    {
        var data = new ScenarioData(found.Outage, series, [], [found.Outage], [], WithRecoveryTable: true);
        return new MoneySensitivity(new Sensitivity(new ScenarioRun(DateTimeZoneProviders.Tzdb, 1))).Of(data, found, new EstimatorOptions(), token);
    }

    private static MoneySensitivityRow Row(MoneySensitivityTable table, string code) => Assert.Single(table.Rows, row => row.Code == code);
}

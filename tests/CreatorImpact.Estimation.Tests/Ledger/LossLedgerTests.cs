using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Ledger;

public class LossLedgerTests
{
    private static readonly LedgerTerms NoTerms = new(6);

    [Fact]
    public void Of_EveryLine_AddsByHand()
    {
        // 200 − 60 + 10 + 25 + 5 = 180 lost on the pages; + 40 gifts − 15 saved + 20 extra − 30 gained elsewhere = 195.
        var ledger = LossLedger.Of(
            Draws.Market(200, 60, 10, 25, 5),
            [Draws.Amount(LedgerLineKind.Offset, 30), Draws.Amount(LedgerLineKind.OtherIncome, 40), Draws.Amount(LedgerLineKind.SavedCost, 15), Draws.Amount(LedgerLineKind.ExtraExpense, 20)],
            NoTerms,
            1);

        Assert.Equal(195, ledger.IncomeLoss.Point, 9);
        Assert.Equal(195, ledger.Payable.Point, 9);
        Assert.Equal(
            [
                (LedgerLineKind.Gross, 200.0), (LedgerLineKind.MakeUp, -60), (LedgerLineKind.Halo, 10), (LedgerLineKind.Uploads, 25), (LedgerLineKind.Price, 5),
                (LedgerLineKind.OtherIncome, 40), (LedgerLineKind.SavedCost, -15), (LedgerLineKind.ExtraExpense, 20), (LedgerLineKind.Offset, -30),
            ],
            ledger.Lines.Select(line => (line.Kind, line.Estimate.Point)));
        Assert.Equal(EvidenceGrade.Modelled, ledger.Grade);
    }

    [Fact]
    public void Of_OnlyMeasuredParts_StaysMeasured() =>
        Assert.Equal(EvidenceGrade.Measured, LossLedger.Of(Draws.Market(200, 60, 10, uploads: 0), [], NoTerms, 1).Grade);

    [Fact]
    public void Of_SixHoursWithEightHoursWaiting_NothingIsPayableAndTheReasonIsGiven()
    {
        var ledger = LossLedger.Of(Draws.Market(200, 60, 10), [], new LedgerTerms(6, 8, 1), 1);

        Assert.Equal(150, ledger.IncomeLoss.Point, 9);
        Assert.Equal((0.0, 0.0, 0.0), (ledger.Payable.Lo90, ledger.Payable.Point, ledger.Payable.Hi90));
        var reason = Assert.Single(ledger.Reasons);
        Assert.Equal("waiting_not_over", reason.Code);
        Assert.Contains("6 h", reason.Text, StringComparison.Ordinal);
        Assert.Contains("8 h", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TenHoursWithEightHoursWaiting_TakesTheirShareOfTheWindowOff()
    {
        // 70 % of the 200 fall into the first 8 hours: 150 − 140 = 10.
        var ledger = LossLedger.Of(Draws.Market(200, 60, 10), [], new LedgerTerms(10, 8, 0.7), 1);

        Assert.Equal(10, ledger.Payable.Point, 9);
        Assert.Equal(-140, Assert.Single(ledger.Lines, line => line.Kind == LedgerLineKind.Waiting).Estimate.Point, 9);
        Assert.Empty(ledger.Reasons);
    }

    [Fact]
    public void Of_LossOfPriceAlone_IsWaitedForToo()
    {
        // Nothing watched less, but ads earned 50 less in the outage; 80 % of it fall into the waiting period.
        var market = new MarketLoss(Draws.Constant(0), Draws.Constant(0), Draws.Constant(0), EvidenceGrade.Measured, price: Draws.Constant(50), window: Draws.Constant(50));

        var ledger = LossLedger.Of(market, [], new LedgerTerms(10, 8, 0.8), 1);

        Assert.Equal(10, ledger.Payable.Point, 9);
        Assert.Equal(100, MarketLoss.Sum([market, market]).Window[0], 9);
        Assert.Equal(75, market.Times(1.5).Window[0], 9);
    }

    [Fact]
    public void Of_CapInsideTheInterval_LimitsEveryWorldAndNotTheMean()
    {
        // Half of the worlds lose 50, half 150; a cap of 100 pays 50 and 100: 75 on average.
        var gross = Enumerable.Range(0, JointDraws.Count).Select(d => d % 2 == 0 ? 50.0 : 150).ToArray();
        var ledger = LossLedger.Of(new MarketLoss(gross, Draws.Constant(0), Draws.Constant(0), EvidenceGrade.Measured), [], new LedgerTerms(6, cap: 100), 1);

        Assert.Equal(75, ledger.Payable.Point, 9);
        Assert.Equal(100, ledger.Payable.Hi90, 9);
        Assert.Equal("cap_reached", Assert.Single(ledger.Reasons).Code);
    }

    [Fact]
    public void Of_Gain_PaysNothingAndKeepsTheGainInTheIncomeLoss()
    {
        var ledger = LossLedger.Of(Draws.Market(-30), [], NoTerms, 1);

        Assert.Equal(-30, ledger.IncomeLoss.Point, 9);
        Assert.Equal(0, ledger.Payable.Point, 9);
        Assert.Equal(30, Assert.Single(ledger.Lines, line => line.Kind == LedgerLineKind.NothingBelowZero).Estimate.Point, 9);
        Assert.Equal("nothing_to_pay", Assert.Single(ledger.Reasons).Code);
    }

    [Fact]
    public void Of_SomeWorldsGain_PayableIsNoLargerThanTheLoss()
    {
        // Half of the worlds gain 20, half lose 60: 20 on average, and no more is payable.
        var gross = Enumerable.Range(0, JointDraws.Count).Select(d => d % 2 == 0 ? -20.0 : 60).ToArray();
        var ledger = LossLedger.Of(new MarketLoss(gross, Draws.Constant(0), Draws.Constant(0), EvidenceGrade.Measured), [], NoTerms, 1);

        Assert.Equal(20, ledger.Payable.Point, 9);
        Assert.Equal(-20, ledger.Payable.Lo90, 9);
    }

    [Fact]
    public void Of_EnteredRange_CarriesItsOwnUncertainty()
    {
        // Triangular 0–60–120: mean 60; the middle 90 % lie between 120 √0.025 = 18.97 and 120 − 18.97 = 101.03.
        var ledger = LossLedger.Of(Draws.Market(100), [new LedgerAmount(LedgerLineKind.OtherIncome, "gifts", new UncertainRange(0, 60, 120))], NoTerms, 1);

        Assert.Equal(160, ledger.IncomeLoss.Point, 0.02 * 60);
        Assert.Equal(100 + 18.97, ledger.IncomeLoss.Lo90, 4.0);
        Assert.Equal(100 + 101.03, ledger.IncomeLoss.Hi90, 4.0);
    }

    [Fact]
    public void Of_RandomLedgers_LinesAddInEveryWorldAndPayableKeepsItsLimits()
    {
        var stream = new SeededStream(7, "random ledgers");
        for (var round = 0; round < 300; round++)
        {
            var market = new MarketLoss(
                Draws.Random(stream, 100 * stream.NextUniform(), 300), Draws.Random(stream, 20, 50), Draws.Random(stream, 5, 90), EvidenceGrade.Measured,
                round % 2 == 0 ? Draws.Random(stream, 10, 30) : null, round % 3 == 0 ? Draws.Random(stream, 0, 30) : null);
            LedgerAmount[] amounts = [new(LedgerLineKind.SavedCost, "ads", new UncertainRange(0, 5 * stream.NextUniform(), 40)), new(LedgerLineKind.ExtraExpense, "hours", new UncertainRange(1, null, 9))];
            var hours = 1 + (10 * stream.NextUniform());
            var wait = round % 4 == 0 ? 12 * stream.NextUniform() : 0;
            double? cap = round % 5 == 0 ? 80 * stream.NextUniform() : null;

            var ledger = LossLedger.Of(market, amounts, new LedgerTerms(hours, wait, wait >= hours ? 1 : wait / hours, cap), 3);

            for (var d = 0; d < JointDraws.Count; d += 37)
            {
                Assert.Equal(ledger.IncomeLossDraws[d], ledger.Lines.Where(line => line.Kind < LedgerLineKind.Waiting).Sum(line => line.Draws[d]), 1e-9);
                Assert.Equal(ledger.PayableDraws[d], ledger.Lines.Sum(line => line.Draws[d]), 1e-9);
                Assert.True(ledger.PayableDraws[d] <= (cap ?? double.MaxValue) + 1e-9);
            }

            Assert.True(ledger.Payable.Point >= -1e-9);
            if (wait == 0 && cap is null && ledger.IncomeLoss.Point >= 0) Assert.Equal(ledger.IncomeLoss, ledger.Payable);

            Assert.Equal(ledger.Payable.Point, ledger.Lines.Sum(line => line.Estimate.Point), 1e-6);
        }
    }

    [Theory]
    [InlineData(LedgerLineKind.Gross)]
    [InlineData(LedgerLineKind.Waiting)]
    public void LedgerAmount_ComputedKind_IsRejected(LedgerLineKind kind) =>
        Assert.Throws<ArgumentException>(() => Draws.Amount(kind, 1));

    [Fact]
    public void LedgerAmount_Negative_IsRejected() =>
        Assert.Throws<ArgumentException>(() => Draws.Amount(LedgerLineKind.SavedCost, -1));
}

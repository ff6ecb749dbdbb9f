using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Ledger;

public class WaterfallTests
{
    [Fact]
    public void Of_ThirdsOfACent_BarsEndAtThePayableSum()
    {
        // 33.333 − 11.111 + 5.555 = 27.777 → 27.78; rounded down the bars make 33.33 − 11.12 + 5.55 = 27.76, the two cents go to −11.112… and 5.555.
        var fall = Waterfall.Of(LossLedger.Of(Draws.Market(33.333, 11.111, 5.555), [], new LedgerTerms(2), 1));

        Assert.Equal(27.78m, fall.Payable);
        Assert.Equal([33.33m, -11.11m, 5.56m], fall.Bars.Select(bar => bar.Amount));
        Assert.Equal([(0m, 33.33m), (33.33m, 22.22m), (22.22m, 27.78m)], fall.Bars.Select(bar => (bar.From, bar.To)));
    }

    [Fact]
    public void Of_Yen_HasNoDecimals()
    {
        var fall = Waterfall.Of(LossLedger.Of(Draws.Market(1_000.4, 500.3), [], new LedgerTerms(2), 1), unit: 1);

        Assert.Equal(500m, fall.Payable);
        Assert.All(fall.Bars, bar => Assert.Equal(0, bar.Amount % 1));
    }

    [Fact]
    public void Of_TenThousandRandomLedgers_BarsAddToTheCent()
    {
        var stream = new SeededStream(11, "waterfalls");
        var (zero, shape) = (Draws.Constant(0), Draws.Random(stream, 1, 0.5));
        for (var round = 0; round < 10_000; round++)
        {
            double[] Scaled(double size) => Array.ConvertAll(shape, draw => draw * size);
            var market = round % 50 == 0
                ? new MarketLoss(Scaled(900 * stream.NextUniform()), Scaled(400 * stream.NextUniform()), Scaled(100 * (stream.NextUniform() - 0.5)), EvidenceGrade.Measured, Scaled(77.7 * stream.NextUniform()))
                : new MarketLoss(Draws.Constant(900 * stream.NextUniform()), zero, Draws.Constant(100 * (stream.NextUniform() - 0.5)), EvidenceGrade.Measured, price: Draws.Constant(stream.NextUniform()));

            var fall = Waterfall.Of(LossLedger.Of(market, [Draws.Amount(LedgerLineKind.SavedCost, Math.Round(50 * stream.NextUniform(), 2))], new LedgerTerms(9, cap: 700), 1));

            Assert.Equal(fall.Payable, fall.Bars.Sum(bar => bar.Amount));
            Assert.Equal(fall.Payable, fall.Bars[^1].To);
            Assert.Equal(fall.IncomeLoss, fall.Bars.Where(bar => bar.Kind < LedgerLineKind.Waiting).Sum(bar => bar.Amount));
            Assert.All(fall.Bars.Zip(fall.Bars.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        }
    }
}

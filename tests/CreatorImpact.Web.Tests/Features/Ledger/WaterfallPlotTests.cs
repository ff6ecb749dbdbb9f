using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Web.Features.Ledger;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class WaterfallPlotTests
{
    [Fact]
    public void Of_LossThenMakeUp_LaysBarsEndToEnd()
    {
        // 0 → 100 → 60: the widest sum is the whole width; the payable bar stands on zero.
        var plot = WaterfallPlot.Of(new Waterfall([new(LedgerLineKind.Gross, null, 100, 0, 100), new(LedgerLineKind.MakeUp, null, -40, 100, 60)], 60, 60));

        Assert.Equal([(0.0, 100.0, "loss"), (60, 40, "gain"), (0, 60, "sum")], plot.Bars.Select(bar => (bar.Left, bar.Width, bar.Role)));
        Assert.Equal(0, plot.Zero);
    }

    [Fact]
    public void Of_SumBelowZeroOnTheWay_MovesZero()
    {
        // 0 → 30 → −10 → 20.
        var plot = WaterfallPlot.Of(new Waterfall([new(LedgerLineKind.Gross, null, 30, 0, 30), new(LedgerLineKind.Halo, null, -40, 30, -10), new(LedgerLineKind.Price, null, 30, -10, 20)], 20, 20));

        Assert.Equal(25, plot.Zero);
        Assert.Equal([(25.0, 75.0), (0, 100), (0, 75), (25, 50)], plot.Bars.Select(bar => (bar.Left, bar.Width)));
    }

    [Fact]
    public void Of_NothingAtAll_StillShowsThinBars() =>
        Assert.All(WaterfallPlot.Of(new Waterfall([new(LedgerLineKind.Gross, null, 0, 0, 0)], 0, 0)).Bars, bar => Assert.InRange(bar.Width, 0.1, 1));
}

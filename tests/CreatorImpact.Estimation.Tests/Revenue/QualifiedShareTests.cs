using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;
using static CreatorImpact.Estimation.Tests.Revenue.RpmHistory;

namespace CreatorImpact.Estimation.Tests.Revenue;

public class QualifiedShareTests
{
    [Fact]
    public void Of_SevenOfTenViewsQualify_IsSeventyPercent()
    {
        var share = Solve(Shares(56, static _ => 0.7));

        Assert.Equal(0.7, share.Share.Point, 9);
        Assert.Equal(0, share.Share.Width90, 9);
        Assert.Equal((56, Hit.PlusDays(-56), Hit.PlusDays(-1)), (share.Days, share.First, share.Last));
        Assert.Equal(EvidenceGrade.Measured, share.Share.Grade);
        Assert.Null(share.Note);
    }

    [Fact]
    public void Of_SharesNearOne_StayAtMostOne()
    {
        var noise = Noise(4, "share", 56, 0.1);

        var share = Solve(Shares(56, t => Math.Min(1, 0.97 * Math.Exp(noise[t]))));

        Assert.Equal(1, share.Draws[0].Max());
        Assert.InRange(share.Share.Point, 0.85, 0.97);
        Assert.True(share.Share.Width90 > 0.1);
    }

    [Fact]
    public void Of_NoQualifiedView_SaysWhatIsMissing()
    {
        var (share, refusal) = QualifiedShare.Of(Ask(Shares(56, static _ => 0)));

        Assert.Null(share);
        Assert.Equal("qualified_share_unknown", refusal!.Code);
        Assert.Contains("56 days of Luma", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("0 of them with any qualified view", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NegativeQualifiedViews_Throws() =>
        Assert.Throws<ArgumentException>(() => QualifiedShare.Of(Ask(Shares(56, static _ => -0.1))));

    [Fact]
    public void Assumed_Range_IsTheSameInEveryPart()
    {
        var share = QualifiedShare.Assumed(0.5, 0.6, 1, 42, "Luma", [Part(0, 1), Part(1, 2)]);

        Assert.Equal(0.7, share.Share.Point, 3);
        Assert.Equal(share.Draws[0], share.Draws[1]);
        Assert.True(share.IsAssumed);
        Assert.Equal(EvidenceGrade.Modelled, share.Share.Grade);
        Assert.Throws<ArgumentException>(() => QualifiedShare.Assumed(0.5, null, 1.1, 42, "Luma", [Part(0, 1)]));
    }

    [Fact]
    public void AllViews_NothingKnown_IsOneAndSaysSo()
    {
        var share = QualifiedShare.AllViews(2);

        Assert.Equal(1, share.Share.Lo90);
        Assert.Equal(2, share.Draws.Length);
        Assert.Equal("all_views_count", share.Note!.Code);
    }

    private static QualifiedDay[] Shares(int count, Func<int, double> share) =>
        [.. Enumerable.Range(0, count).Select(t => new QualifiedDay(Hit.PlusDays(t - count), 1_000, 1_000 * share(t)))];

    private static QualifiedQuestion Ask(QualifiedDay[] days) => new("Luma", days, [Part(0, 1)], 42);

    private static QualifiedShare Solve(QualifiedDay[] days)
    {
        var (share, refusal) = QualifiedShare.Of(Ask(days));
        Assert.Null(refusal);
        return share!;
    }
}

using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Uploads;

namespace CreatorImpact.Estimation.Tests.Uploads;

public sealed class LongTailTests
{
    private static readonly UncertainRange None = new(0, null, 0);

    [Theory]
    [InlineData(2, 800)]
    [InlineData(-1, -400)]
    [InlineData(0, 0)]
    public void Of_AllPostsAlike_IsUploadsTimesViewsTimesShareOutside(int cancelled, double views)
    {
        // 1,000 views each, 60 % of them within the assessed window, none given to other posts.
        var tail = Solved(Ask(cancelled, Alike(10, 1_000, 0.6)) with { Kappa = None });

        Assert.All(tail.Draws, draw => Assert.Equal(views, draw, 9));
        Assert.Equal((views, views), (tail.Views.Lo90, tail.Views.Hi90));
        Assert.DoesNotContain(tail.Draws, double.IsNegative(views) ? double.IsPositive : double.IsNegative);
        Assert.Equal((10, 1_000, 1_000, 30), (tail.Posts, tail.LifetimeMedian, tail.LifetimeMean, tail.HorizonDays));
        Assert.Equal(0.6, tail.ShareInside.Mean, 12);
        Assert.False(tail.ShareInside.IsAssumed);
        Assert.Equal(EvidenceGrade.Modelled, tail.Grade);
        Assert.Equal(["kappa_assumed", "few_posts"], tail.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Of_UsualKappa_TakesAnyShareUpToHalf()
    {
        var tail = Solved(Ask(2, Alike(10, 1_000, 0.6)));

        // 800 · (1 − κ), κ even on 0–0.5: 600 on average, 420 to 780 in nine of ten worlds.
        Assert.Equal(600, tail.Views.Point, 6d);
        Assert.Equal(420, tail.Views.Lo90, 8d);
        Assert.Equal(780, tail.Views.Hi90, 8d);
        Assert.Contains("taken as 0 to 50 %, any value alike", tail.Reasons[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.25, null, 0.25, "taken as 25 %.")]
    [InlineData(0.0, 0.1, 0.4, "taken as 0 to 40 %, most likely 10 %.")]
    public void Of_OtherKappa_IsNamed(double low, double? likely, double high, string text)
    {
        var tail = Solved(Ask(1, Alike(8, 100, 0.5)) with { Kappa = new UncertainRange(low, likely, high) });

        Assert.Contains(text, tail.Reasons[0].Text, StringComparison.Ordinal);
        Assert.Equal(50 * (1 - tail.Kappa.Mean), tail.Views.Point, 0.3);
    }

    [Fact]
    public void Of_OnePostInTenTakesOff_MeanIsFarAboveMedian()
    {
        LifetimePost[] posts = [.. Alike(9, 100, 0.6), new(10_000, 0.6)];

        var tail = Solved(Ask(1, posts) with { Kappa = None });

        // 40 views after the window in nine of ten worlds, 4,000 in the tenth: 436 on average.
        Assert.Equal((100, 1_090), (tail.LifetimeMedian, tail.LifetimeMean));
        Assert.Equal(40, tail.Views.Median, 9);
        Assert.Equal(4_000, tail.Views.Hi90, 9);
        Assert.Equal(436, tail.Views.Point, 80d);
        Assert.Equal([40, 4_000], tail.Draws.Select(draw => Math.Round(draw)).Distinct().Order());
    }

    [Fact]
    public void Of_FewPosts_UploadsOfAWorldResembleEachOther()
    {
        // Twenty draws from the Bayesian bootstrap of eight posts: 20 · σ² · (1 + 19 / 9), and not 20 · σ².
        LifetimePost[] posts = [.. Enumerable.Range(0, 8).Select(post => new LifetimePost(post < 4 ? 0 : 2, 0))];

        var draws = Solved(Ask(20, posts) with { Kappa = None }).Draws;

        var mean = draws.Average();
        Assert.Equal(20, mean, 0.6);
        Assert.InRange(draws.Average(draw => (draw - mean) * (draw - mean)) / (20 * (1 + (19 / 9.0))), 0.9, 1.1);
    }

    [Fact]
    public void Of_SharesKnown_GoWithTheirOwnPost()
    {
        // The posts with views had them all within the window, the others none: nothing is left, whichever is drawn.
        LifetimePost[] posts = [.. Alike(5, 1_000, 1), .. Alike(5, 0, 0)];

        Assert.All(Solved(Ask(3, posts)).Draws, draw => Assert.Equal(0, draw));
    }

    [Fact]
    public void Of_EightSharesKnown_StandForTheOthers()
    {
        var tail = Solved(Ask(1, [.. Alike(8, 1_000, 0.5), .. Alike(4, 1_000, null)]) with { Kappa = None });

        Assert.All(tail.Draws, draw => Assert.Equal(500, draw));
        Assert.Equal(new ShareInside(0.5, false), tail.ShareInside);
    }

    [Fact]
    public void Of_NoShareKnown_TakesARangeAndSaysSo()
    {
        // log(1 + 5) / log(1 + 35) = 1/2: half to all of the views within the window, 0 to 500 of 1,000 after it.
        var tail = Solved(Ask(1, Alike(9, 1_000, null)) with { Kappa = None, AssessedDays = 5, HorizonDays = 35 });

        Assert.Equal(250, tail.Views.Point, 8d);
        Assert.Equal(25, tail.Views.Lo90, 10d);
        Assert.Equal(475, tail.Views.Hi90, 10d);
        Assert.Equal(0.75, tail.ShareInside.Mean, 12);
        Assert.True(tail.ShareInside.IsAssumed);
        var reason = tail.Reasons[1];
        Assert.Equal("arrival_assumed", reason.Code);
        Assert.StartsWith("Of 9 posts 0 have known views both after 5 and after 35 days, expected 8 or more: for the others 50 to 100 %", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SevenSharesKnown_KeepTheirOwn()
    {
        var tail = Solved(Ask(1, [.. Alike(7, 1_000, 0.5), .. Alike(1, 1_000, null)]) with { AssessedDays = 5, HorizonDays = 35, Kappa = None });

        Assert.Equal(((7 * 0.5) + 0.75) / 8, tail.ShareInside.Mean, 12);
        Assert.True(tail.ShareInside.IsAssumed);
        Assert.InRange(tail.Draws.Count(draw => draw == 500) / (double)JointDraws.Count, 0.85, 0.90);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(45.5)]
    public void Of_AssessedWindowReachesTheHorizon_NothingIsAdded(double assessedDays)
    {
        var tail = Solved(Ask(4, Alike(10, 1_000, 0.6)) with { AssessedDays = assessedDays });

        Assert.All(tail.Draws, draw => Assert.Equal(0, draw));
        Assert.Equal(new ShareInside(1, false), tail.ShareInside);
        Assert.Equal(["kappa_assumed", "horizon_inside", "few_posts"], tail.Reasons.Select(reason => reason.Code));
    }

    [Theory]
    [InlineData(9, 0.81, true)]
    [InlineData(21, 0.8591, true)]
    [InlineData(22, 0.8609, false)]
    public void Of_FewOwnPosts_SaysHowManyUploadsTheIntervalHolds(int posts, double coverage, bool said)
    {
        var tail = Solved(Ask(1, Alike(posts, 1_000, 0.5)));

        Assert.Equal(coverage, tail.Coverage90, 0.0001);
        Assert.Equal(said, tail.Reasons.Any(reason => reason.Code == "few_posts"));
        if (posts == 9) Assert.Contains("holds about 81 of 100 uploads", tail.Reasons[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Of_FewerThanEightPosts_SaysWhatIsMissing(int posts)
    {
        var (tail, refusal) = LongTail.Of(Ask(2, Alike(posts, 1_000, 0.6)) with { HorizonDays = 90 });

        Assert.Null(tail);
        Assert.Equal("lifetime_unknown", refusal!.Code);
        Assert.StartsWith(FormattableString.Invariant($"Only {posts} own posts"), refusal.Text, StringComparison.Ordinal);
        Assert.Contains("about 90 days after", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TwoAccounts_ShareWhatIsAssumedAndNothingElse()
    {
        var alike = Ask(1, Alike(8, 1_000, null));
        var varied = Ask(1, [.. Enumerable.Range(1, 12).Select(views => new LifetimePost(views, 0.5))]);

        // κ and the arrival are wrong for all accounts alike, so their worlds agree; which posts are drawn is each account's own.
        Assert.Equal(Solved(alike).Draws, Solved(alike with { Account = "another" }).Draws);
        Assert.Equal(Solved(varied).Draws, Solved(varied).Draws);
        Assert.NotEqual(Solved(varied).Draws, Solved(varied with { Account = "another" }).Draws);
        Assert.NotEqual(Solved(alike).Draws, Solved(alike with { Seed = 43 }).Draws);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(1, 20)]
    [InlineData(1, 100)]
    [InlineData(3, 10)]
    [InlineData(3, 20)]
    [InlineData(3, 100)]
    public void Of_PlantedUploads_AreCoveredAsStated(int uploads, int known)
    {
        var covered = 0;
        var stated = 0.0;
        var runs = TestSize.Of(300, 1_000);
        for (var run = 0; run < runs; run++)
        {
            var numbers = new SeededStream((ulong)run, "planted long tail");
            LifetimePost[] posts = [.. Enumerable.Range(0, known).Select(_ => new LifetimePost(HeavyViews(numbers), 0.4))];
            var kappa = 0.5 * numbers.NextUniform();
            var truth = Enumerable.Range(0, uploads).Sum(_ => HeavyViews(numbers)) * 0.6 * (1 - kappa);

            var tail = Solved(Ask(uploads, posts) with { Seed = (ulong)run });
            stated = tail.Coverage90;
            if (tail.Views.Lo90 <= truth && truth <= tail.Views.Hi90) covered++;
        }

        Assert.Equal(stated, covered / (double)runs, 0.05);
    }

    [Fact]
    public void Of_NoSuchNumbers_Throws()
    {
        var question = Ask(1, Alike(8, 1_000, 0.5));

        Assert.Throws<ArgumentException>(() => LongTail.Of(question with { CancelledDraws = [1] }));
        Assert.Throws<ArgumentException>(() => LongTail.Of(question with { CancelledDraws = [.. Enumerable.Repeat(0.5, JointDraws.Count)] }));
        Assert.Throws<ArgumentException>(() => LongTail.Of(question with { CancelledDraws = [.. Enumerable.Repeat(double.NaN, JointDraws.Count)] }));
        Assert.Throws<ArgumentException>(() => LongTail.Of(question with { Kappa = new UncertainRange(0, null, 1.1) }));
        Assert.Throws<ArgumentException>(() => LongTail.Of(question with { OwnPosts = Alike(8, -1, 0.5) }));
        Assert.Throws<ArgumentException>(() => LongTail.Of(question with { OwnPosts = Alike(8, 1, double.NaN) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => LongTail.Of(question with { AssessedDays = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => LongTail.Of(question with { HorizonDays = 0 }));
    }

    // Log-normal about 1,000: the exponential of a normal number by Box and Muller.
    private static double HeavyViews(SeededStream numbers) =>
        1_000 * Math.Exp(Math.Sqrt(-2 * Math.Log(1 - numbers.NextUniform())) * Math.Cos(2 * Math.PI * numbers.NextUniform()));

    private static LongTail Solved(LongTailQuestion question)
    {
        var (tail, refusal) = LongTail.Of(question);
        Assert.Null(refusal);
        return tail!;
    }

    private static LifetimePost[] Alike(int posts, double views, double? share) => [.. Enumerable.Repeat(new LifetimePost(views, share), posts)];

    private static LongTailQuestion Ask(int cancelled, LifetimePost[] posts) => new("Luma", [.. Enumerable.Repeat((double)cancelled, JointDraws.Count)], posts, 7, 42);
}

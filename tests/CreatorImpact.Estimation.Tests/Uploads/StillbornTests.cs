using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Uploads;

public sealed class StillbornTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 10, 15, 12, 0);

    private static readonly Interval Outage = new(Start, Start + Duration.FromHours(6));

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 0, 0);

    [Fact]
    public void Of_OneHourBeforeAtAFifthOfTheExpected_IsListed()
    {
        var stillborn = Ask(Post(-1, 200, Alike(9, 1_000, 0.6)));

        var post = Assert.Single(stillborn.Posts);
        Assert.Equal(FreshPostFate.Stillborn, post.Fate);
        Assert.Equal(0.1, post.Chance!.Value, 12);
        Assert.Equal(1_000, post.Expected!.Point);

        // (1,000 − 200) · (1 − 0.6): the rest of the shortfall lies in the assessed window and counts there.
        Assert.All(post.ShortfallDraws!, draw => Assert.Equal(320, draw, 9));
        Assert.Equal((320, 320), (stillborn.Listed!.Lo90, stillborn.All!.Hi90));
        Assert.Equal("listed_posts_only", Assert.Single(stillborn.Reasons).Code);
        Assert.Null(post.WaitUntil);
    }

    [Fact]
    public void Of_YoungerThanTheHorizon_SaysWaitUntil()
    {
        var published = Start - Duration.FromHours(1);
        var stillborn = Stillborn.Of(new StillbornQuestion(
            "Luma", Outage, [Post(-1, null, Alike(9, 1_000, 0.6), ViewsAtAgeBasis.NotYet)], published + Duration.FromDays(12), 42));

        var post = Assert.Single(stillborn.Posts);
        Assert.Equal((FreshPostFate.Immature, Instant.FromUtc(2026, 11, 14, 11, 0)), (post.Fate, post.WaitUntil));
        Assert.Equal("immature", post.Reason!.Code);
        Assert.Contains("wait until 2026-11-14", post.Reason.Text, StringComparison.Ordinal);
        Assert.Equal(1_000, post.Expected!.Point);
        Assert.Null(stillborn.All);
        Assert.Null(stillborn.Listed);
    }

    [Theory]
    [InlineData(ViewsAtAgeBasis.NotYet, "import a newer export")]
    [InlineData(ViewsAtAgeBasis.TooLate, "import an export written about 2026-11-14")]
    [InlineData(ViewsAtAgeBasis.Unknown, "import an export written about 2026-11-14")]
    public void Of_OldEnoughWithoutAFigure_SaysWhatTells(ViewsAtAgeBasis basis, string advice)
    {
        var post = Assert.Single(Ask(Post(-1, null, Alike(9, 1_000, 0.6), basis)).Posts);

        Assert.Equal((FreshPostFate.CannotTell, "views_at_age_unknown"), (post.Fate, post.Reason!.Code));
        Assert.Contains(advice, post.Reason.Text, StringComparison.Ordinal);
        Assert.Null(post.WaitUntil);
    }

    // Hours from the start of an outage of six hours.
    [Theory]
    [InlineData(-24.01, false)]
    [InlineData(-24, true)]
    [InlineData(0, true)]
    [InlineData(5.99, true)]
    [InlineData(6, false)]
    public void Of_PublishedAtOtherTimes_IsPassedOver(double hours, bool asked) =>
        Assert.Equal(asked ? 1 : 0, Ask(Post(hours, 200, Alike(9, 1_000, 0.6))).Posts.Count);

    // Nineteen own posts of 100, 200, … 1,900 views: the second worst of twenty has chance 2 / 20.
    [Theory]
    [InlineData(99, 0.05, FreshPostFate.Stillborn)]
    [InlineData(150, 0.1, FreshPostFate.Stillborn)]
    [InlineData(200, 0.15, FreshPostFate.Ordinary)]
    [InlineData(5_000, 1.0, FreshPostFate.Ordinary)]
    public void Of_RankAmongOwnPosts_Decides(double views, double chance, FreshPostFate fate)
    {
        var post = Assert.Single(Ask(Post(1, views, [.. Enumerable.Range(1, 19).Select(own => new LifetimePost(own * 100, 0.5))])).Posts);

        Assert.Equal((chance, fate), (Math.Round(post.Chance!.Value, 12), post.Fate));
        Assert.Equal((1_000 - views) / 2, post.Shortfall!.Point, 15d);
    }

    [Fact]
    public void Of_FewerThanNinePosts_SaysWhatIsMissing()
    {
        var stillborn = Ask(Post(-1, 200, Alike(8, 1_000, 0.6)));

        var post = Assert.Single(stillborn.Posts);
        Assert.Equal((FreshPostFate.CannotTell, "lifetime_unknown"), (post.Fate, post.Reason!.Code));
        Assert.StartsWith("Only 8 own posts", post.Reason.Text, StringComparison.Ordinal);
        Assert.Null(post.ShortfallDraws);
        Assert.Null(stillborn.All);
    }

    [Fact]
    public void Of_SeveralPosts_TotalsAddInEveryWorldAndGainsStay()
    {
        LifetimePost[] own = [.. Enumerable.Range(1, 19).Select(post => new LifetimePost(post * 100, 0.5))];

        var stillborn = Ask(Post(-1, 20, own), Post(1, 3_000, own), Post(2, 900, Alike(9, 1_000, 0.6)) with { Format = "short" }, Post(3, 40, own));

        Assert.Equal([FreshPostFate.Stillborn, FreshPostFate.Ordinary, FreshPostFate.Stillborn, FreshPostFate.Stillborn], stillborn.Posts.Select(post => post.Fate));
        for (var d = 0; d < JointDraws.Count; d++)
        {
            Assert.Equal(stillborn.Posts.Sum(post => post.ShortfallDraws![d]), stillborn.AllDraws[d], 9);
            Assert.Equal(stillborn.AllDraws[d] - stillborn.Posts[1].ShortfallDraws![d], stillborn.ListedDraws[d], 9);
        }

        Assert.True(stillborn.All!.Point < stillborn.Listed!.Point - 900);
        Assert.StartsWith("3 of 4 posts did so badly that about 0.4 would by chance", stillborn.Reasons[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ShareNotKnown_IsAssumedAndSaid()
    {
        var post = Assert.Single(Ask(Post(-1, 200, Alike(9, 1_000, null))).Posts);

        // log(1 + 7) / log(1 + 30) = 0.606: 0 to 39 % of 800 views come after the window.
        Assert.Equal("arrival_assumed", post.Reason!.Code);
        Assert.Equal(800 * (1 - (Math.Log(8) / Math.Log(31))) / 2, post.Shortfall!.Point, 3d);
    }

    [Fact]
    public void Of_NothingHappened_ListsOneInTenAndLosesNothing()
    {
        var runs = TestSize.Of(1_000, 5_000);
        var (listed, all, alone) = (0, 0.0, 0.0);
        for (var run = 0; run < runs; run++)
        {
            var numbers = new SeededStream((ulong)run, "nothing buried");
            LifetimePost[] own = [.. Enumerable.Range(0, 19).Select(_ => new LifetimePost(Heavy(numbers), 0.5))];
            var stillborn = Stillborn.Of(new StillbornQuestion("Luma", Outage, [Post(-1, Heavy(numbers), own)], Now, (ulong)run));
            listed += stillborn.Posts[0].Fate == FreshPostFate.Stillborn ? 1 : 0;
            (all, alone) = (all + (stillborn.All!.Point / runs), alone + (stillborn.Listed!.Point / runs));
        }

        Assert.Equal(0.1, listed / (double)runs, 0.02);

        // A post has 1,000 views on average, 500 of them after the window: the sum over all is off by chance alone, that over listed posts leans.
        Assert.Equal(0, all, 40d);
        Assert.True(alone > 40, FormattableString.Invariant($"Found {alone}."));
    }

    [Fact]
    public void Of_PostsOfOneFormatComparedDifferently_Throws() =>
        Assert.Throws<ArgumentException>(() => Ask(Post(-1, 200, Alike(9, 1_000, 0.6)), Post(1, 200, Alike(10, 1_000, 0.6))));

    // Mean 1,000: two exponentials multiplied scatter as widely as views do.
    private static double Heavy(SeededStream numbers) => 1_000 * Math.Log(1 - numbers.NextUniform()) * Math.Log(1 - numbers.NextUniform());

    private static Stillborn Ask(params FreshPost[] posts) => Stillborn.Of(new StillbornQuestion("Luma", Outage, posts, Now, 42));

    private static FreshPost Post(double hours, double? views, LifetimePost[] own, ViewsAtAgeBasis basis = ViewsAtAgeBasis.Near) =>
        new(FormattableString.Invariant($"post {hours}"), "Unboxing", Start + Duration.FromHours(hours), "video", new ViewsAtAge(basis, views, views ?? 0, views), 7, own);

    private static LifetimePost[] Alike(int posts, double views, double? share) => [.. Enumerable.Repeat(new LifetimePost(views, share), posts)];
}

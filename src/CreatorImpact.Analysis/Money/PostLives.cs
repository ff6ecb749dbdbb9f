using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>What the account's posts bring over their lives: those that cancelled and buried posts are held against.</summary>
internal sealed class PostLives
{
    /// <summary>How far back posts are taken, days.</summary>
    public const int DaysBack = 180;

    // One name: exports of platforms say too seldom of which format a post is to tell them apart.
    private const string AnyFormat = "post";

    private static readonly Duration Fresher = Duration.FromHours(24);

    private readonly List<PostViews> _own;
    private readonly List<PostViews> _fresh;
    private readonly Instant _end;

    public PostLives(AccountPosts posts, MoneyCase found, AssessedTime assessed)
    {
        var span = found.Outage.Outage.Span;
        (HorizonDays, _end) = (found.Terms.LongTailDays ?? MoneyTerms.DefaultLongTailDays, assessed.EndExclusive);
        DaysFromWindow = (_end - (span.Start + ((span.EndExclusive - span.Start) / 2))).TotalDays;
        var timed = posts.Posts.Where(post => post.Item.PublishedAt is not null || post.Item.PublishedOn is not null).OrderBy(TimeOf).ThenBy(post => post.Item.Key, StringComparer.Ordinal).ToList();
        _own = timed.FindAll(post => TimeOf(post) < span.Start - Fresher && TimeOf(post) >= span.Start - Duration.FromDays(DaysBack));
        _fresh = timed.FindAll(post => post.Item.PublishedAt is { } at && at >= span.Start - Fresher && at < span.EndExclusive);
    }

    /// <summary>Age up to which views count.</summary>
    public int HorizonDays { get; }

    /// <summary>Days from the middle of the window to the end of the assessed time.</summary>
    public double DaysFromWindow { get; }

    /// <summary>Own posts with known views at the horizon, and their share at an age.</summary>
    public IReadOnlyList<LifetimePost> Comparable(double ageDays) =>
        [.. _own.Select(post => (Post: post, Views: post.At(HorizonDays).Point)).Where(entry => entry.Views is >= 0).Select(entry => new LifetimePost(entry.Views!.Value, ShareOf(entry.Post, ageDays, entry.Views.Value)))];

    /// <summary>Posts published just before the outage or inside it.</summary>
    public IReadOnlyList<FreshPost> Fresh() =>
    [
        .. _fresh.Select(post =>
        {
            var age = (_end - post.Item.PublishedAt!.Value).TotalDays;
            return new FreshPost(post.Item.Key, post.Item.Title, post.Item.PublishedAt.Value, AnyFormat, post.At(HorizonDays), age, Comparable(age));
        }),
    ];

    private double? ShareOf(PostViews post, double ageDays, double views) =>
        ageDays < HorizonDays && views > 0 && post.At(ageDays).Point is { } early and >= 0 ? early / views : null;

    private static Instant TimeOf(PostViews post) => post.Item.PublishedAt ?? post.Item.PublishedOn!.Value.AtMidnight().InUtc().ToInstant();
}

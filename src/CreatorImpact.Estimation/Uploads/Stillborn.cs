using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Posts that an outage buried: published at most 24 hours before it or inside it, and far below what the account's own posts of the format have at
/// the same age. S = (V* − V) · (1 − F) in every world: V* views of one of those posts, drawn as for cancelled uploads (<see cref="LongTail"/>), V
/// observed, F the share within the assessed window, where the channel's own loss counts it (docs/method.md, uploads).
/// </summary>
/// <remarks>
/// A post is listed when (1 + own posts with no more views) / (1 + own posts) is at most 0.1. Where nothing happened the post is one more of its kind
/// and any rank is as likely, so at most one post in ten is listed by chance, whatever the distribution (Vovk, Gammerman, Shafer, Algorithmic
/// learning in a random world, 2005). It needs 9 own posts. The sum over listed posts alone leans towards loss, because those that did well by
/// chance are not in it: <see cref="All"/> leaves none out and is what may be added to other losses.
/// </remarks>
public sealed class Stillborn
{
    /// <summary>Largest chance at which a post is listed.</summary>
    public const double LargestChance = 0.1;

    /// <summary>Fewest comparable posts: with fewer no post could be listed.</summary>
    public const int FewestPosts = 9;

    private static readonly Duration Before = Duration.FromHours(24);

    private Stillborn(IReadOnlyList<FreshPostOutcome> posts)
    {
        Posts = posts;
        ListedDraws = Sum(posts.Where(post => post.Fate == FreshPostFate.Stillborn));
        AllDraws = Sum(posts);
        var (listed, mature) = (posts.Count(post => post.Fate == FreshPostFate.Stillborn), posts.Count(post => post.ShortfallDraws is not null));
        Listed = mature == 0 ? null : IntervalEstimate.FromDraws(ListedDraws, EvidenceGrade.Modelled);
        All = mature == 0 ? null : IntervalEstimate.FromDraws(AllDraws, EvidenceGrade.Modelled);
        Reasons = listed == 0 ? [] :
        [
            new Reason("listed_posts_only", FormattableString.Invariant(
                $"{listed} of {mature} posts did so badly that about {LargestChance * mature:0.#} would by chance; the sum over listed posts leans towards loss, that over all {mature} does not.")),
        ];
    }

    /// <summary>Every post published at that time, in the order given.</summary>
    public IReadOnlyList<FreshPostOutcome> Posts { get; }

    /// <summary>Sum over listed posts, one number a world.</summary>
    public double[] ListedDraws { get; }

    /// <summary>Views lost after the assessed window by listed posts; modelled; null when no post can be compared.</summary>
    public IntervalEstimate? Listed { get; }

    /// <summary>Sum over every post whose views at the horizon can be compared, one number a world.</summary>
    public double[] AllDraws { get; }

    /// <summary>Views lost after the assessed window by all of those, gains negative; modelled; null when no post can be compared.</summary>
    public IntervalEstimate? All { get; }

    /// <summary>What to bear in mind: <c>listed_posts_only</c> when a post is listed.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Holds the posts of that time against the account's own.</summary>
    /// <exception cref="ArgumentException">Posts of one format are compared with different posts; views, shares or days are no such thing.</exception>
    public static Stillborn Of(StillbornQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var posts = question.Posts.Where(post => post.Published >= question.Window.Start - Before && post.Published < question.Window.End).ToList();
        var answers = new FreshPostOutcome[posts.Count];
        foreach (var format in posts.Index().GroupBy(one => one.Item.Format, StringComparer.Ordinal))
        {
            var comparison = new FormatComparison(question, format.Key, [.. format.Select(one => one.Item)]);
            foreach (var ((index, _), answer) in format.Zip(comparison.Answers())) answers[index] = answer;
        }

        return new Stillborn(answers);
    }

    private static double[] Sum(IEnumerable<FreshPostOutcome> posts)
    {
        var sum = new double[JointDraws.Count];
        foreach (var draws in posts.Select(post => post.ShortfallDraws).OfType<double[]>())
            for (var d = 0; d < sum.Length; d++)
                sum[d] += draws[d];
        return sum;
    }
}

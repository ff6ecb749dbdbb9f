using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>Holds the posts of one format against the same own posts, drawn from one urn a world: what they are compared with is uncertain for all alike.</summary>
internal sealed class FormatComparison
{
    private readonly StillbornQuestion _question;
    private readonly string _format;
    private readonly IReadOnlyList<FreshPost> _posts;
    private readonly IReadOnlyList<LifetimePost> _own;

    /// <param name="question">The question.</param>
    /// <param name="format">The format.</param>
    /// <param name="posts">Its posts, at least one.</param>
    public FormatComparison(StillbornQuestion question, string format, IReadOnlyList<FreshPost> posts)
    {
        (_question, _format, _posts, _own) = (question, format, posts, posts[0].Comparable);
        if (posts.Any(post => !post.Comparable.Select(own => own.Views).SequenceEqual(_own.Select(own => own.Views))))
            throw new ArgumentException($"Posts of the format \"{format}\" must be compared with the same posts in the same order.", nameof(posts));
    }

    /// <summary>One answer a post.</summary>
    public IReadOnlyList<FreshPostOutcome> Answers()
    {
        if (_own.Count < Stillborn.FewestPosts) return [.. _posts.Select(Incomparable)];

        var shares = _posts.Select((post, index) => new SharesInside(post.Comparable, post.AssessedDays, _question.HorizonDays, Stream("shares " + index.ToString(System.Globalization.CultureInfo.InvariantCulture)))).ToArray();
        var (expected, outside) = (Rows(), Rows());
        var (urn, worlds) = (new PostUrn(_own.Count, Stream("posts")), SharesInside.Worlds(_question.Seed));
        for (var d = 0; d < JointDraws.Count; d++)
        {
            urn.Clear();
            var world = worlds.NextUniform();
            for (var index = 0; index < _posts.Count; index++)
            {
                shares[index].NextWorld(world);
                var own = urn.Next();
                expected[index][d] = _own[own].Views;
                outside[index][d] = 1 - shares[index].Next(own);
            }
        }

        return [.. _posts.Select((post, index) => Answer(post, expected[index], outside[index], shares[index].Reason))];
    }

    private FreshPostOutcome Answer(FreshPost post, double[] expected, double[] outside, Reason? assumed)
    {
        var interval = IntervalEstimate.FromDraws(expected, EvidenceGrade.Modelled);
        if (post.Views.Point is not { } observed) return Unknown(post) with { Expected = interval };

        var shortfall = new double[JointDraws.Count];
        for (var d = 0; d < shortfall.Length; d++) shortfall[d] = (expected[d] - observed) * outside[d];
        var chance = (1 + _own.Count(own => own.Views <= observed)) / (1.0 + _own.Count);
        return new FreshPostOutcome(post, chance <= Stillborn.LargestChance ? FreshPostFate.Stillborn : FreshPostFate.Ordinary)
        {
            Expected = interval,
            Chance = chance,
            ShortfallDraws = shortfall,
            Shortfall = IntervalEstimate.FromDraws(shortfall, EvidenceGrade.Modelled),
            Reason = assumed,
        };
    }

    /// <summary>A later export tells where figures of a younger age are there, or the age is still to come. Else only one written back then does.</summary>
    private FreshPostOutcome Unknown(FreshPost post)
    {
        var mature = post.Published + Duration.FromDays(_question.HorizonDays);
        var day = LocalDatePattern.Iso.Format(mature.InUtc().Date);
        if (_question.Now < mature)
        {
            return new FreshPostOutcome(post, FreshPostFate.Immature)
            {
                WaitUntil = mature,
                Reason = new Reason("immature", FormattableString.Invariant($"The post is younger than {_question.HorizonDays} days: wait until {day} and import an export written then.")),
            };
        }

        var text = post.Views.Basis == ViewsAtAgeBasis.NotYet
            ? FormattableString.Invariant($"The newest figure of the post is younger than {_question.HorizonDays} days, expected one of that age or more: import a newer export, which tells together with the figure known.")
            : FormattableString.Invariant($"No figure of the post is from about {_question.HorizonDays} days after publishing or before: import an export written about {day}.");
        return new FreshPostOutcome(post, FreshPostFate.CannotTell) { Reason = new Reason("views_at_age_unknown", text) };
    }

    private FreshPostOutcome Incomparable(FreshPost post) => (post.Views.Point is null ? Unknown(post) : new FreshPostOutcome(post, FreshPostFate.CannotTell)) with
    {
        Reason = new Reason("lifetime_unknown", FormattableString.Invariant(
            $"Only {_own.Count} own posts of the format from the last 180 days have known views after {_question.HorizonDays} days, expected {Stillborn.FewestPosts} or more to compare with: import exports written about {_question.HorizonDays} days after such posts were published.")),
    };

    private SeededStream Stream(string part) => new(_question.Seed, $"stillborn {part} {_question.Account} {_format}");

    private double[][] Rows() => [.. _posts.Select(_ => new double[JointDraws.Count])];
}

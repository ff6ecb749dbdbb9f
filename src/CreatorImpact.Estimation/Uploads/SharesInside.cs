using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>Share of a post's views up to the horizon that falls into the assessed window, where the loss of the channel's views counts them already.</summary>
/// <param name="Mean">Average over the posts.</param>
/// <param name="IsAssumed">True when an assumed range stands in for posts whose share is not known.</param>
public sealed record ShareInside(double Mean, bool IsAssumed);

/// <summary>
/// Draws those shares: a post's own where it is known; else that of another post where at least 8 are known; else, one number a world, from the
/// range of log(1 + r) / log(1 + H) to 1, r the age at the end of the assessed window and H the horizon. 1 when r is at least H.
/// </summary>
/// <remarks>
/// Views come fastest first. The lower end is what a rate falling as 1 / (1 + age) gives, which is slow; the upper end is a post all of whose views
/// come within the window.
/// </remarks>
internal sealed class SharesInside
{
    /// <summary>Fewest known shares that stand for the others.</summary>
    public const int FewestKnown = 8;

    private readonly IReadOnlyList<LifetimePost> _posts;
    private readonly double[] _known;
    private readonly PostUrn _others;
    private readonly UncertainRange _assumed;
    private readonly bool _allInside;
    private double _world;

    /// <param name="posts">At least 8 posts.</param>
    /// <param name="assessedDays">Age at the end of the assessed window, days, above 0.</param>
    /// <param name="horizonDays">Horizon, days.</param>
    /// <param name="stream">Gives the shares that other posts lend.</param>
    public SharesInside(IReadOnlyList<LifetimePost> posts, double assessedDays, int horizonDays, SeededStream stream)
    {
        if (!(double.IsFinite(assessedDays) && assessedDays > 0)) throw new ArgumentOutOfRangeException(nameof(assessedDays), assessedDays, "Expected days above 0.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizonDays);
        if (posts.Any(post => !(double.IsFinite(post.Views) && post.Views >= 0))) throw new ArgumentException("Views of a post must be 0 or more.", nameof(posts));
        if (posts.Any(post => post.ShareWithinAssessed is { } share && !(double.IsFinite(share) && share >= 0))) throw new ArgumentException("A post's share of views must be 0 or more.", nameof(posts));

        (_posts, _allInside) = (posts, assessedDays >= horizonDays);
        _known = [.. posts.Select(post => post.ShareWithinAssessed).OfType<double>()];
        _others = new PostUrn(Math.Max(_known.Length, 1), stream);
        _assumed = new UncertainRange(_allInside ? 1 : Math.Log(1 + assessedDays) / Math.Log(1 + horizonDays), null, 1);
        var isAssumed = !_allInside && _known.Length < FewestKnown;
        Summary = new ShareInside(_allInside ? 1 : isAssumed ? (_known.Sum() + ((posts.Count - _known.Length) * _assumed.Mean)) / posts.Count : _known.Average(), isAssumed);
        Reason = _allInside
            ? new Reason("horizon_inside", FormattableString.Invariant($"The assessed window reaches {assessedDays:0.#} days on and views count up to {horizonDays}: all of them fall into it, nothing is added; a longer horizon would add what comes later."))
            : isAssumed
                ? new Reason("arrival_assumed", FormattableString.Invariant($"Of {posts.Count} posts {_known.Length} have known views both after {assessedDays:0.#} and after {horizonDays} days, expected {FewestKnown} or more: for the others {100 * _assumed.Low:0} to 100 % of the views are taken to come within the assessed window; import exports written about {assessedDays:0.#} days after publishing."))
                : null;
    }

    /// <summary>Average share and whether it is assumed.</summary>
    public ShareInside Summary { get; }

    /// <summary>What is to be said about the shares; null when they are known.</summary>
    public Reason? Reason { get; }

    /// <summary>Opens the numbers <see cref="NextWorld"/> takes: the same for every account of a run, because what is assumed is wrong for all alike.</summary>
    public static SeededStream Worlds(ulong seed) => new(seed, "arrival of views");

    /// <summary>Begins another world.</summary>
    /// <param name="uniform">The world's own number, 0–1, for the assumed range.</param>
    public void NextWorld(double uniform)
    {
        _others.Clear();
        _world = _assumed.Sample(uniform);
    }

    /// <summary>The share of a post.</summary>
    /// <param name="post">Its index.</param>
    public double Next(int post)
    {
        if (_allInside) return 1;
        if (_posts[post].ShareWithinAssessed is { } own) return own;
        return Summary.IsAssumed ? _world : _known[_others.Next()];
    }
}

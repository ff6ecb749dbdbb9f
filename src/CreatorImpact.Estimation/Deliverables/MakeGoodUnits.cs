using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Deliverables;

/// <summary>Chance that a number of posts makes up for what is missing.</summary>
/// <param name="Units">Posts, 0 or more.</param>
/// <param name="Chance">Share of the worlds in which they do, 0–1.</param>
public readonly record struct MakeGoodChance(int Units, double Chance);

/// <summary>
/// How many further posts to offer: the smallest k with P(Σ of k posts' views until the new deadline ≥ shortfall) ≥ 0.8 (docs/method.md,
/// sponsor deliverables). The views of a post are drawn from those of the creator's own posts at the age reached by the deadline, heavy tail and
/// all; world i of the sum is held against world i of the shortfall.
/// </summary>
/// <remarks>
/// Posts are drawn one by one, with replacement: what makes all posts of a month better or worse than usual is not in the chance.
/// </remarks>
/// <param name="Units">Posts to offer.</param>
/// <param name="Chances">Of one post fewer, as many, and one more; ascending by units.</param>
/// <param name="Posts">Posts the views were drawn from.</param>
public sealed record MakeGoodUnits(int Units, IReadOnlyList<MakeGoodChance> Chances, int Posts)
{
    /// <summary>Chance that is enough.</summary>
    public const double Enough = 0.8;

    /// <summary>Fewest own posts that tell what a post brings.</summary>
    public const int FewestPosts = 8;

    /// <summary>Most posts that are ever proposed: more is no make-good, but another campaign.</summary>
    public const int MostUnits = 50;

    /// <summary>Proposes a number of posts, or says why none can be proposed.</summary>
    /// <param name="postViews">Views of own posts at the age reached by the new deadline, 0 or more each.</param>
    /// <param name="shortfall">What is to be covered, one number a world (<see cref="JointDraws.Count"/>).</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="account">Names the account's own random numbers.</param>
    /// <exception cref="ArgumentException">There are more or fewer worlds, or views below 0 or not finite.</exception>
    public static (MakeGoodUnits? Proposal, Reason? Refusal) Of(IReadOnlyList<double> postViews, IReadOnlyList<double> shortfall, ulong seed, string account)
    {
        ArgumentNullException.ThrowIfNull(postViews);
        ArgumentNullException.ThrowIfNull(shortfall);
        if (shortfall.Count != JointDraws.Count) throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} draws of the shortfall, found {shortfall.Count}."), nameof(shortfall));
        if (postViews.Any(views => !(views >= 0) || !double.IsFinite(views))) throw new ArgumentException("Views of a post must be numbers of 0 or more.", nameof(postViews));
        if (ShareCovered(new double[shortfall.Count], shortfall) >= Enough) return (null, new Reason("nothing_to_cover", "Nothing has to be made good: in four worlds of five or more nothing is missing."));
        if (postViews.Count < FewestPosts)
        {
            return (null, new Reason("too_few_posts", FormattableString.Invariant(
                $"Found {postViews.Count} own posts whose views at that age are known, expected {FewestPosts} or more: import a list of posts that reaches further back, or choose a nearer new deadline.")));
        }

        var stream = new SeededStream(seed, "make-good " + account);
        var views = postViews.Order().ToArray();
        var sums = new double[shortfall.Count];
        var before = new MakeGoodChance(0, ShareCovered(sums, shortfall));
        for (var units = 1; units <= MostUnits; units++)
        {
            AddPost(sums, views, stream);
            var now = new MakeGoodChance(units, ShareCovered(sums, shortfall));
            if (now.Chance < Enough)
            {
                before = now;
                continue;
            }

            AddPost(sums, views, stream);
            return (new MakeGoodUnits(units, [before, now, new MakeGoodChance(units + 1, ShareCovered(sums, shortfall))], views.Length), null);
        }

        // Rounded up, it could be what is expected.
        var reached = FormattableString.Invariant($"{Math.Floor(before.Chance * 100):0} %");
        return (null, new Reason("too_many_units", FormattableString.Invariant(
            $"Even {MostUnits} posts cover it in only {reached} of the worlds, expected {Enough:P0}: offer something else, or a later deadline.")));
    }

    /// <summary>True for a chance that whole per cent would round up to what is enough, though it is not.</summary>
    public static bool IsJustShort(double chance) => chance < Enough && Math.Round(chance, 2) >= Enough;

    private static void AddPost(double[] sums, double[] views, SeededStream stream)
    {
        for (var d = 0; d < sums.Length; d++) sums[d] += views[(int)(stream.NextUniform() * views.Length)];
    }

    private static double ShareCovered(double[] sums, IReadOnlyList<double> shortfall)
    {
        var covered = 0;
        for (var d = 0; d < sums.Length; d++) covered += sums[d] >= shortfall[d] ? 1 : 0;
        return (double)covered / sums.Length;
    }
}

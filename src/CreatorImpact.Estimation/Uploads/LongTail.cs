using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Views that cancelled uploads would have gone on to bring after the assessed window: T = sign(n) · Σ V · (1 − F) · (1 − κ) over |n| uploads, in every
/// world. V views up to the horizon, F the share of them within the assessed window (there the channel's own loss counts them, and they are not
/// counted twice), κ the share the audience gave to the creator's other posts instead (docs/method.md, uploads).
/// </summary>
/// <remarks>
/// V and F are drawn post by post from the account's own posts, never as an average, so that the few posts that take off keep the tail heavy; by
/// the Bayesian bootstrap, so that few posts give a wider interval. κ, and F where it is assumed, are one number a world and the same for every
/// account of a run: they are wrong for all alike, and do not average out in a total.
/// </remarks>
public sealed class LongTail
{
    /// <summary>Fewest own posts with known views at the horizon.</summary>
    public const int FewestPosts = 8;

    private LongTail(LongTailQuestion question, double[] draws, SharesInside shares)
    {
        var lifetime = LifetimeViews.OfFigures(question.OwnPosts.Select(post => post.Views));
        (Draws, Views) = (draws, IntervalEstimate.FromDraws(draws, EvidenceGrade.Modelled));
        (Posts, LifetimeMedian, LifetimeMean) = (lifetime.Posts, lifetime.Median!.Value, lifetime.Mean!.Value);
        (ShareInside, Kappa, HorizonDays) = (shares.Summary, question.Kappa, question.HorizonDays);
        Reasons = [.. new[] { KappaReason(Kappa), shares.Reason, FewReason() }.OfType<Reason>()];
    }

    /// <summary>What is taken for κ when nothing is known of it: 0–0.5, any value alike.</summary>
    public static UncertainRange UsualKappa { get; } = new(0, null, 0.5);

    /// <summary>Views lost after the assessed window, one number a world; gains negative.</summary>
    public double[] Draws { get; }

    /// <summary>Their mean and intervals; the median lies below the mean where few posts bring most views.</summary>
    public IntervalEstimate Views { get; }

    /// <summary>Own posts drawn from.</summary>
    public int Posts { get; }

    /// <summary>
    /// Share of uploads that the 90 % interval holds, about 0.9 · n / (n + 1) with n own posts: draws divide the range of views into n parts, one more
    /// post would divide it into n + 1, whatever the distribution; nothing better than the best post is ever drawn.
    /// </summary>
    public double Coverage90 => 0.9 * Posts / (Posts + 1);

    /// <summary>Views of the middle one at the horizon.</summary>
    public double LifetimeMedian { get; }

    /// <summary>Views of the average one at the horizon.</summary>
    public double LifetimeMean { get; }

    /// <summary>Average share of them that comes within the assessed window.</summary>
    public ShareInside ShareInside { get; }

    /// <summary>The range κ was drawn from.</summary>
    public UncertainRange Kappa { get; }

    /// <summary>Age in days up to which views were counted.</summary>
    public int HorizonDays { get; }

    /// <summary>Always modelled: κ is assumed.</summary>
    public EvidenceGrade Grade => Views.Grade;

    /// <summary>Why it is no better than modelled, and what was assumed.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Answers a question, or says with <c>lifetime_unknown</c> that too few posts tell what an upload brings.</summary>
    /// <exception cref="ArgumentException">Draws are too few or not whole; views, shares, days or κ are no such thing.</exception>
    public static (LongTail? Tail, Reason? Refusal) Of(LongTailQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.CancelledDraws.Count != JointDraws.Count) throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} draws, found {question.CancelledDraws.Count}."), nameof(question));
        if (question.CancelledDraws.Any(uploads => !(Math.Abs(uploads) <= int.MaxValue) || uploads != Math.Truncate(uploads))) throw new ArgumentException("Cancelled uploads must be whole numbers.", nameof(question));
        if (question.Kappa is not { Low: >= 0, High: <= 1 }) throw new ArgumentException("The share that other posts got must lie within 0–1.", nameof(question));

        if (question.OwnPosts.Count < FewestPosts)
        {
            return (null, new Reason("lifetime_unknown", FormattableString.Invariant(
                $"Only {question.OwnPosts.Count} own posts of the format from the last 180 days have known views after {question.HorizonDays} days, expected {FewestPosts} or more: import exports written about {question.HorizonDays} days after such posts were published.")));
        }

        var urn = new PostUrn(question.OwnPosts.Count, new SeededStream(question.Seed, "long tail " + question.Account));
        var shares = new SharesInside(question.OwnPosts, question.AssessedDays, question.HorizonDays, new SeededStream(question.Seed, "long tail shares " + question.Account));
        var (kappas, worlds) = (new SeededStream(question.Seed, "kappa"), SharesInside.Worlds(question.Seed));
        var draws = new double[JointDraws.Count];
        for (var d = 0; d < draws.Length; d++)
        {
            urn.Clear();
            shares.NextWorld(worlds.NextUniform());
            var kappa = question.Kappa.Sample(kappas.NextUniform());
            var uploads = question.CancelledDraws[d];
            double views = 0;
            for (var upload = 0; upload < Math.Abs(uploads); upload++)
            {
                var post = urn.Next();
                views += question.OwnPosts[post].Views * (1 - shares.Next(post));
            }

            // From 0 on, and not the negative: there is no −0 to print.
            draws[d] = uploads < 0 ? 0 - (views * (1 - kappa)) : views * (1 - kappa);
        }

        return (new LongTail(question, draws, shares), null);
    }

    private Reason? FewReason() => Coverage90 >= GradeRule.SmallestCoverage ? null : new Reason("few_posts", FormattableString.Invariant(
        $"The {Posts} own posts known seldom show the best and the worst an upload can do: the 90 % interval holds about {100 * Coverage90:0} of 100 uploads, expected {100 * GradeRule.SmallestCoverage:0} or more; import exports that tell of more posts."));

    private static Reason KappaReason(UncertainRange kappa)
    {
        var taken = kappa.Low == kappa.High
            ? FormattableString.Invariant($"{100 * kappa.Low:0.#} %")
            : kappa.Likely is { } likely
                ? FormattableString.Invariant($"{100 * kappa.Low:0.#} to {100 * kappa.High:0.#} %, most likely {100 * likely:0.#} %")
                : FormattableString.Invariant($"{100 * kappa.Low:0.#} to {100 * kappa.High:0.#} %, any value alike");
        return new Reason("kappa_assumed", $"Nothing shows how much of a missing post's audience went to the creator's other posts instead: taken as {taken}. Another range can be set.");
    }
}

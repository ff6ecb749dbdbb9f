using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>How many further posts to offer for what is missing, until a new deadline.</summary>
/// <param name="NewDeadlineOn">Last day for them.</param>
/// <param name="AgeDays">Age the posts reach until then when they appear today, days.</param>
/// <param name="OwnPosts">Views of own posts at that age.</param>
/// <param name="ForOutage">For the part the outages took.</param>
/// <param name="ForAll">For everything that is missing.</param>
public sealed record MakeGoodOffer(LocalDate NewDeadlineOn, int AgeDays, LifetimeViews OwnPosts, OfferedUnits ForOutage, OfferedUnits ForAll)
{
    /// <summary>Days given for a make-good unless somebody says otherwise: the age at which most of a post's views have come.</summary>
    public const int DefaultDays = 30;

    private const int RecentDays = 180;

    private const string Views = "views";

    /// <summary>The new deadline proposed: so many days after the old one, or after today when that has passed.</summary>
    public static LocalDate DefaultDeadline(Flight flight)
    {
        ArgumentNullException.ThrowIfNull(flight);
        return LocalDate.Max(flight.LastDay, flight.Today).PlusDays(DefaultDays);
    }

    /// <summary>Proposes posts for a report.</summary>
    /// <param name="report">What is missing.</param>
    /// <param name="data">Holds the account's posts.</param>
    /// <param name="newDeadlineOn">Last day for them; null takes <see cref="DefaultDeadline"/>.</param>
    public static MakeGoodOffer Of(DeliverableReport report, CampaignData data, LocalDate? newDeadlineOn)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(data);
        var deadline = newDeadlineOn ?? DefaultDeadline(report.Flight);
        var age = Period.DaysBetween(report.Flight.Today, deadline);
        if (age < 1)
        {
            var past = new OfferedUnits(null, new Reason("new_deadline_past", "The new deadline must lie ahead: choose a later day."));
            return new MakeGoodOffer(deadline, age, new LifetimeViews(0, null, null), past, past);
        }

        if (report.Deliverable.Metric != Views)
        {
            var other = new OfferedUnits(null, new Reason("metric_not_of_posts", "Posts are proposed for views only: what a post brings of other metrics at an age is not known."));
            return new MakeGoodOffer(deadline, age, new LifetimeViews(0, null, null), other, other);
        }

        // A post that appears today reaches this age at the end of the day of the deadline.
        var views = ViewsOf(report.Deliverable, data, age, report.Flight.Now);
        var known = views.Select(one => one.Point).OfType<double>().ToArray();
        return new MakeGoodOffer(
            deadline,
            age,
            LifetimeViews.Of(views),
            report.HasNoOutage ? new OfferedUnits(null, new Reason("nothing_to_cover", "No known outage lies in the flight.")) : Offer(report, known, report.Shortfall?.AttributableDraws),
            Offer(report, known, report.Shortfall?.ContractDraws ?? Constant(report)));
    }

    private static OfferedUnits Offer(DeliverableReport report, double[] views, double[]? missing)
    {
        if (missing is null) return new OfferedUnits(null, new Reason("shortfall_unknown", "How much is to be made good is not known yet."));
        var (proposal, refusal) = MakeGoodUnits.Of(views, missing, report.Seed, report.Deliverable.Account);
        return new OfferedUnits(proposal, refusal);
    }

    private static double[]? Constant(DeliverableReport report)
    {
        if (!report.Flight.IsOver || report.MissingNow is not { } missing) return null;
        var draws = new double[JointDraws.Count];
        Array.Fill(draws, missing);
        return draws;
    }

    // Posts of the last half year tell what a post brings today; where they are too few, all of them.
    private static List<ViewsAtAge> ViewsOf(Deliverable deliverable, CampaignData data, int age, Instant now)
    {
        if (data.PostsOf(deliverable) is not { } posts) return [];
        var since = now.InUtc().Date.PlusDays(-RecentDays - age);
        var recent = Known(posts.Posts.Where(post => post.Item.PublishedOn >= since), age);
        return recent.Count >= MakeGoodUnits.FewestPosts ? recent : Known(posts.Posts, age);
    }

    private static List<ViewsAtAge> Known(IEnumerable<PostViews> posts, int age) => [.. posts.Select(post => post.At(age)).Where(one => one.Point is not null)];
}

/// <summary>A number of posts with its chances, or why there is none.</summary>
/// <param name="Proposal">Null without one.</param>
/// <param name="Refusal">Null with one.</param>
public sealed record OfferedUnits(MakeGoodUnits? Proposal, Reason? Refusal);

using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Impact;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>The part of the account's amount that counts for a deliverable.</summary>
/// <param name="Low">Least, 0–1.</param>
/// <param name="High">Most, 0–1.</param>
/// <param name="Reason">What is to be known of it; null when it was stated.</param>
public sealed record CampaignShare(double Low, double High, Reason? Reason)
{
    /// <summary>
    /// What the deliverable states, when it states less than everything; for posts else their views ÷ the account's in the flight. Where that is
    /// not known anything between nothing and everything is possible.
    /// </summary>
    internal static CampaignShare Of(Deliverable deliverable, Flight flight, DeliveredReading reading)
    {
        if (deliverable.PostLinks.Count == 0 || deliverable.ShareLow < 1 || deliverable.ShareHigh < 1) return new CampaignShare(deliverable.ShareLow, deliverable.ShareHigh, null);

        var account = reading.FlightDays.Sum(day => day.Sum);
        var inFlight = reading.Posts.Found.Where(post => post.Item.PublishedOn is { } day && day >= flight.FirstDay && day <= flight.LastDay).Sum(post => post.Latest ?? 0);
        if (account <= 0 || inFlight <= 0)
        {
            return new CampaignShare(0, 1, new Reason("share_unknown", "How much of the account's loss hit these posts is not known: anything from nothing to everything was taken. State the part that counts, or import the account's days and its list of posts."));
        }

        var share = Math.Min(1, inFlight / account);
        return new CampaignShare(share, share, new Reason("share_of_posts", Invariant($"{share:P1} of the account's amount in the flight came from these posts; that part of its loss counts.")));
    }
}

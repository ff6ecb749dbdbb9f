using CreatorImpact.Analysis.Deliverables;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Deliverables;

public class MakeGoodOfferTests
{
    [Fact]
    public void Of_OwnPostsAtThirtyDays_CoversOutageAndWhole()
    {
        // Each post had 5,000 views at 30 days: 8,000 lost need two, 12,000 missing need three.
        var offer = Offer(WithPosts(9));

        Assert.Equal((new LocalDate(2026, 3, 31), 30), (offer.NewDeadlineOn, offer.AgeDays));
        Assert.Equal((9, 5_000, 5_000), (offer.OwnPosts.Posts, offer.OwnPosts.Median, offer.OwnPosts.Mean));
        Assert.Equal(2, offer.ForOutage.Proposal!.Units);
        Assert.Equal([(2, 0.0), (3, 1.0), (4, 1.0)], offer.ForAll.Proposal!.Chances.Select(one => (one.Units, one.Chance)));
    }

    [Fact]
    public void Of_NearerDeadline_TakesViewsAtThatAge()
    {
        // Ten days after publishing each had 2,000.
        var offer = Offer(WithPosts(9), new LocalDate(2026, 3, 11));

        Assert.Equal((10, 2_000), (offer.AgeDays, offer.OwnPosts.Median));
        Assert.Equal(4, offer.ForOutage.Proposal!.Units);
    }

    [Fact]
    public void Of_NoProposal_SaysWhy()
    {
        Assert.Equal("too_few_posts", Offer(WithPosts(7)).ForAll.Refusal!.Code);
        Assert.Equal("new_deadline_past", Offer(WithPosts(9), new LocalDate(2026, 3, 1)).ForAll.Refusal!.Code);
        Assert.Equal("metric_not_of_posts", Offer(new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { Metric = "likes" } }).ForAll.Refusal!.Code);
        Assert.Equal("shortfall_unknown", Offer(new PlantedCampaign().Outage(1, PlantedCampaign.January(10))).ForOutage.Refusal!.Code);
        Assert.Equal("nothing_to_cover", Offer(new PlantedCampaign()).ForOutage.Refusal!.Code);
    }

    private static MakeGoodOffer Offer(PlantedCampaign campaign, LocalDate? until = null) => MakeGoodOffer.Of(campaign.Report(), campaign.Data(), until);

    private static PlantedCampaign WithPosts(int count)
    {
        var campaign = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 8_000);
        for (var post = 0; post < count; post++)
        {
            var day = new LocalDate(2026, 1, 2).PlusDays(post);
            var at = day.At(new LocalTime(12, 0)).InUtc().ToInstant();
            campaign.Post(FormattableString.Invariant($"p{post}"), day, (at + Duration.FromDays(10), 2_000), (at + Duration.FromDays(30), 5_000));
        }

        return campaign;
    }
}

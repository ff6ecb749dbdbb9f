using System.Globalization;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Campaigns;
using CreatorImpact.Analysis.Tests.Deliverables;
using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public class CampaignMakeGoodTests
{
    private static readonly ReportWords English = new(CultureInfo.GetCultureInfo("en-US"));

    // Views at 30 days in thousands: the middle post has 50.
    private static readonly double[] Thousands = [20, 30, 40, 45, 50, 55, 60, 70, 80];

    [Fact]
    public void Of_EightyThousandMissingAndPostsOfFifty_ProposesTheFewestThatCover()
    {
        var campaign = Campaign();
        var offer = MakeGoodOffer.Of(campaign.Report(), campaign.Data(), null);

        var document = Document(campaign).Document!;

        var unit = CampaignFormats.Table(document, "unit_value_1");
        Assert.Equal((9, 30, 50_000), (CampaignFormats.Cell(unit, 0, "own_posts").Number, CampaignFormats.Cell(unit, 0, "age").Number, CampaignFormats.Cell(unit, 0, "median").Number));
        var cover = CampaignFormats.Table(document, "cover_all_1");
        Assert.Equal(offer.ForAll.Proposal!.Chances.Select(one => (one.Units, one.Chance)), cover.Rows.Select(row => ((int)row[0].Number!.Value, row[1].Number!.Value)));
        Assert.Equal([1, 0, 1], cover.Rows.Select(row => row[2].Shown.Length == 0 ? 1 : 0));
        Assert.True(cover.Rows[0][1].Number < 0.8 && cover.Rows[1][1].Number >= 0.8);
        Assert.StartsWith("Posts offered: " + cover.Rows[1][0].Shown + ", until 31 Mar 2026; chance that they cover all that is missing: ", document.Headline, StringComparison.Ordinal);
        Assert.Contains("New deadline: the end of 31 Mar 2026 (UTC).", CampaignFormats.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ChanceJustShortOfEnough_IsNotShownAsEnough()
    {
        var shown = Enumerable.Range(0, 80).Select(step => 60_000 + (1_000 * step))
            .SelectMany(missing => CampaignFormats.Table(Document(Campaign(missing: missing)).Document!, "cover_all_1").Rows)
            .Select(row => (Chance: row[1].Number!.Value, Shown: row[1].Shown)).ToList();

        Assert.Contains(shown, one => one.Chance is >= 0.795 and < 0.8);
        Assert.All(shown, one => Assert.Equal(one.Chance >= 0.8, one.Shown.StartsWith("above", StringComparison.Ordinal) || double.Parse(one.Shown.Replace(" %", "", StringComparison.Ordinal).Replace("below ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) >= 80));
        Assert.DoesNotContain(shown, one => one.Shown is "100 %" or "0 %");
    }

    [Fact]
    public void Of_PostsWithTimes_KeepTheirWeekdaysAndHours()
    {
        var campaign = Campaign(["p0", "p1"]);

        // The second and third of January 2026 were a Friday and a Saturday.
        Assert.Contains("They appear when the posts they stand for did: Friday 12:00–13:00; Saturday 12:00–13:00 (UTC).", CampaignFormats.Words(Document(campaign).Document!), StringComparison.Ordinal);
        Assert.Contains("same weekdays and at the same times of day as agreed", CampaignFormats.Words(Document(Campaign()).Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OneOfTwoGiven_HalvesTheBalance()
    {
        var campaign = Campaign();
        campaign.MakeGoods.Add(new MakeGood(3, 1, 2, 1, new LocalDate(2026, 3, 31), MakeGoodReason.SecondaryTerms));

        var table = CampaignFormats.Table(Document(campaign).Document!, "make_goods");

        Assert.Equal(["SECONDARY_TERMS (secondary terms)", "2", "1", "1", "31 Mar 2026", "same weekday"], table.Rows[0].Skip(1).Select(cell => cell.Shown));
        Assert.Equal((2, 1, 1), (CampaignFormats.Cell(table, 1, "owed").Number, CampaignFormats.Cell(table, 1, "given").Number, CampaignFormats.Cell(table, 1, "balance").Number));
    }

    [Fact]
    public void Of_TooFewPosts_SaysSoInTheClientsWords()
    {
        var document = Document(new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 8_000)).Document!;

        var words = CampaignFormats.Words(document);
        Assert.Contains("For all that is missing: no number of posts, too few own posts are known at that age.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("import", words, StringComparison.OrdinalIgnoreCase);
        Assert.Null(document.Headline);
    }

    [Fact]
    public void Of_NothingMissing_IsRefused()
    {
        Assert.Equal("nothing_to_make_good", Document(new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { Delivered = 100_000 } }).Refusal!.Code);
        Assert.Equal("shortfall_unknown", Document(new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { Delivered = null, DeliveredAsOf = null } }).Refusal!.Code);
    }

    [Fact]
    public void Of_AnyOffer_ClaimsNoMoreThanAnEstimateAndHoldsNoPrice()
    {
        var document = Document(Campaign()).Document!;

        Assert.Empty(WordingGuard.Find(CampaignFormats.Words(document)));
        Assert.All(CampaignFormats.Of(document).Values, text => Assert.DoesNotContain("EUR", text, StringComparison.Ordinal));
    }

    private static ReportReading Document(PlantedCampaign campaign) =>
        MakeGoodProposal.Of(ClientCampaigns.Of(campaign.Data(), "Brand", DateTimeZoneProviders.Tzdb, PlantedCampaign.Afterwards), English);

    private static PlantedCampaign Campaign(string[]? links = null, int missing = 80_000)
    {
        var promised = new PlantedCampaign().Deliverable with { Guarantee = 20_000 + missing, Delivered = 20_000, PostLinks = links ?? [] };
        var campaign = new PlantedCampaign { Deliverable = promised }.Loss(1, PlantedCampaign.January(10), 8_000);
        for (var post = 0; post < Thousands.Length; post++)
        {
            var day = new LocalDate(2026, 1, 2).PlusDays(post);
            var at = day.At(new LocalTime(12, 0)).InUtc().ToInstant();
            campaign.Post(FormattableString.Invariant($"p{post}"), day, (at + Duration.FromDays(30), 1_000 * Thousands[post]));
        }

        return campaign;
    }
}

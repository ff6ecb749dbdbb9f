using System.Globalization;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Campaigns;
using CreatorImpact.Analysis.Tests.Deliverables;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public class CampaignClientReportTests
{
    private static readonly ReportWords English = new(CultureInfo.GetCultureInfo("en-US"));

    [Fact]
    public void Of_EightOfTwelveThousandLost_SaysWhatTheCampaignsPageSays()
    {
        var campaign = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 5_000, 11_000);

        var document = Document(campaign.Data());

        Assert.Equal("Behind by 12,000 of 100,000 views; about 8,000 (90 %: 5,300–10,700) because of the outage, 4,000 were missing before it.", document.Headline);
        var table = CampaignFormats.Table(document, "shortfall_views");
        Assert.Equal(
            ["Three videos · Winter", "100,000", "88,000", "12,000", "8,000 (90 %: 5,300–10,700)", "4,000 (90 %: 1,300–6,700)", "Measured"],
            Assert.Single(table.Rows).Select(cell => cell.Shown));
        Assert.Equal(campaign.Report().Shortfall!.Attributable, CampaignFormats.Cell(table, 0, "because_of_outages").Interval);
        Assert.Equal(("hash 1", 7UL), (document.Origin.DataHash, document.Origin.Seed));
        Assert.Empty(document.Stamps);
    }

    [Fact]
    public void Of_TwoDeliverables_AddsInsideTheWorlds()
    {
        var data = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 5_000, 11_000).Data();

        var document = Document(data with { Deliverables = [data.Deliverables[0], data.Deliverables[0] with { Id = 2, Title = "A story" }] });

        var table = CampaignFormats.Table(document, "shortfall_views");
        Assert.Equal(["Three videos · Winter", "A story · Winter", "All together"], table.Rows.Select(row => row[0].Shown));
        var (one, both) = (CampaignFormats.Cell(table, 0, "because_of_outages").Interval!, CampaignFormats.Cell(table, 2, "because_of_outages").Interval!);
        Assert.Equal(24_000, CampaignFormats.Cell(table, 2, "missing").Number);
        Assert.Equal(2 * one.Width90, both.Width90, 1e-6);
        Assert.Equal("Deliverables: 2 · missed: 2 · may be missed: 0 · on course or met: 0 · cannot tell: 0", document.Headline);
    }

    [Fact]
    public void Of_SeveralRuns_NamesThemInTheText()
    {
        var document = Document(new PlantedCampaign().Loss(1, PlantedCampaign.January(5), 1_000).Loss(2, PlantedCampaign.January(20), 1_000).Data());

        Assert.Equal((null, null), (document.Origin.DataHash, document.Origin.Seed));
        var words = CampaignFormats.Words(document);
        Assert.Contains("Estimates from data hash 1, seed 7", words, StringComparison.Ordinal);
        Assert.Contains("Estimates from data hash 2, seed 7", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PriceAndNotes_StandInNoFormat()
    {
        var campaign = new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { CostPerThousand = 77.75m, Currency = "CHF", Note = "Margin 31 per cent" } }.Loss(1, PlantedCampaign.January(10), 8_000);
        campaign.MakeGoods.Add(new MakeGood(3, 1, 2, 1, new LocalDate(2026, 3, 31), MakeGoodReason.Underdelivery) { Note = "Talent asks more" });

        foreach (var (format, text) in CampaignFormats.Of(Document(campaign.Data())))
        {
            foreach (var secret in new[] { "77.75", "77,75", "CHF", "Margin", "Talent", "622" })
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{secret} in {format}");
            Assert.Contains("UNDERDELIVERY", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_DeliverableCountedInMoney_IsLeftOutAndSaid()
    {
        var data = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 8_000).Data();

        var document = Document(data with { Deliverables = [data.Deliverables[0], data.Deliverables[0] with { Id = 2, Title = "Sales", Metric = "ad_revenue", Guarantee = 4_321 }] });

        Assert.All(CampaignFormats.Of(document).Values, text => Assert.DoesNotContain("4,321", text, StringComparison.Ordinal));
        Assert.Contains("Deliverables counted in money are not in this document: 1.", CampaignFormats.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FlightThatRuns_IsProvisionalAndGivesEveryExpectationItsRange()
    {
        var campaign = new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { Delivered = null, DeliveredAsOf = null } }
            .Days(46, day => 3_000 + (100 * (day % 7)), PlantedCampaign.January(16)).Loss(1, PlantedCampaign.January(10), 2_000, 3_000);

        var document = Document(campaign.Data(), PlantedCampaign.January(16));

        Assert.Contains(document.Stamps, stamp => stamp.Code == "provisional" && stamp.Text.Contains("3 Feb 2026", StringComparison.Ordinal));
        Assert.Contains(document.Facts, fact => fact.Value == "16 Jan 2026 (UTC)");
        var expected = Assert.Single(document.Sections.SelectMany(section => section.Blocks).OfType<ReportFigures>().SelectMany(block => block.Figures));
        Assert.Equal(("views", "Modelled", campaign.Report(PlantedCampaign.January(16)).Projection!.Delivered), (expected.Unit, expected.Grade, expected.Interval));
        Assert.NotNull(CampaignFormats.Cell(CampaignFormats.Table(document, "shortfall_views"), 0, "missing").Interval);
        Assert.Equal(PlantedCampaign.January(16), document.Origin.AsOf);
    }

    [Fact]
    public void Of_FlightThatRunsFarFromUtc_NamesTheDayOfItsOwnClock()
    {
        var campaign = new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { Delivered = null, DeliveredAsOf = null, ZoneId = "Europe/Berlin" } }
            .Days(46, day => 3_000 + (100 * (day % 7)), PlantedCampaign.January(16)).Loss(1, PlantedCampaign.January(10), 2_000, 3_000);

        Assert.Contains(Document(campaign.Data(), PlantedCampaign.January(16, hour: 23)).Facts, fact => fact == new ReportFact("Deadlines held against", "17 Jan 2026 (Europe/Berlin)"));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(4, false)]
    public void Of_DeliveredAndSettledFlight_IsProvisionalUntilTheLossIsSettledToo(int exportedOn, bool isProvisional)
    {
        // Two hours of 29 January and three days of recovery: 1 February is the last day of the loss.
        var campaign = new PlantedCampaign().Days(63, _ => 3_000, Instant.FromUtc(2026, 2, exportedOn, 8, 0)).Loss(1, PlantedCampaign.January(29), 5_000, 11_000);

        var stamps = Document(campaign.Data()).Stamps;

        Assert.NotEqual(MeasurementRisk.Provisional, campaign.Report().MeasurementRisk);
        Assert.Equal(isProvisional ? ["provisional"] : Array.Empty<string>(), stamps.Select(stamp => stamp.Code));
        Assert.All(stamps, stamp => Assert.Contains("4 Feb 2026", stamp.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_PostsAndOutages_SaysWhatIsPublishedAndWhatEachOutageHasToDoWithIt()
    {
        var campaign = new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { PostLinks = ["p1", "p2"] } }
            .Post("p1", new LocalDate(2026, 1, 3), (PlantedCampaign.Afterwards, 40_000)).Loss(1, PlantedCampaign.January(10), 8_000).Illustrate(1).Outage(2, Instant.FromUtc(2026, 2, 3, 10, 0));

        var document = Document(campaign.Data());

        Assert.Equal("1 of 2 posts found", CampaignFormats.Cell(CampaignFormats.Table(document, "status"), 0, "published").Shown);
        // What nobody vouches for stands in no table of outages.
        Assert.Equal(["3 Feb 2026, 10:00–12:00 UTC", "2 h"], Assert.Single(CampaignFormats.Table(document, "outages").Rows).Skip(3).Select(cell => cell.Shown));
        var words = CampaignFormats.Words(document);
        Assert.Contains("outage 1: an example, no source shows that it happened; nothing is charged to it.", words, StringComparison.Ordinal);
        Assert.Contains("outage 2: began after the deadline; nothing is charged to it.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SameDataAndDay_SameBytes()
    {
        byte[] Bytes() => ReportXlsx.Write(Document(new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 5_000, 11_000).Data()));

        Assert.Equal(Bytes(), Bytes());
    }

    [Fact]
    public void Of_AnyCampaign_ClaimsNoMoreThanAnEstimate()
    {
        var campaign = new PlantedCampaign().Loss(1, PlantedCampaign.January(5), 3_000).Verdict(2, PlantedCampaign.January(20), Words.Refused);

        var document = Document(campaign.Data());

        Assert.Empty(WordingGuard.Find(CampaignFormats.Words(document)));
        Assert.NotEmpty(document.Guard);
    }

    [Fact]
    public void Words_EveryStateThereIs_HasSome()
    {
        string[] keys =
        [
            .. Enum.GetValues<DeliveryRisk>().Select(one => $"ClientSeen_{one}"),
            .. Enum.GetValues<MeasurementRisk>().Select(one => $"ClientProof_{one}"),
            .. Enum.GetValues<OutagePart>().Select(one => $"ClientPart_{one}"),
            .. Enum.GetValues<MakeGoodReason>().Select(one => $"ClientReason_{one}"),
        ];

        Assert.All(keys, key => Assert.NotEmpty(English.Get(key)));
    }

    private static ReportDocument Document(CampaignData data, Instant? now = null) =>
        ClientReport.Of(ClientCampaigns.Of(data, "Brand", DateTimeZoneProviders.Tzdb, now ?? PlantedCampaign.Afterwards), English);
}

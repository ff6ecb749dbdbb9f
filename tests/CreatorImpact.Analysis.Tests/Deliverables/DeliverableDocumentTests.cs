using System.Text.Json;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Deliverables;

public class DeliverableDocumentTests
{
    [Fact]
    public void From_OneReport_HoldsTheContractInCamelCase()
    {
        var campaign = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 8_000);
        campaign.MakeGoods.Add(new MakeGood(3, 1, 2, 1, new LocalDate(2026, 3, 31), MakeGoodReason.Underdelivery));
        var report = campaign.Report();

        using var json = JsonDocument.Parse(DeliverableDocument.From([report], PlantedCampaign.Afterwards, offers: new Dictionary<long, MakeGoodOffer> { [1] = MakeGoodOffer.Of(report, campaign.Data(), null) }).ToJson());

        var root = json.RootElement;
        Assert.Equal((1, "hash 1", "2026-03-01T12:00:00Z"), (root.GetProperty("schemaVersion").GetInt32(), root.GetProperty("dataHash").GetString(), root.GetProperty("asOf").GetString()));
        var entry = root.GetProperty("deliverables")[0];
        Assert.Equal((12_000, 8_000, 4_000, 100), (entry.GetProperty("shortfall").GetDouble(), Point(entry, "attributable"), Point(entry, "alreadyBehind"), Point(entry, "value")));
        Assert.Equal(("missed", "final", "typed", "2026-01-31"), (entry.GetProperty("deliveryRisk").GetString(), entry.GetProperty("measurementRisk").GetString(), entry.GetProperty("deliveredSource").GetString(), entry.GetProperty("deadlineOn").GetString()));
        Assert.Equal("UNDERDELIVERY", entry.GetProperty("makeGoods")[0].GetProperty("reasonCode").GetString());
        Assert.Equal(1, entry.GetProperty("ledger").GetProperty("balance").GetInt32());
        Assert.Equal("too_few_posts", entry.GetProperty("offer").GetProperty("forAll").GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("projection").ValueKind);
        Assert.Equal(12_000, root.GetProperty("totals")[0].GetProperty("shortfall").GetDouble());
    }

    [Fact]
    public void From_TwoRuns_HashIsOverBothWhateverTheirOrder()
    {
        var one = new PlantedCampaign().Loss(1, PlantedCampaign.January(5), 1_000).Report();
        var two = new PlantedCampaign().Loss(2, PlantedCampaign.January(20), 1_000).Report();

        var hash = DeliverableDocument.From([one, two], PlantedCampaign.Afterwards).DataHash;

        Assert.Equal(64, hash!.Length);
        Assert.Equal(hash, DeliverableDocument.From([two, one], PlantedCampaign.Afterwards).DataHash);
        Assert.Null(DeliverableDocument.From([new PlantedCampaign().Report()], PlantedCampaign.Afterwards).DataHash);
    }

    [Fact]
    public void Totals_TwoCampaignsOfOneAccount_AddInDrawsAndLeaveOutWhatIsNotKnown()
    {
        var one = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 5_000, 11_000).Report();
        var unknown = new PlantedCampaign().Outage(1, PlantedCampaign.January(10)).Report();

        var total = Assert.Single(DeliverableTotals.Of([one, one, unknown]));

        Assert.Equal((2, 1, 24_000), (total.Deliverables, total.LeftOut, total.Shortfall));
        // The same draws twice: the interval is twice as wide, which is what happens when one outage hits both.
        Assert.Equal(2 * (one.Shortfall!.Attributable.Hi90 - one.Shortfall.Attributable.Lo90), total.Attributable.Hi90 - total.Attributable.Lo90, 1e-6);
        Assert.Equal(("EUR", 200), (total.Values[0].Currency, Math.Round(total.Values[0].Value.Point, 3)));
        Assert.Empty(DeliverableTotals.Of([unknown]));
    }

    private static double Point(JsonElement entry, string name) => entry.GetProperty(name).GetProperty("point").GetDouble();
}

using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Campaigns;

public class DeliverableRulesTests
{
    [Fact]
    public void Faults_CompleteOrLeast_None()
    {
        Assert.Empty(DeliverableRules.Faults(CampaignStoreTests.Full()));
        Assert.Empty(DeliverableRules.Faults(CampaignStoreTests.Least()));
        Assert.Empty(DeliverableRules.Faults(CampaignStoreTests.Least() with { StartsOn = new LocalDate(2026, 1, 31) }));
    }

    public static TheoryData<string, Func<Deliverable, Deliverable>> Wrong => new()
    {
        { "Client", one => one with { Client = " " } },
        { "Campaign", one => one with { Campaign = new string('x', 201) } },
        { "Title", one => one with { Title = "" } },
        { "Account", one => one with { Account = "" } },
        { "Metric", one => one with { Metric = "" } },
        { "Guarantee", one => one with { Guarantee = -1 } },
        { "Guarantee", one => one with { Guarantee = double.NaN } },
        { "StartsOn", one => one with { StartsOn = new LocalDate(1999, 12, 31) } },
        { "DeadlineOn", one => one with { DeadlineOn = new LocalDate(2025, 12, 31) } },
        { "ZoneId", one => one with { ZoneId = "" } },
        { "CostPerThousand", one => one with { CostPerThousand = -1 } },
        { "CostPerThousand", one => one with { CostPerThousand = 0.0000001m } },
        { "Currency", one => one with { Currency = null } },
        { "Currency", one => one with { CostPerThousand = null } },
        { "Currency", one => one with { Currency = "eur" } },
        { "Delivered", one => one with { Delivered = -1 } },
        { "DeliveredAsOf", one => one with { DeliveredAsOf = null } },
        { "DeliveredAsOf", one => one with { Delivered = null } },
        { "DeliveredAsOf", one => one with { DeliveredAsOf = new LocalDate(2025, 12, 31) } },
        { "ShareLow", one => one with { ShareLow = 0.6 } },
        { "ShareLow", one => one with { ShareLow = 0, ShareHigh = 0 } },
        { "ShareLow", one => one with { ShareHigh = 1.1 } },
        { "PostLinks", one => one with { PostLinks = [" "] } },
        { "PostLinks", one => one with { PostLinks = [.. Enumerable.Repeat("a", 201)] } },
        { "Note", one => one with { Note = new string('x', 2001) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Faults_OneFieldWrong_IsNamedAlone(string field, Func<Deliverable, Deliverable> change) =>
        Assert.Equal(field, Assert.Single(DeliverableRules.Faults(change(CampaignStoreTests.Full()))).Field);

    [Theory]
    [InlineData(0, 0, "UnitsOwed")]
    [InlineData(1001, 0, "UnitsOwed")]
    [InlineData(2, 3, "UnitsDelivered")]
    [InlineData(2, -1, "UnitsDelivered")]
    public void Faults_MakeGood_AreNamed(int owed, int delivered, string field) =>
        Assert.Equal(field, Assert.Single(DeliverableRules.Faults(new MakeGood(0, 1, owed, delivered, new LocalDate(2026, 3, 31), MakeGoodReason.Underdelivery))).Field);

    [Fact]
    public void ReasonOf_Codes_AreThoseOfAdManager()
    {
        Assert.Equal(["UNDERDELIVERY", "SECONDARY_TERMS", "PERFORMANCE"], Enum.GetValues<MakeGoodReason>().Select(MakeGood.CodeOf));
        Assert.Equal(MakeGoodReason.Performance, MakeGood.ReasonOf("PERFORMANCE"));
        Assert.Null(MakeGood.ReasonOf("performance"));
    }
}

using Bunit;
using CreatorImpact.Web.Features.Reports;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Tests.Features.Reports;

public sealed class DocumentLinksTests : WebContext
{
    [Fact]
    public void Panel_Impact_LeadsToDocumentsAboutTheAccount() => Assert.Equal(
        [
            "reports?kind=statement&outage=3&creator=Luma%20Verse&platform=tiktok", "reports?kind=proof&outage=3&creator=Luma%20Verse&platform=tiktok",
            "reports?kind=dispute&outage=3&creator=Luma%20Verse&platform=tiktok", "reports?kind=method&outage=3&creator=Luma%20Verse&platform=tiktok",
            "reports?kind=messages&outage=3&creator=Luma%20Verse&platform=tiktok",
        ],
        Links("impact", typeof(OutageDocuments), panel => panel.Add(p => p.Outage, 3).Add(p => p.Creator, "Luma Verse").Add(p => p.Platform, "tiktok")));

    [Fact]
    public void Panel_Campaign_LeadsToDocumentsForTheClient() => Assert.Equal(
        ["reports?kind=client&client=A%20%26%20B", "reports?kind=make-good&client=A%20%26%20B"],
        Links("campaign", typeof(ClientDocuments), panel => panel.Add(p => p.Client, "A & B")));

    [Fact]
    public void Panel_Campaigns_LeadsToDocumentsForAnyClient() =>
        Assert.Equal(["reports?kind=client", "reports?kind=make-good"], Links("campaigns", typeof(ClientDocuments), _ => { }));

    [Theory]
    [InlineData(2, "reports?kind=segments&outage=2&set=tier")]
    [InlineData(0, "reports?kind=segments&set=tier")]
    public void Panel_Groups_LeadsToTheSegmentPack(long outage, string href) =>
        Assert.Equal([href], Links("groups", typeof(SegmentDocuments), panel => panel.Add(p => p.Outage, outage).Add(p => p.Set, "tier")));

    [Fact]
    public async Task Search_WordOfADocument_LeadsToIt()
    {
        var hits = await new ReportsSearch(Services.GetRequiredService<IStringLocalizer<ReportsText>>()).FindAsync("statement", 5, CancellationToken.None);

        Assert.Equal(("Creator statement", "reports?kind=statement"), (Assert.Single(hits).Title, hits[0].Href));
    }

    private IEnumerable<string?> Links(string place, Type component, Action<ComponentParameterCollectionBuilder<SlotPanel>> given)
    {
        Services.AddSingleton(new PageSlot(place, component));
        return Render<SlotPanel>(panel =>
        {
            panel.Add(p => p.Place, place);
            given(panel);
        }).FindAll("[data-documents] a").Select(link => link.GetAttribute("href"));
    }
}

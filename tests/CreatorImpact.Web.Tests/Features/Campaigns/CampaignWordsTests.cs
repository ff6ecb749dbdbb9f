using System.Globalization;
using CreatorImpact.Web.Features.Campaigns;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

public sealed class CampaignWordsTests : WebContext
{
    [Theory]
    [InlineData(0.797, "79.7\u00A0%")]
    [InlineData(0.8, "80\u00A0%")]
    [InlineData(0.503, "50\u00A0%")]
    [InlineData(0.004, "below 1\u00A0%")]
    [InlineData(1, "above 99\u00A0%")]
    public void Chance_IsWholePerCentButNeverNothingEverythingOrEnoughWhenItIsNot(double chance, string shown) =>
        Assert.Equal(shown, new CampaignWords(Services.GetRequiredService<IStringLocalizer<CampaignsText>>(), CultureInfo.GetCultureInfo("en-US")).Chance(chance));
}

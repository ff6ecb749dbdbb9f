using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Deliverables on the agency's start page, worst first; of every outage and account.</summary>
public sealed partial class CampaignsCard : SlotCard<CampaignsModel>
{
    private const int Most = 8;

    [Inject]
    public required CampaignsLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<CampaignsText> Localizer { get; init; }

    private CampaignWords Words => new(Localizer, CultureInfo.CurrentCulture);

    protected override async Task<CampaignsModel?> FindAsync(CancellationToken token) => await Loader.LoadAsync(token);
}

using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>The groups of an outage, or of the newest with an estimate, on the analyst's start page; of all accounts.</summary>
public sealed partial class GroupsCard : SlotCard<GroupsModel>
{
    [Inject]
    public required GroupsLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<GroupsText> Localizer { get; init; }

    private GroupsWords Words => new(Localizer, CultureInfo.CurrentCulture);

    protected override async Task<GroupsModel?> FindAsync(CancellationToken token) =>
        await Loader.CompareAsync(new GroupsAddress { Outage = Outage == 0 ? null : Outage.ToString(CultureInfo.InvariantCulture) }, token);
}

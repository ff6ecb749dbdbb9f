using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>The segments of a set beside each other.</summary>
public sealed partial class GroupsPage : GroupsAddressPage<GroupsModel>
{
    private GroupsModel? _model;

    [Inject]
    public required IStringLocalizer<GroupsText> Localizer { get; init; }

    private GroupsWords Words => new(Localizer, CultureInfo.CurrentCulture);

    protected override Task<GroupsModel> FindAsync(GroupsAddress address, CancellationToken token) => Loader.CompareAsync(address, token);

    protected override void Show(GroupsModel found) => _model = found;
}

using System.Globalization;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>Net losses by two things at once.</summary>
public sealed partial class TotalsPage : GroupsAddressPage<TotalsModel>
{
    private const int Step = 100;

    private TotalsModel? _model;
    private int _most = Step;

    [Inject]
    public required IStringLocalizer<GroupsText> Localizer { get; init; }

    private GroupsWords Words => new(Localizer, CultureInfo.CurrentCulture);

    private IReadOnlyList<Crumb> Trail => [new Crumb(Localizer["Title"], GroupsAddress.Page)];

    protected override Task<TotalsModel> FindAsync(GroupsAddress address, CancellationToken token) => Loader.TotalsAsync(address, token);

    protected override void Show(TotalsModel found) => (_model, _most) = (found, Step);

    private static GroupDimension RowsOf(TotalsModel model) => GroupsAddress.DimensionOf(model.Address.Rows)!;

    private static GroupDimension ColumnsOf(TotalsModel model) => GroupsAddress.DimensionOf(model.Address.Columns)!;
}

using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>The money of an outage: of one account, or of all with their total.</summary>
public sealed partial class LedgerPage : LedgerAddressPage<LedgerPage.Found>
{
    private LedgerModel? _model;
    private string? _lead;
    private bool _missing;

    [Inject]
    public required LedgerLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> Localizer { get; init; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Localizer["ImpactPage"], Asked?.Impact ?? "impact")];

    protected override async Task<Found> FindAsync(LedgerAddress? address, CancellationToken token) => new(address is null ? null : await Loader.LoadAsync(address, token));

    protected override void Show(Found found)
    {
        (_model, _missing) = (found.Model, found.Model is null);
        _lead = _model is null ? null : new LedgerWords(Localizer, CultureInfo.CurrentCulture).Outage(_model.Outage, _model.Zone);
    }

    /// <summary>An answer to hand over, also when there is none.</summary>
    public sealed record Found(LedgerModel? Model);
}

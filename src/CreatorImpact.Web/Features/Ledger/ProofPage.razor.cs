using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>The proof of loss of one account in one outage: a sheet to print.</summary>
public sealed partial class ProofPage : LedgerAddressPage<ProofPage.Found>
{
    private ProofModel? _model;
    private string? _lead;
    private bool _missing;

    [Inject]
    public required ProofLoader Loader { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required IStringLocalizer<ProofText> Localizer { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> Ledger { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary><c>yes</c>: an illustrative outage is to be used all the same.</summary>
    [SupplyParameterFromQuery(Name = "illustrative")]
    public string? Illustrative { get; set; }

    protected override string? Further => Illustrative;

    private IReadOnlyList<Crumb> Trail => Asked is { } asked
        ?
        [
            new Crumb(Ledger["ImpactPage"], asked.Impact),
            new Crumb(Ledger["Title"], asked.Of(LedgerAddress.Page)),
        ]
        : [new Crumb(Ledger["ImpactPage"], "impact")];

    protected override async Task<Found> FindAsync(LedgerAddress? address, CancellationToken token) => new(address is null ? null : await Loader.LoadAsync(address, ProofAddress.IsTicked(Illustrative), token));

    protected override void Show(Found found)
    {
        (_model, _missing) = (found.Model, found.Model is null);
        _lead = _model is null ? null : new LedgerWords(Ledger, CultureInfo.CurrentCulture).Outage(_model.Ledger.Outage, _model.Ledger.Zone);
    }

    private void Tick(ChangeEventArgs change)
    {
        if (change.Value is true && Asked is { } asked)
            Navigation.NavigateTo(asked.Of(ProofAddress.Page) + ProofAddress.Ticked, new NavigationOptions { ReplaceHistoryEntry = true });
    }

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("window.print", Closing);

    /// <summary>An answer to hand over, also when there is none.</summary>
    public sealed record Found(ProofModel? Model);
}

using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>The proof of loss of one account in one outage: a sheet to print.</summary>
public sealed partial class ProofPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ProofModel? _model;
    private string? _lead;
    private string? _loaded;
    private bool _missing;

    [Inject]
    public required ProofLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required IStringLocalizer<ProofText> Localizer { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> Ledger { get; init; }

    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "creator")]
    public string? CreatorText { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? PlatformText { get; set; }

    private LedgerAddress? Asked => LedgerAddress.Read(OutageText, CreatorText, PlatformText);

    private IReadOnlyList<Crumb> Trail => Asked is { } asked
        ?
        [
            new Crumb(Ledger["ImpactPage"], asked.Impact),
            new Crumb(Ledger["Title"], asked.Of(LedgerAddress.Page)),
        ]
        : [new Crumb(Ledger["ImpactPage"], "impact")];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = $"proof {OutageText} {CreatorText} {PlatformText}";
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        var found = await Handover.LoadAsync(wanted, async () => new Found(Asked is { } asked ? await Loader.LoadAsync(asked, _closing.Token) : null));
        if (_loaded != wanted)
            return;

        (_model, _missing) = (found.Model, found.Model is null);
        _lead = _model is null ? null : new LedgerWords(Ledger, CultureInfo.CurrentCulture).Outage(_model.Ledger.Outage, _model.Ledger.Zone);
    }

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("window.print", _closing.Token);

    /// <summary>An answer to hand over, also when there is none.</summary>
    private sealed record Found(ProofModel? Model);
}

using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>The money of an outage: of one account, or of all with their total.</summary>
public sealed partial class LedgerPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private LedgerModel? _model;
    private string? _lead;
    private string? _loaded;
    private bool _missing;

    [Inject]
    public required LedgerLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> Localizer { get; init; }

    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "creator")]
    public string? CreatorText { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? PlatformText { get; set; }

    private LedgerAddress? Asked => LedgerAddress.Read(OutageText, CreatorText, PlatformText);

    private IReadOnlyList<Crumb> Trail => [new Crumb(Localizer["ImpactPage"], Asked is { } asked ? asked.Of(LedgerAddress.Impact) : LedgerAddress.Impact)];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = $"ledger {OutageText} {CreatorText} {PlatformText}";
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        var found = await Handover.LoadAsync(wanted, async () => new Found(Asked is { } asked ? await Loader.LoadAsync(asked, _closing.Token) : null));
        if (_loaded != wanted)
            return;

        (_model, _missing) = (found.Model, found.Model is null);
        _lead = _model is null ? null : new LedgerWords(Localizer, CultureInfo.CurrentCulture).Outage(_model.Outage, _model.Zone);
    }

    /// <summary>An answer to hand over, also when there is none.</summary>
    private sealed record Found(LedgerModel? Model);
}

using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>The money of a finding in a sentence, with the way to all of it. It is worked out after the finding is on the screen, which never waits for it.</summary>
public sealed partial class MoneyCard : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private LedgerWords _words = null!;
    private LedgerModel? _model;
    private LedgerAddress? _asked;
    private LedgerAddress? _loaded;
    private bool _failed;

    [Inject]
    public required LedgerLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> Localizer { get; init; }

    /// <summary>Number of the outage.</summary>
    [Parameter, EditorRequired]
    public long Outage { get; set; }

    /// <summary>Account; null for all.</summary>
    [Parameter]
    public string? Creator { get; set; }

    /// <summary>Its platform.</summary>
    [Parameter]
    public string? Platform { get; set; }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet()
    {
        _words = new LedgerWords(Localizer, CultureInfo.CurrentCulture);
        _asked = new LedgerAddress(Outage, Creator, Platform);
        if (_asked != _loaded)
            (_model, _failed) = (null, false);
    }

    // Runs in the browser's circuit only: the first paint does not wait for sums.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_asked is not { } asked || asked == _loaded)
            return;

        _loaded = asked;
        try
        {
            var found = await Loader.LoadAsync(asked, _closing.Token);
            if (asked != _asked)
                return;

            (_model, _failed) = (found, found is null);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}

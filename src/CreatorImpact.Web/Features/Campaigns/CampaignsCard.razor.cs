using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Deliverables on the agency's start page, worst first. They are worked out after the page is on the screen, which never waits for it.</summary>
public sealed partial class CampaignsCard : IDisposable
{
    private const int Most = 8;

    private readonly CancellationTokenSource _closing = new();
    private CampaignsModel? _model;

    [Inject]
    public required CampaignsLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<CampaignsText> Localizer { get; init; }

    /// <summary>Not looked at: deliverables are of every outage.</summary>
    [Parameter]
    public long Outage { get; set; }

    /// <summary>Not looked at.</summary>
    [Parameter]
    public string? Creator { get; set; }

    /// <summary>Not looked at.</summary>
    [Parameter]
    public string? Platform { get; set; }

    private CampaignWords Words => new(Localizer, CultureInfo.CurrentCulture);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    // Runs in the browser's circuit only: the first paint does not wait for sums.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        try
        {
            _model = await Loader.LoadAsync(_closing.Token);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}

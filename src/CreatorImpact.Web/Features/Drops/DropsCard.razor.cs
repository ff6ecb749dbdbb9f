using System.Globalization;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>"You or the platform": how many accounts dropped at the same time. It is looked up after the finding is on the screen, which never waits for it.</summary>
public sealed partial class DropsCard : IDisposable
{
    private const int PageOf = 25;

    private readonly CancellationTokenSource _closing = new();
    private DropsWords _words = null!;
    private OutageDrops? _drops;
    private Reason? _refusal;
    private bool _failed;
    private int _shown = PageOf;
    private (long Outage, string? Creator, string? Platform)? _asked;
    private (long Outage, string? Creator, string? Platform)? _loaded;

    [Inject]
    public required OutageDropsLoader Loader { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<DropsText> Localizer { get; init; }

    /// <summary>Number of the outage.</summary>
    [Parameter, EditorRequired]
    public long Outage { get; set; }

    /// <summary>Account; null for all.</summary>
    [Parameter]
    public string? Creator { get; set; }

    /// <summary>Its platform.</summary>
    [Parameter]
    public string? Platform { get; set; }

    // One line for all of it, so that what takes the place of "looking" is read out.
    private string Said => this switch
    {
        { _drops: { } drops } => _words.Headline(drops),
        { _refusal: { } refusal } => _words.Reason(refusal),
        { _failed: true } => Localizer["CardFailed"],
        _ => Localizer["CardLoading"],
    };

    private string State => _drops is not null ? "ready" : _refusal is not null ? "refused" : _failed ? "failed" : "loading";

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet()
    {
        _words = new DropsWords(Localizer, CultureInfo.CurrentCulture);
        _asked = (Outage, Creator, Platform);
        if (_asked != _loaded)
            (_drops, _refusal, _failed, _shown) = (null, null, false, PageOf);
    }

    // Runs in the browser's circuit only: the first paint does not wait for the comparison.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_asked is not { } asked || asked == _loaded)
            return;

        _loaded = asked;
        try
        {
            var (drops, refusal) = await Loader.LoadAsync(Workspace.Id, asked.Outage, asked.Creator, asked.Platform, _closing.Token);
            if (asked != _asked)
                return;

            (_drops, _refusal) = (drops, refusal);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DatabaseException)
        {
            _failed = true;
            StateHasChanged();
        }
    }

    private string Impact(string account, string? platform) => string.Concat(
        FormattableString.Invariant($"impact?outage={Outage}&creator={Uri.EscapeDataString(account)}"),
        string.IsNullOrEmpty(platform) ? "" : $"&platform={Uri.EscapeDataString(platform)}");
}

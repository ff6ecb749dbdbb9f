using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>The groups of an outage on the analyst's start page. They are compared after the page is on the screen, which never waits for it.</summary>
public sealed partial class GroupsCard : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private GroupsModel? _model;
    private long? _loaded;

    [Inject]
    public required GroupsLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<GroupsText> Localizer { get; init; }

    /// <summary>Number of the outage; 0 takes the newest with an estimate.</summary>
    [Parameter, EditorRequired]
    public long Outage { get; set; }

    /// <summary>Not looked at: groups are of all accounts.</summary>
    [Parameter]
    public string? Creator { get; set; }

    /// <summary>Not looked at.</summary>
    [Parameter]
    public string? Platform { get; set; }

    private GroupsWords Words => new(Localizer, CultureInfo.CurrentCulture);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    // Runs in the browser's circuit only: the first paint does not wait for sums.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_loaded == Outage)
            return;

        var asked = Outage;
        _loaded = asked;
        try
        {
            var found = await Loader.CompareAsync(new GroupsAddress { Outage = asked == 0 ? null : asked.ToString(CultureInfo.InvariantCulture) }, _closing.Token);
            if (asked != Outage)
                return;

            _model = found;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}

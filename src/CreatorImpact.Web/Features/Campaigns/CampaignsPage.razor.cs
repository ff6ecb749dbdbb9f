using System.Globalization;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>All deliverables, worst first, and the form for a new one.</summary>
public sealed partial class CampaignsPage : IDisposable
{
    private const int Step = 100;

    private readonly CancellationTokenSource _closing = new();
    private CampaignsModel? _model;
    private DeliverableDraft _draft = new();
    private SaidText? _said;
    private bool _formOpen;
    private int _most = Step;

    [Inject]
    public required CampaignsLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required IStringLocalizer<CampaignsText> Localizer { get; init; }

    private CampaignWords Words => new(Localizer, CultureInfo.CurrentCulture);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _model = await Handover.LoadAsync("campaigns", () => Loader.LoadAsync(_closing.Token));
        // Decided once: the form must not fold away under somebody's hands.
        _formOpen = _model.Lines.Count == 0;
        _draft = Empty(_model);
    }

    private static DeliverableDraft Empty(CampaignsModel model) => new() { Zone = model.Choices.ZoneId };

    private async Task SaveAsync(Deliverable deliverable)
    {
        var id = await Loader.SaveAsync(deliverable, _closing.Token);
        await Drafts.ForgetAsync(_draft.Name, _closing.Token);
        Say(Localizer["Added", deliverable.Title], () => RemoveAsync(deliverable with { Id = id!.Value }));
        await ReloadAsync();
        _draft = Empty(_model!);
    }

    private async Task RemoveAsync(Deliverable deliverable)
    {
        await Loader.SetRemovedAsync(deliverable.Id, true, _closing.Token);
        Say(Localizer["Removed", deliverable.Title], () => RestoreAsync(deliverable));
        await ReloadAsync();
    }

    private async Task RestoreAsync(Deliverable deliverable)
    {
        await Loader.SetRemovedAsync(deliverable.Id, false, _closing.Token);
        Say(Localizer["Restored", deliverable.Title]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(_closing.Token);

    private void Say(string message, Func<Task>? undo = null) => _said = SaidText.Of(this, message, undo);
}

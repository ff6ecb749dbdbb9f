using System.Globalization;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NodaTime;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>One deliverable: its figures, the outages of its flight, what to offer, what is owed. The address says the new deadline of an offer.</summary>
public sealed partial class CampaignPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CampaignModel? _model;
    private DeliverableDraft? _draft;
    private MakeGoodDraft? _makeGood;
    private Func<Task>? _undo;
    private string? _said;
    private string? _loaded;
    private ElementReference _saidBox;
    private bool _missing;
    private bool _toSaid;
    private bool _formOpen;

    [Inject]
    public required CampaignsLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<CampaignsText> Localizer { get; init; }

    /// <summary>Number of the deliverable.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>New deadline of an offer, such as <c>2026-12-31</c>.</summary>
    [SupplyParameterFromQuery(Name = "until")]
    public string? Until { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Localizer["Title"], CampaignAddress.List)];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = FormattableString.Invariant($"campaign {Id} {Until}");
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        var found = await Handover.LoadAsync(wanted, async () => new Found(await FindAsync()));
        Show(found.Model);
    }

    // The button that was pressed may be gone; the answer is where to go on from.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toSaid)
            return;

        _toSaid = false;
        try
        {
            await _saidBox.FocusAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to focus.
        }
    }

    private static string WhoFor(Deliverable deliverable) =>
        string.Join(" · ", new[] { deliverable.Client, deliverable.Campaign, deliverable.Account, PlatformWords.Of(deliverable.Platform) ?? "" }.Where(part => part.Length > 0));

    private Task<CampaignModel?> FindAsync() => Loader.FindAsync(Id, CampaignAddress.Day(Until), _closing.Token);

    private void Show(CampaignModel? model)
    {
        (_model, _missing) = (model, model is null);
        if (model is null)
            return;

        _draft = DeliverableDraft.Of(model.Report.Deliverable);
        _makeGood = MakeGoodDraft.Of(model);
    }

    private void UntilAsync(LocalDate day) => Navigation.NavigateTo(CampaignAddress.Of(Id, day), new NavigationOptions { ReplaceHistoryEntry = true });

    private async Task SaveAsync(Deliverable deliverable)
    {
        var before = _model!.Report.Deliverable;
        if (await Loader.SaveAsync(deliverable, _closing.Token) is null)
        {
            await ChangedAsync();
            return;
        }

        await Drafts.ForgetAsync(_draft!.Name, _closing.Token);
        _formOpen = false;
        await ReloadAsync();
        var saved = _model!.Report.Deliverable.UpdatedAt;
        Say(Localizer["Saved", deliverable.Title], () => RevertAsync(before, saved));
    }

    // What was typed stays in the form, now on top of what the other one made of it.
    private async Task ChangedAsync()
    {
        var typed = _draft!;
        await ReloadAsync();
        if (_model is not null)
        {
            typed.Original = _model.Report.Deliverable;
            _draft = typed;
        }

        Say(Localizer["ChangedMeanwhile"]);
    }

    private async Task RevertAsync(Deliverable before, Instant saved)
    {
        var done = await Loader.SaveAsync(before with { UpdatedAt = saved }, _closing.Token) is not null;
        await ReloadAsync();
        Say(Localizer[done ? "Reverted" : "RevertChanged"]);
    }

    private async Task RemoveAsync()
    {
        await Loader.SetRemovedAsync(Id, true, _closing.Token);
        await ReloadAsync();
        Say(Localizer["Removed", _model!.Report.Deliverable.Title], RestoreAsync);
    }

    private async Task RestoreAsync()
    {
        await Loader.SetRemovedAsync(Id, false, _closing.Token);
        await ReloadAsync();
        Say(Localizer["Restored", _model!.Report.Deliverable.Title]);
    }

    private async Task AddAsync(MakeGood makeGood)
    {
        var id = await Loader.AddAsync(makeGood, _closing.Token);
        await Drafts.ForgetAsync(_makeGood!.Name, _closing.Token);
        await ReloadAsync();
        Say(Localizer["Owed", Number(makeGood.UnitsOwed)], id is { } added ? () => RemoveMakeGoodAsync(added) : null);
    }

    private Task DeliverAsync(long id) => LedgerAsync(Loader.DeliverOneAsync(id, _closing.Token), () => TakeBackAsync(id));

    private Task TakeBackAsync(long id) => LedgerAsync(Loader.TakeBackOneAsync(id, _closing.Token), null);

    private Task RemoveMakeGoodAsync(long id) => LedgerAsync(Loader.RemoveAsync(id, _closing.Token), null);

    private async Task LedgerAsync(Task<bool> change, Func<Task>? undo)
    {
        var done = await change;
        await ReloadAsync();
        Say(done ? Localizer["BalanceNow", Number(_model?.Report.Ledger.Balance ?? 0)] : Localizer["LedgerChanged"], done ? undo : null);
    }

    private async Task ReloadAsync() => Show(await FindAsync());

    private void Say(string message, Func<Task>? undo = null) => (_said, _undo, _toSaid) = (message, undo, true);

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>An answer to hand over, also when there is nothing of that number.</summary>
    private sealed record Found(CampaignModel? Model);
}

using System.Globalization;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>One deliverable: its figures, the outages of its flight, what to offer, what is owed. The address says the new deadline of an offer.</summary>
public sealed partial class CampaignPage : AddressPage<CampaignPage.Found>
{
    private CampaignModel? _model;
    private DeliverableDraft? _draft;
    private MakeGoodDraft? _makeGood;
    private SaidText? _said;
    private bool _missing;
    private bool _formOpen;

    [Inject]
    public required CampaignsLoader Loader { get; init; }

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

    protected override string Wanted => FormattableString.Invariant($"campaign {Id} {Until}");

    protected override async Task<Found> FindAsync(CancellationToken token) => new(await Loader.FindAsync(Id, CampaignAddress.Day(Until), token));

    protected override void Show(Found found)
    {
        (_model, _missing) = (found.Model, found.Model is null);
        if (found.Model is not { } model)
            return;

        _draft = DeliverableDraft.Of(model.Report.Deliverable);
        _makeGood = MakeGoodDraft.Of(model);
    }

    private static string WhoFor(Deliverable deliverable) =>
        string.Join(" · ", new[] { deliverable.Client, deliverable.Campaign, deliverable.Account, PlatformWords.Of(deliverable.Platform) ?? "" }.Where(part => part.Length > 0));

    private void UntilAsync(LocalDate day) => Navigation.NavigateTo(CampaignAddress.Of(Id, day), new NavigationOptions { ReplaceHistoryEntry = true });

    private async Task SaveAsync(Deliverable deliverable)
    {
        var before = _model!.Report.Deliverable;
        if (await Loader.SaveAsync(deliverable, Closing) is null)
        {
            await ChangedAsync();
            return;
        }

        await Drafts.ForgetAsync(_draft!.Name, Closing);
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
        var done = await Loader.SaveAsync(before with { UpdatedAt = saved }, Closing) is not null;
        await ReloadAsync();
        Say(Localizer[done ? "Reverted" : "RevertChanged"]);
    }

    private async Task RemoveAsync()
    {
        await Loader.SetRemovedAsync(Id, true, Closing);
        await ReloadAsync();
        Say(Localizer["Removed", _model!.Report.Deliverable.Title], RestoreAsync);
    }

    private async Task RestoreAsync()
    {
        await Loader.SetRemovedAsync(Id, false, Closing);
        await ReloadAsync();
        Say(Localizer["Restored", _model!.Report.Deliverable.Title]);
    }

    private async Task AddAsync(MakeGood makeGood)
    {
        var id = await Loader.AddAsync(makeGood, Closing);
        await Drafts.ForgetAsync(_makeGood!.Name, Closing);
        await ReloadAsync();
        Say(Localizer["Owed", Number(makeGood.UnitsOwed)], id is { } added ? () => RemoveMakeGoodAsync(added) : null);
    }

    private Task DeliverAsync(long id) => LedgerAsync(Loader.DeliverOneAsync(id, Closing), () => TakeBackAsync(id));

    private Task TakeBackAsync(long id) => LedgerAsync(Loader.TakeBackOneAsync(id, Closing), null);

    private Task RemoveMakeGoodAsync(long id) => LedgerAsync(Loader.RemoveAsync(id, Closing), null);

    private async Task LedgerAsync(Task<bool> change, Func<Task>? undo)
    {
        var done = await change;
        await ReloadAsync();
        Say(done ? Localizer["BalanceNow", Number(_model?.Report.Ledger.Balance ?? 0)] : Localizer["LedgerChanged"], done ? undo : null);
    }

    private async Task ReloadAsync() => Show(await FindAsync(Closing));

    private void Say(string message, Func<Task>? undo = null) => _said = SaidText.Of(this, message, undo);

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>An answer to hand over, also when there is nothing of that number.</summary>
    public sealed record Found(CampaignModel? Model);
}

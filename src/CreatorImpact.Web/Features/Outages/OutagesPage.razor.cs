using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>The outages of the workspace: list, entry by hand, import. The address says which outage is being changed.</summary>
public sealed partial class OutagesPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private OutagesPageModel? _model;
    private OutageDraft? _draft;
    private Func<Task>? _undo;
    private string? _said;
    private long? _filled;

    [Inject]
    public required OutagesPageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<OutagesText> Words { get; init; }

    /// <summary>Outage in the form; null for a new one.</summary>
    [SupplyParameterFromQuery(Name = "edit")]
    public string? EditText { get; set; }

    /// <summary>Range of the timeline.</summary>
    [SupplyParameterFromQuery(Name = "range")]
    public string? RangeText { get; set; }

    /// <summary>Only outages of this platform.</summary>
    [SupplyParameterFromQuery(Name = "platform")]
    public string? Platform { get; set; }

    /// <summary>Only outages that hold this text.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Outage the list reaches as far as.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? AtText { get; set; }

    private long? Edit => QueryNumber.Read(EditText);

    private OutagesAddress Address => new(RangeText, Platform, Query, At: QueryNumber.Read(AtText));

    private string LeaveAddress => (Address with { At = null }).ToString();

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _model ??= await Handover.LoadAsync("outages", () => Loader.LoadAsync(_closing.Token));
        if (_draft is not null && _filled == Edit)
            return;

        _filled = Edit;
        Fill(_model, Edit);
    }

    private void Fill(OutagesPageModel model, long? edit)
    {
        var line = model.Outages.FirstOrDefault(one => one.Outage.Id == edit);
        _draft = line is null ? new OutageDraft() : Loader.Draft(line.Outage);
        if (line is null && edit is not null)
            Say(Words["EditGone"]);
    }

    private void Show(OutagesAddress address) => Navigation.NavigateTo(address.ToString(), new NavigationOptions { ReplaceHistoryEntry = true });

    private async Task SavedAsync(OutageSaving saving)
    {
        var title = saving.Entry.Outage!.Title;
        if (_draft is { Original: { } before })
            Say(Words["Saved", title], () => RevertAsync(before));
        else
            Say(Words["Added", title]);
        if (_draft is not null)
            await Drafts.ForgetAsync(_draft.Name, _closing.Token);
        _draft = new OutageDraft { Zone = _draft?.Zone ?? "" };
        await ReloadAsync();
        if (Edit is not null)
            Navigation.NavigateTo(LeaveAddress);
    }

    // What was typed stays in the form: once restored, the outage can be saved.
    private async Task GoneAsync(string title)
    {
        Say(Words["RemovedMeanwhile", title]);
        await ReloadAsync();
    }

    private async Task UploadedAsync()
    {
        (_said, _undo) = (null, null);
        await ReloadAsync();
    }

    private async Task RemoveAsync(OutageLine line)
    {
        if (await Loader.RemoveAsync(line.Outage.Id, _closing.Token))
        {
            Say(Words["Removed", line.Outage.Title], () => RestoreAsync(line));
        }

        await ReloadAsync();
    }

    private Task UndoAsync() => _undo?.Invoke() ?? Task.CompletedTask;

    private async Task RevertAsync(StoredOutage before)
    {
        Say(Words[await Loader.RevertAsync(before, _closing.Token) ? "Reverted" : "RevertRefused", before.Title]);
        await ReloadAsync();
    }

    private async Task RestoreAsync(OutageLine line)
    {
        if (await Loader.RestoreAsync(line.Outage.Id, _closing.Token))
            Say(Words["Restored", line.Outage.Title]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(_closing.Token);

    private void Say(string message, Func<Task>? undo = null) => (_said, _undo) = (message, undo);
}

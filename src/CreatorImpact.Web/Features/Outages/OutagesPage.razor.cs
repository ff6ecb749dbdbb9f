using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
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
    private SaidText? _said;
    private (long? Edit, SuggestedOutage? Suggested)? _filled;

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

    /// <summary>Only outages of this cause, or group of causes.</summary>
    [SupplyParameterFromQuery(Name = "cause")]
    public string? Cause { get; set; }

    /// <summary>Only <c>brief</c> or <c>prolonged</c> outages.</summary>
    [SupplyParameterFromQuery(Name = "length")]
    public string? LengthText { get; set; }

    /// <summary><c>no</c> or <c>only</c>: without planned maintenance, or nothing else.</summary>
    [SupplyParameterFromQuery(Name = "planned")]
    public string? Planned { get; set; }

    /// <summary>Platform of an outage proposed for the form.</summary>
    [SupplyParameterFromQuery(Name = "suggest-platform")]
    public string? SuggestPlatform { get; set; }

    /// <summary>Its start, a clock time.</summary>
    [SupplyParameterFromQuery(Name = "suggest-start")]
    public string? SuggestStart { get; set; }

    /// <summary>Its end.</summary>
    [SupplyParameterFromQuery(Name = "suggest-end")]
    public string? SuggestEnd { get; set; }

    /// <summary>Zone of both.</summary>
    [SupplyParameterFromQuery(Name = "suggest-zone")]
    public string? SuggestZone { get; set; }

    private long? Edit => QueryNumber.Read(EditText);

    private SuggestedOutage? Suggested => Edit is null ? SuggestedOutage.Read(SuggestPlatform, SuggestStart, SuggestEnd, SuggestZone) : null;

    private OutagesAddress Address => new(RangeText, Platform, Query, At: QueryNumber.Read(AtText), Cause: Cause, Length: LengthText, Planned: Planned);

    private string LeaveAddress => (Address with { At = null }).ToString();

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _model ??= await Handover.LoadAsync("outages", () => Loader.LoadAsync(_closing.Token));
        var asked = (Edit, Suggested);
        if (_draft is not null && _filled == asked)
            return;

        _filled = asked;
        Fill(_model, Edit);
    }

    private void Fill(OutagesPageModel model, long? edit)
    {
        var line = model.Outages.FirstOrDefault(one => one.Outage.Id == edit);
        _draft = line is not null ? Loader.Draft(line.Outage) : Suggested?.ToDraft(Words["SuggestedSource"]) ?? new OutageDraft();
        _draft.Register.Author = model.Settings.Author ?? "";
        if (_draft.Suggestion is not null)
            Say(Words["SuggestedSaid"]);
        if (line is null && edit is not null)
            Say(Words["EditGone"]);
    }

    private void Show(OutagesAddress address) => Navigation.NavigateTo(address.ToString(), new NavigationOptions { ReplaceHistoryEntry = true });

    private async Task SavedAsync(OutageSaving saving)
    {
        var stored = saving.Stored!;
        if (_draft is { Original: { } before })
            Say(Words["Saved", stored.Title], () => RevertAsync(before, stored));
        else
            Say(Words["Added", stored.Title], () => RemoveAsync(stored));
        if (_draft is not null)
            await Drafts.ForgetAsync(_draft.Name, _closing.Token);
        _draft = new OutageDraft { Zone = _draft?.Zone ?? "" };
        await ReloadAsync();
        _draft.Register.Author = _model?.Settings.Author ?? "";
        if (Edit is not null || Suggested is not null)
            Navigation.NavigateTo(LeaveAddress);
    }

    // What was typed stays in the form: once restored, the outage can be saved.
    private async Task GoneAsync(string title)
    {
        Say(Words["RemovedMeanwhile", title]);
        await ReloadAsync();
    }

    // What was typed stays in the form, now on top of what the other one made of it.
    private async Task ChangedAsync(StoredOutage current)
    {
        if (_draft is not null)
            _draft.Original = current;
        Say(Words["ChangedMeanwhile", current.Title]);
        await ReloadAsync();
    }

    private async Task UploadedAsync()
    {
        _said = null;
        await ReloadAsync();
    }

    private Task RemoveAsync(OutageLine line) => RemoveAsync(line.Outage);

    private async Task RemoveAsync(StoredOutage outage)
    {
        if (await Loader.RemoveAsync(outage.Id, _closing.Token))
            Say(Words["Removed", outage.Title], () => RestoreAsync(outage));
        else
            Say(Words["RemovedAlready", outage.Title]);
        await ReloadAsync();
    }

    private async Task RevertAsync(StoredOutage before, StoredOutage saved)
    {
        Say(await Loader.RevertAsync(before, saved, _closing.Token) switch
        {
            OutageRevert.Done => Words["Reverted", before.Title],
            OutageRevert.ChangedSince => Words["RevertChanged", before.Title],
            _ => Words["RevertRefused", before.Title],
        });
        await ReloadAsync();
    }

    private async Task RestoreAsync(StoredOutage outage)
    {
        Say(Words[await Loader.RestoreAsync(outage.Id, _closing.Token) ? "Restored" : "RestoredAlready", outage.Title]);
        await ReloadAsync();
    }

    private async Task AddKnownAsync(PublicOutage known)
    {
        var added = await Loader.AddAsync(known, _closing.Token);
        Say(added.Count > 0 ? Words["Added", known.Title] : Words["KnownAlready", known.Title], added.Count > 0 ? () => RemoveAllAsync(known.Title, added) : null);
        await ReloadAsync();
    }

    private async Task RemoveAllAsync(string title, IReadOnlyList<long> added)
    {
        foreach (var id in added)
            await Loader.RemoveAsync(id, _closing.Token);
        Say(Words["Removed", title]);
        await ReloadAsync();
    }

    private async Task KeepAsync(OutageSettings settings)
    {
        await Loader.KeepAsync(settings, _closing.Token);
        Say(Words["Kept"]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(_closing.Token);

    private void Say(string message, Func<Task>? undo = null) => _said = SaidText.Of(this, message, undo);
}

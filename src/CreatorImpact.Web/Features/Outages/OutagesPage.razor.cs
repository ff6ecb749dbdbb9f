using CreatorImpact.Web.Resources;
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
    private OutageLine? _removed;
    private string? _said;

    [Inject]
    public required OutagesPageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<OutagesText> Words { get; init; }

    /// <summary>Outage in the form; null for a new one.</summary>
    [SupplyParameterFromQuery(Name = "edit")]
    public string? EditText { get; set; }

    private long? Edit => QueryNumber.Read(EditText);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _model ??= await Handover.LoadAsync("outages", () => Loader.LoadAsync(_closing.Token));
        if (_draft is null || _draft.Original?.Id != Edit)
            _draft = _model.Outages.FirstOrDefault(line => line.Outage.Id == Edit) is { } line ? Loader.Draft(line.Outage) : new OutageDraft();
    }

    private async Task SavedAsync(string title)
    {
        Say(Words[_draft?.Original is null ? "Added" : "Saved", title]);
        _draft = new OutageDraft { Zone = _draft?.Zone ?? "" };
        await ReloadAsync();
        if (Edit is not null)
            Navigation.NavigateTo("outages");
    }

    private async Task UploadedAsync()
    {
        _said = null;
        await ReloadAsync();
    }

    private async Task RemoveAsync(OutageLine line)
    {
        if (await Loader.RemoveAsync(line.Outage.Id, _closing.Token))
        {
            Say(Words["Removed", line.Outage.Title]);
            _removed = line;
        }

        await ReloadAsync();
    }

    private async Task UndoAsync()
    {
        if (_removed is { } line && await Loader.RestoreAsync(line.Outage.Id, _closing.Token))
            Say(Words["Restored", line.Outage.Title]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(_closing.Token);

    private void Say(string message) => (_said, _removed) = (message, null);
}

using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Entry of an outage by hand. What is wrong is said beside its field; nothing typed is lost.</summary>
public sealed partial class OutageForm
{
    private const string ModulePath = "./Features/Outages/OutageForm.razor.js";

    private IReadOnlyList<FieldProblem> _problems = [];
    private ElementReference _form;
    private bool _toProblem;
    private bool _saving;

    [Inject]
    public required OutagesPageLoader Loader { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required IStringLocalizer<OutagesText> Words { get; init; }

    [Parameter, EditorRequired]
    public required OutageDraft Draft { get; set; }

    /// <summary>Names to choose from while typing.</summary>
    [Parameter]
    public IReadOnlyList<string> Platforms { get; set; } = [];

    /// <summary>Where cancelling leads.</summary>
    [Parameter]
    public string Leave { get; set; } = "outages";

    /// <summary>Raised when the outage is stored.</summary>
    [Parameter]
    public EventCallback<OutageSaving> OnSaved { get; set; }

    /// <summary>Raised with the title when the outage was removed meanwhile and nothing was stored.</summary>
    [Parameter]
    public EventCallback<string> OnGone { get; set; }

    /// <summary>Raised with the outage of now when somebody else changed it meanwhile and nothing was stored.</summary>
    [Parameter]
    public EventCallback<StoredOutage> OnChanged { get; set; }

    private EntryEcho Echo => new(Words, CultureInfo.CurrentCulture);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var toProblem = _toProblem;
        _toProblem = false;
        if (!toProblem && (!firstRender || Draft.Zone.Length > 0))
            return;

        try
        {
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", ModulePath);
            if (module is null)
                return;
            if (toProblem)
                await module.InvokeVoidAsync("focusFirstProblem", _form);
            else
                await FillZoneAsync(module);
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to fill in.
        }
    }

    private async Task FillZoneAsync(IJSObjectReference module)
    {
        var zone = await module.InvokeAsync<string?>("timeZone");
        if (Draft.Zone.Length > 0 || zone is not { Length: > 0 })
            return;

        Draft.Zone = zone;
        StateHasChanged();
    }

    private FieldProblem? Of(EntryField field) => _problems.FirstOrDefault(problem => problem.Field == field);

    private string? Invalid(EntryField field) => Of(field) is null ? null : "true";

    private async Task SaveAsync()
    {
        // The second half of a double click must not store the outage twice.
        if (_saving)
            return;

        _saving = true;
        try
        {
            await SaveOnceAsync();
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task SaveOnceAsync()
    {
        var saving = await Loader.SaveAsync(Draft, CancellationToken.None);
        _problems = saving.Entry.Problems;
        _toProblem = _problems.Count > 0;
        if (saving.Entry.Outage is { } outage)
            await (saving.Gone ? OnGone.InvokeAsync(outage.Title) : saving.Changed is { } other ? OnChanged.InvokeAsync(other) : OnSaved.InvokeAsync(saving));
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Entry of an outage by hand. What is wrong is said beside its field; nothing typed is lost.</summary>
public sealed partial class OutageForm
{
    private IReadOnlyList<FieldProblem> _problems = [];

    [Inject]
    public required OutagesPageLoader Loader { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Parameter, EditorRequired]
    public required OutageDraft Draft { get; set; }

    /// <summary>Names to choose from while typing.</summary>
    [Parameter]
    public IReadOnlyList<string> Platforms { get; set; } = [];

    /// <summary>Raised with the title when the outage is stored.</summary>
    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    /// <summary>Raised with the title when the outage was removed meanwhile and nothing was stored.</summary>
    [Parameter]
    public EventCallback<string> OnGone { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Draft.Zone.Length > 0)
            return;

        try
        {
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Outages/OutageForm.razor.js");
            var zone = module is null ? null : await module.InvokeAsync<string?>("timeZone");
            if (Draft.Zone.Length == 0 && zone is { Length: > 0 })
            {
                Draft.Zone = zone;
                StateHasChanged();
            }
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to fill in.
        }
    }

    private FieldProblem? Of(EntryField field) => _problems.FirstOrDefault(problem => problem.Field == field);

    private string? Invalid(EntryField field) => Of(field) is null ? null : "true";

    private async Task SaveAsync()
    {
        var saving = await Loader.SaveAsync(Draft, CancellationToken.None);
        _problems = saving.Entry.Problems;
        if (saving.Entry.Outage is { } outage)
            await (saving.Gone ? OnGone : OnSaved).InvokeAsync(outage.Title);
    }
}

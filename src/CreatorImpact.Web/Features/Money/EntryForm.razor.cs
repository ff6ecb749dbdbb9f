using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Money;

/// <summary>The frame of the forms of this page.</summary>
public sealed partial class EntryForm
{
    private const string ModulePath = "./Features/Money/EntryForm.razor.js";

    private ElementReference _form;
    private bool _toProblem;
    private bool _saving;

    [Inject]
    public required IJSRuntime Script { get; init; }

    /// <summary>Id of the form, the beginning of the ids of its fields.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Under this name the browser keeps what was typed.</summary>
    [Parameter, EditorRequired]
    public required string Draft { get; set; }

    /// <summary>Name of the form.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Word on the button.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    /// <summary>Where cancelling leads; null where there is nothing to cancel.</summary>
    [Parameter]
    public string? Leave { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Stores what was typed; false when a field was not taken.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<bool>> OnSubmit { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toProblem)
            return;

        _toProblem = false;
        try
        {
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", ModulePath);
            if (module is not null)
                await module.InvokeVoidAsync("focusFirstProblem", _form);
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to focus.
        }
    }

    private async Task SubmitAsync()
    {
        // The second half of a double click must not store it twice.
        if (_saving)
            return;

        _saving = true;
        try
        {
            _toProblem = !await OnSubmit();
        }
        finally
        {
            _saving = false;
        }
    }
}

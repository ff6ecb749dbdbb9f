using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>A choice among a few or some hundred things: a button that opens a list of links, with a filter where the list is long.</summary>
public partial class PickList
{
    // So many fit without scrolling.
    private const int FewOptions = 8;

    private ElementReference _button;
    private ElementReference? _filter;
    private bool _open;
    private bool _focusFilter;
    private bool _focusButton;
    private string _typed = "";
    private int _more;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<ImpactText> Words { get; init; }

    /// <summary>Id of the button.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What is chosen, in words.</summary>
    [Parameter, EditorRequired]
    public required string Current { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PickOption> Options { get; set; }

    private bool NeedsFilter => Options.Count > FewOptions;

    private string? Count => _more > 0 ? Words["PickMore", _more.ToString("N0", CultureInfo.CurrentCulture)].Value : Listed().Count == 0 ? Words["PickNone"].Value : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusFilter && _filter is { } filter)
            await filter.FocusAsync();
        else if (_focusButton)
            await _button.FocusAsync();
        (_focusFilter, _focusButton) = (false, false);
    }

    private IReadOnlyList<PickOption> Listed()
    {
        (var listed, _more) = PickFilter.Find(Options, _typed, CultureInfo.CurrentCulture);
        return listed;
    }

    private IEnumerable<(PickOption Option, bool First)> Grouped()
    {
        string? last = null;
        foreach (var option in Listed())
        {
            yield return (option, option.Group is not null && option.Group != last);
            last = option.Group;
        }
    }

    private void Toggle()
    {
        _open = !_open;
        (_typed, _focusFilter) = ("", _open && NeedsFilter);
    }

    private void Close() => _open = false;

    private void Filter(ChangeEventArgs change) => _typed = change.Value as string ?? "";

    private Task OnKeyAsync(KeyboardEventArgs key)
    {
        if (!_open)
            return Task.CompletedTask;

        if (key.Key == "Escape")
        {
            (_open, _focusButton) = (false, true);
        }
        else if (key.Key == "Enter" && _typed.Length > 0 && Listed() is [var first, ..])
        {
            _open = false;
            Navigation.NavigateTo(first.Href);
        }

        return Task.CompletedTask;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CreatorImpact.Web.Shell;

/// <summary>Finds accounts, outages and pages while one types. The key <c>/</c> leads here from everywhere (wwwroot/js/keys.js).</summary>
public sealed partial class SearchBox : IDisposable
{
    // A circuit's answer takes longer than a keystroke: only the last of quick ones is searched for.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private readonly CancellationTokenSource _closing = new();
    private CancellationTokenSource? _searching;
    private IReadOnlyList<SearchHit> _hits = [];
    private string _typed = "";
    private bool _answered;
    private int _active;

    [Inject]
    public required Search Search { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private bool IsOpen => _answered && _typed.Trim().Length > 0;

    private string? Said => !IsOpen ? null : _hits.Count == 0 ? Text["SearchNone", _typed.Trim()].Value : Text["SearchCount", _hits.Count].Value;

    public void Dispose()
    {
        _searching?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private static string IdOf(int place) => string.Create(CultureInfo.InvariantCulture, $"search-hit-{place}");

    private async Task TypeAsync()
    {
        if (_searching is not null)
            await _searching.CancelAsync();
        _searching?.Dispose();
        _searching = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        var token = _searching.Token;
        try
        {
            await Task.Delay(Pause, Time, token);
            var hits = await Search.FindAsync(_typed, token);
            (_hits, _active, _answered) = (hits, 0, true);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another letter came, or the page was left.
        }
    }

    private void Press(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when _hits.Count > 0:
                _active = (_active + 1) % _hits.Count;
                break;
            case "ArrowUp" when _hits.Count > 0:
                _active = (_active + _hits.Count - 1) % _hits.Count;
                break;
            case "Enter" when IsOpen && _hits.Count > 0:
                var href = _hits[_active].Href;
                Close();
                Navigation.NavigateTo(href);
                break;
            case "Escape":
                Close();
                break;
            default:
                break;
        }
    }

    // A click on a hit takes the focus away first: the hits must outlive it.
    private async Task LeaveAsync(FocusEventArgs left)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), Time, _closing.Token);
            _answered = false;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left altogether.
        }
    }

    private void Close() => (_typed, _hits, _answered, _active) = ("", [], false, 0);
}

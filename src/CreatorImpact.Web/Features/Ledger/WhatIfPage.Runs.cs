using CreatorImpact.Analysis.Money;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Ledger;

/// <content>Answers: worked out away from the circuit's own thread, the last one only.</content>
public sealed partial class WhatIfPage
{
    // A slider under a finger sends many values: only the one it rests on is worked out.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource? _moving;
    private WhatIfModel? _warmed;
    private Task<WhatIfResult>? _first;
    private WhatIfResult? _before;
    private WhatIfResult? _after;
    private bool _busy;

    [Inject]
    public required WhatIfRun Run { get; init; }

    [Inject]
    public required MoneySensitivity Sensitivity { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_model is not { } model || ReferenceEquals(_warmed, model))
            return;

        // The untouched answer is worked out before anybody moves anything: all others are held against it, and the code is warm then.
        _warmed = model;
        var token = Closing;
        try
        {
            _first = Task.Run(() => Run.Execute(model, model.Untouched, [], token), token);
            var before = await _first;
            if (!ReferenceEquals(_model, model))
                return;

            _before = before;
            StateHasChanged();
            var table = await Task.Run(() => Sensitivity.Of(model.Data, model.Case, model.Options, token), token);
            if (!ReferenceEquals(_model, model))
                return;

            _table = table;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task MoveAsync(WhatIfSettings settings)
    {
        (_settings, _said, _busy) = (settings, null, true);
        var model = _model!;
        if (_moving is not null)
            await _moving.CancelAsync();
        _moving?.Dispose();
        _moving = CancellationTokenSource.CreateLinkedTokenSource(Closing);
        var token = _moving.Token;
        try
        {
            await Task.Delay(Pause, Time, token);
            if (_first is null)
            {
                _busy = false;
                return;
            }

            var before = await _first.WaitAsync(token);
            var known = _after is null ? [before] : new[] { before, _after };
            var after = await Task.Run(() => Run.Execute(model, settings, known, token), token);
            token.ThrowIfCancellationRequested();
            (_after, _busy) = (after, false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A slider was moved on, or the page was left.
        }
    }

    private async Task BackAsync()
    {
        if (_moving is not null)
            await _moving.CancelAsync();
        (_settings, _after, _busy, _said) = (_model!.Untouched, null, false, null);
    }

    private void Forget()
    {
        _moving?.Cancel();
        (_first, _before, _after, _busy) = (null, null, null, false);
    }
}

using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>
/// One open page without a browser: it loads a page, opens the circuit the page asks for, answers what the server asks of scripts, and follows links.
/// What is drawn is acknowledged, not drawn. Not safe for several callers at once.
/// </summary>
internal sealed class BlazorCircuit : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1E;
    private const long ObjectReference = 1;

    // Nothing more drawn for so long: the page is there. Never part of a measured time.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _line = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _http;
    private readonly Uri _root;
    private readonly TimeProvider _time;
    private Task _listening = Task.CompletedTask;
    private Exception? _failure;
    private string _id = "";
    private long _lastDrawn;
    private long _drawn;
    private long _objects;

    private BlazorCircuit(HttpClient http, Uri root, TimeProvider time) => (_http, _root, _time) = (http, root, time);

    /// <summary>Loads a page and opens its circuit; returns when the page is live and quiet.</summary>
    /// <param name="http">With the cookies of its reader.</param>
    /// <param name="root">Root of the site.</param>
    /// <param name="path">Page, relative to the root.</param>
    /// <param name="time">Stopwatch.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="InvalidOperationException">The circuit failed.</exception>
    public static async Task<BlazorCircuit> OpenAsync(HttpClient http, Uri root, string path, TimeProvider time, CancellationToken token)
    {
        var circuit = new BlazorCircuit(http, root, time);
        try
        {
            await circuit.StartAsync(path, token);
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Follows a link within the circuit.</summary>
    /// <returns>From the click to the last thing drawn, whatever the page loads afterwards included.</returns>
    /// <exception cref="InvalidOperationException">The circuit failed, or nothing was drawn.</exception>
    public async Task<TimeSpan> FollowAsync(string path, CancellationToken token)
    {
        var (sent, before) = (_time.GetTimestamp(), Interlocked.Read(ref _drawn));
        await SendAsync(PackWriter.Call(null, "OnLocationChanged", new Uri(_root, path).ToString(), null, false), token);
        await SettleAsync(sent, before, token);
        return _time.GetElapsedTime(sent, Interlocked.Read(ref _lastDrawn));
    }

    /// <summary>Leaves the page as a browser does: it says so, then hangs up.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_id.Length > 0)
            {
                using var said = new MultipartFormDataContent { { new StringContent(_id), "circuitId" } };
                using var answer = await _http.PostAsync(new Uri(_root, "_blazor/disconnect"), said, CancellationToken.None);
            }

            if (_line.State == WebSocketState.Open) await _line.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is HttpRequestException or WebSocketException)
        {
            // The host has gone before.
        }

        await _closing.CancelAsync();
        await _listening;
        _line.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task StartAsync(string path, CancellationToken token)
    {
        var page = new Uri(_root, path);
        var markers = PageMarkers.Of(await _http.GetStringAsync(page, token));
        var address = new UriBuilder(new Uri(_root, "_blazor")) { Scheme = Uri.UriSchemeWs }.Uri;
        await _line.ConnectAsync(address, token);
        await _line.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Binary, endOfMessage: true, token);
        _listening = ListenAsync(_closing.Token);
        await SendAsync(PackWriter.Call("0", "StartCircuit", _root.ToString(), page.ToString(), "[]", markers.State), token);
        _id = await _started.Task.WaitAsync(Patience, _time, token);
        var sent = _time.GetTimestamp();
        await SendAsync(PackWriter.Call(null, "UpdateRootComponents", markers.Operations, markers.State), token);
        await SettleAsync(sent, 0, token);
    }

    private async Task SettleAsync(long since, long before, CancellationToken token)
    {
        while (true)
        {
            if (_failure is { } failure) throw new InvalidOperationException($"The circuit failed: {failure.Message}", failure);
            var drawn = Interlocked.Read(ref _drawn);
            if (drawn > before && _time.GetElapsedTime(Interlocked.Read(ref _lastDrawn)) > Quiet) return;
            if (_time.GetElapsedTime(since) > Patience) throw new InvalidOperationException(FormattableString.Invariant($"Nothing was drawn within {Patience.TotalSeconds} s."));
            await Task.Delay(Step, _time, token);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken token)
    {
        await _sending.WaitAsync(token);
        try
        {
            await _line.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ListenAsync(CancellationToken token)
    {
        try
        {
            var received = new MessageBuffer();
            var handshaken = false;
            while (await received.FillAsync(_line, token))
            {
                if (!handshaken && !(handshaken = received.PassText(RecordSeparator))) continue;
                while (received.Next() is { } message) await HandleAsync(message, token);
            }

            Fail(new InvalidOperationException("The server hung up."));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Closed by this side.
        }
        catch (Exception failure) when (failure is WebSocketException or InvalidDataException or InvalidOperationException)
        {
            Fail(failure);
        }
    }

    private Task HandleAsync(List<object?> message, CancellationToken token) => message switch
    {
        [1L, _, _, string method, List<object?> arguments, ..] => AnswerAsync(method, arguments, token),
        [3L, _, _, 3L, string id] => StartedAsync(id),
        [3L, ..] => FailAsync("The circuit was refused."),
        [6L, ..] => SendAsync(PackWriter.Ping(), token),
        [7L, ..] when !token.IsCancellationRequested => FailAsync("The server closed the circuit."),
        _ => Task.CompletedTask,
    };

    private async Task AnswerAsync(string method, List<object?> arguments, CancellationToken token)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                Interlocked.Exchange(ref _lastDrawn, _time.GetTimestamp());
                Interlocked.Increment(ref _drawn);
                await SendAsync(PackWriter.Call(null, "OnRenderCompleted", (long)arguments[0]!, null), token);
                break;
            case "JS.BeginInvokeJS":
                var (call, kind) = ((long)arguments[0]!, (long)arguments[3]!);
                var result = kind == ObjectReference ? string.Create(CultureInfo.InvariantCulture, $"{{\"__jsObjectId\":{++_objects}}}") : "null";
                if (call > 0) await SendAsync(PackWriter.Call(null, "EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,{result}]")), token);
                break;
            case "JS.Error":
                Fail(new InvalidOperationException(arguments is [string said, ..] ? said : "The page failed."));
                break;
            default:
                // Parts that only a screen needs.
                break;
        }
    }

    private Task StartedAsync(string id)
    {
        _started.TrySetResult(id);
        return Task.CompletedTask;
    }

    private Task FailAsync(string why)
    {
        Fail(new InvalidOperationException(why));
        return Task.CompletedTask;
    }

    private void Fail(Exception failure)
    {
        _failure ??= failure;
        _started.TrySetException(failure);
    }
}

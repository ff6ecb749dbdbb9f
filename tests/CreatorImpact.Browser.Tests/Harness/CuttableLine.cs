using System.Net;
using System.Net.Sockets;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>A line between browser and product that can be cut: live connections end at once and no new one is taken until it is mended.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly IPEndPoint _product;
    private readonly List<Task> _carrying = [];
    private CancellationTokenSource _cut = new();
    private TcpListener _listener;
    private Task _accepting;

    public CuttableLine(Uri product)
    {
        _product = new IPEndPoint(IPAddress.Loopback, product.Port);
        _listener = Listen(0);
        Address = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;
        _accepting = AcceptAsync(_listener, _cut.Token);
    }

    /// <summary>Where the browser goes to.</summary>
    public Uri Address { get; }

    public async Task CutAsync()
    {
        await _cut.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_carrying);
        _carrying.Clear();
    }

    public void Mend()
    {
        _cut.Dispose();
        _cut = new CancellationTokenSource();
        _listener = Listen(Address.Port);
        _accepting = AcceptAsync(_listener, _cut.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        _cut.Dispose();
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken token)
    {
        try
        {
            while (true)
                _carrying.Add(CarryAsync(await listener.AcceptTcpClientAsync(token), token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(TcpClient browser, CancellationToken token)
    {
        using var from = browser;
        using var to = new TcpClient();
        try
        {
            await to.ConnectAsync(_product, token);
            await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream(), token), to.GetStream().CopyToAsync(from.GetStream(), token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            // Cut, or the product has gone.
        }
    }
}

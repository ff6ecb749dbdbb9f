using System.Net.WebSockets;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>Bytes of a line, cut into messages: each comes after its length, seven bits a byte, the lowest first.</summary>
internal sealed class MessageBuffer
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Waits for bytes; false when the other side has hung up.</summary>
    public async Task<bool> FillAsync(ClientWebSocket line, CancellationToken token)
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        var received = await line.ReceiveAsync(_bytes.AsMemory(_end), token);
        _end += received.Count;
        return received.MessageType != WebSocketMessageType.Close;
    }

    /// <summary>Passes a text that ends with a mark; false while it has not come.</summary>
    public bool PassText(byte mark)
    {
        var at = _bytes.AsSpan(_start, _end - _start).IndexOf(mark);
        if (at < 0) return false;
        _start += at + 1;
        return true;
    }

    /// <summary>The next whole message; null while it has not come.</summary>
    public List<object?>? Next()
    {
        var (length, shift, at) = (0, 0, _start);
        while (true)
        {
            if (at == _end) return null;
            var part = _bytes[at++];
            length |= (part & 0x7F) << shift;
            shift += 7;
            if (part <= 0x7F) break;
        }

        if (_end - at < length) return null;
        _start = at + length;
        return new PackReader(_bytes.AsSpan(at, length)).Read() as List<object?>;
    }
}

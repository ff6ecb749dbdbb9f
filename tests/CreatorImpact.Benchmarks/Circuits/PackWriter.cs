using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>Writes what a browser sends over a circuit: MessagePack (specification of 2013), the few types that occur.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>One call of a method of the hub, with its length in front.</summary>
    /// <param name="invocation">Number of a call that wants an answer; null for none.</param>
    /// <param name="method">Name of the method.</param>
    /// <param name="arguments">Texts, whole numbers, truth values and null.</param>
    public static ReadOnlyMemory<byte> Call(string? invocation, string method, params ReadOnlySpan<object?> arguments)
    {
        var body = new PackWriter();
        body.Array(6).Whole(1).EmptyMap().Text(invocation).Text(method).Array(arguments.Length);
        foreach (var argument in arguments) body.Any(argument);
        return Framed(body.Array(0).Written.Span);
    }

    /// <summary>The sign that the client is still there.</summary>
    public static ReadOnlyMemory<byte> Ping() => Framed(new PackWriter().Array(1).Whole(6).Written.Span);

    private static ReadOnlyMemory<byte> Framed(ReadOnlySpan<byte> body)
    {
        var framed = new ArrayBufferWriter<byte>(body.Length + 5);
        for (var rest = (uint)body.Length; ; rest >>= 7)
        {
            framed.Write([(byte)(rest > 0x7F ? (rest & 0x7F) | 0x80 : rest)]);
            if (rest <= 0x7F) break;
        }

        framed.Write(body);
        return framed.WrittenMemory;
    }

    private PackWriter Any(object? value) => value switch
    {
        null => Text(null),
        string text => Text(text),
        bool truth => Byte(truth ? (byte)0xC3 : (byte)0xC2),
        long whole => Whole(whole),
        int whole => Whole(whole),
        _ => throw new ArgumentException($"Found {value.GetType().Name}, expected text, a whole number or a truth value.", nameof(value)),
    };

    private PackWriter Text(string? text)
    {
        if (text is null) return Byte(0xC0);
        var utf8 = Encoding.UTF8.GetBytes(text);
        Byte(0xDB);
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.GetSpan(4), (uint)utf8.Length);
        _bytes.Advance(4);
        _bytes.Write(utf8);
        return this;
    }

    private PackWriter Whole(long value)
    {
        if (value is >= 0 and < 128) return Byte((byte)value);
        Byte(0xD3);
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    // Fewer than sixteen.
    private PackWriter Array(int count) => Byte((byte)(0x90 | count));

    private PackWriter EmptyMap() => Byte(0x80);

    private PackWriter Byte(byte value)
    {
        _bytes.Write([value]);
        return this;
    }
}

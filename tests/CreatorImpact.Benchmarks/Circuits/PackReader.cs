using System.Buffers.Binary;
using System.Text;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>Reads what a circuit sends: MessagePack. Binary parts are passed over and read as their length.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The next value: text, long, double, bool, null, a list; a map as a list of keys and values in turn.</summary>
    /// <exception cref="InvalidDataException">The bytes are no MessagePack.</exception>
    public object? Read()
    {
        var code = Next();
        return code switch
        {
            <= 0x7F => (long)code,
            <= 0x8F => List(2 * (code & 0x0F)),
            <= 0x9F => List(code & 0x0F),
            <= 0xBF => Text(code & 0x1F),
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            0xC4 => Pass(Next()),
            0xC5 => Pass(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xC6 => Pass(Length32()),
            0xCA => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
            0xCB => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            0xCC => (long)Next(),
            0xCD => (long)BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xCE => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xCF => checked((long)BinaryPrimitives.ReadUInt64BigEndian(Take(8))),
            0xD0 => (long)(sbyte)Next(),
            0xD1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xD2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xD3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            0xD9 => Text(Next()),
            0xDA => Text(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xDB => Text(Length32()),
            0xDC => List(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xDD => List(Length32()),
            0xDE => List(2 * BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            >= 0xE0 => (long)(sbyte)code,
            _ => throw new InvalidDataException(FormattableString.Invariant($"Found the type {code:X2} in a message of the circuit.")),
        };
    }

    private byte Next() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at) throw new InvalidDataException(FormattableString.Invariant($"A message of the circuit ends after {_bytes.Length} bytes, {count} more were expected at {_at}."));
        var part = _bytes.Slice(_at, count);
        _at += count;
        return part;
    }

    private int Length32() => checked((int)BinaryPrimitives.ReadUInt32BigEndian(Take(4)));

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private long Pass(int length) => Take(length).Length;

    private List<object?> List(int count)
    {
        var items = new List<object?>(count);
        for (var i = 0; i < count; i++) items.Add(Read());
        return items;
    }
}

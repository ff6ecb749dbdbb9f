using System.Diagnostics.CodeAnalysis;

namespace CreatorImpact.Estimation.Numerics;

/// <summary>
/// Random numbers that are the same on every machine and in every order of work: number i of a stream is a hash of seed, stream and i.
/// </summary>
/// <remarks>
/// The hash is the finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
/// Not for cryptography. Not safe to share between threads; copies are cheap.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's word; no byte stream is meant.")]
public sealed class SeededStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private readonly ulong _key;
    private ulong _counter;

    /// <summary>Opens a stream.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="name">What the numbers are for; different names give unrelated numbers.</param>
    public SeededStream(ulong seed, string name) => _key = Mix(seed ^ Mix(StableHash.Of(name)));

    private SeededStream(ulong key, ulong counter) => (_key, _counter) = (key, counter);

    /// <summary>Next 64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            return Mix(_key + (Golden * ++_counter));
        }
    }

    /// <summary>Next number of the uniform distribution on [0, 1), with 53 random bits.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Passes over numbers, in no time: number i does not depend on those before it.</summary>
    /// <param name="count">How many, zero or more.</param>
    public void Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        unchecked
        {
            _counter += (ulong)count;
        }
    }

    /// <summary>A stream that goes on where this one stands; neither moves the other.</summary>
    public SeededStream Fork() => new(_key, _counter);

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}

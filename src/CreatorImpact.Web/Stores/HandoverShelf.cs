using System.Security.Cryptography;

namespace CreatorImpact.Web.Stores;

/// <summary>
/// Keeps what a page loaded while it was rendered on the server until the circuit of the same page asks for it, so that
/// one visit asks the database once. Each entry can be taken once, with a ticket nobody can guess, and soon expires.
/// </summary>
public sealed class HandoverShelf(TimeProvider time)
{
    /// <summary>Browsers that never connect must not fill the memory.</summary>
    public const int Capacity = 64;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (object Value, DateTimeOffset Expiry)> _entries = new(StringComparer.Ordinal);

    /// <summary>Values that were put down and not taken yet.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _entries.Count;
        }
    }

    /// <summary>Puts a value down; the oldest gives way when the shelf is full.</summary>
    /// <returns>The ticket.</returns>
    public string Put(object value)
    {
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var (old, _) in _entries.Where(entry => entry.Value.Expiry <= now).ToList())
                _entries.Remove(old);
            if (_entries.Count >= Capacity)
                _entries.Remove(_entries.MinBy(entry => entry.Value.Expiry).Key);
            _entries[ticket] = (value, now + Lifetime);
        }

        return ticket;
    }

    /// <summary>Takes a value away; null when there is none of that ticket any more.</summary>
    public object? Take(string ticket)
    {
        lock (_gate)
            return _entries.Remove(ticket, out var entry) && entry.Expiry > time.GetUtcNow() ? entry.Value : null;
    }
}

using CreatorImpact.Data.Import.Roster;

namespace CreatorImpact.Data.Store;

/// <summary>
/// A roster held against accounts. An account takes the entry of its platform and name; without one, the entry of its name that holds
/// on every platform. Names are compared as <see cref="AccountKey"/> folds them.
/// </summary>
public sealed class RosterBook
{
    private readonly Dictionary<(string Platform, string Key), StoredRosterEntry> _entries;

    /// <param name="entries">As <see cref="RosterStore.ListAsync"/> gives them; removed ones count for nothing.</param>
    public RosterBook(IEnumerable<StoredRosterEntry> entries) =>
        _entries = entries.Where(stored => !stored.Removed).ToDictionary(stored => (stored.Entry.Platform ?? string.Empty, AccountKey.Of(stored.Entry.Account)));

    /// <summary>Entries in use.</summary>
    public IReadOnlyCollection<StoredRosterEntry> Entries => _entries.Values;

    /// <summary>The entry of an account; null when the roster says nothing of it.</summary>
    /// <param name="platform">Lower-case platform; null when not stated.</param>
    /// <param name="account">Name as its exports write it.</param>
    public StoredRosterEntry? Find(string? platform, string account)
    {
        if (_entries.Count == 0) return null;
        var key = AccountKey.Of(account);
        return _entries.GetValueOrDefault((platform ?? string.Empty, key)) ?? _entries.GetValueOrDefault((string.Empty, key));
    }
}

using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Where the audiences of accounts live, by a roster.</summary>
public sealed class RosterAudiences
{
    private readonly Func<SeriesKey, IReadOnlyList<AudienceShare>> _find;

    private RosterAudiences(Func<SeriesKey, IReadOnlyList<AudienceShare>> find) => _find = find;

    /// <summary>A roster that says nothing.</summary>
    public static RosterAudiences None { get; } = new(_ => []);

    /// <summary>The stored roster of a workspace.</summary>
    public static RosterAudiences From(IEnumerable<StoredRosterEntry> entries)
    {
        var book = new RosterBook(entries);
        return new RosterAudiences(key => book.Find(key.Platform, key.Account)?.Entry.Audience ?? []);
    }

    /// <summary>Entries of roster files, the later of two of one account first: an entry of the account's own platform before one for all platforms.</summary>
    public static RosterAudiences From(IReadOnlyList<RosterEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var known = new Dictionary<(string Platform, string Account), IReadOnlyList<AudienceShare>>();
        foreach (var entry in entries.Where(entry => entry.Audience.Count > 0)) known[(entry.Platform ?? string.Empty, AccountKey.Of(entry.Account))] = entry.Audience;
        return new RosterAudiences(key =>
            known.GetValueOrDefault((key.Platform ?? string.Empty, AccountKey.Of(key.Account))) ?? known.GetValueOrDefault((string.Empty, AccountKey.Of(key.Account))) ?? []);
    }

    /// <summary>What is stated of a series' account; empty for nothing.</summary>
    public IReadOnlyList<AudienceShare> Of(SeriesKey key) => _find(key);

    /// <summary>Series with what is stated of them.</summary>
    public IReadOnlyList<SeriesInput> AddTo(IReadOnlyList<SeriesInput> series) => [.. series.Select(input => input with { Audience = Of(input.Key) })];
}

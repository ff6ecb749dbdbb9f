using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Data.Roster;

/// <summary>Asks the stores for the roster: a fixed number of statements, however much there is.</summary>
public sealed class RosterLoader(RosterStore roster, SeriesStore series, ContentStore content, CurrentWorkspace workspace)
{
    public async Task<RosterModel> LoadAsync(CancellationToken token)
    {
        var entries = await roster.ListAsync(workspace.Id, token);
        var book = new RosterBook(entries);
        var posts = (await content.ListAsync(workspace.Id, token)).CountBy(item => (item.Account, item.Platform)).ToDictionary();
        var rows = (await series.ListAsync(workspace.Id, token)).CountBy(one => (one.Key.Account, one.Key.Platform)).ToDictionary();
        var accounts = rows.Keys.Union(posts.Keys)
            .Select(key => new RosterAccount(key.Account, key.Platform, rows.GetValueOrDefault(key), posts.GetValueOrDefault(key)))
            .OrderBy(account => account.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(account => account.Platform, StringComparer.Ordinal)
            .ToLookup(account => book.Find(account.Platform, account.Name));
        var lines = entries.Select(stored => new RosterLine(stored, [.. accounts[stored]]))
            .OrderBy(line => line.Creator, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Stored.Entry.Account, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Platform, StringComparer.Ordinal)
            .ToList();
        return new RosterModel(lines.FindAll(line => !line.Stored.Removed), lines.FindAll(line => line.Stored.Removed), [.. accounts[null]], SegmentSets.Of(entries));
    }

    /// <summary>The visible entry of a platform and a name, removed or not; null when there is none.</summary>
    public async Task<StoredRosterEntry?> FindAsync(string? platform, string account, CancellationToken token) =>
        (await roster.ListAsync(workspace.Id, token)).FirstOrDefault(stored => stored.Entry.Platform == platform && AccountKey.Of(stored.Entry.Account) == AccountKey.Of(account));

    public Task SaveAsync(RosterEntry entry, CancellationToken token) => roster.SaveAsync(workspace.Id, entry, token);

    /// <summary>Takes an entry off the roster. What files say of the account stays hidden; an entry of the user's alone is gone.</summary>
    public Task RemoveAsync(StoredRosterEntry stored, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored is { ImportId: null, Covers: false } ? roster.UncoverAsync(workspace.Id, stored.Entry, token) : roster.RemoveAsync(workspace.Id, stored.Entry, token);
    }

    /// <summary>Puts things back as they were: the user's own entry of then, or what the files say.</summary>
    /// <param name="entry">Says platform and account.</param>
    /// <param name="before">As it was; null when there was none.</param>
    /// <param name="token">Stops it.</param>
    public Task RevertAsync(RosterEntry entry, StoredRosterEntry? before, CancellationToken token) => before switch
    {
        { ImportId: null, Removed: true } => roster.RemoveAsync(workspace.Id, before.Entry, token),
        { ImportId: null } => roster.SaveAsync(workspace.Id, before.Entry, token),
        _ => roster.UncoverAsync(workspace.Id, entry, token),
    };
}

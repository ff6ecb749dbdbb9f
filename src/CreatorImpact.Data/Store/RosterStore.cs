using System.Data.Common;
using CreatorImpact.Data.Import.Roster;

namespace CreatorImpact.Data.Store;

/// <summary>Who accounts belong to. What the user enters covers every import of the same account; among imports the rank decides.</summary>
public sealed class RosterStore(Database database)
{
    private const int ChunkEntries = 200;

    private const string Select = $"""
        WITH {ImportRank.Applied}
        SELECT e.platform, e.account_key, e.import_id, e.account_name, e.creator, e.clients, e.segments, e.audience, e.followers, e.region, e.business_type, e.monetised, e.removed
        FROM roster_entry e LEFT JOIN ranked r ON r.import_id = e.import_id
        WHERE e.workspace_id = @workspaceId AND (e.import_id = 0 OR r.import_rank IS NOT NULL)
        ORDER BY e.platform, e.account_key, CASE WHEN e.import_id = 0 THEN 0 ELSE 1 END, r.import_rank DESC
        """;

    /// <summary>Visible entries in order of platform and account, removed ones too. One statement.</summary>
    public Task<IReadOnlyList<StoredRosterEntry>> ListAsync(long workspaceId, CancellationToken token) =>
        database.ReadAsync(session => ReadAsync(session, workspaceId, token), token);

    /// <summary>Writes entries under an open import; they show when it is applied. Of entries of one account the last counts.</summary>
    /// <exception cref="ArgumentException">An entry breaks <see cref="RosterRules"/>.</exception>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public async Task AddManyAsync(long workspaceId, long importId, IReadOnlyList<RosterEntry> entries, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var distinct = new OrderedDictionary<(string, string), RosterEntry>();
        foreach (var entry in entries) distinct[KeyOf(entry)] = Checked(entry);
        foreach (var chunk in distinct.Values.Chunk(ChunkEntries))
            await database.WriteAsync(
                async session =>
                {
                    await OpenImport.RequireAsync(session, workspaceId, importId, chunk.Length, token).ConfigureAwait(false);
                    foreach (var entry in chunk)
                        await WriteAsync(session, workspaceId, importId, entry, removed: false, token).ConfigureAwait(false);
                    return 0;
                },
                token).ConfigureAwait(false);
    }

    /// <summary>Puts the user's entry in place of what is visible of the same platform and account.</summary>
    /// <exception cref="ArgumentException">The entry breaks <see cref="RosterRules"/>.</exception>
    public Task SaveAsync(long workspaceId, RosterEntry entry, CancellationToken token) => WriteOwnAsync(workspaceId, Checked(entry), removed: false, token);

    /// <summary>Hides an account's entry, whatever imports say; <see cref="SaveAsync"/> or <see cref="UncoverAsync"/> shows it again.</summary>
    public Task RemoveAsync(long workspaceId, RosterEntry entry, CancellationToken token) => WriteOwnAsync(workspaceId, Checked(entry), removed: true, token);

    /// <summary>Takes the user's own entry away: what imports say shows again. False when there was none.</summary>
    public Task<bool> UncoverAsync(long workspaceId, RosterEntry entry, CancellationToken token)
    {
        var (platform, key) = KeyOf(entry);
        return database.WriteAsync(session => DeleteOwnAsync(session, workspaceId, platform, key, token), token);
    }

    internal static async Task<IReadOnlyList<StoredRosterEntry>> ReadAsync(DbSession session, long workspaceId, CancellationToken token)
    {
        var rows = await session.QueryAsync(Select, new { workspaceId }, reader => (Key: (reader.GetString(0), reader.GetString(1)), Entry: Map(reader)), token).ConfigureAwait(false);
        return [.. rows.GroupBy(row => row.Key).Select(group => group.First().Entry with { Covers = group.Count() > 1 })];
    }

    private Task WriteOwnAsync(long workspaceId, RosterEntry entry, bool removed, CancellationToken token)
    {
        var (platform, key) = KeyOf(entry);
        return database.WriteAsync(
            async session =>
            {
                await DeleteOwnAsync(session, workspaceId, platform, key, token).ConfigureAwait(false);
                await WriteAsync(session, workspaceId, 0, entry, removed, token).ConfigureAwait(false);
                return 0;
            },
            token);
    }

    private static (string Platform, string Key) KeyOf(RosterEntry entry) => (StorableText.Clean(entry.Platform ?? string.Empty), StorableText.Clean(AccountKey.Of(entry.Account)));

    private static RosterEntry Checked(RosterEntry entry) => RosterRules.Fault(entry) is var (field, found, expected)
        ? throw new ArgumentException($"{field}: found {found}, expected {expected}.", nameof(entry))
        : entry;

    private static async Task<bool> DeleteOwnAsync(DbSession session, long workspaceId, string platform, string key, CancellationToken token) =>
        await session.ExecuteAsync(
            "DELETE FROM roster_entry WHERE workspace_id = @workspaceId AND platform = @platform AND account_key = @key AND import_id = 0",
            new { workspaceId, platform, key },
            token).ConfigureAwait(false) > 0;

    private static Task<int> WriteAsync(DbSession session, long workspaceId, long importId, RosterEntry entry, bool removed, CancellationToken token)
    {
        var (platform, key) = KeyOf(entry);
        return session.ExecuteAsync(
            $"""
            INSERT INTO roster_entry (workspace_id, platform, account_key, import_id, account_name, creator, clients, segments, audience, followers, region, business_type, monetised, removed)
            VALUES (@workspaceId, @platform, @key, @importId, @name, @creator, @clients, @segments, @audience, @Followers, @region, @businessType, @monetised, @removed) {OpenImport.Repeatable(importId)}
            """,
            new
            {
                workspaceId,
                platform,
                key,
                importId,
                name = StorableText.Clean(entry.Account),
                creator = StorableText.From(entry.Creator),
                clients = StoredValues.ToJson([.. entry.Clients.Select(StorableText.Clean)]),
                segments = StoredValues.ToJson([.. entry.Segments.Select(one => new SegmentName(StorableText.Clean(one.Set), StorableText.Clean(one.Segment)))]),
                audience = StoredValues.ToJson([.. entry.Audience.Select(one => one with { Region = StorableText.Clean(one.Region) })]),
                entry.Followers,
                region = StorableText.From(entry.Region),
                businessType = StorableText.From(entry.BusinessType),
                monetised = entry.Monetised?.ToFlag(),
                removed = removed.ToFlag(),
            },
            token);
    }

    private static StoredRosterEntry Map(DbDataReader reader) => new(
        new RosterEntry(reader.GetString(0) is { Length: > 0 } platform ? platform : null, reader.GetString(3))
        {
            Creator = reader.GetTextOrNull(4),
            Clients = reader.GetJsonList<string>(5),
            Segments = reader.GetJsonList<SegmentName>(6),
            Audience = reader.GetJsonList<AudienceShare>(7),
            Followers = reader.IsDBNull(8) ? null : reader.GetInt64(8),
            Region = reader.GetTextOrNull(9),
            BusinessType = reader.GetTextOrNull(10),
            Monetised = reader.IsDBNull(11) ? null : reader.GetFlag(11),
        },
        reader.GetInt64(2) is > 0 and var importId ? importId : null,
        reader.GetFlag(12));
}

/// <summary>A roster entry as it is visible.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="ImportId">Import it comes from; null = the user's own.</param>
/// <param name="Removed">True when the user took it off the roster.</param>
public sealed record StoredRosterEntry(RosterEntry Entry, long? ImportId, bool Removed)
{
    /// <summary>True when imports say something of the same account that this covers.</summary>
    public bool Covers { get; init; }
}

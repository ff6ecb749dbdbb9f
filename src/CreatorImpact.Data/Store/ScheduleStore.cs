using System.Data.Common;
using CreatorImpact.Data.Import.Roster;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>Planned posts. What the user enters covers every import of the same post; among imports the rank decides.</summary>
public sealed class ScheduleStore(Database database)
{
    private const int ChunkPosts = 200;

    private const string Select = $"""
        WITH {ImportRank.Applied}
        SELECT p.platform, p.account_key, p.post_key, p.import_id, p.account_name, p.title, p.planned_on, p.planned_at, p.source_key, p.format, p.client, p.link, p.removed
        FROM planned_post p LEFT JOIN ranked r ON r.import_id = p.import_id
        WHERE p.workspace_id = @workspaceId AND (p.import_id = 0 OR r.import_rank IS NOT NULL)
        ORDER BY p.platform, p.account_key, p.post_key, CASE WHEN p.import_id = 0 THEN 0 ELSE 1 END, r.import_rank DESC
        """;

    /// <summary>Visible planned posts in order of their time, then of account and title; removed ones too. One statement.</summary>
    public async Task<IReadOnlyList<StoredPlannedPost>> ListAsync(long workspaceId, CancellationToken token)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync(Select, new { workspaceId }, reader => (Key: (reader.GetString(0), reader.GetString(1), reader.GetString(2)), Post: Map(reader)), token),
            token).ConfigureAwait(false);
        return Listed(rows.DistinctBy(row => row.Key).Select(row => row.Post));
    }

    /// <summary>In the order of the list.</summary>
    internal static IReadOnlyList<StoredPlannedPost> Listed(IEnumerable<StoredPlannedPost> posts) =>
    [
        .. posts.OrderBy(stored => stored.Post.PlannedOn).ThenBy(stored => stored.Post.PlannedAt ?? Instant.MinValue)
            .ThenBy(stored => stored.Post.Account, StringComparer.Ordinal).ThenBy(stored => stored.Post.Title, StringComparer.Ordinal).ThenBy(stored => stored.Key, StringComparer.Ordinal),
    ];

    /// <summary>Posts of a schedule by what tells them apart: of one named twice the last counts.</summary>
    /// <exception cref="ArgumentException">A post breaks <see cref="RosterRules"/>.</exception>
    internal static OrderedDictionary<(string Platform, string Account, string Key), PlannedPost> Distinct(IEnumerable<PlannedPost> posts)
    {
        var distinct = new OrderedDictionary<(string Platform, string Account, string Key), PlannedPost>();
        foreach (var post in posts) distinct[(PlatformOf(post), KeyOf(post), StorableText.Clean(PlannedPostKey.Of(post)))] = Checked(post);
        return distinct;
    }

    /// <summary>Writes planned posts under an open import; they show when it is applied. Of one post named twice the last counts.</summary>
    /// <exception cref="ArgumentException">A post breaks <see cref="RosterRules"/>.</exception>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public async Task AddManyAsync(long workspaceId, long importId, IReadOnlyList<PlannedPost> posts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(posts);
        foreach (var chunk in Distinct(posts).Chunk(ChunkPosts))
            await database.WriteAsync(
                async session =>
                {
                    await OpenImport.RequireAsync(session, workspaceId, importId, chunk.Length, token).ConfigureAwait(false);
                    foreach (var (key, post) in chunk)
                        await WriteAsync(session, workspaceId, importId, key.Key, post, removed: false, token).ConfigureAwait(false);
                    return 0;
                },
                token).ConfigureAwait(false);
    }

    /// <summary>Adds a planned post of the user's own, in place of one of the same time and title.</summary>
    /// <exception cref="ArgumentException">The post breaks <see cref="RosterRules"/>.</exception>
    public Task SaveAsync(long workspaceId, PlannedPost post, CancellationToken token) => WriteOwnAsync(workspaceId, PlannedPostKey.Of(Checked(post)), post, removed: false, token);

    /// <summary>Hides a planned post, whatever imports say.</summary>
    public Task RemoveAsync(long workspaceId, StoredPlannedPost stored, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return WriteOwnAsync(workspaceId, stored.Key, stored.Post, removed: true, token);
    }

    /// <summary>Takes a removal back.</summary>
    public Task RestoreAsync(long workspaceId, StoredPlannedPost stored, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.ImportId is null ? WriteOwnAsync(workspaceId, stored.Key, stored.Post, removed: false, token) : UncoverAsync(workspaceId, stored, token);
    }

    private Task<bool> UncoverAsync(long workspaceId, StoredPlannedPost stored, CancellationToken token) =>
        database.WriteAsync(session => DeleteOwnAsync(session, workspaceId, stored.Key, stored.Post, token), token);

    private Task WriteOwnAsync(long workspaceId, string postKey, PlannedPost post, bool removed, CancellationToken token) => database.WriteAsync(
        async session =>
        {
            await DeleteOwnAsync(session, workspaceId, postKey, post, token).ConfigureAwait(false);
            await WriteAsync(session, workspaceId, 0, StorableText.Clean(postKey), post, removed, token).ConfigureAwait(false);
            return 0;
        },
        token);

    private static string PlatformOf(PlannedPost post) => StorableText.Clean(post.Platform ?? string.Empty);

    private static string KeyOf(PlannedPost post) => StorableText.Clean(AccountKey.Of(post.Account));

    private static PlannedPost Checked(PlannedPost post) => RosterRules.Fault(post) is var (field, found, expected)
        ? throw new ArgumentException($"{field}: found {found}, expected {expected}.", nameof(post))
        : post;

    private static async Task<bool> DeleteOwnAsync(DbSession session, long workspaceId, string postKey, PlannedPost post, CancellationToken token) =>
        await session.ExecuteAsync(
            "DELETE FROM planned_post WHERE workspace_id = @workspaceId AND platform = @platform AND account_key = @key AND post_key = @postKey AND import_id = 0",
            new { workspaceId, platform = PlatformOf(post), key = KeyOf(post), postKey = StorableText.Clean(postKey) },
            token).ConfigureAwait(false) > 0;

    private static Task<int> WriteAsync(DbSession session, long workspaceId, long importId, string postKey, PlannedPost post, bool removed, CancellationToken token) => session.ExecuteAsync(
        $"""
        INSERT INTO planned_post (workspace_id, platform, account_key, post_key, import_id, account_name, title, planned_on, planned_at, source_key, format, client, link, removed)
        VALUES (@workspaceId, @platform, @key, @postKey, @importId, @name, @title, @plannedOn, @plannedAt, @sourceKey, @format, @client, @link, @removed) {OpenImport.Repeatable(importId)}
        """,
        new
        {
            workspaceId,
            platform = PlatformOf(post),
            key = KeyOf(post),
            postKey,
            importId,
            name = StorableText.Clean(post.Account),
            title = StorableText.Clean(post.Title),
            plannedOn = post.PlannedOn.ToDayNumber(),
            plannedAt = post.PlannedAt.ToMicroseconds(),
            sourceKey = StorableText.From(post.Id),
            format = StorableText.From(post.Format),
            client = StorableText.From(post.Client),
            link = StorableText.From(post.Link),
            removed = removed.ToFlag(),
        },
        token);

    private static StoredPlannedPost Map(DbDataReader reader) => new(
        reader.GetString(2),
        new PlannedPost(reader.GetString(0) is { Length: > 0 } platform ? platform : null, reader.GetString(4), reader.GetString(5), reader.GetDayOrNull(6)!.Value, reader.GetInstantOrNull(7))
        {
            Id = reader.GetTextOrNull(8),
            Format = reader.GetTextOrNull(9),
            Client = reader.GetTextOrNull(10),
            Link = reader.GetTextOrNull(11),
        },
        reader.GetInt64(3) is > 0 and var importId ? importId : null,
        reader.GetFlag(12));
}

/// <summary>A planned post as it is visible.</summary>
/// <param name="Key">What tells it from others of its account.</param>
/// <param name="Post">What it says.</param>
/// <param name="ImportId">Import it comes from; null = the user's own.</param>
/// <param name="Removed">True when the user took it off the schedule.</param>
public sealed record StoredPlannedPost(string Key, PlannedPost Post, long? ImportId, bool Removed);

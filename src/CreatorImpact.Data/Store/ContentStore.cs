using System.Data.Common;
using System.Text.Json;
using CreatorImpact.Data.Import.Items;

namespace CreatorImpact.Data.Store;

/// <summary>Posts and videos with their publish times, and their figures at each export: a newer export adds a snapshot and covers no older one.</summary>
public sealed class ContentStore(Database database)
{
    private const int ChunkItems = 200;

    private const string Select = $"""
        WITH {ImportRank.Applied}
        SELECT c.item_id, a.name, a.platform, c.item_key, v.title, v.link, v.published_on, v.published_at, v.snapshot_on, COALESCE(v.exported_at, i.exported_at), v.figures, COALESCE(v.format, i.format), v.listed_until
        FROM content_item c
        JOIN account a ON a.workspace_id = c.workspace_id AND a.account_id = c.account_id
        JOIN content_item_version v ON v.workspace_id = c.workspace_id AND v.item_id = c.item_id
        JOIN ranked r ON r.import_id = v.import_id
        JOIN import i ON i.workspace_id = v.workspace_id AND i.import_id = v.import_id
        WHERE c.workspace_id = @workspaceId
        ORDER BY c.item_id, COALESCE(v.exported_at, i.exported_at) DESC, r.import_rank DESC, v.position DESC
        """;

    /// <summary>Writes posts under an open import, in chunks, making creators and accounts as needed; they show when it is applied. Of posts of one id and position the last counts.</summary>
    /// <returns>Posts written, each once.</returns>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public async Task<int> AddManyAsync(long workspaceId, long importId, IEnumerable<ContentItem> items, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(items);
        var distinct = Distinct(items);
        foreach (var chunk in distinct.Values.Chunk(ChunkItems))
            await database.WriteAsync(session => AddChunkAsync(session, workspaceId, importId, chunk, token), token).ConfigureAwait(false);
        return CountPosts(distinct);
    }

    /// <summary>All visible posts, the newest first; posts without a publish day come last. Two of the same time are in order of account and key. One statement.</summary>
    public async Task<IReadOnlyList<StoredContentItem>> ListAsync(long workspaceId, CancellationToken token)
    {
        var posts = new PostMerge<long>();
        await database.ReadAsync(
            async session =>
            {
                await session.ReadAsync(Select, new { workspaceId }, reader => Add(reader, posts), token).ConfigureAwait(false);
                return 0;
            },
            token).ConfigureAwait(false);
        return posts.Listed;
    }

    private static void Add(DbDataReader reader, PostMerge<long> posts)
    {
        var id = reader.GetInt64(0);
        var said = new StoredContentItem(id, reader.GetString(1), reader.GetString(2) is { Length: > 0 } platform ? platform : null, reader.GetString(3))
        {
            Title = reader.GetTextOrNull(4),
            Link = reader.GetTextOrNull(5),
            PublishedOn = reader.GetDayOrNull(6),
            PublishedAt = reader.GetInstantOrNull(7),
        };
        var figures = JsonSerializer.Deserialize<Dictionary<string, double>>(reader.GetString(10)) ?? [];
        posts.Add(id, said, new ContentSnapshot(reader.GetDayOrNull(8), reader.GetInstant(9), figures) { Format = reader.GetTextOrNull(11), ListedUntil = reader.GetInstantOrNull(12) });
    }

    /// <summary>Posts a list gives, each once, however many snapshots it has.</summary>
    internal static int CountDistinct(IEnumerable<ContentItem> items) => CountPosts(Distinct(items));

    /// <summary>Of items of one id and position the last.</summary>
    internal static OrderedDictionary<(string Platform, string Account, string Id, int Position), ContentItem> Distinct(IEnumerable<ContentItem> items)
    {
        var distinct = new OrderedDictionary<(string Platform, string Account, string Id, int Position), ContentItem>();
        foreach (var item in items) distinct[(item.Platform ?? string.Empty, item.Account, item.Id, item.Position)] = item;
        return distinct;
    }

    private static int CountPosts(OrderedDictionary<(string Platform, string Account, string Id, int Position), ContentItem> distinct) => distinct.Keys.DistinctBy(key => (key.Platform, key.Account, key.Id)).Count();

    private async Task<int> AddChunkAsync(DbSession session, long workspaceId, long importId, ContentItem[] chunk, CancellationToken token)
    {
        await OpenImport.RequireAsync(session, workspaceId, importId, chunk.Length, token).ConfigureAwait(false);
        var registrar = new AccountRegistrar(session, workspaceId, database.Clock.GetCurrentInstant().ToMicroseconds());
        var accounts = await registrar.RegisterAsync([.. chunk.Select(AccountOf).Distinct()], token).ConfigureAwait(false);
        foreach (var item in chunk)
        {
            var itemId = await FindOrAddAsync(session, workspaceId, accounts[AccountOf(item)], StorableText.Clean(item.Id), registrar.Now, token).ConfigureAwait(false);
            await session.ExecuteAsync(
                """
                INSERT INTO content_item_version (workspace_id, item_id, import_id, position, title, link, published_on, published_at, snapshot_on, figures, listed_until, exported_at, format)
                VALUES (@workspaceId, @itemId, @importId, @position, @title, @link, @publishedOn, @publishedAt, @snapshotOn, @figures, @listedUntil, @exportedAt, @format)
                ON CONFLICT DO NOTHING
                """,
                new
                {
                    workspaceId,
                    itemId,
                    importId,
                    position = (long)item.Position,
                    title = StorableText.From(item.Title),
                    link = StorableText.From(item.Link),
                    publishedOn = item.PublishedOn.ToDayNumber(),
                    publishedAt = item.PublishedAt.ToMicroseconds(),
                    snapshotOn = item.SnapshotOn.ToDayNumber(),
                    figures = JsonSerializer.Serialize(item.Values),
                    listedUntil = item.ListedUntil.ToMicroseconds(),
                    exportedAt = item.WrittenAt.ToMicroseconds(),
                    format = StorableText.From(item.ListFormat),
                },
                token).ConfigureAwait(false);
        }

        return chunk.Length;
    }

    private static (string Platform, string Name) AccountOf(ContentItem item) => (StorableText.Clean(item.Platform ?? string.Empty), StorableText.Clean(item.Account));

    private static async Task<long> FindOrAddAsync(DbSession session, long workspaceId, long accountId, string key, long now, CancellationToken token)
    {
        var known = await session.FirstOrDefaultAsync(
            "SELECT item_id FROM content_item WHERE workspace_id = @workspaceId AND account_id = @accountId AND item_key = @key",
            new { workspaceId, accountId, key },
            reader => reader.GetInt64(0),
            token).ConfigureAwait(false);
        if (known > 0) return known;

        var itemId = await IdCounter.TakeAsync(session, workspaceId, "content_item", 1, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO content_item (workspace_id, item_id, account_id, item_key, created_at) VALUES (@workspaceId, @itemId, @accountId, @key, @now)",
            new { workspaceId, itemId, accountId, key, now },
            token).ConfigureAwait(false);
        return itemId;
    }
}

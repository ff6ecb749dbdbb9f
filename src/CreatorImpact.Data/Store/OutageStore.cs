using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store.Register;

namespace CreatorImpact.Data.Store;

/// <summary>Outages typed in and imported. What the user enters covers every import of the same outage; among imports the rank decides.</summary>
public sealed class OutageStore(Database database)
{
    private const int ChunkOutages = 100;

    /// <summary>Adds an outage of the user's own and returns its id.</summary>
    /// <exception cref="ArgumentException">An end is not after its start, a share is outside 0–1, or the title is empty.</exception>
    public Task<long> AddAsync(long workspaceId, StoredOutage outage, CancellationToken token)
    {
        var complete = OutageRules.Complete(outage);
        return database.WriteAsync(
            async session =>
            {
                var outageId = await CreateAsync(session, workspaceId, null, null, token).ConfigureAwait(false);
                await RecordAsync(session, workspaceId, outageId, OutageAction.Added, complete.Author, () => WriteAsync(session, workspaceId, outageId, complete, token), token).ConfigureAwait(false);
                return outageId;
            },
            token);
    }

    /// <summary>Writes imported outages under an open import; they show when it is applied. Of records of one incident the first counts.</summary>
    /// <returns>Number of outages that were not visible before.</returns>
    /// <exception cref="ArgumentException">A record has no title, ends before it starts, or has a share outside 0–1.</exception>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public async Task<long> AddManyAsync(long workspaceId, long importId, IReadOnlyList<OutageRecord> outages, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(outages);
        var distinct = outages.DistinctBy(record => (OutageRules.Source(record), OutageRules.SourceKey(record)));
        foreach (var chunk in distinct.Chunk(ChunkOutages))
            await database.WriteAsync(session => AddChunkAsync(session, workspaceId, importId, chunk, token), token).ConfigureAwait(false);
        return await database.ReadAsync(session => CountNewAsync(session, workspaceId, importId, token), token).ConfigureAwait(false);
    }

    /// <summary>Puts the user's entry in place of what is visible under the same id; false when there is no such outage.</summary>
    /// <exception cref="ArgumentException">As for <see cref="AddAsync"/>.</exception>
    public Task<bool> UpdateAsync(long workspaceId, StoredOutage outage, CancellationToken token)
    {
        var complete = OutageRules.Complete(outage);
        return database.WriteAsync(
            session => RecordAsync(session, workspaceId, complete.Id, OutageAction.Changed, complete.Author, () => WriteAsync(session, workspaceId, complete.Id, complete, token), token), token);
    }

    /// <summary>Reads an outage and puts the user's entry made of it in its place, in one step: of two that change it at once neither takes the other's change away.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="change">Makes the entry of what is visible; null to leave it as it is.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>False when there is no such outage, it was removed, or <paramref name="change"/> gave null.</returns>
    /// <exception cref="ArgumentException">As for <see cref="AddAsync"/>.</exception>
    public Task<bool> ChangeAsync(long workspaceId, long outageId, Func<StoredOutage, StoredOutage?> change, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(
            async session =>
            {
                var visible = await TakeAsync(session, workspaceId, outageId, token).ConfigureAwait(false);
                if (visible is not { Removed: false } || change(visible) is not { } entry) return false;

                var complete = OutageRules.Complete(entry with { Id = outageId });
                return await RecordAsync(session, workspaceId, outageId, OutageAction.Changed, complete.Author, () => WriteAsync(session, workspaceId, outageId, complete, token), token).ConfigureAwait(false);
            },
            token);
    }

    /// <summary>
    /// Changes which statements of the platform the user wrote down, in one step. Where an import shows they are kept beside it, and it goes on showing, newer
    /// imports of it included; only when a statement that the import itself holds is taken away does the outage become the user's own entry.
    /// </summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="change">Makes the statements to show of those that show.</param>
    /// <param name="token">Stops it.</param>
    /// <param name="author">Who does it; null when nobody said.</param>
    /// <returns>False when there is no such outage, or it was removed.</returns>
    /// <exception cref="ArgumentException">A statement is empty.</exception>
    public Task<bool> SayAsync(long workspaceId, long outageId, Func<IReadOnlyList<OutageStatement>, IReadOnlyList<OutageStatement>> change, CancellationToken token, string? author = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(
            async session =>
            {
                var visible = await TakeAsync(session, workspaceId, outageId, token).ConfigureAwait(false);
                if (visible is not { Removed: false }) return false;

                var complete = OutageRules.Complete(visible with { Statements = change(visible.Statements), Author = author ?? visible.Author, Source = visible.StatedSource });
                return await RecordAsync(
                    session,
                    workspaceId,
                    outageId,
                    OutageAction.Changed,
                    complete.Author,
                    async () => (visible.ImportId is { } importId && await OutageVersions.SayBesideAsync(session, workspaceId, outageId, importId, complete.Statements, token).ConfigureAwait(false))
                        || await WriteAsync(session, workspaceId, outageId, complete, token).ConfigureAwait(false),
                    token).ConfigureAwait(false);
            },
            token);
    }

    /// <summary>Puts an outage back as it was read before an update: the user's own entry of then, or the import the update covered.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="previous">As <see cref="GetAsync"/> or <see cref="ListAsync"/> gave it.</param>
    /// <param name="token">Stops it.</param>
    /// <param name="author">Who does it; null when nobody said.</param>
    /// <returns>False when there is no such outage, or the import it came from is no longer in use.</returns>
    public Task<bool> RevertAsync(long workspaceId, StoredOutage previous, CancellationToken token, string? author = null)
    {
        ArgumentNullException.ThrowIfNull(previous);
        var complete = previous.ImportId is null ? OutageRules.Complete(previous) : previous;
        return database.WriteAsync(
            session => RecordAsync(
                session,
                workspaceId,
                previous.Id,
                OutageAction.Undone,
                author ?? previous.Author,
                () => complete.ImportId is null ? WriteAsync(session, workspaceId, complete.Id, complete, token) : OutageVersions.UncoverAsync(session, workspaceId, complete.Id, complete.Statements, token),
                token),
            token);
    }

    /// <summary>Hides an outage; it can be restored. False when there is none or it is hidden.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="token">Stops it.</param>
    /// <param name="author">Who does it; null when nobody said.</param>
    public Task<bool> RemoveAsync(long workspaceId, long outageId, CancellationToken token, string? author = null) =>
        FlipAsync("UPDATE outage SET removed_at = @now WHERE workspace_id = @workspaceId AND outage_id = @outageId AND removed_at IS NULL", workspaceId, outageId, (OutageAction.Removed, author), token);

    /// <summary>Shows a removed outage again; false when it is not removed.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="token">Stops it.</param>
    /// <param name="author">Who does it; null when nobody said.</param>
    public Task<bool> RestoreAsync(long workspaceId, long outageId, CancellationToken token, string? author = null) =>
        FlipAsync("UPDATE outage SET removed_at = NULL WHERE workspace_id = @workspaceId AND outage_id = @outageId AND removed_at IS NOT NULL", workspaceId, outageId, (OutageAction.Restored, author), token);

    /// <summary>One outage, removed or not; null when nothing visible says anything about it.</summary>
    public async Task<StoredOutage?> GetAsync(long workspaceId, long outageId, CancellationToken token)
    {
        if (outageId <= 0) return null;
        var found = await database.SnapshotAsync(session => OutageVersions.ReadAsync(session, workspaceId, outageId, includeRemoved: true, token), token).ConfigureAwait(false);
        return found.FirstOrDefault();
    }

    /// <summary>All visible outages in order of their start, then of their id. Two statements.</summary>
    public async Task<IReadOnlyList<StoredOutage>> ListAsync(long workspaceId, CancellationToken token, bool includeRemoved = false)
    {
        var outages = await database.SnapshotAsync(session => OutageVersions.ReadAsync(session, workspaceId, 0, includeRemoved, token), token).ConfigureAwait(false);
        return [.. outages.OrderBy(outage => outage.Start).ThenBy(outage => outage.Id)];
    }

    // Takes the outage's row, so that a second change waits and sees what the first one did.
    private static async Task<StoredOutage?> TakeAsync(DbSession session, long workspaceId, long outageId, CancellationToken token)
    {
        await session.ExecuteAsync("UPDATE outage SET created_at = created_at WHERE workspace_id = @workspaceId AND outage_id = @outageId", new { workspaceId, outageId }, token).ConfigureAwait(false);
        return (await OutageVersions.ReadAsync(session, workspaceId, outageId, includeRemoved: true, token).ConfigureAwait(false)).FirstOrDefault();
    }

    private async Task<int> AddChunkAsync(DbSession session, long workspaceId, long importId, OutageRecord[] chunk, CancellationToken token)
    {
        await OpenImport.RequireAsync(session, workspaceId, importId, chunk.Length, token).ConfigureAwait(false);
        foreach (var record in chunk)
        {
            var (source, key) = (OutageRules.Source(record), OutageRules.SourceKey(record));
            var known = await session.FirstOrDefaultAsync(
                "SELECT outage_id FROM outage WHERE workspace_id = @workspaceId AND source = @source AND source_key = @key",
                new { workspaceId, source, key },
                reader => reader.GetInt64(0),
                token).ConfigureAwait(false);
            var outageId = known > 0 ? known : await CreateAsync(session, workspaceId, source, key, token).ConfigureAwait(false);
            await OutageVersions.WriteAsync(session, workspaceId, outageId, importId, OutageRules.FromRecord(record), record.Updates, token).ConfigureAwait(false);
        }

        return chunk.Length;
    }

    private static Task<long> CountNewAsync(DbSession session, long workspaceId, long importId, CancellationToken token) =>
        session.FirstOrDefaultAsync(
            """
            SELECT COUNT(*) FROM outage_version v
            WHERE v.workspace_id = @workspaceId AND v.import_id = @importId AND NOT EXISTS (
                SELECT 1 FROM outage_version x
                LEFT JOIN import i ON i.workspace_id = x.workspace_id AND i.import_id = x.import_id
                WHERE x.workspace_id = v.workspace_id AND x.outage_id = v.outage_id AND x.import_id <> v.import_id
                  AND (x.import_id = 0 OR i.state = 'applied'))
            """,
            new { workspaceId, importId },
            reader => reader.GetInt64(0),
            token);

    private async Task<long> CreateAsync(DbSession session, long workspaceId, string? source, string? key, CancellationToken token)
    {
        var outageId = await IdCounter.TakeAsync(session, workspaceId, "outage", 1, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO outage (workspace_id, outage_id, source, source_key, created_at) VALUES (@workspaceId, @outageId, @source, @key, @now)",
            new { workspaceId, outageId, source, key, now = Now() },
            token).ConfigureAwait(false);
        return outageId;
    }

    private static async Task<bool> WriteAsync(DbSession session, long workspaceId, long outageId, StoredOutage outage, CancellationToken token)
    {
        await OutageVersions.WriteAsync(session, workspaceId, outageId, 0, outage, [], token).ConfigureAwait(false);
        return true;
    }

    private Task<bool> FlipAsync(string sql, long workspaceId, long outageId, (OutageAction Action, string? Author) by, CancellationToken token) =>
        database.WriteAsync(
            session => RecordAsync(
                session,
                workspaceId,
                outageId,
                by.Action,
                by.Author,
                async () => await session.ExecuteAsync(sql, new { workspaceId, outageId, now = Now() }, token).ConfigureAwait(false) == 1,
                token),
            token);

    private Task<bool> RecordAsync(DbSession session, long workspaceId, long outageId, OutageAction action, string? author, Func<Task<bool>> change, CancellationToken token) =>
        OutageChanges.RecordAsync(session, (workspaceId, outageId), (action, author, Now()), change, token);

    private long Now() => database.Clock.GetCurrentInstant().ToMicroseconds();
}

using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store.Register;

/// <summary>Writes and reads the history of outages. Every change goes through <see cref="RecordAsync"/>, in the transaction of the change itself.</summary>
internal static class OutageChanges
{
    /// <summary>Carries out a change of an outage there is, and writes the state it led to; before it also the state it began from where nothing recorded led to that: the first time, and after an import changed it.</summary>
    /// <param name="session">The write transaction.</param>
    /// <param name="key">Which outage.</param>
    /// <param name="by">What is done, and who does it.</param>
    /// <param name="change">The change; false when nothing was done: then nothing is written.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>What the change returned; false when there is no such outage.</returns>
    public static async Task<bool> RecordAsync(
        DbSession session, (long WorkspaceId, long OutageId) key, (OutageAction Action, string? Author, long Now) by, Func<Task<bool>> change, CancellationToken token)
    {
        // Takes the outage's row: of two that change it at once the second sees what the first did.
        var known = await session.ExecuteAsync(
            "UPDATE outage SET created_at = created_at WHERE workspace_id = @WorkspaceId AND outage_id = @OutageId", new { key.WorkspaceId, key.OutageId }, token).ConfigureAwait(false);
        if (known == 0) return false;

        var before = by.Action == OutageAction.Added ? null : await VisibleAsync(session, key, token).ConfigureAwait(false);
        var newest = before is null ? null : (await ListAsync(session, key.WorkspaceId, key.OutageId, token).ConfigureAwait(false)).FirstOrDefault();
        if (!await change().ConfigureAwait(false)) return false;

        if (before is not null && (newest is null || !(newest.State with { ImportId = null }).SaysTheSameAs(before with { ImportId = null })))
        {
            var found = newest is not null ? by.Now : await session.FirstOrDefaultAsync(
                "SELECT created_at FROM outage WHERE workspace_id = @WorkspaceId AND outage_id = @OutageId", new { key.WorkspaceId, key.OutageId }, reader => reader.GetInt64(0), token).ConfigureAwait(false);
            await AppendAsync(session, key, (OutageAction.Found, before.Author, found), before, token).ConfigureAwait(false);
        }

        if (await VisibleAsync(session, key, token).ConfigureAwait(false) is { } state) await AppendAsync(session, key, by, state, token).ConfigureAwait(false);
        return true;
    }

    /// <summary>The history of an outage, the newest change first.</summary>
    public static Task<List<OutageChange>> ListAsync(DbSession session, long workspaceId, long outageId, CancellationToken token) => session.QueryAsync(
        "SELECT change_id, changed_at, author, action, state FROM outage_change WHERE workspace_id = @workspaceId AND outage_id = @outageId ORDER BY change_id DESC",
        new { workspaceId, outageId },
        reader => new OutageChange(reader.GetInt64(0), reader.GetInstant(1), reader.GetTextOrNull(2), KindCode.Read<OutageAction>(reader.GetString(3)), OutageState.Read(reader.GetString(4), outageId)),
        token);

    /// <summary>One change; null when there is none.</summary>
    public static async Task<OutageChange?> FindAsync(DbSession session, long workspaceId, long outageId, long changeId, CancellationToken token) =>
        (await ListAsync(session, workspaceId, outageId, token).ConfigureAwait(false)).Find(change => change.Id == changeId);

    private static async Task<StoredOutage?> VisibleAsync(DbSession session, (long WorkspaceId, long OutageId) key, CancellationToken token) =>
        (await OutageVersions.ReadAsync(session, key.WorkspaceId, key.OutageId, includeRemoved: true, token).ConfigureAwait(false)).FirstOrDefault();

    private static async Task AppendAsync(DbSession session, (long WorkspaceId, long OutageId) key, (OutageAction Action, string? Author, long At) by, StoredOutage state, CancellationToken token)
    {
        var changeId = await IdCounter.TakeAsync(session, key.WorkspaceId, "outage_change", 1, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO outage_change (workspace_id, outage_id, change_id, changed_at, author, action, state)
            VALUES (@WorkspaceId, @OutageId, @changeId, @at, @author, @action, @state)
            """,
            new
            {
                key.WorkspaceId,
                key.OutageId,
                changeId,
                at = by.At,
                author = string.IsNullOrWhiteSpace(by.Author) ? null : StorableText.Clean(by.Author.Trim()),
                action = KindCode.Of(by.Action),
                state = OutageState.Write(state),
            },
            token).ConfigureAwait(false);
    }
}

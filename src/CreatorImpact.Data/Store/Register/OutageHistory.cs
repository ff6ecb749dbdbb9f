namespace CreatorImpact.Data.Store.Register;

/// <summary>What happened to outages of the register, and the way back.</summary>
public sealed class OutageHistory(Database database)
{
    /// <summary>The history of an outage, the newest change first; empty for one nobody has changed since it was imported. One statement.</summary>
    public async Task<IReadOnlyList<OutageChange>> ListAsync(long workspaceId, long outageId, CancellationToken token) =>
        await database.ReadAsync(session => OutageChanges.ListAsync(session, workspaceId, outageId, token), token).ConfigureAwait(false);

    /// <summary>
    /// Puts an outage back into an earlier state, its removal included; that is a change like any other and can be undone. Where the state was an import's
    /// and the import still says the same, the import shows again; else the state becomes the user's own entry.
    /// </summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="changeId">The change that led to the state.</param>
    /// <param name="author">Who does it; null when nobody said.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>The outage as it is now; null when there is no such change.</returns>
    public Task<StoredOutage?> UndoToAsync(long workspaceId, long outageId, long changeId, string? author, CancellationToken token) => database.WriteAsync(
        async session =>
        {
            if (await OutageChanges.FindAsync(session, workspaceId, outageId, changeId, token).ConfigureAwait(false) is not { State: var wanted }) return null;

            var now = database.Clock.GetCurrentInstant().ToMicroseconds();
            await OutageChanges.RecordAsync(
                session,
                (workspaceId, outageId),
                (OutageAction.Undone, author, now),
                async () =>
                {
                    await PutAsync(session, workspaceId, wanted, token).ConfigureAwait(false);
                    var removed = wanted.Removed ? now : (long?)null;
                    await session.ExecuteAsync("UPDATE outage SET removed_at = @removed WHERE workspace_id = @workspaceId AND outage_id = @outageId", new { workspaceId, outageId, removed }, token).ConfigureAwait(false);
                    return true;
                },
                token).ConfigureAwait(false);
            return await VisibleAsync(session, workspaceId, outageId, token).ConfigureAwait(false);
        },
        token);

    /// <summary>What the platform said about an outage, oldest first: what the newest file holds and what the user wrote down. One statement.</summary>
    public async Task<IReadOnlyList<OutageStatement>> StatementsAsync(long workspaceId, StoredOutage outage, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var imported = await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                WITH {ImportRank.Applied}
                SELECT u.shown_at, u.status, u.update_text, u.import_id FROM outage_update u JOIN ranked r ON r.import_id = u.import_id
                WHERE u.workspace_id = @workspaceId AND u.outage_id = @outageId ORDER BY r.import_rank DESC, u.position
                """,
                new { workspaceId, outageId = outage.Id },
                reader => (Import: reader.GetInt64(3), Said: new OutageStatement(reader.GetInstant(0), OutageStatement.KindOf(reader.GetTextOrNull(1)), reader.GetString(2))),
                token),
            token).ConfigureAwait(false);
        var newest = imported.Count == 0 ? 0 : imported[0].Import;
        return [.. imported.Where(row => row.Import == newest).Select(row => row.Said).Concat(outage.Statements).OrderBy(said => said.At)];
    }

    private static async Task PutAsync(DbSession session, long workspaceId, StoredOutage wanted, CancellationToken token)
    {
        if (wanted.ImportId is not null
            && await OutageVersions.UncoverAsync(session, workspaceId, wanted.Id, wanted.Statements, token).ConfigureAwait(false)
            && await VisibleAsync(session, workspaceId, wanted.Id, token).ConfigureAwait(false) is { } shown
            && SaysTheSame(shown, wanted))
            return;

        await OutageVersions.WriteAsync(session, workspaceId, wanted.Id, 0, OutageRules.Complete(wanted with { ImportId = null }), [], token).ConfigureAwait(false);
    }

    private static bool SaysTheSame(StoredOutage one, StoredOutage other) =>
        (one with { ImportId = null, Removed = false }).SaysTheSameAs(other with { ImportId = null, Removed = false });

    private static async Task<StoredOutage?> VisibleAsync(DbSession session, long workspaceId, long outageId, CancellationToken token) =>
        (await OutageVersions.ReadAsync(session, workspaceId, outageId, includeRemoved: true, token).ConfigureAwait(false)).FirstOrDefault();
}

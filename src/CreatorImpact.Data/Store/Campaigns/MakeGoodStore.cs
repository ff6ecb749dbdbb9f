using System.Data.Common;

namespace CreatorImpact.Data.Store.Campaigns;

/// <summary>The ledger of make-goods: what is owed to clients, and what was given.</summary>
public sealed class MakeGoodStore(Database database)
{
    /// <summary>All make-goods of a workspace, the oldest first. One statement.</summary>
    public async Task<IReadOnlyList<MakeGood>> ListAsync(long workspaceId, CancellationToken token) => await database.ReadAsync(
        session => session.QueryAsync(
            """
            SELECT make_good_id, deliverable_id, units_owed, units_delivered, new_deadline_on, reason_code, slot, note, created_at
            FROM make_good WHERE workspace_id = @workspaceId ORDER BY make_good_id
            """,
            new { workspaceId },
            Map,
            token),
        token).ConfigureAwait(false);

    /// <summary>Enters a make-good and returns its number; null when there is no such deliverable.</summary>
    /// <exception cref="ArgumentException">It breaks <see cref="DeliverableRules"/>.</exception>
    public Task<long?> AddAsync(long workspaceId, MakeGood makeGood, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(makeGood);
        DeliverableFault.Reject(DeliverableRules.Faults(makeGood), nameof(makeGood));
        return database.WriteAsync<long?>(
            async session =>
            {
                var known = await session.FirstOrDefaultAsync(
                    "SELECT 1 FROM deliverable WHERE workspace_id = @workspaceId AND deliverable_id = @DeliverableId", new { workspaceId, makeGood.DeliverableId }, _ => true, token).ConfigureAwait(false);
                if (!known) return null;

                var makeGoodId = await IdCounter.TakeAsync(session, workspaceId, "make_good", 1, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    """
                    INSERT INTO make_good (workspace_id, make_good_id, deliverable_id, units_owed, units_delivered, new_deadline_on, reason_code, slot, note, created_at)
                    VALUES (@workspaceId, @makeGoodId, @DeliverableId, @owed, @delivered, @newDeadlineOn, @ReasonCode, @slot, @note, @now)
                    """,
                    new
                    {
                        workspaceId,
                        makeGoodId,
                        makeGood.DeliverableId,
                        owed = (long)makeGood.UnitsOwed,
                        delivered = (long)makeGood.UnitsDelivered,
                        newDeadlineOn = makeGood.NewDeadlineOn.ToDayNumber(),
                        makeGood.ReasonCode,
                        slot = StorableText.Clean(makeGood.Slot.Trim()),
                        note = StorableText.Clean(makeGood.Note),
                        now = database.Clock.GetCurrentInstant().ToMicroseconds(),
                    },
                    token).ConfigureAwait(false);
                return makeGoodId;
            },
            token);
    }

    /// <summary>One more of the posts owed was given. False when none is owed any more, or there is no such make-good.</summary>
    public Task<bool> DeliverOneAsync(long workspaceId, long makeGoodId, CancellationToken token) =>
        ChangeAsync("UPDATE make_good SET units_delivered = units_delivered + 1 WHERE workspace_id = @workspaceId AND make_good_id = @makeGoodId AND units_delivered < units_owed", workspaceId, makeGoodId, token);

    /// <summary>Takes back what <see cref="DeliverOneAsync"/> noted. False when none was given.</summary>
    public Task<bool> TakeBackOneAsync(long workspaceId, long makeGoodId, CancellationToken token) =>
        ChangeAsync("UPDATE make_good SET units_delivered = units_delivered - 1 WHERE workspace_id = @workspaceId AND make_good_id = @makeGoodId AND units_delivered > 0", workspaceId, makeGoodId, token);

    /// <summary>Takes a make-good away of which nothing was given yet; false when something was, or there is none.</summary>
    public Task<bool> RemoveAsync(long workspaceId, long makeGoodId, CancellationToken token) =>
        ChangeAsync("DELETE FROM make_good WHERE workspace_id = @workspaceId AND make_good_id = @makeGoodId AND units_delivered = 0", workspaceId, makeGoodId, token);

    private async Task<bool> ChangeAsync(string sql, long workspaceId, long makeGoodId, CancellationToken token) =>
        await database.WriteAsync(session => session.ExecuteAsync(sql, new { workspaceId, makeGoodId }, token), token).ConfigureAwait(false) > 0;

    private static MakeGood Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        checked((int)reader.GetInt64(2)),
        checked((int)reader.GetInt64(3)),
        reader.GetDayOrNull(4)!.Value,
        MakeGood.ReasonOf(reader.GetString(5)) ?? MakeGoodReason.Underdelivery)
    {
        Slot = reader.GetString(6),
        Note = reader.GetString(7),
        CreatedAt = reader.GetInstant(8),
    };
}

using System.Data.Common;

namespace CreatorImpact.Data.Store.Money;

/// <summary>Amounts the user entered.</summary>
public sealed class MoneyLineStore(Database database)
{
    /// <summary>All amounts of a workspace in the order of entry. One statement.</summary>
    public async Task<IReadOnlyList<MoneyLine>> ListAsync(long workspaceId, CancellationToken token) => await database.ReadAsync(
        session => session.QueryAsync(
            "SELECT line_id, account_id, outage_id, kind, label, low, likely, high, currency, dated_on, note, created_at FROM money_line WHERE workspace_id = @workspaceId ORDER BY line_id",
            new { workspaceId },
            Map,
            token),
        token).ConfigureAwait(false);

    /// <summary>Adds an amount (id 0) or changes one.</summary>
    /// <returns>Its id; null when there is none of that id to change.</returns>
    /// <exception cref="ArgumentException">It has <see cref="MoneyLine.Faults"/>.</exception>
    public Task<long?> SaveAsync(long workspaceId, MoneyLine line, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(line);
        MoneyFault.Reject(line.Faults(), nameof(line));
        return database.WriteAsync<long?>(
            async session =>
            {
                var lineId = line.Id != 0 ? line.Id : await IdCounter.TakeAsync(session, workspaceId, "money_line", 1, token).ConfigureAwait(false);
                var changed = await session.ExecuteAsync(
                    line.Id != 0
                        ? """
                          UPDATE money_line SET account_id = @AccountId, outage_id = @OutageId, kind = @kind, label = @label, low = @low, likely = @likely, high = @high,
                              currency = @Currency, dated_on = @datedOn, note = @note
                          WHERE workspace_id = @workspaceId AND line_id = @lineId
                          """
                        : """
                          INSERT INTO money_line (workspace_id, line_id, account_id, outage_id, kind, label, low, likely, high, currency, dated_on, note, created_at)
                          VALUES (@workspaceId, @lineId, @AccountId, @OutageId, @kind, @label, @low, @likely, @high, @Currency, @datedOn, @note, @now)
                          """,
                    new
                    {
                        workspaceId,
                        lineId,
                        line.Scope.AccountId,
                        line.Scope.OutageId,
                        kind = KindCode.Of(line.Kind),
                        label = StorableText.Clean(line.Label.Trim()),
                        low = MoneyAmount.ToMicro(line.Low),
                        likely = MoneyAmount.ToMicro(line.Likely),
                        high = MoneyAmount.ToMicro(line.High),
                        line.Currency,
                        datedOn = line.DatedOn.ToDayNumber(),
                        note = StorableText.Clean(line.Note),
                        now = database.Clock.GetCurrentInstant().ToMicroseconds(),
                    },
                    token).ConfigureAwait(false);
                return changed > 0 ? lineId : null;
            },
            token);
    }

    /// <summary>Takes an amount away; false when there was none of that id.</summary>
    public async Task<bool> RemoveAsync(long workspaceId, long lineId, CancellationToken token) => await database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM money_line WHERE workspace_id = @workspaceId AND line_id = @lineId", new { workspaceId, lineId }, token),
        token).ConfigureAwait(false) > 0;

    private static MoneyLine Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        new MoneyScope(reader.GetInt64(1), reader.GetInt64(2)),
        KindCode.Read<MoneyLineKind>(reader.GetString(3)),
        reader.GetString(4),
        MoneyAmount.FromMicro(reader.GetInt64(5)),
        MoneyAmount.FromMicro(reader.GetInt64(6)),
        MoneyAmount.FromMicro(reader.GetInt64(7)),
        reader.GetString(8))
    {
        DatedOn = reader.GetDayOrNull(9),
        Note = reader.GetString(10),
        CreatedAt = reader.GetInstant(11),
    };
}

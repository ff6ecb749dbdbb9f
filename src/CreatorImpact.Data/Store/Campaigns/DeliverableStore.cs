using System.Data.Common;

namespace CreatorImpact.Data.Store.Campaigns;

/// <summary>Deliverables of campaigns. A change made on an older reading is refused: nobody's entry is overwritten unseen.</summary>
public sealed class DeliverableStore(Database database)
{
    private const decimal Micro = 1_000_000m;

    private const string Select = """
        SELECT d.deliverable_id, d.client, d.campaign, d.title, a.name, a.platform, d.metric, d.guarantee, d.starts_on, d.deadline_on, d.zone, d.cpm, d.currency,
            d.delivered, d.delivered_as_of, d.share_low, d.share_high, d.post_links, d.note, d.removed, d.created_at, d.updated_at
        FROM deliverable d JOIN account a ON a.workspace_id = d.workspace_id AND a.account_id = d.account_id
        WHERE d.workspace_id = @workspaceId
        """;

    /// <summary>All deliverables, removed ones too, in order of client, campaign, title and number. One statement.</summary>
    public async Task<IReadOnlyList<Deliverable>> ListAsync(long workspaceId, CancellationToken token)
    {
        var all = await database.ReadAsync(session => session.QueryAsync(Select, new { workspaceId }, Map, token), token).ConfigureAwait(false);
        return
        [
            .. all.OrderBy(one => one.Client, StringComparer.Ordinal).ThenBy(one => one.Campaign, StringComparer.Ordinal)
                .ThenBy(one => one.Title, StringComparer.Ordinal).ThenBy(one => one.Id),
        ];
    }

    /// <summary>One deliverable, removed or not; null when there is none of that number. One statement.</summary>
    public Task<Deliverable?> GetAsync(long workspaceId, long deliverableId, CancellationToken token) => database.ReadAsync(
        session => session.FirstOrDefaultAsync($"{Select} AND d.deliverable_id = @deliverableId", new { workspaceId, deliverableId }, Map, token),
        token);

    /// <summary>Adds a deliverable (number 0), or changes the one of its number as long as nobody else has since it was read.</summary>
    /// <returns>Its number; null when it is gone or was changed since (<see cref="Deliverable.UpdatedAt"/>).</returns>
    /// <exception cref="ArgumentException">It breaks <see cref="DeliverableRules"/>.</exception>
    public Task<long?> SaveAsync(long workspaceId, Deliverable deliverable, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        DeliverableFault.Reject(DeliverableRules.Faults(deliverable), nameof(deliverable));
        return database.WriteAsync<long?>(
            async session =>
            {
                await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
                var now = database.Clock.GetCurrentInstant().ToMicroseconds();
                var account = (StorableText.Clean(deliverable.Platform ?? string.Empty), StorableText.Clean(deliverable.Account.Trim()));
                var accounts = await new AccountRegistrar(session, workspaceId, now).RegisterAsync([account], token).ConfigureAwait(false);
                var deliverableId = deliverable.Id != 0 ? deliverable.Id : await IdCounter.TakeAsync(session, workspaceId, "deliverable", 1, token).ConfigureAwait(false);
                var changed = await session.ExecuteAsync(deliverable.Id != 0 ? Update : Insert, Row(workspaceId, deliverable with { Id = deliverableId }, accounts[account], now), token).ConfigureAwait(false);
                return changed > 0 ? deliverableId : null;
            },
            token);
    }

    /// <summary>Takes a deliverable off the lists, or puts it back; its make-goods stay. False when there is none, or it is so already.</summary>
    public async Task<bool> SetRemovedAsync(long workspaceId, long deliverableId, bool removed, CancellationToken token) => await database.WriteAsync(
        session => session.ExecuteAsync(
            $"UPDATE deliverable SET removed = @flag, {Stamp} WHERE workspace_id = @workspaceId AND deliverable_id = @deliverableId AND removed <> @flag",
            new { workspaceId, deliverableId, flag = removed.ToFlag(), now = database.Clock.GetCurrentInstant().ToMicroseconds() },
            token),
        token).ConfigureAwait(false) > 0;

    // Two changes within one microsecond still differ.
    private const string Stamp = "updated_at = CASE WHEN updated_at >= @now THEN updated_at + 1 ELSE @now END";

    private const string Insert = """
        INSERT INTO deliverable (workspace_id, deliverable_id, client, campaign, title, account_id, metric, guarantee, starts_on, deadline_on, zone, cpm, currency,
            delivered, delivered_as_of, share_low, share_high, post_links, note, removed, created_at, updated_at)
        VALUES (@workspaceId, @Id, @client, @campaign, @title, @accountId, @metric, @Guarantee, @startsOn, @deadlineOn, @zone, @cpm, @Currency,
            @Delivered, @deliveredAsOf, @ShareLow, @ShareHigh, @postLinks, @note, @removed, @now, @now)
        """;

    private const string Update = $"""
        UPDATE deliverable SET client = @client, campaign = @campaign, title = @title, account_id = @accountId, metric = @metric, guarantee = @Guarantee,
            starts_on = @startsOn, deadline_on = @deadlineOn, zone = @zone, cpm = @cpm, currency = @Currency, delivered = @Delivered, delivered_as_of = @deliveredAsOf,
            share_low = @ShareLow, share_high = @ShareHigh, post_links = @postLinks, note = @note, removed = @removed, {Stamp}
        WHERE workspace_id = @workspaceId AND deliverable_id = @Id AND updated_at = @seen
        """;

    private static object Row(long workspaceId, Deliverable deliverable, long accountId, long now) => new
    {
        workspaceId,
        deliverable.Id,
        client = StorableText.Clean(deliverable.Client.Trim()),
        campaign = StorableText.Clean(deliverable.Campaign.Trim()),
        title = StorableText.Clean(deliverable.Title.Trim()),
        accountId,
        metric = StorableText.Clean(deliverable.Metric.Trim()),
        deliverable.Guarantee,
        startsOn = deliverable.StartsOn.ToDayNumber(),
        deadlineOn = deliverable.DeadlineOn.ToDayNumber(),
        zone = StorableText.Clean(deliverable.ZoneId),
        cpm = deliverable.CostPerThousand is { } price ? (long?)(price * Micro) : null,
        deliverable.Currency,
        deliverable.Delivered,
        deliveredAsOf = deliverable.DeliveredAsOf.ToDayNumber(),
        deliverable.ShareLow,
        deliverable.ShareHigh,
        postLinks = StoredValues.ToJson([.. deliverable.PostLinks.Select(link => StorableText.Clean(link.Trim()))]),
        note = StorableText.Clean(deliverable.Note),
        removed = deliverable.Removed.ToFlag(),
        now,
        seen = deliverable.UpdatedAt.ToMicroseconds(),
    };

    private static Deliverable Map(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Client = reader.GetString(1),
        Campaign = reader.GetString(2),
        Title = reader.GetString(3),
        Account = reader.GetString(4),
        Platform = reader.GetString(5) is { Length: > 0 } platform ? platform : null,
        Metric = reader.GetString(6),
        Guarantee = reader.GetDouble(7),
        StartsOn = reader.GetDayOrNull(8)!.Value,
        DeadlineOn = reader.GetDayOrNull(9)!.Value,
        ZoneId = reader.GetString(10),
        CostPerThousand = reader.IsDBNull(11) ? null : reader.GetInt64(11) / Micro,
        Currency = reader.GetTextOrNull(12),
        Delivered = reader.GetDoubleOrNull(13),
        DeliveredAsOf = reader.GetDayOrNull(14),
        ShareLow = reader.GetDouble(15),
        ShareHigh = reader.GetDouble(16),
        PostLinks = reader.GetJsonList<string>(17),
        Note = reader.GetString(18),
        Removed = reader.GetFlag(19),
        CreatedAt = reader.GetInstant(20),
        UpdatedAt = reader.GetInstant(21),
    };
}

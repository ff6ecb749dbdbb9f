using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CreatorImpact.Data.Store.Money;

/// <summary>Offers the user was made.</summary>
public sealed class OfferStore(Database database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>All offers of a workspace, the newest first. One statement.</summary>
    public async Task<IReadOnlyList<Offer>> ListAsync(long workspaceId, CancellationToken token) => await database.ReadAsync(
        session => session.QueryAsync(
            "SELECT offer_id, account_id, outage_id, amount, currency, made_on, made_by, assumptions, note, created_at FROM offer WHERE workspace_id = @workspaceId ORDER BY made_on DESC, offer_id DESC",
            new { workspaceId },
            Map,
            token),
        token).ConfigureAwait(false);

    /// <summary>Adds an offer (id 0) or changes one.</summary>
    /// <returns>Its id; null when there is none of that id to change.</returns>
    /// <exception cref="ArgumentException">It has <see cref="Offer.Faults"/>.</exception>
    public Task<long?> SaveAsync(long workspaceId, Offer offer, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(offer);
        MoneyFault.Reject(offer.Faults(), nameof(offer));
        return database.WriteAsync<long?>(
            async session =>
            {
                var offerId = offer.Id != 0 ? offer.Id : await IdCounter.TakeAsync(session, workspaceId, "offer", 1, token).ConfigureAwait(false);
                var changed = await session.ExecuteAsync(
                    offer.Id != 0
                        ? """
                          UPDATE offer SET account_id = @AccountId, outage_id = @OutageId, amount = @amount, currency = @Currency, made_on = @madeOn, made_by = @madeBy,
                              assumptions = @assumptions, note = @note
                          WHERE workspace_id = @workspaceId AND offer_id = @offerId
                          """
                        : """
                          INSERT INTO offer (workspace_id, offer_id, account_id, outage_id, amount, currency, made_on, made_by, assumptions, note, created_at)
                          VALUES (@workspaceId, @offerId, @AccountId, @OutageId, @amount, @Currency, @madeOn, @madeBy, @assumptions, @note, @now)
                          """,
                    new
                    {
                        workspaceId,
                        offerId,
                        offer.Scope.AccountId,
                        offer.Scope.OutageId,
                        amount = MoneyAmount.ToMicro(offer.Amount),
                        offer.Currency,
                        madeOn = offer.MadeOn.ToDayNumber(),
                        madeBy = StorableText.Clean(offer.MadeBy.Trim()),
                        assumptions = JsonSerializer.Serialize(Kept.From(offer.Assumptions), Json),
                        note = StorableText.Clean(offer.Note),
                        now = database.Clock.GetCurrentInstant().ToMicroseconds(),
                    },
                    token).ConfigureAwait(false);
                return changed > 0 ? offerId : null;
            },
            token);
    }

    /// <summary>Takes an offer away; false when there was none of that id.</summary>
    public async Task<bool> RemoveAsync(long workspaceId, long offerId, CancellationToken token) => await database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM offer WHERE workspace_id = @workspaceId AND offer_id = @offerId", new { workspaceId, offerId }, token),
        token).ConfigureAwait(false) > 0;

    private static Offer Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        new MoneyScope(reader.GetInt64(1), reader.GetInt64(2)),
        MoneyAmount.FromMicro(reader.GetInt64(3)),
        reader.GetString(4),
        reader.GetDayOrNull(5)!.Value,
        reader.GetString(6))
    {
        Assumptions = JsonSerializer.Deserialize<Kept>(reader.GetString(7), Json)!.ToAssumptions(),
        Note = reader.GetString(8),
        CreatedAt = reader.GetInstant(9),
    };

    // Instants as everywhere in the tables: microseconds since the epoch.
    private sealed record Kept(decimal? Rpm, int? RecoveryDays, long? WindowStart, long? WindowEnd, decimal? Kappa)
    {
        private const long TicksPerMicrosecond = 10;

        public static Kept From(OfferAssumptions stated) =>
            new(stated.Rpm, stated.RecoveryDays, stated.WindowStart.ToMicroseconds(), stated.WindowEnd.ToMicroseconds(), stated.Kappa);

        public OfferAssumptions ToAssumptions() => new()
        {
            Rpm = Rpm,
            RecoveryDays = RecoveryDays,
            WindowStart = InstantOf(WindowStart),
            WindowEnd = InstantOf(WindowEnd),
            Kappa = Kappa,
        };

        private static Instant? InstantOf(long? micros) => micros is { } value ? Instant.FromUnixTimeTicks(value * TicksPerMicrosecond) : null;
    }
}

using NodaTime;

namespace CreatorImpact.Data.Store.Money;

/// <summary>Rates of exchange the user entered.</summary>
public sealed class ExchangeRateStore(Database database)
{
    /// <summary>All rates of a workspace. One statement.</summary>
    public async Task<ExchangeRates> LoadAsync(long workspaceId, CancellationToken token) => new(await database.ReadAsync(
        session => session.QueryAsync(
            "SELECT base_currency, quote_currency, rate_on, rate_nano, source FROM exchange_rate WHERE workspace_id = @workspaceId",
            new { workspaceId },
            reader => new ExchangeRate(reader.GetString(0), reader.GetString(1), reader.GetDayOrNull(2)!.Value, ExchangeRate.FromNano(reader.GetInt64(3)), reader.GetString(4)),
            token),
        token).ConfigureAwait(false));

    /// <summary>Puts a rate in place of one of the same pair and day.</summary>
    /// <exception cref="ArgumentException">It has <see cref="ExchangeRate.Faults"/>.</exception>
    public Task SaveAsync(long workspaceId, ExchangeRate rate, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(rate);
        MoneyFault.Reject(rate.Faults(), nameof(rate));
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO exchange_rate (workspace_id, base_currency, quote_currency, rate_on, rate_nano, source) VALUES (@workspaceId, @Base, @Quote, @on, @RateNano, @source)
                ON CONFLICT (workspace_id, base_currency, quote_currency, rate_on) DO UPDATE SET rate_nano = excluded.rate_nano, source = excluded.source
                """,
                new { workspaceId, rate.Base, rate.Quote, on = rate.On.ToDayNumber(), rate.RateNano, source = StorableText.Clean(rate.Source.Trim()) },
                token),
            token);
    }

    /// <summary>Takes a rate away; false when there was none of that pair and day.</summary>
    public async Task<bool> RemoveAsync(long workspaceId, string baseCurrency, string quoteCurrency, LocalDate on, CancellationToken token) => await database.WriteAsync(
        session => session.ExecuteAsync(
            "DELETE FROM exchange_rate WHERE workspace_id = @workspaceId AND base_currency = @baseCurrency AND quote_currency = @quoteCurrency AND rate_on = @day",
            new { workspaceId, baseCurrency = StorableText.Clean(baseCurrency), quoteCurrency = StorableText.Clean(quoteCurrency), day = on.ToDayNumber() },
            token),
        token).ConfigureAwait(false) > 0;
}

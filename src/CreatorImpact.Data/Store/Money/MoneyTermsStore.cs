using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CreatorImpact.Data.Store.Money;

/// <summary>Terms of a workspace, a row a scope.</summary>
public sealed class MoneyTermsStore(Database database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>All terms as they were entered, the widest scopes first. One statement.</summary>
    public async Task<MoneyTermsBook> ListAsync(long workspaceId, CancellationToken token) => new(await database.ReadAsync(
        session => session.QueryAsync(
            "SELECT account_id, outage_id, terms, updated_at FROM money_terms WHERE workspace_id = @workspaceId ORDER BY account_id, outage_id",
            new { workspaceId },
            reader => new StoredMoneyTerms(new MoneyScope(reader.GetInt64(0), reader.GetInt64(1)), JsonSerializer.Deserialize<MoneyTerms>(reader.GetString(2), Json)!, reader.GetInstant(3)),
            token),
        token).ConfigureAwait(false));

    /// <summary>Puts terms in place of what was said for the same scope; those that say nothing take the row away.</summary>
    /// <exception cref="ArgumentException">They break <see cref="MoneyTermsRules"/>.</exception>
    public Task SaveAsync(long workspaceId, MoneyScope scope, MoneyTerms terms, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(terms);
        MoneyFault.Reject(MoneyTermsRules.Faults(terms), nameof(terms));
        var parameters = new { workspaceId, scope.AccountId, scope.OutageId, json = JsonSerializer.Serialize(terms, Json), now = database.Clock.GetCurrentInstant().ToMicroseconds() };
        return database.WriteAsync(
            session => session.ExecuteAsync(
                terms == MoneyTerms.Nothing
                    ? "DELETE FROM money_terms WHERE workspace_id = @workspaceId AND account_id = @AccountId AND outage_id = @OutageId"
                    : """
                      INSERT INTO money_terms (workspace_id, account_id, outage_id, terms, updated_at) VALUES (@workspaceId, @AccountId, @OutageId, @json, @now)
                      ON CONFLICT (workspace_id, account_id, outage_id) DO UPDATE SET terms = excluded.terms, updated_at = excluded.updated_at
                      """,
                parameters,
                token),
            token);
    }
}

/// <summary>Terms as entered for one scope.</summary>
/// <param name="Scope">What they are about.</param>
/// <param name="Terms">What was said.</param>
/// <param name="UpdatedAt">When it was said last.</param>
public sealed record StoredMoneyTerms(MoneyScope Scope, MoneyTerms Terms, Instant UpdatedAt);

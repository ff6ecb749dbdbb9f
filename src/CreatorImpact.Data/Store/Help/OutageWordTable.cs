using System.Data.Common;
using NodaTime;

namespace CreatorImpact.Data.Store.Help;

/// <summary>A word somebody said of an outage.</summary>
/// <param name="OutageId">Outage.</param>
/// <param name="Code">What it is about.</param>
/// <param name="Word">What is said.</param>
/// <param name="UpdatedAt">When.</param>
internal sealed record OutageWord(long OutageId, string Code, string Word, Instant UpdatedAt);

/// <summary>A table with one word a code of an outage: who speaks of one code changes no other, and the last word counts.</summary>
/// <param name="Name">The table.</param>
/// <param name="Code">Its column of codes.</param>
/// <param name="Word">Its column of words.</param>
/// <param name="Unsaid">The word where nobody has spoken.</param>
internal sealed record OutageWordTable(string Name, string Code, string Word, string Unsaid)
{
    private string Select => $"SELECT outage_id, {Code}, {Word}, updated_at FROM {Name} WHERE workspace_id = @workspaceId";

    /// <summary>What is said of an outage. One statement.</summary>
    public Task<List<OutageWord>> ListAsync(Database database, long workspaceId, long outageId, CancellationToken token) => database.ReadAsync(
        session => session.QueryAsync(Select + " AND outage_id = @outageId", new { workspaceId, outageId }, Map, token), token);

    /// <summary>What is said of all outages. One statement.</summary>
    public Task<List<OutageWord>> ListAllAsync(Database database, long workspaceId, CancellationToken token) => database.ReadAsync(
        session => session.QueryAsync(Select, new { workspaceId }, Map, token), token);

    /// <summary>Puts a word in place of the one before.</summary>
    /// <returns>The one before, so that nobody's word goes unseen.</returns>
    public Task<OutageWord> SaveAsync(Database database, long workspaceId, long outageId, string code, string word, CancellationToken token)
    {
        var row = new { workspaceId, outageId, code, unsaid = Unsaid, word = StorableText.Clean(word), now = database.Clock.GetCurrentInstant().ToMicroseconds() };
        return database.WriteAsync(
            async session =>
            {
                // Takes the row, or makes it: of two that speak at once the second sees what the first said.
                await session.ExecuteAsync(
                    $"""
                    INSERT INTO {Name} (workspace_id, outage_id, {Code}, {Word}, updated_at)
                    VALUES (@workspaceId, @outageId, @code, @unsaid, @now)
                    ON CONFLICT (workspace_id, outage_id, {Code}) DO UPDATE SET {Code} = excluded.{Code}
                    """,
                    row,
                    token).ConfigureAwait(false);
                var before = await session.FirstOrDefaultAsync($"{Select} AND outage_id = @outageId AND {Code} = @code", row, Map, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    $"UPDATE {Name} SET {Word} = @word, updated_at = @now WHERE workspace_id = @workspaceId AND outage_id = @outageId AND {Code} = @code", row, token).ConfigureAwait(false);
                return before!;
            },
            token);
    }

    private static OutageWord Map(DbDataReader reader) => new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInstant(3));
}

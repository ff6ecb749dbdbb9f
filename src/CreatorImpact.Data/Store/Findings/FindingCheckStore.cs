using System.Data.Common;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store.Findings;

/// <summary>What users say of other explanations, a row an explanation: who says something of one changes no other.</summary>
public sealed class FindingCheckStore(Database database)
{
    private const string Columns = "c.code, c.state, c.note, c.updated_at";

    private const string OfKey = "c.workspace_id = @workspaceId AND c.account_id = @accountId AND c.outage_id = @outageId AND c.code = @Code";

    /// <summary>What is said for an account and an outage, in the order of the explanations; those nobody spoke of are left out. One statement.</summary>
    public async Task<IReadOnlyList<FindingCheck>> ListAsync(long workspaceId, long accountId, long outageId, CancellationToken token) => InOrder(await database.ReadAsync(
        session => session.QueryAsync(
            $"SELECT {Columns} FROM finding_check c WHERE c.workspace_id = @workspaceId AND c.account_id = @accountId AND c.outage_id = @outageId",
            new { workspaceId, accountId, outageId },
            reader => Map(reader, 0),
            token),
        token).ConfigureAwait(false));

    /// <summary>The same for an account by its name. One statement.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="account">Account as its exports name it.</param>
    /// <param name="platform">Its platform; null where no file stated one.</param>
    /// <param name="outageId">Outage.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>Null when there is no such account.</returns>
    public async Task<FindingChecks?> FindAsync(long workspaceId, string account, string? platform, long outageId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(account);
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                SELECT a.account_id, {Columns}
                FROM account a
                LEFT JOIN finding_check c ON c.workspace_id = a.workspace_id AND c.account_id = a.account_id AND c.outage_id = @outageId
                WHERE a.workspace_id = @workspaceId AND a.name = @account AND a.platform = @platform
                """,
                new { workspaceId, account = StorableText.Clean(account), platform = StorableText.Clean(platform ?? string.Empty), outageId },
                reader => (AccountId: reader.GetInt64(0), Check: reader.IsDBNull(1) ? null : Map(reader, 1)),
                token),
            token).ConfigureAwait(false);
        return rows.Count == 0 ? null : new FindingChecks(rows[0].AccountId, outageId, InOrder(rows.Select(row => row.Check).OfType<FindingCheck>()));
    }

    /// <summary>Puts what is said of one explanation in place of what was said of it before. The last word counts.</summary>
    /// <returns>What it stands in place of, so that nobody's word goes unseen; open and without a note when nobody had spoken.</returns>
    /// <exception cref="ArgumentException">It has a <see cref="FindingCheck.Fault"/>.</exception>
    public Task<FindingCheck> SaveAsync(long workspaceId, long accountId, long outageId, FindingCheck check, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (check.Fault() is { } fault) throw new ArgumentException(fault.Text, nameof(check));
        var row = new
        {
            workspaceId,
            accountId,
            outageId,
            check.Code,
            open = KindCode.Of(CheckState.Open),
            state = KindCode.Of(check.State),
            note = StorableText.Clean(check.Note),
            now = database.Clock.GetCurrentInstant().ToMicroseconds(),
        };
        return database.WriteAsync(
            async session =>
            {
                // Takes the row, or makes it: of two that speak at once the second sees what the first said.
                await session.ExecuteAsync(
                    """
                    INSERT INTO finding_check (workspace_id, account_id, outage_id, code, state, note, updated_at)
                    VALUES (@workspaceId, @accountId, @outageId, @Code, @open, '', @now)
                    ON CONFLICT (workspace_id, account_id, outage_id, code) DO UPDATE SET code = excluded.code
                    """,
                    row,
                    token).ConfigureAwait(false);
                var before = await session.FirstOrDefaultAsync($"SELECT {Columns} FROM finding_check c WHERE {OfKey}", row, reader => Map(reader, 0), token).ConfigureAwait(false);
                await session.ExecuteAsync($"UPDATE finding_check AS c SET state = @state, note = @note, updated_at = @now WHERE {OfKey}", row, token).ConfigureAwait(false);
                return before!;
            },
            token);
    }

    private static FindingCheck Map(DbDataReader reader, int first) => new(
        KindCode.Read<Explanation>(reader.GetString(first)),
        KindCode.Read<CheckState>(reader.GetString(first + 1)),
        reader.GetString(first + 2))
    {
        UpdatedAt = reader.GetInstant(first + 3),
    };

    private static IReadOnlyList<FindingCheck> InOrder(IEnumerable<FindingCheck> checks) => [.. checks.OrderBy(check => check.Explanation)];
}

namespace CreatorImpact.Data.Store;

/// <summary>Accounts and their numbers.</summary>
public sealed class AccountStore(Database database)
{
    private const string Select = """
        SELECT a.account_id, a.name, a.platform,
            CASE WHEN EXISTS (
                SELECT 1 FROM series s
                JOIN series_import p ON p.workspace_id = s.workspace_id AND p.series_id = s.series_id
                JOIN import i ON i.workspace_id = p.workspace_id AND i.import_id = p.import_id AND i.state = 'applied'
                WHERE s.workspace_id = a.workspace_id AND s.account_id = a.account_id) THEN 1 ELSE 0 END
        FROM account a WHERE a.workspace_id = @workspaceId
        """;

    /// <summary>
    /// Every account any file ever named, in order of name and platform, those of imports that were undone too. One statement.
    /// </summary>
    public async Task<IReadOnlyList<StoredAccount>> ListAsync(long workspaceId, CancellationToken token)
    {
        var accounts = await database.ReadAsync(
            session => session.QueryAsync(
                Select,
                new { workspaceId },
                reader => new StoredAccount(reader.GetInt64(0), reader.GetString(1), reader.GetString(2) is { Length: > 0 } platform ? platform : null, reader.GetFlag(3)),
                token),
            token).ConfigureAwait(false);
        return [.. accounts.OrderBy(account => account.Name, StringComparer.Ordinal).ThenBy(account => account.Platform, StringComparer.Ordinal)];
    }
}

/// <summary>An account: a creator on a platform.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="Name">As its exports name it.</param>
/// <param name="Platform">Lower-case platform; null when no file stated one.</param>
/// <param name="HasSeries">True when an applied import holds a series of it.</param>
public sealed record StoredAccount(long Id, string Name, string? Platform, bool HasSeries);

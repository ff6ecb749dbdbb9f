namespace CreatorImpact.Data.Store;

/// <summary>Accounts and their numbers.</summary>
public sealed class AccountStore(Database database)
{
    /// <summary>
    /// Every account any file ever named, in order of name and platform; those of imports that were undone are among them. One statement.
    /// </summary>
    public async Task<IReadOnlyList<StoredAccount>> ListAsync(long workspaceId, CancellationToken token)
    {
        var accounts = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT account_id, name, platform FROM account WHERE workspace_id = @workspaceId",
                new { workspaceId },
                reader => new StoredAccount(reader.GetInt64(0), reader.GetString(1), reader.GetString(2) is { Length: > 0 } platform ? platform : null),
                token),
            token).ConfigureAwait(false);
        return [.. accounts.OrderBy(account => account.Name, StringComparer.Ordinal).ThenBy(account => account.Platform, StringComparer.Ordinal)];
    }
}

/// <summary>An account: a creator on a platform.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="Name">As its exports name it.</param>
/// <param name="Platform">Lower-case platform; null when no file stated one.</param>
public sealed record StoredAccount(long Id, string Name, string? Platform);

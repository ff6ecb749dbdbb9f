namespace CreatorImpact.Data.Store;

/// <summary>Finds or makes accounts by platform and name, inside a transaction that holds the workspace.</summary>
internal sealed class AccountRegistrar(DbSession session, long workspaceId, long now)
{
    /// <summary>Stamp of new rows.</summary>
    public long Now => now;

    /// <returns>The stored id per platform (empty = not stated) and name.</returns>
    public async Task<Dictionary<(string Platform, string Name), long>> RegisterAsync(IReadOnlyList<(string Platform, string Name)> wanted, CancellationToken token)
    {
        var rows = await session.QueryAsync(
            "SELECT platform, name, account_id FROM account WHERE workspace_id = @workspaceId",
            new { workspaceId },
            reader => (Key: (reader.GetString(0), reader.GetString(1)), Id: reader.GetInt64(2)),
            token).ConfigureAwait(false);
        var found = rows.ToDictionary(row => row.Key, row => row.Id);
        var missing = wanted.Where(key => !found.ContainsKey(key)).ToList();
        if (missing.Count == 0) return found;

        var creators = await FindCreatorsAsync(token).ConfigureAwait(false);
        var accountId = await IdCounter.TakeAsync(session, workspaceId, "account", missing.Count, token).ConfigureAwait(false);
        foreach (var key in missing)
        {
            if (!creators.TryGetValue(key.Name, out var creatorId))
                creators[key.Name] = creatorId = await AddCreatorAsync(key.Name, token).ConfigureAwait(false);
            await session.ExecuteAsync(
                """
                INSERT INTO account (workspace_id, account_id, creator_id, platform, name, created_at)
                VALUES (@workspaceId, @accountId, @creatorId, @platform, @name, @now)
                """,
                new { workspaceId, accountId, creatorId, platform = key.Platform, name = key.Name, now },
                token).ConfigureAwait(false);
            found[key] = accountId++;
        }

        return found;
    }

    private async Task<Dictionary<string, long>> FindCreatorsAsync(CancellationToken token)
    {
        var rows = await session.QueryAsync(
            "SELECT name, MIN(creator_id) FROM creator WHERE workspace_id = @workspaceId GROUP BY name",
            new { workspaceId },
            reader => (Name: reader.GetString(0), Id: reader.GetInt64(1)),
            token).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Name, row => row.Id, StringComparer.Ordinal);
    }

    private async Task<long> AddCreatorAsync(string name, CancellationToken token)
    {
        var creatorId = await IdCounter.TakeAsync(session, workspaceId, "creator", 1, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO creator (workspace_id, creator_id, name, created_at) VALUES (@workspaceId, @creatorId, @name, @now)",
            new { workspaceId, creatorId, name, now },
            token).ConfigureAwait(false);
        return creatorId;
    }
}

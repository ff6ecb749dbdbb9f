namespace CreatorImpact.Data.Store;

/// <summary>Public updates of outages, as their sources posted them.</summary>
public sealed class OutageUpdateStore(Database database)
{
    /// <summary>
    /// How many updates the visible version of each outage holds, by the number of the outage; one without any has no entry: the user's own entries
    /// know of none. One statement.
    /// </summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outages">As <see cref="OutageStore.ListAsync"/> gave them: they say which import is visible.</param>
    /// <param name="token">Stops the question.</param>
    public async Task<IReadOnlyDictionary<long, int>> CountAsync(long workspaceId, IReadOnlyList<StoredOutage> outages, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(outages);
        var counts = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT outage_id, import_id, COUNT(*) FROM outage_update WHERE workspace_id = @workspaceId GROUP BY outage_id, import_id",
                new { workspaceId },
                reader => (Outage: reader.GetInt64(0), Import: reader.GetInt64(1), Count: reader.GetInt64(2)),
                token),
            token).ConfigureAwait(false);
        var byVersion = counts.ToDictionary(one => (one.Outage, one.Import), one => (int)one.Count);
        return outages.Where(outage => byVersion.ContainsKey((outage.Id, outage.ImportId ?? 0)))
            .ToDictionary(outage => outage.Id, outage => byVersion[(outage.Id, outage.ImportId ?? 0)]);
    }
}

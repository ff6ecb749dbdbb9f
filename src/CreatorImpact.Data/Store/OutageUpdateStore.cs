using CreatorImpact.Data.Store.Register;

namespace CreatorImpact.Data.Store;

/// <summary>Public updates of outages, as files hold them.</summary>
public sealed class OutageUpdateStore(Database database)
{
    /// <summary>
    /// What the newest applied file holds of each outage, oldest first, by the number of the outage; one without any has no entry. Also where the user's
    /// own entry stands in place of the file's: the platform said it all the same. One statement.
    /// </summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="token">Stops the question.</param>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<OutageStatement>>> ListAsync(long workspaceId, CancellationToken token)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                WITH {ImportRank.Applied}
                SELECT u.outage_id, u.import_id, u.shown_at, u.status, u.update_text FROM outage_update u JOIN ranked r ON r.import_id = u.import_id
                WHERE u.workspace_id = @workspaceId ORDER BY u.outage_id, r.import_rank DESC, u.position
                """,
                new { workspaceId },
                reader => (Outage: reader.GetInt64(0), Import: reader.GetInt64(1), Said: new OutageStatement(reader.GetInstant(2), OutageStatement.KindOf(reader.GetTextOrNull(3)), reader.GetString(4))),
                token),
            token).ConfigureAwait(false);
        return rows.GroupBy(row => row.Outage).ToDictionary(
            group => group.Key,
            IReadOnlyList<OutageStatement> (group) => [.. group.Where(row => row.Import == group.First().Import).Select(row => row.Said).OrderBy(said => said.At)]);
    }
}

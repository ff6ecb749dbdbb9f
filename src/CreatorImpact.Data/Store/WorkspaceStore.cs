using System.Data.Common;

namespace CreatorImpact.Data.Store;

/// <summary>Workspaces.</summary>
public sealed class WorkspaceStore(Database database)
{
    /// <summary>Id of the workspace that exists without anybody making it.</summary>
    public const long DefaultId = 1;

    private const string Select = "SELECT workspace_id, name, created_at FROM workspace WHERE workspace_id = @workspaceId";

    /// <summary>The default workspace, made once.</summary>
    public async Task<Workspace> EnsureDefaultAsync(CancellationToken token) =>
        await GetAsync(DefaultId, token).ConfigureAwait(false) ?? await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "INSERT INTO workspace (workspace_id, name, created_at) VALUES (@workspaceId, @name, @now) ON CONFLICT DO NOTHING",
                    new { workspaceId = DefaultId, name = "My workspace", now = database.Clock.GetCurrentInstant().ToMicroseconds() },
                    token).ConfigureAwait(false);
                return (await session.FirstOrDefaultAsync(Select, new { workspaceId = DefaultId }, Map, token).ConfigureAwait(false))!;
            },
            token).ConfigureAwait(false);

    /// <summary>One workspace, or null.</summary>
    public Task<Workspace?> GetAsync(long workspaceId, CancellationToken token) =>
        database.ReadAsync(session => session.FirstOrDefaultAsync(Select, new { workspaceId }, Map, token), token);

    private static Workspace Map(DbDataReader reader) => new(reader.GetInt64(0), reader.GetString(1), reader.GetInstant(2));
}

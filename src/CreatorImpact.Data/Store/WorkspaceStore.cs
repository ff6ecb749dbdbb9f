using System.Data.Common;

namespace CreatorImpact.Data.Store;

/// <summary>Workspaces. One that is being removed is gone for everybody who asks here.</summary>
public sealed class WorkspaceStore(Database database)
{
    /// <summary>Id of the workspace that exists without anybody making it.</summary>
    public const long DefaultId = 1;

    private const string Select = "SELECT workspace_id, name, created_at, kind FROM workspace WHERE removed_at IS NULL AND ";

    private const string SelectOne = Select + "workspace_id = @workspaceId";

    private const string SelectDemo = Select + "kind = 'demo'";

    /// <summary>The default workspace, made once.</summary>
    public async Task<Workspace> EnsureDefaultAsync(CancellationToken token) =>
        await GetAsync(DefaultId, token).ConfigureAwait(false) ?? await database.WriteAsync(
            async session =>
            {
                await InsertAsync(session, DefaultId, "My workspace", WorkspaceKind.Own, token).ConfigureAwait(false);
                return (await session.FirstOrDefaultAsync(SelectOne, new { workspaceId = DefaultId }, Map, token).ConfigureAwait(false))!;
            },
            token).ConfigureAwait(false);

    /// <summary>The demo workspace, made when there is none. There is at most one.</summary>
    /// <param name="name">What a new one is called.</param>
    /// <param name="token">Stops the question.</param>
    public async Task<Workspace> EnsureDemoAsync(string name, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return await FindDemoAsync(token).ConfigureAwait(false) ?? await database.WriteAsync(
            async session =>
            {
                var workspaceId = await IdCounter.TakeAsync(session, IdCounter.Everywhere, "workspace", 1, token).ConfigureAwait(false);
                await InsertAsync(session, workspaceId, name, WorkspaceKind.Demo, token).ConfigureAwait(false);
                return (await session.FirstOrDefaultAsync(SelectDemo, null, Map, token).ConfigureAwait(false))!;
            },
            token).ConfigureAwait(false);
    }

    /// <summary>The demo workspace, or null.</summary>
    public Task<Workspace?> FindDemoAsync(CancellationToken token) =>
        database.ReadAsync(session => session.FirstOrDefaultAsync(SelectDemo, null, Map, token), token);

    /// <summary>One workspace; null when there is none of that number or it is being removed.</summary>
    public Task<Workspace?> GetAsync(long workspaceId, CancellationToken token) =>
        database.ReadAsync(session => session.FirstOrDefaultAsync(SelectOne, new { workspaceId }, Map, token), token);

    // Somebody else may make the same one at the same time: theirs is taken then.
    private Task InsertAsync(DbSession session, long workspaceId, string name, WorkspaceKind kind, CancellationToken token) => session.ExecuteAsync(
        "INSERT INTO workspace (workspace_id, name, created_at, kind) VALUES (@workspaceId, @name, @now, @kind) ON CONFLICT DO NOTHING",
        new { workspaceId, name, now = database.Clock.GetCurrentInstant().ToMicroseconds(), kind = kind.ToString().ToLowerInvariant() },
        token);

    private static Workspace Map(DbDataReader reader) =>
        new(reader.GetInt64(0), reader.GetString(1), reader.GetInstant(2), Enum.Parse<WorkspaceKind>(reader.GetString(3), ignoreCase: true));
}

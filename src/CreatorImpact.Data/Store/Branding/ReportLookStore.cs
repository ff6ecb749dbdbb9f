using System.Data.Common;

namespace CreatorImpact.Data.Store.Branding;

/// <summary>The look of a workspace's documents.</summary>
public sealed class ReportLookStore(Database database)
{
    // The key has room for several looks; so far there is one.
    private const long LookId = 1;

    /// <summary>The look; null when none was made. One statement.</summary>
    public Task<ReportLook?> FindAsync(long workspaceId, CancellationToken token) => database.ReadAsync(
        session => session.FirstOrDefaultAsync(
            "SELECT sender, accent, quiet, footer, logo FROM report_look WHERE workspace_id = @workspaceId AND look_id = @lookId",
            new { workspaceId, lookId = LookId },
            Map,
            token),
        token);

    /// <summary>Puts a look in place of the one before.</summary>
    public Task<int> SaveAsync(long workspaceId, ReportLook look, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(look);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO report_look (workspace_id, look_id, sender, accent, quiet, footer, logo, updated_at)
                VALUES (@workspaceId, @lookId, @sender, @accent, @quiet, @footer, @Logo, @now)
                ON CONFLICT (workspace_id, look_id) DO UPDATE SET
                    sender = excluded.sender, accent = excluded.accent, quiet = excluded.quiet, footer = excluded.footer, logo = excluded.logo, updated_at = excluded.updated_at
                """,
                new
                {
                    workspaceId,
                    lookId = LookId,
                    sender = StorableText.Clean(look.Sender),
                    accent = StorableText.Clean(look.Accent),
                    quiet = StorableText.Clean(look.Quiet),
                    footer = StorableText.Clean(look.Footer),
                    look.Logo,
                    now = database.Clock.GetCurrentInstant().ToMicroseconds(),
                },
                token),
            token);
    }

    /// <summary>Takes the look away; false when there was none.</summary>
    public async Task<bool> RemoveAsync(long workspaceId, CancellationToken token) => await database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM report_look WHERE workspace_id = @workspaceId AND look_id = @lookId", new { workspaceId, lookId = LookId }, token),
        token).ConfigureAwait(false) > 0;

    private static ReportLook Map(DbDataReader reader) => new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBytesOrNull(4));
}

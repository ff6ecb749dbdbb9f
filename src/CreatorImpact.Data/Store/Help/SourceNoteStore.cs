using System.Data.Common;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store.Help;

/// <summary>Official sources and known fakes, an outage at a time.</summary>
public sealed class SourceNoteStore(Database database)
{
    /// <summary>What is known of an outage, in the order of entry; removed ones are left out. One statement.</summary>
    public async Task<IReadOnlyList<SourceNote>> ListAsync(long workspaceId, long outageId, CancellationToken token) => await database.ReadAsync(
        session => session.QueryAsync(
            """
            SELECT note_id, outage_id, kind, address, note, verified, created_at, updated_at FROM source_note
            WHERE workspace_id = @workspaceId AND outage_id = @outageId AND removed = 0 ORDER BY note_id
            """,
            new { workspaceId, outageId },
            Map,
            token),
        token).ConfigureAwait(false);

    /// <summary>Adds a source (id 0) or changes one.</summary>
    /// <returns>Its id; null when there is none of that id to change.</returns>
    /// <exception cref="ArgumentException">It has a <see cref="SourceNote.Fault"/>.</exception>
    public Task<long?> SaveAsync(long workspaceId, SourceNote source, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Fault() is { } fault) throw new ArgumentException(fault.Text, nameof(source));
        return database.WriteAsync<long?>(
            async session =>
            {
                var noteId = source.Id != 0 ? source.Id : await IdCounter.TakeAsync(session, workspaceId, "source_note", 1, token).ConfigureAwait(false);
                var changed = await session.ExecuteAsync(
                    source.Id != 0
                        ? """
                          UPDATE source_note SET kind = @kind, address = @address, note = @note, verified = @verified, updated_at = @now
                          WHERE workspace_id = @workspaceId AND note_id = @noteId AND outage_id = @OutageId AND removed = 0
                          """
                        : """
                          INSERT INTO source_note (workspace_id, note_id, outage_id, kind, address, note, verified, removed, created_at, updated_at)
                          VALUES (@workspaceId, @noteId, @OutageId, @kind, @address, @note, @verified, 0, @now, @now)
                          """,
                    new
                    {
                        workspaceId,
                        noteId,
                        source.OutageId,
                        kind = KindCode.Of(source.Kind),
                        address = StorableText.Clean(source.Address.Trim()),
                        note = StorableText.Clean(source.Note.Trim()),
                        verified = source.Verified ? 1 : 0,
                        now = database.Clock.GetCurrentInstant().ToMicroseconds(),
                    },
                    token).ConfigureAwait(false);
                return changed > 0 ? noteId : null;
            },
            token);
    }

    /// <summary>Hides a source; it can be restored. False when there is none or it is hidden.</summary>
    public Task<bool> RemoveAsync(long workspaceId, long noteId, CancellationToken token) => FlipAsync(workspaceId, noteId, 1, token);

    /// <summary>Shows a removed source again; false when it is not removed.</summary>
    public Task<bool> RestoreAsync(long workspaceId, long noteId, CancellationToken token) => FlipAsync(workspaceId, noteId, 0, token);

    private Task<bool> FlipAsync(long workspaceId, long noteId, int removed, CancellationToken token) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "UPDATE source_note SET removed = @removed WHERE workspace_id = @workspaceId AND note_id = @noteId AND removed <> @removed",
            new { workspaceId, noteId, removed },
            token).ConfigureAwait(false) == 1,
        token);

    private static SourceNote Map(DbDataReader reader) => new(reader.GetInt64(0), reader.GetInt64(1), KindCode.Read<SourceKind>(reader.GetString(2)), reader.GetString(3))
    {
        Note = reader.GetString(4),
        Verified = reader.GetFlag(5),
        CreatedAt = reader.GetInstant(6),
        UpdatedAt = reader.GetInstant(7),
    };
}

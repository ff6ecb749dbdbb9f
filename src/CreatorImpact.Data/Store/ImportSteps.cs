using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>A file that has come.</summary>
/// <param name="FileName">Name without folders.</param>
/// <param name="FileLength">Bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits of the file's bytes.</param>
/// <param name="Options">What was said of it.</param>
/// <param name="IsKept">True when its bytes lie in the host's work folder and survive a stop.</param>
public sealed record ReceivedFile(string FileName, long FileLength, string Sha256, ImportOptions Options, bool IsKept);

/// <summary>What reading a file told.</summary>
/// <param name="Format">Format code.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="ExportedAt">When the source wrote it.</param>
/// <param name="Warnings">What the reader said.</param>
/// <param name="ReadingHash">Hash of what was read.</param>
public sealed record RecognisedFile(string? Format, ImportKind Kind, Instant ExportedAt, IReadOnlyList<ImportWarning> Warnings, string ReadingHash);

/// <summary>An import that has not ended and whose bytes the host keeps.</summary>
/// <param name="WorkspaceId">Its workspace.</param>
/// <param name="ImportId">Its number.</param>
/// <param name="State">How far it is.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record KeptImport(long WorkspaceId, long ImportId, ImportState State, string Sha256, Instant ReceivedAt);

/// <summary>
/// The steps of an import before its rows are written: received → recognised → previewed → writing. Each is one short transaction on the
/// import's own row, can be repeated after a stop, and changes nothing when the import was cancelled meanwhile.
/// </summary>
public sealed class ImportSteps(Database database)
{
    /// <summary>
    /// Notes a file that has come. The same bytes already applied, or under way where the bytes are kept, give that import: nobody's import is
    /// ended by another sender. One that waits for an answer takes the new wish as the answer, and is abandoned for one that was told other
    /// things of the file; so is an unfinished import whose bytes are not kept.
    /// </summary>
    /// <returns>The import, with the state it is in.</returns>
    public Task<(long ImportId, ImportState State)> ReceiveAsync(long workspaceId, ReceivedFile file, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        return database.WriteAsync(session => ReceiveAsync(session, workspaceId, file, token), token);
    }

    /// <summary>Keeps what was read; the rejected rows were saved before.</summary>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public Task RecogniseAsync(long workspaceId, long importId, RecognisedFile file, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        return StepAsync(
            $"""
            UPDATE import SET state = CASE WHEN state = 'writing' THEN state ELSE 'recognised' END,
                format = @Format, kind = @kind, exported_at = @exportedAt, warnings = @warnings, reading_hash = @ReadingHash
            WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN {ImportStates.Open}
            """,
            workspaceId,
            importId,
            new { workspaceId, importId, file.Format, kind = ImportKindCode.Of(file.Kind), exportedAt = file.ExportedAt.ToMicroseconds(), warnings = StoredValues.ToJson(file.Warnings), file.ReadingHash },
            token);
    }

    /// <summary>Keeps what the import would change, and either waits for an answer or goes on to writing. One that is being written stays so.</summary>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public Task PreviewAsync(long workspaceId, long importId, ImportPreview preview, bool waits, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return StepAsync(
            $"""
            UPDATE import SET state = CASE WHEN state = 'writing' THEN state ELSE @next END, preview = @preview
            WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN {ImportStates.Open}
            """,
            workspaceId,
            importId,
            new { workspaceId, importId, preview = preview.ToJson(), next = waits ? "previewed" : "writing" },
            token);
    }

    /// <summary>Begins the writing of an import whose preview was answered with yes; an import that is being written stays so.</summary>
    /// <returns>False when it does not wait for an answer (any more).</returns>
    public Task<bool> ConfirmAsync(long workspaceId, long importId, CancellationToken token) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE import SET state = 'writing' WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN ('previewed', 'writing')",
                new { workspaceId, importId },
                token).ConfigureAwait(false) == 1,
            token);

    /// <summary>Imports under way or waiting for an answer whose bytes are kept, over all workspaces, in order of their coming.</summary>
    public async Task<IReadOnlyList<KeptImport>> ListKeptAsync(CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT workspace_id, import_id, state, sha256, received_at FROM import WHERE kept = 1 AND state IN {ImportStates.Open} ORDER BY received_at, workspace_id, import_id",
                null,
                reader => new KeptImport(reader.GetInt64(0), reader.GetInt64(1), Enum.Parse<ImportState>(reader.GetString(2), ignoreCase: true), reader.GetString(3), reader.GetInstant(4)),
                token),
            token).ConfigureAwait(false);

    private async Task<(long ImportId, ImportState State)> ReceiveAsync(DbSession session, long workspaceId, ReceivedFile file, CancellationToken token)
    {
        await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
        var options = file.Options.ToJson();
        var known = await session.QueryAsync(
            $"""
            SELECT import_id, state, kept, options FROM import
            WHERE workspace_id = @workspaceId AND sha256 = @Sha256 AND (state = 'applied' OR state IN {ImportStates.Open}) ORDER BY import_id DESC
            """,
            new { workspaceId, file.Sha256 },
            reader => (Id: reader.GetInt64(0), State: Enum.Parse<ImportState>(reader.GetString(1), ignoreCase: true), IsKept: reader.GetFlag(2), Options: ImportOptions.FromJson(reader.GetString(3))),
            token).ConfigureAwait(false);
        if (known.Find(one => one.State == ImportState.Applied) is { Id: > 0 } applied) return (applied.Id, applied.State);
        if (file.IsKept && known.Find(one => one.IsKept) is { Id: > 0 } open)
        {
            var isSame = Said(open.Options) == Said(file.Options);
            if (isSame && open.Options.Wish == ImportWish.Ask && file.Options.Wish != ImportWish.Ask)
            {
                await session.ExecuteAsync(
                    "UPDATE import SET options = @options WHERE workspace_id = @workspaceId AND import_id = @Id",
                    new { workspaceId, open.Id, options = (open.Options with { Wish = file.Options.Wish }).ToJson() },
                    token).ConfigureAwait(false);
                return (open.Id, open.State == ImportState.Previewed ? ImportState.Recognised : open.State);
            }

            if (isSame || open.State != ImportState.Previewed) return (open.Id, open.State);
        }

        var now = database.Clock.GetCurrentInstant().ToMicroseconds();
        await session.ExecuteAsync(
            "UPDATE import SET state = 'abandoned', closed_at = @now WHERE workspace_id = @workspaceId AND sha256 = @Sha256 AND state IN " + ImportStates.Open,
            new { workspaceId, file.Sha256, now },
            token).ConfigureAwait(false);
        var importId = await IdCounter.TakeAsync(session, workspaceId, "import", 1, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO import (workspace_id, import_id, state, file_name, file_length, sha256, exported_at, received_at,
                                rows_written, rows_new, rows_same, rows_revised, rows_rejected, outages_added, warnings, options, kept)
            VALUES (@workspaceId, @importId, 'received', @fileName, @FileLength, @Sha256, 0, @now, 0, 0, 0, 0, 0, 0, '[]', @options, @kept)
            """,
            new { workspaceId, importId, fileName = StorableText.Clean(file.FileName), file.FileLength, file.Sha256, now, options, kept = file.IsKept.ToFlag() },
            token).ConfigureAwait(false);
        return (importId, ImportState.Received);
    }

    // What was said of the file's content.
    private static ImportOptions Said(ImportOptions options) => options with { ReferenceTime = 0, ModifiedAt = null, Wish = ImportWish.GoodRows };

    private async Task StepAsync(string sql, long workspaceId, long importId, object parameters, CancellationToken token)
    {
        var changed = await database.WriteAsync(
            async session =>
            {
                await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
                return await session.ExecuteAsync(sql, parameters, token).ConfigureAwait(false);
            },
            token).ConfigureAwait(false);
        if (changed != 1) throw ImportAbandonedException.For(importId);
    }
}

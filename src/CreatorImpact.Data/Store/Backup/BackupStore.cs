using CreatorImpact.Data.Store.Backup;
using CreatorImpact.Data.Store.Dialects;
using CreatorImpact.Data.Store.Money;
using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Writes all data into one file while the program works on, and puts such a file back. The file is an SQLite database of our tables,
/// whichever engine it comes from, so it can be put into either. The files of documents are in it, each checked against its SHA-256; uploaded
/// files are not.
/// </summary>
/// <param name="database">The data.</param>
/// <param name="documents">Where the files of its documents lie.</param>
public sealed class BackupStore(Database database, DocumentPlace documents)
{
    /// <summary>
    /// Writes a backup. What it holds is the state of one moment; other work goes on meanwhile. The file appears whole or not at all. A document
    /// whose file is missing or altered keeps none of the rest out: <see cref="BackupInfo.Faults"/> names it.
    /// </summary>
    /// <param name="path">The file to make; it must not exist.</param>
    /// <param name="token">Stops it; no file is left.</param>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    /// <exception cref="DatabaseException">The database failed, or the written file did not pass its check.</exception>
    public async Task<BackupInfo> WriteAsync(string path, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var target = Path.GetFullPath(path);
        if (File.Exists(target)) throw new IOException($"{target} exists already. Expected a new name: a backup never replaces a file.");

        var partial = target + ".partial";
        BackupFile.Delete(partial);
        try
        {
            await database.BackUpAsync(partial, token).ConfigureAwait(false);
            var faults = await GuardAsync(() => BackupDocuments.AddAsync(partial, documents, token)).ConfigureAwait(false);
            BackupFile.Flush(partial);
            var info = await BackupFile.InspectAsync(partial, token).ConfigureAwait(false);
            File.Move(partial, target, overwrite: false);
            return info with { Path = target, Faults = faults };
        }
        finally
        {
            BackupFile.Delete(partial);
        }
    }

    /// <summary>What a backup file holds, after checking every page of it.</summary>
    /// <exception cref="DatabaseOpenException">It is no backup of ours, is damaged, or was made by a newer version.</exception>
    public static Task<BackupInfo> InspectAsync(string path, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return BackupFile.InspectAsync(Path.GetFullPath(path), token);
    }

    /// <summary>True when nothing was ever imported, entered or estimated: a restore then takes nothing away.</summary>
    public Task<bool> IsEmptyAsync(CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                """
                SELECT (SELECT COUNT(*) FROM import) + (SELECT COUNT(*) FROM outage) + (SELECT COUNT(*) FROM roster_entry) + (SELECT COUNT(*) FROM planned_post) + (SELECT COUNT(*) FROM run)
                    + (SELECT COUNT(*) FROM money_terms) + (SELECT COUNT(*) FROM money_line) + (SELECT COUNT(*) FROM exchange_rate) + (SELECT COUNT(*) FROM offer) + (SELECT COUNT(*) FROM evidence_document)
                    + (SELECT COUNT(*) FROM deliverable) + (SELECT COUNT(*) FROM finding_check)
                    + (SELECT COUNT(*) FROM step_outcome) + (SELECT COUNT(*) FROM outage_note) + (SELECT COUNT(*) FROM source_note) + (SELECT COUNT(*) FROM segment_rule) + (SELECT COUNT(*) FROM report_look)
                """,
                null,
                reader => reader.GetInt64(0) == 0,
                token),
            token);

    /// <summary>
    /// Puts a backup in place of everything that is stored now, in one step: after a stop in the middle the data of before is there. A
    /// backup of an older version is brought up to date. The files of documents are put into their place before; those that are there already
    /// stay. What could not be brought back is named in <see cref="BackupInfo.Faults"/>. Nothing else may be written meanwhile.
    /// </summary>
    /// <exception cref="IOException">A file cannot be written; nothing was changed.</exception>
    /// <exception cref="DatabaseOpenException">The file cannot be used; nothing was changed.</exception>
    /// <exception cref="DatabaseException">The database failed; nothing was changed.</exception>
    public async Task<BackupInfo> RestoreAsync(string path, CancellationToken token)
    {
        var info = await InspectAsync(path, token).ConfigureAwait(false);
        var copy = Path.Combine(Path.GetTempPath(), $"creatorimpact-restore-{Guid.NewGuid():N}.db");
        var added = new List<string>();
        try
        {
            // The file itself is never written to: the upgrade happens in a copy.
            File.Copy(info.Path, copy);
            var old = await Database.OpenAsync(DatabaseOptions.ForFile(copy), database.Clock, token).ConfigureAwait(false);
            await old.DisposeAsync().ConfigureAwait(false);
            var faults = await GuardAsync(() => BackupDocuments.TakeAsync(copy, documents, added, token)).ConfigureAwait(false);
            var upgraded = await Database.OpenAsync(DatabaseOptions.ForFile(copy), database.Clock, token).ConfigureAwait(false);
            await using (upgraded.ConfigureAwait(false))
                await database.RestoreAsync((SqliteDialect)upgraded.Dialect, static _ => Task.FromResult(true), token).ConfigureAwait(false);
            return info with { Faults = faults };
        }
        catch
        {
            foreach (var file in added) File.Delete(file);
            throw;
        }
        finally
        {
            BackupFile.Delete(copy);
        }
    }
    private static async Task<IReadOnlyList<DocumentFault>> GuardAsync(Func<Task<IReadOnlyList<DocumentFault>>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (SqliteException exception)
        {
            throw new DatabaseException($"The files of documents could not be copied: {exception.Message.TrimEnd('.')}. Nothing was changed; see that the disk has space and try again.", exception);
        }
    }
}

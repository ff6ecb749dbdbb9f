using CreatorImpact.Data.Store.Backup;
using CreatorImpact.Data.Store.Dialects;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Deletes everything: the rows of all workspaces in one step, what the engine's files would still hold of them, and the files of documents. What is left
/// is a database as it is after the first start.
/// </summary>
/// <param name="database">The data.</param>
/// <param name="documents">Where the files of its documents lie.</param>
public sealed class Erasure(Database database, DocumentPlace documents)
{
    /// <summary>Jobs and imports that have not ended. An import that waits for an answer is none.</summary>
    public Task<WorkUnderWay> CountWorkAsync(CancellationToken token) => database.ReadAsync(session => CountAsync(session, token), token);

    /// <summary>Deletes everything, unless work is under way: then nothing is touched. Broken off after the rows are gone, it can be repeated for the files.</summary>
    /// <returns>What was under way; without any, everything is deleted.</returns>
    /// <exception cref="DatabaseException">The database failed. Either nothing was deleted, or the rows are gone and their space could not be given back yet: repeat it.</exception>
    /// <exception cref="IOException">A file cannot be deleted; the rows are gone.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<WorkUnderWay> EraseAsync(CancellationToken token)
    {
        var work = new WorkUnderWay(0, 0);
        var empty = Path.Combine(Path.GetTempPath(), $"creatorimpact-empty-{Guid.NewGuid():N}.db");
        try
        {
            var fresh = await Database.OpenAsync(DatabaseOptions.ForFile(empty), database.Clock, token).ConfigureAwait(false);
            await using (fresh.ConfigureAwait(false))
            {
                await new WorkspaceStore(fresh).EnsureDefaultAsync(token).ConfigureAwait(false);
                // Work that is queued meanwhile is seen by this look, or waits until everything is gone: it is never deleted unseen.
                var isErased = await database.RestoreAsync(
                    (SqliteDialect)fresh.Dialect,
                    async session =>
                    {
                        work = await CountAsync(session, token).ConfigureAwait(false);
                        return !work.Any;
                    },
                    token).ConfigureAwait(false);
                if (!isErased) return work;
            }
        }
        finally
        {
            BackupFile.Delete(empty);
        }

        // From here on what was asked for has begun and is carried through.
        await database.ReleaseSpaceAsync(CancellationToken.None).ConfigureAwait(false);
        documents.RemoveAll();
        return work;
    }

    private static async Task<WorkUnderWay> CountAsync(DbSession session, CancellationToken token) => (await session.FirstOrDefaultAsync(
        """
        SELECT (SELECT COUNT(*) FROM job WHERE state IN ('queued', 'running')), (SELECT COUNT(*) FROM import WHERE state IN ('received', 'recognised', 'writing'))
        """,
        null,
        reader => new WorkUnderWay(reader.GetInt64(0), reader.GetInt64(1)),
        token).ConfigureAwait(false))!;
}

/// <summary>Work that has not ended.</summary>
/// <param name="Jobs">Jobs that wait or run.</param>
/// <param name="Imports">Imports that are read or written.</param>
public sealed record WorkUnderWay(long Jobs, long Imports)
{
    /// <summary>True when there is some.</summary>
    public bool Any => Jobs + Imports > 0;
}

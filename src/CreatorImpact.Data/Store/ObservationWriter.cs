using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store.Dialects;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Writes the observations of an open import in chunks small enough that other writers never wait long. The count of rows written stands in
/// the import's row and is changed with each chunk: an import that goes on after a stop writes from there, and of two that write the same
/// import each chunk is written by one.
/// </summary>
internal sealed class ObservationWriter(Database database)
{
    /// <summary>Rows a transaction: about 10 ms of writing on SQLite.</summary>
    public const int ChunkRows = 10_000;

    public Task WriteAsync(long workspaceId, long importId, IReadOnlyList<SeriesData> series, IProgress<long>? progress, CancellationToken token) =>
        WriteMergedAsync(workspaceId, importId, SeriesMerge.ByKey(series), progress, token);

    /// <summary>Writes series that <see cref="SeriesMerge"/> has merged.</summary>
    public async Task WriteMergedAsync(long workspaceId, long importId, IReadOnlyList<SeriesData> merged, IProgress<long>? progress, CancellationToken token)
    {
        var ids = await SeriesRegistrar.RegisterAsync(database, workspaceId, importId, merged, token).ConfigureAwait(false);
        var done = await WrittenAsync(workspaceId, importId, token).ConfigureAwait(false);
        var chunk = new List<ObservationRow>(ChunkRows);
        var (written, skip) = (done, done);
        for (var index = 0; index < merged.Count; index++)
        {
            var (periods, values) = (merged[index].Periods, merged[index].Values);
            if (skip >= periods.Count)
            {
                skip -= periods.Count;
                continue;
            }

            for (var position = (int)skip; position < periods.Count; position++)
            {
                // SQLite keeps no negative zero; adding zero makes it a plain one, so that both engines give back the same bits.
                chunk.Add(new ObservationRow(ids[index], periods[position], values[position] + 0.0));
                if (chunk.Count == ChunkRows)
                    await FlushAsync().ConfigureAwait(false);
            }

            skip = 0;
        }

        if (chunk.Count > 0)
            await FlushAsync().ConfigureAwait(false);

        async Task FlushAsync()
        {
            await WriteChunkAsync(new ObservationChunk(workspaceId, importId, chunk), written, token).ConfigureAwait(false);
            written += chunk.Count;
            chunk.Clear();
            progress?.Report(written);
        }
    }

    private Task<long> WrittenAsync(long workspaceId, long importId, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                "SELECT rows_written FROM import WHERE workspace_id = @workspaceId AND import_id = @importId", new { workspaceId, importId }, reader => reader.GetInt64(0), token),
            token);

    // The update comes first: it proves that the import is still open and keeps it so until the commit.
    private Task<int> WriteChunkAsync(ObservationChunk chunk, long written, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                var open = await session.ExecuteAsync(
                    """
                    UPDATE import SET rows_written = rows_written + @rows
                    WHERE workspace_id = @WorkspaceId AND import_id = @ImportId AND state = 'writing' AND rows_written = @written
                    """,
                    new { rows = (long)chunk.Rows.Count, written, chunk.WorkspaceId, chunk.ImportId },
                    token).ConfigureAwait(false);
                if (open != 1) throw ImportAbandonedException.For(chunk.ImportId);
                await session.Dialect.WriteObservationsAsync(session, chunk, token).ConfigureAwait(false);
                return chunk.Rows.Count;
            },
            token);
}

using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store.Dialects;

namespace CreatorImpact.Data.Store;

/// <summary>Writes the observations of an open import in chunks small enough that other writers never wait long.</summary>
internal sealed class ObservationWriter(Database database)
{
    /// <summary>Rows a transaction: about 20 ms of writing on SQLite.</summary>
    public const int ChunkRows = 5_000;

    public async Task WriteAsync(long workspaceId, long importId, IReadOnlyList<SeriesData> series, IProgress<long>? progress, CancellationToken token)
    {
        var merged = SeriesMerge.ByKey(series);
        var ids = await SeriesRegistrar.RegisterAsync(database, workspaceId, importId, merged, token).ConfigureAwait(false);
        var chunk = new List<ObservationRow>(ChunkRows);
        var written = 0L;
        for (var index = 0; index < merged.Count; index++)
        {
            for (var position = 0; position < merged[index].Periods.Count; position++)
            {
                // SQLite keeps no negative zero; adding zero makes it a plain one, so that both engines give back the same bits.
                chunk.Add(new ObservationRow(ids[index], merged[index].Periods[position], merged[index].Values[position] + 0.0));
                if (chunk.Count == ChunkRows)
                    await FlushAsync().ConfigureAwait(false);
            }
        }

        if (chunk.Count > 0)
            await FlushAsync().ConfigureAwait(false);

        async Task FlushAsync()
        {
            await WriteChunkAsync(new ObservationChunk(workspaceId, importId, chunk), token).ConfigureAwait(false);
            written += chunk.Count;
            chunk.Clear();
            progress?.Report(written);
        }
    }

    // The update comes first: it proves that the import is still open and keeps it so until the commit.
    private Task<int> WriteChunkAsync(ObservationChunk chunk, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                var open = await session.ExecuteAsync(
                    "UPDATE import SET rows_written = rows_written + @rows WHERE workspace_id = @WorkspaceId AND import_id = @ImportId AND state = 'writing'",
                    new { rows = (long)chunk.Rows.Count, chunk.WorkspaceId, chunk.ImportId },
                    token).ConfigureAwait(false);
                if (open != 1) throw ImportAbandonedException.For(chunk.ImportId);
                await session.Dialect.WriteObservationsAsync(session, chunk, token).ConfigureAwait(false);
                return chunk.Rows.Count;
            },
            token);
}

using CreatorImpact.Data.Import.Apply;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import;

/// <summary>
/// Takes one file from bytes to visible rows: fingerprint → read → write invisibly → compare → apply by one row. Broken off at any point
/// it leaves nothing visible; repeating it ends the same. Files of the same bytes count once.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="reader">Knows the formats.</param>
public sealed class FileImporter(Database database, IFileReader reader)
{
    private static readonly ImportCounts NoCounts = new(0, 0, 0);

    private readonly ImportStore _imports = new(database);
    private readonly OutageStore _outages = new(database);
    private readonly ContentStore _content = new(database);
    private readonly RosterStore _roster = new(database);
    private readonly ScheduleStore _schedule = new(database);
    private readonly MappingStore _mappings = new(database);

    /// <summary>Imports one file.</summary>
    /// <param name="workspaceId">Workspace to import into; it must exist.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">What the user said about it.</param>
    /// <param name="progress">Told about every step.</param>
    /// <param name="token">Stops it; what was written stays invisible and is deleted by <see cref="ImportStore.PurgeAsync"/>.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="DatabaseException">The database failed; nothing of the file is visible.</exception>
    public async Task<ImportOutcome> ImportAsync(
        long workspaceId, SourceFile file, ReadOptions options, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (sha256, length) = await FileFingerprint.ReadAsync(file, progress, token).ConfigureAwait(false);
        if (await FindAppliedAsync(workspaceId, sha256, token).ConfigureAwait(false) is { } known)
            return Unchanged(known, null);

        progress?.Report(new ImportProgress(ImportStage.Reading, 0, 0));
        var reading = await ReadAsync(workspaceId, file, options, token).ConfigureAwait(false);
        var entry = new NewImport(file.Name, length, sha256, FormatOf(reading), ExportInstant.Find(file, reading), reading.Warnings) { Kind = KindOf(reading) };
        var importId = await _imports.BeginAsync(workspaceId, entry, token).ConfigureAwait(false);
        try
        {
            return await WriteAsync(workspaceId, importId, reading, progress, token).ConfigureAwait(false);
        }
        catch (ImportAbandonedException)
        {
            if (await FindAppliedAsync(workspaceId, sha256, token).ConfigureAwait(false) is { } other) return Unchanged(other, reading);
            return await RefuseMixedAsync(workspaceId, importId, file, reading, token).ConfigureAwait(false)
                ?? new ImportOutcome(importId, ImportOutcomeState.Refused, reading, NoCounts, $"{file.Name}: another import of the same file began and goes on in its place.");
        }
        catch
        {
            // Whatever broke the import (also a cancelled token) must not leave it open; the next start would close it otherwise.
            await CloseAsync(workspaceId, importId).ConfigureAwait(false);
            throw;
        }
    }

    // Another import in another currency was applied while this one was written.
    private async Task<ImportOutcome?> RefuseMixedAsync(long workspaceId, long importId, SourceFile file, FileReading reading, CancellationToken token)
    {
        var row = await _imports.GetAsync(workspaceId, importId, token).ConfigureAwait(false);
        if (row is not { State: ImportState.Writing } || reading is not EngagementReading engagement) return null;
        if (await CurrencyCheck.RefuseAsync(database, workspaceId, file, engagement, token).ConfigureAwait(false) is not { } refused) return null;

        await _imports.RefuseAsync(workspaceId, importId, refused.Code, refused.Reason, token).ConfigureAwait(false);
        return new ImportOutcome(importId, ImportOutcomeState.Refused, refused, NoCounts, refused.Reason);
    }

    private async Task CloseAsync(long workspaceId, long importId)
    {
        try
        {
            await _imports.AbandonAsync(workspaceId, importId, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DatabaseException)
        {
            // The database that broke the import cannot note its end either: the caller gets the first failure, the next start closes the import.
        }
    }

    // What the store could not hold is settled before the first row is written.
    private async Task<FileReading> ReadAsync(long workspaceId, SourceFile file, ReadOptions options, CancellationToken token)
    {
        var mappings = await _mappings.ListAsync(workspaceId, token).ConfigureAwait(false);
        var said = options with { Mappings = mappings.ToDictionary(stored => stored.Signature, stored => stored.Mapping, StringComparer.Ordinal) };
        var reading = await Task.Run(() => reader.Read(file, said, token), token).ConfigureAwait(false);
        return reading switch
        {
            OutageReading outages => StorableOutages.Of(outages),
            EngagementReading engagement => await CurrencyCheck.RefuseAsync(database, workspaceId, file, engagement, token).ConfigureAwait(false) ?? reading,
            _ => reading,
        };
    }

    private static ImportOutcome Unchanged(ImportRow known, FileReading? reading) =>
        new(known.Id, ImportOutcomeState.Unchanged, reading, NoCounts, $"The same file was imported before as {known.File.FileName}; nothing changed.");

    private static string? FormatOf(FileReading reading) => reading switch
    {
        EngagementReading engagement => engagement.Format,
        OutageReading outages => outages.Format,
        RosterReading roster => roster.Format,
        ScheduleReading schedule => schedule.Format,
        _ => null,
    };

    private static ImportKind KindOf(FileReading reading) => reading switch
    {
        OutageReading => ImportKind.Outages,
        RosterReading => ImportKind.Roster,
        ScheduleReading => ImportKind.Schedule,
        _ => ImportKind.Engagement,
    };

    private async Task<ImportRow?> FindAppliedAsync(long workspaceId, string sha256, CancellationToken token)
    {
        var found = await _imports.FindByHashAsync(workspaceId, sha256, token).ConfigureAwait(false);
        return found?.State == ImportState.Applied ? found : null;
    }

    private async Task<ImportOutcome> WriteAsync(
        long workspaceId, long importId, FileReading reading, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        await _imports.SaveRejectedRowsAsync(workspaceId, importId, reading.RejectedRows, token).ConfigureAwait(false);
        if (reading is RefusedReading refused)
        {
            await _imports.RefuseAsync(workspaceId, importId, refused.Code, refused.Reason, token).ConfigureAwait(false);
            return new ImportOutcome(importId, ImportOutcomeState.Refused, reading, NoCounts, refused.Reason);
        }

        var added = await WriteRecordsAsync(workspaceId, importId, reading, progress, token).ConfigureAwait(false);
        progress?.Report(new ImportProgress(ImportStage.Comparing, 0, 0));
        var counts = await _imports.CountChangesAsync(workspaceId, importId, token).ConfigureAwait(false) with { OutagesAdded = added.Outages, Records = added.Records };
        await _imports.ApplyAsync(workspaceId, importId, counts, token).ConfigureAwait(false);
        progress?.Report(new ImportProgress(ImportStage.Applied, 0, 0));
        return new ImportOutcome(importId, ImportOutcomeState.Applied, reading, counts, ImportWords.Describe(reading, counts));
    }

    private async Task<(long Outages, long Records)> WriteRecordsAsync(
        long workspaceId, long importId, FileReading reading, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        switch (reading)
        {
            case EngagementReading engagement:
                IReadOnlyList<SeriesData> series = [.. engagement.Series];
                var rows = progress is null ? null : new RowProgress(progress, series.Sum(one => (long)one.Periods.Count));
                await _imports.WriteSeriesAsync(workspaceId, importId, series, rows, token).ConfigureAwait(false);
                return (0, await _content.AddManyAsync(workspaceId, importId, engagement.Items, token).ConfigureAwait(false));
            case OutageReading outages:
                return (await _outages.AddManyAsync(workspaceId, importId, outages.Outages, token).ConfigureAwait(false), outages.Outages.Count);
            case RosterReading roster:
                await _roster.AddManyAsync(workspaceId, importId, roster.Entries, token).ConfigureAwait(false);
                return (0, roster.Entries.Count);
            case ScheduleReading schedule:
                await _schedule.AddManyAsync(workspaceId, importId, schedule.Posts, token).ConfigureAwait(false);
                return (0, schedule.Posts.Count);
            default:
                throw new ArgumentOutOfRangeException(nameof(reading), reading.GetType().Name, "Unknown kind of reading.");
        }
    }

    private sealed class RowProgress(IProgress<ImportProgress> inner, long total) : IProgress<long>
    {
        public void Report(long value) => inner.Report(new ImportProgress(ImportStage.Writing, value, total));
    }
}

using CreatorImpact.Data.Import.Apply;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import;

/// <summary>
/// Takes one file from bytes to visible rows: received → recognised → previewed → written invisibly → applied by one row. Broken off at any
/// point it leaves nothing visible; going on or repeating it ends the same. Files of the same bytes count once.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="reader">Knows the formats.</param>
public sealed class FileImporter(Database database, IFileReader reader)
{
    private static readonly ImportCounts NoCounts = new(0, 0, 0);

    // Warnings that say that a part of the file was not read.
    private static readonly HashSet<string> LosesRows = ["unclosed_quote", "sheet_ended_early", "part_not_read"];

    private readonly ImportStore _imports = new(database);
    private readonly ImportSteps _steps = new(database);
    private readonly ImportReading _reading = new(database, reader);
    private readonly ImportRecords _records = new(database);

    /// <summary>Imports one file from its first byte. What breaks it also ends it: the next try begins anew.</summary>
    /// <param name="workspaceId">Workspace to import into; it must exist.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">What the user said about it.</param>
    /// <param name="progress">Told about every step.</param>
    /// <param name="token">Stops it; what was written stays invisible and is deleted by <see cref="ImportStore.PurgeAsync"/>.</param>
    /// <param name="wish">What is to become of it; after <see cref="ImportWish.Ask"/> it waits in <see cref="ImportState.Previewed"/>.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="DatabaseException">The database failed; nothing of the file is visible.</exception>
    public async Task<ImportOutcome> ImportAsync(
        long workspaceId, SourceFile file, ReadOptions options, IProgress<ImportProgress>? progress, CancellationToken token, ImportWish wish = ImportWish.GoodRows)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (sha256, length) = await FileFingerprint.ReadAsync(file, progress, token).ConfigureAwait(false);
        var said = ImportOptions.From(options, file.ModifiedAt, wish);
        var (importId, state) = await _steps.ReceiveAsync(workspaceId, new ReceivedFile(file.Name, length, sha256, said, false), token).ConfigureAwait(false);
        if (state == ImportState.Applied) return await UnchangedAsync(workspaceId, importId, null, token).ConfigureAwait(false);

        try
        {
            return await ContinueAsync(workspaceId, importId, file, options, progress, token).ConfigureAwait(false);
        }
        catch
        {
            // Whatever broke the import (also a cancelled token) must not leave it open; the next start would close it otherwise.
            await CloseAsync(workspaceId, importId).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Goes on with a received import from wherever it stands, up to its preview or its end. It stays open when it is broken off, so that it
    /// can go on again.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such import.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="DatabaseException">The database failed; nothing of the file is visible.</exception>
    public async Task<ImportOutcome> ContinueAsync(
        long workspaceId, long importId, SourceFile file, ReadOptions options, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        var import = await _imports.GetAsync(workspaceId, importId, token).ConfigureAwait(false)
            ?? throw new ArgumentException(FormattableString.Invariant($"There is no import {importId} in workspace {workspaceId}."), nameof(importId));
        progress?.Report(new ImportProgress(ImportStage.Reading, 0, 0));
        var read = await _reading.ReadAsync(workspaceId, file, options, token).ConfigureAwait(false);
        try
        {
            return await AdvanceAsync(workspaceId, import, file, read, progress, token).ConfigureAwait(false);
        }
        catch (ImportAbandonedException)
        {
            return await EndedElsewhereAsync(workspaceId, import, file, read.Reading, token).ConfigureAwait(false);
        }
    }

    private async Task<ImportOutcome> AdvanceAsync(
        long workspaceId, ImportRow import, SourceFile file, ReadFile read, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var reading = read.Reading;
        await _imports.SaveRejectedRowsAsync(workspaceId, import.Id, reading.RejectedRows, token).ConfigureAwait(false);
        if (import.State == ImportState.Writing && import.ReadingHash is { } before && before != read.Hash)
            reading = Refusal.Of("reading_changed", $"{file.Name}: the import was stopped half way, and the file is read differently now. Nothing of it was taken; import it again.");
        else if (import.Options.Wish == ImportWish.AllOrNothing && reading is not RefusedReading)
            reading = WholeOrRefused(file, reading);
        await _steps.RecogniseAsync(workspaceId, import.Id, new RecognisedFile(ImportReading.FormatOf(reading), ImportReading.KindOf(reading), ExportInstant.Find(file, reading), reading.Warnings, read.Hash), token).ConfigureAwait(false);
        if (reading is RefusedReading refused)
        {
            await _imports.RefuseAsync(workspaceId, import.Id, refused.Code, refused.Reason, token).ConfigureAwait(false);
            return new ImportOutcome(import.Id, ImportOutcomeState.Refused, reading, NoCounts, refused.Reason);
        }

        var asks = import.Options.Wish == ImportWish.Ask && import.State != ImportState.Writing;
        var preview = ImportPreview.Of(reading);
        if (asks)
        {
            progress?.Report(new ImportProgress(ImportStage.Comparing, 0, 0));
            preview = preview with { Changes = await CompareAsync(workspaceId, import.Id, read, token).ConfigureAwait(false) };
        }

        else if (import.Preview?.Changes is { } shown)
        {
            preview = preview with { Changes = shown };
        }

        await _steps.PreviewAsync(workspaceId, import.Id, preview, asks, token).ConfigureAwait(false);
        if (asks) return new ImportOutcome(import.Id, ImportOutcomeState.Previewed, reading, preview.Changes!, ImportWords.Expect(reading, preview.Changes!));

        return await WriteAsync(workspaceId, import.Id, read, progress, token).ConfigureAwait(false);
    }

    private async Task<ImportOutcome> WriteAsync(long workspaceId, long importId, ReadFile read, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var added = await _records.WriteAsync(workspaceId, importId, read, progress, token).ConfigureAwait(false);
        progress?.Report(new ImportProgress(ImportStage.Comparing, 0, 0));
        var counts = await _imports.CountChangesAsync(workspaceId, importId, token).ConfigureAwait(false) with { OutagesAdded = added.Outages, Records = added.Records };
        await _imports.ApplyAsync(workspaceId, importId, counts, token).ConfigureAwait(false);
        progress?.Report(new ImportProgress(ImportStage.Applied, 0, 0));
        return new ImportOutcome(importId, ImportOutcomeState.Applied, read.Reading, counts, ImportWords.Describe(read.Reading, counts));
    }

    private async Task<ImportCounts> CompareAsync(long workspaceId, long importId, ReadFile read, CancellationToken token)
    {
        var counts = await ChangePreview.CountAsync(database, workspaceId, importId, read.Series, token).ConfigureAwait(false);
        return read.Reading switch
        {
            EngagementReading { Carried: { } carried } export => counts with
            {
                Records = ContentStore.CountDistinct(export.Items) + carried.Count,
                OutagesAdded = await ChangePreview.CountNewOutagesAsync(database, workspaceId, carried.Outages, token).ConfigureAwait(false),
            },
            EngagementReading engagement => counts with { Records = ContentStore.CountDistinct(engagement.Items) },
            OutageReading outages => counts with { Records = outages.Outages.Count, OutagesAdded = await ChangePreview.CountNewOutagesAsync(database, workspaceId, outages.Outages, token).ConfigureAwait(false) },
            RosterReading roster => counts with { Records = roster.Entries.Count },
            ScheduleReading schedule => counts with { Records = schedule.Posts.Count },
            _ => counts,
        };
    }

    private static FileReading WholeOrRefused(SourceFile file, FileReading reading)
    {
        var lost = reading.Warnings.FirstOrDefault(warning => LosesRows.Contains(warning.Code));
        if (reading.RejectedRows.Count == 0 && lost is null) return reading;

        return new RefusedReading(
            "rows_rejected",
            reading.RejectedRows is [var first, ..]
                ? FormattableString.Invariant($"{file.Name}: at least {reading.RejectedRows.Count} rows cannot be taken, and all or nothing was asked for. The first is on line {first.LineNumber}: found \"{first.Found}\", expected {first.Expected}. Correct them, or import the good rows only.")
                : $"{file.Name}: all or nothing was asked for, and rows may be missing. {lost!.Text}",
            reading.Warnings,
            reading.RejectedRows)
        { ExportedAt = reading.ExportedAt };
    }

    // Another import of the same bytes, or one in another currency, was applied while this one was under way; or it was cancelled.
    private async Task<ImportOutcome> EndedElsewhereAsync(long workspaceId, ImportRow import, SourceFile file, FileReading reading, CancellationToken token)
    {
        if (await _imports.FindByHashAsync(workspaceId, import.File.Sha256, token).ConfigureAwait(false) is { State: ImportState.Applied } other)
        {
            if (other.Id != import.Id) await _imports.AbandonAsync(workspaceId, import.Id, token).ConfigureAwait(false);
            return await UnchangedAsync(workspaceId, other.Id, reading, token).ConfigureAwait(false);
        }

        var row = await _imports.GetAsync(workspaceId, import.Id, token).ConfigureAwait(false);
        if (row is { State: ImportState.Writing } && reading is EngagementReading engagement
            && await CurrencyCheck.RefuseAsync(database, workspaceId, file, engagement, token).ConfigureAwait(false) is { } refused)
        {
            await _imports.RefuseAsync(workspaceId, import.Id, refused.Code, refused.Reason, token).ConfigureAwait(false);
            return new ImportOutcome(import.Id, ImportOutcomeState.Refused, refused, NoCounts, refused.Reason);
        }

        return new ImportOutcome(import.Id, ImportOutcomeState.Refused, reading, NoCounts, $"{file.Name}: the import was cancelled, or another import of the same file goes on in its place.");
    }

    private async Task<ImportOutcome> UnchangedAsync(long workspaceId, long importId, FileReading? reading, CancellationToken token)
    {
        var known = await _imports.GetAsync(workspaceId, importId, token).ConfigureAwait(false);
        return new ImportOutcome(importId, ImportOutcomeState.Unchanged, reading, NoCounts, $"The same file was imported before as {known?.File.FileName}; nothing changed.");
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
}

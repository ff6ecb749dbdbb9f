using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Apply;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.ImportProbe;

/// <summary>What a host does with a file whose bytes it keeps, and with an import that is taken back.</summary>
public sealed class ProbeWork(Database database, IProgress<ImportProgress> progress)
{
    private const long Workspace = WorkspaceStore.DefaultId;

    /// <summary>Receives the file, or goes on with it where an earlier try was stopped.</summary>
    /// <returns>0 when it is in use at the end.</returns>
    public async Task<int> ImportAsync(SourceFile file)
    {
        var (sha256, length) = await FileFingerprint.ReadAsync(file, progress, CancellationToken.None);
        var said = ImportOptions.From(ProbeFile.Options, null, ImportWish.GoodRows);
        var (importId, state) = await new ImportSteps(database).ReceiveAsync(Workspace, new ReceivedFile(file.Name, length, sha256, said, true), CancellationToken.None);
        if (state == ImportState.Applied) return 0;

        var outcome = await new FileImporter(database, new ProbeReader()).ContinueAsync(Workspace, importId, file, ProbeFile.Options, progress, CancellationToken.None);
        return outcome.State == ImportOutcomeState.Applied ? 0 : 1;
    }

    /// <summary>Takes the file's import back and deletes what it left.</summary>
    /// <returns>0.</returns>
    public async Task<int> UndoAsync(SourceFile file)
    {
        var (sha256, _) = await FileFingerprint.ReadAsync(file, null, CancellationToken.None);
        var imports = new ImportStore(database);
        progress.Report(new ImportProgress(ImportStage.Hashing, 0, 0));
        if (await imports.FindByHashAsync(Workspace, sha256, CancellationToken.None) is { State: ImportState.Applied } import)
            await imports.UndoAsync(Workspace, import.Id, CancellationToken.None);
        progress.Report(new ImportProgress(ImportStage.Applied, 0, 0));
        await imports.PurgeAsync(Instant.MaxValue, CancellationToken.None);
        progress.Report(new ImportProgress(ImportStage.Applied, 1, 1));
        return 0;
    }
}

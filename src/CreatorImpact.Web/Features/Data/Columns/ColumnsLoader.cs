using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Columns;

/// <summary>Finds a kept file, tries what its columns would give, and imports it as named.</summary>
public sealed class ColumnsLoader(ImportStore imports, MappingStore mappings, FileImporter importer, IFileReader reader, ImportLimits limits, KeptUploads kept, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>The file of an import; null when there is no such import.</summary>
    public async Task<ColumnsModel?> LoadAsync(long importId, CancellationToken token)
    {
        if (await imports.GetAsync(workspace.Id, importId, token) is not { } import) return null;

        var remembered = (await mappings.ListAsync(workspace.Id, token)).ToDictionary(stored => stored.Signature, stored => stored.Mapping, StringComparer.Ordinal);
        if (kept.Find(workspace.Id, import.File.Sha256) is not { } path) return new ColumnsModel(import, null, [], null, remembered);

        var file = new SourceFile(import.File.FileName, null, new FileInfo(path).Length, null, () => File.OpenRead(path));
        var (tables, refusal) = await Task.Run(() => (TablePreviews.Of(file, limits, out var refused, token), refused), token);
        return new ColumnsModel(import, file, tables, refusal, remembered);
    }

    /// <summary>True when the zone is one, or none was typed.</summary>
    public bool KnowsZone(string? zone) => string.IsNullOrWhiteSpace(zone) || zones.GetZoneOrNull(zone.Trim()) is not null;

    /// <summary>What the file would give; nothing is stored.</summary>
    public async Task<ColumnsTrial> TryAsync(ColumnsModel model, TablePreview table, TableMapping mapping, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        var said = new Dictionary<string, TableMapping>(model.Remembered, StringComparer.Ordinal) { [table.Signature] = mapping };
        var options = new ReadOptions(clock.GetCurrentInstant()) { Mappings = said };
        return new ColumnsTrial(await Task.Run(() => reader.Read(model.File!, options, token), token));
    }

    /// <summary>Remembers what was said, takes an earlier reading of the file back, and imports it as said.</summary>
    public async Task<ImportOutcome> ImportAsync(ColumnsModel model, TablePreview table, TableMapping mapping, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        await mappings.SaveAsync(workspace.Id, table.Signature, mapping, model.Import.File.FileName, token);
        if (model.Import.State == ImportState.Applied) await imports.UndoAsync(workspace.Id, model.Import.Id, token);
        return await importer.ImportAsync(workspace.Id, model.File!, new ReadOptions(clock.GetCurrentInstant()), null, token);
    }
}

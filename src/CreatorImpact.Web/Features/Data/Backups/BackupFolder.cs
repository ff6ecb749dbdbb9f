using System.Globalization;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Backups;

/// <summary>A backup that lies in the data folder.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Length">Bytes.</param>
/// <param name="MadeAt">When it was written.</param>
public sealed record BackupEntry(string Name, long Length, Instant MadeAt);

/// <summary>The backups of this host, under names of our own. Only whole, checked files are in it.</summary>
public sealed class BackupFolder(DataFolder folder, BackupStore backups, SeriesContents contents, IClock clock)
{
    private const string Ending = ".cibackup";

    /// <summary>Backups, the newest first.</summary>
    public IReadOnlyList<BackupEntry> List() =>
    [
        .. new DirectoryInfo(folder.Backups).EnumerateFiles("*" + Ending)
            .Select(file => new BackupEntry(file.Name, file.Length, Instant.FromDateTimeUtc(file.LastWriteTimeUtc)))
            .OrderByDescending(entry => entry.MadeAt).ThenByDescending(entry => entry.Name, StringComparer.Ordinal),
    ];

    /// <summary>Writes a backup while the program works on.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="DatabaseException">The database failed.</exception>
    public async Task<BackupInfo> WriteAsync(CancellationToken token)
    {
        var stamp = clock.GetCurrentInstant().ToString("uuuuMMdd'-'HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(folder.Backups, $"creatorimpact-{stamp}{Ending}");
        for (var number = 2; File.Exists(path); number++)
            path = Path.Combine(folder.Backups, string.Create(CultureInfo.InvariantCulture, $"creatorimpact-{stamp}-{number}{Ending}"));
        return await backups.WriteAsync(path, token);
    }

    /// <summary>Path of a backup; null when there is none of that name.</summary>
    public string? Find(string name) => List().FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)) is { } entry ? Path.Combine(folder.Backups, entry.Name) : null;

    /// <summary>Deletes a backup; false when there is none of that name.</summary>
    public bool Delete(string name)
    {
        if (Find(name) is not { } path) return false;
        File.Delete(path);
        return true;
    }

    /// <summary>Puts a backup in place of everything, after writing one of what is there now.</summary>
    /// <returns>The backup of before and the one put back; null when there is none of that name.</returns>
    /// <exception cref="IOException">The backup of before cannot be written; nothing was changed.</exception>
    /// <exception cref="DatabaseException">The file cannot be used, or the database failed; nothing was changed.</exception>
    public async Task<RestoredBackup?> RestoreAsync(string name, CancellationToken token)
    {
        if (Find(name) is not { } path) return null;

        await BackupStore.InspectAsync(path, token);
        var before = await WriteAsync(token);
        try
        {
            return new RestoredBackup(before, await backups.RestoreAsync(path, token));
        }
        finally
        {
            contents.Forget();
        }
    }
}

/// <summary>What a restore did.</summary>
/// <param name="Before">The backup of what was there, written first.</param>
/// <param name="Restored">The backup that was put back.</param>
public sealed record RestoredBackup(BackupInfo Before, BackupInfo Restored)
{
    /// <summary>Files of documents that either lacks.</summary>
    public IReadOnlyList<DocumentFault> Faults => [.. Restored.Faults.Concat(Before.Faults).Distinct()];
}

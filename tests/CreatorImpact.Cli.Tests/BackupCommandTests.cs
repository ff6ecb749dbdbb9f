using System.Security.Cryptography;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime.Testing;

namespace CreatorImpact.Cli.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-cli-backup-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restore_OfABackupWithDocuments_PutsThemBesideTheDatabase()
    {
        var hash = await PlantAsync();
        var (backup, target) = (Path.Combine(_folder, "all.cibackup"), Path.Combine(_folder, "there", "test.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);

        var written = await CommandRun.Of("backup", backup, "--database", Path.Combine(_folder, "test.db"));
        var restored = await CommandRun.Of("restore", backup, "--database", target);

        Assert.Equal((0, 0), (written.ExitCode, restored.ExitCode));
        Assert.Contains("1 documents", written.Out, StringComparison.Ordinal);
        Assert.Equal("proof"u8.ToArray(), await File.ReadAllBytesAsync(Path.Combine(_folder, "there", "documents", "1", hash), Token));
    }

    [Fact]
    public async Task Backup_WithAMissingDocument_IsWrittenNamesItAndFails()
    {
        var hash = await PlantAsync();
        var (backup, elsewhere) = (Path.Combine(_folder, "all.cibackup"), Path.Combine(_folder, "nothing"));

        var run = await CommandRun.Of("backup", backup, "--database", Path.Combine(_folder, "test.db"), "--documents", elsewhere);

        Assert.Equal(1, run.ExitCode);
        Assert.True(File.Exists(backup));
        Assert.Contains($"'proof.txt': found no file, expected one with SHA-256 {hash}", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> PlantAsync()
    {
        var bytes = "proof"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using var database = await Database.OpenAsync(DatabaseOptions.ForFile(Path.Combine(_folder, "test.db")), FakeClock.FromUtc(2026, 11, 22), Token);
        await new WorkspaceStore(database).EnsureDefaultAsync(Token);
        var place = new DocumentPlace(Path.Combine(_folder, "documents"));
        place.CreateFolder(WorkspaceStore.DefaultId);
        await File.WriteAllBytesAsync(place.PathOf(WorkspaceStore.DefaultId, hash), bytes, Token);
        await new EvidenceStore(database).AddAsync(WorkspaceStore.DefaultId, new EvidenceDocument(0, default, "proof.txt", hash, bytes.Length, EvidenceKind.Other), Token);
        return hash;
    }
}

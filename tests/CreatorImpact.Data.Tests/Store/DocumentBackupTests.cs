using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Testing;
using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Tests.Store;

public abstract class DocumentBackupTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-documents-").FullName;

    private DocumentPlace Here => new(Path.Combine(_folder, "here"));

    private DocumentPlace There => new(Path.Combine(_folder, "there"));

    private string NewPath => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task RestoreAsync_IntoAnotherPlace_BringsEveryFileBackByteByByte()
    {
        var (small, large) = (await AddAsync("small.txt", "proof"), await AddAsync("large.bin", new string('x', 300_000)));
        await AddAsync("the same again.txt", "proof");

        var info = await new BackupStore(Database, Here).WriteAsync(NewPath, Token);
        var (restored, tables) = await RestoreAsync(info.Path);

        Assert.Equal((2L, 0, 2L, 0), (info.Documents, info.Faults.Count, restored.Documents, restored.Faults.Count));
        Assert.Equal("proof", await File.ReadAllTextAsync(There.PathOf(Workspace, small), Token));
        Assert.Equal(300_000, (await File.ReadAllBytesAsync(There.PathOf(Workspace, large), Token)).Length);
        Assert.Equal(2, Directory.GetFiles(There.Root, "*", SearchOption.AllDirectories).Length);
        Assert.DoesNotContain("document_file", tables);
    }

    [Fact]
    public async Task WriteAsync_FilesMissingOrAltered_AreNamedAndTheRestIsKept()
    {
        var (good, lost, altered) = (await AddAsync("good.txt", "good"), await AddAsync("lost.txt", "lost"), await AddAsync("altered.txt", "before"));
        File.Delete(Here.PathOf(Workspace, lost));
        await File.WriteAllTextAsync(Here.PathOf(Workspace, altered), "behind", Token);

        var info = await new BackupStore(Database, Here).WriteAsync(NewPath, Token);
        var (restored, _) = await RestoreAsync(info.Path);

        Assert.Equal([("lost.txt", DocumentFaultKind.Missing), ("altered.txt", DocumentFaultKind.Altered)], info.Faults.Select(fault => (fault.Name, fault.Kind)));
        Assert.Equal(["lost.txt", "altered.txt"], restored.Faults.Select(fault => fault.Name));
        Assert.Equal(1, info.Documents);
        Assert.Equal(There.PathOf(Workspace, good), Assert.Single(Directory.GetFiles(There.Root, "*", SearchOption.AllDirectories)));
    }

    [Fact]
    public async Task RestoreAsync_FileAlteredInTheBackup_IsNamedAndNotWritten()
    {
        await AddAsync("proof.txt", "proof");
        var info = await new BackupStore(Database, Here).WriteAsync(NewPath, Token);
        await ExecuteAsync(info.Path, "UPDATE document_file SET content = CAST('proofs' AS BLOB)");

        var (restored, _) = await RestoreAsync(info.Path);

        Assert.Equal(DocumentFaultKind.Altered, Assert.Single(restored.Faults).Kind);
        Assert.Empty(Directory.GetFiles(There.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task RestoreAsync_AlteredFileInItsPlace_IsMended()
    {
        var hash = await AddAsync("proof.txt", "proof");
        var info = await new BackupStore(Database, Here).WriteAsync(NewPath, Token);
        await File.WriteAllTextAsync(Here.PathOf(Workspace, hash), "other", Token);

        var restored = await new BackupStore(Database, Here).RestoreAsync(info.Path, Token);

        Assert.Empty(restored.Faults);
        Assert.Equal("proof", await File.ReadAllTextAsync(Here.PathOf(Workspace, hash), Token));
    }

    [Fact]
    public async Task RestoreAsync_BackupOfBeforeWithoutFiles_RestoresTheEntriesAndNamesWhatIsMissing()
    {
        var hash = await AddAsync("proof.txt", "proof");
        var info = await new BackupStore(Database, Here).WriteAsync(NewPath, Token);
        await ExecuteAsync(info.Path, "DROP TABLE document_file");

        var (elsewhere, _) = await RestoreAsync(info.Path);
        var again = await new BackupStore(Database, Here).RestoreAsync(info.Path, Token);

        Assert.Equal((0L, DocumentFaultKind.Missing, hash), (elsewhere.Documents, Assert.Single(elsewhere.Faults).Kind, elsewhere.Faults[0].Sha256));
        Assert.Empty(again.Faults);
        Assert.Equal("proof.txt", Assert.Single(await new EvidenceStore(Database).ListAsync(Workspace, Token)).Name);
    }

    private async Task<(BackupInfo Info, IReadOnlyList<string> Tables)> RestoreAsync(string path)
    {
        await using var elsewhere = await Database.OpenAsync(DatabaseOptions.ForFile(NewPath), Clock, Token);
        var info = await new BackupStore(elsewhere, There).RestoreAsync(path, Token);
        return (info, await WorkspaceContent.TablesAsync(elsewhere, Token));
    }

    private async Task<string> AddAsync(string name, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Here.CreateFolder(Workspace);
        await File.WriteAllBytesAsync(Here.PathOf(Workspace, hash), bytes, Token);
        await new EvidenceStore(Database).AddAsync(Workspace, new EvidenceDocument(0, default, name, hash, bytes.Length, EvidenceKind.Other), Token);
        return hash;
    }

    private static async Task ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }
}

public sealed class SqliteDocumentBackupTests(PostgresServer server) : DocumentBackupTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresDocumentBackupTests(PostgresServer server) : DocumentBackupTests(DatabaseEngine.PostgreSql, server);

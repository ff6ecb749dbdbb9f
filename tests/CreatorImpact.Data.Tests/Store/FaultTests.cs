using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>
/// The n-th call of the file or of the database fails, for n = 1, 2, 3 … until the import passes: what is visible never changes before that,
/// and then it is what an unbroken import gives. The method of SQLite's own tests of I/O errors.
/// </summary>
public abstract class FaultTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    // A bad row and an overlap with what is there, so that every step has something to do.
    private const string Earlier = "date,account,platform,views\n2026-01-01,luma,TikTok,100\n2026-01-02,luma,TikTok,110\n";
    private const string Later = "date,account,platform,views,likes\n2026-01-02,luma,TikTok,115,5\n2026-01-03,luma,TikTok,abc,6\n2026-01-04,luma,TikTok,130,7\n2026-01-04,wild,TikTok,1,2\n";

    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 3, 1, 0, 0));

    private ImportStore Imports => new(Database);

    [Fact]
    public async Task ImportAsync_EachCallFailsInTurn_NothingHalfIsEverVisible()
    {
        await ImportAsync(File(Earlier, 1, null));
        var before = await StoreData.VisibleAsync(Database, Token);

        var failures = await UntilItPassesAsync(async fault =>
        {
            var outcome = await ImportAsync(File(Later, 2, fault));
            Assert.Equal(new ImportCounts(5, 0, 1), outcome.Counts);
        }, before);

        await AssertPassedAsync(failures);
    }

    [Fact]
    public async Task ContinueAsync_EachCallFailsInTurn_GoesOnUnderTheSameNumber()
    {
        await ImportAsync(File(Earlier, 1, null));
        var before = await StoreData.VisibleAsync(Database, Token);
        var file = File(Later, 2, null);
        var said = ImportOptions.From(ReadAs, file.ModifiedAt, ImportWish.GoodRows);
        var (importId, _) = await new ImportSteps(Database).ReceiveAsync(Workspace, new ReceivedFile(file.Name, file.Length, StoreData.Hash(Later), said, true), Token);

        var failures = await UntilItPassesAsync(async fault =>
        {
            var outcome = await new FileImporter(Database, ImportFileReader.Default).ContinueAsync(Workspace, importId, File(Later, 2, fault), ReadAs, null, Token);
            Assert.Equal((ImportOutcomeState.Applied, importId), (outcome.State, outcome.ImportId));
        }, before);

        await AssertPassedAsync(failures);
        Assert.Equal(2, (await Imports.ListAsync(Workspace, Token)).Count);
    }

    [Fact]
    public async Task UndoAsync_EachCallFailsInTurn_IsAllOrNothing()
    {
        await ImportAsync(File(Earlier, 1, null));
        var later = await ImportAsync(File(Later, 2, null));
        var before = await StoreData.VisibleAsync(Database, Token);

        await UntilItPassesAsync(async _ => Assert.True(await Imports.UndoAsync(Workspace, later.ImportId!.Value, Token)), before);

        await Imports.PurgeAsync(Clock.GetCurrentInstant() + Duration.FromDays(1), Token);
        Assert.Equal(2, await CountAsync());
    }

    // Each try has one more call before the fault; between tries the visible table is what it was.
    private async Task<int> UntilItPassesAsync(Func<Action, Task> attempt, IReadOnlyList<string> before)
    {
        for (var call = 1; ; call++)
        {
            var left = call;
            void Fault()
            {
                if (--left == 0) throw new TimeoutException("The call fails for this test.");
            }

            Database.BeforeCall = Fault;
            try
            {
                await attempt(Fault);
                Database.BeforeCall = null;
                Assert.Equal("ok", await Database.CheckIntegrityAsync(Token));
                return call - 1;
            }
            catch (Exception exception) when (exception is DatabaseException or TimeoutException)
            {
                Database.BeforeCall = null;
                Assert.Equal(before, await StoreData.VisibleAsync(Database, Token));
            }
        }
    }

    private async Task AssertPassedAsync(int failures)
    {
        // Reads of the file, statements and commits: fewer would mean that the fault no longer reaches them.
        Assert.InRange(failures, 20, 500);
        Assert.Equal(8, await PurgedCountAsync());
        var visible = await StoreData.VisibleAsync(Database, Token);
        Assert.Contains(visible, line => line.Contains("|115", StringComparison.Ordinal));
    }

    private async Task<long> PurgedCountAsync()
    {
        await Imports.PurgeAsync(null, Token);
        return await CountAsync();
    }

    private Task<long> CountAsync() =>
        Database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM observation", null, reader => reader.GetInt64(0), Token), Token);

    private Task<ImportOutcome> ImportAsync(SourceFile file) => new FileImporter(Database, ImportFileReader.Default).ImportAsync(Workspace, file, ReadAs, null, Token);

    private static SourceFile File(string content, int day, Action? fault)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new SourceFile("file.csv", null, bytes.Length, Instant.FromUtc(2026, 2, day, 0, 0), () => new FaultyStream(bytes, fault));
    }

    private sealed class FaultyStream(byte[] bytes, Action? fault) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            fault?.Invoke();
            return base.Read(buffer, offset, count);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            fault?.Invoke();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}

public sealed class SqliteFaultTests(PostgresServer server) : FaultTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresFaultTests(PostgresServer server) : FaultTests(DatabaseEngine.PostgreSql, server);

using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.ImportProbe;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>An import killed at any point is there as a whole or not at all, and can be repeated.</summary>
public abstract class KillTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const int Points = 20;
    private const int EarlierRows = 3_000;

    // Hashing, reading, comparing and applied report, too.
    private const int StepsBesideChunks = 4;

    private static readonly bool Full = Environment.GetEnvironmentVariable("CREATORIMPACT_FULL") == "1";

    private static int Rows => Full ? 200_000 : 30_000;

    private int Steps => ((Rows + 4_999) / 5_000) + StepsBesideChunks;

    [Fact]
    public async Task ImportAsync_KilledAtTwentyPoints_AllOrNothingAndRepeatable()
    {
        var (before, after) = await UnbrokenAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var halfWritten = 0;
        var jitter = 20_261_122u;

        for (var point = 0; point < Points; point++)
        {
            await RestartAsync();
            jitter = unchecked((jitter * 1_664_525u) + 1_013_904_223u);
            var steps = point * Steps / Points;
            var delay = TimeSpan.FromMilliseconds((jitter >> 16) % 40);
            var where = FormattableString.Invariant($"point {point}: killed {delay.TotalMilliseconds} ms after step {steps} of {Steps}");

            await KilledImport.RunAsync(Options, Rows, 2, steps, delay, Token);

            await using var reopened = await OpenAgainAsync();
            var imports = new ImportStore(reopened);
            if ((await imports.ListAsync(Workspace, Token))[0] is { State: ImportState.Writing, RowsWritten: > 0 }) halfWritten++;
            await imports.RemoveUnappliedAsync(Token);
            Assert.True(await reopened.CheckIntegrityAsync(Token) == "ok", where);
            var found = await HashAsync(reopened);
            Assert.True(found == before || found == after, where);
            seen.Add(found);

            var repeated = await ImportAsync(reopened, Rows, 2);
            Assert.True(repeated.State == (found == after ? ImportOutcomeState.Unchanged : ImportOutcomeState.Applied), where);
            await imports.PurgeAsync(null, Token);
            Assert.True(await HashAsync(reopened) == after, where);
            Assert.True(await CountAsync(reopened) == Rows + EarlierRows, where);
            Assert.True(await reopened.CheckIntegrityAsync(Token) == "ok", where);
        }

        // The points do hit the middle of an import, else the test would prove nothing.
        Assert.True(halfWritten >= Points / 4, FormattableString.Invariant($"Only {halfWritten} of {Points} imports were killed half written."));
        Assert.Contains(before, seen);
    }

    private static Task<ImportOutcome> ImportAsync(Database database, int rows, int seed) =>
        new FileImporter(database, new ProbeReader()).ImportAsync(Workspace, ProbeFile.Create(rows, seed), ProbeFile.Options, null, Token);

    private static async Task<string> HashAsync(Database database) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await StoreData.VisibleAsync(database, Token)))));

    private static Task<long> CountAsync(Database database) =>
        database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM observation", null, reader => reader.GetInt64(0), Token), Token);

    private async Task<(string Before, string After)> UnbrokenAsync()
    {
        await ImportAsync(Database, EarlierRows, 1);
        var before = await HashAsync(Database);
        var outcome = await ImportAsync(Database, Rows, 2);
        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
        Assert.Equal(EarlierRows, outcome.Same + outcome.Revised);
        Assert.Equal(Rows - EarlierRows, outcome.New);
        return (before, await HashAsync(Database));
    }

    // Back to the earlier import alone, without a trace of the last one.
    private async Task RestartAsync()
    {
        Clock.Advance(Duration.FromDays(1));
        var imports = new ImportStore(Database);
        var last = (await imports.ListAsync(Workspace, Token)).First(row => row.State == ImportState.Applied && row.RowsWritten == Rows);
        await imports.UndoAsync(Workspace, last.Id, Token);
        await imports.PurgeAsync(Clock.GetCurrentInstant() + Duration.FromDays(1), Token);
        Assert.Equal(EarlierRows, await CountAsync(Database));
    }
}

public sealed class SqliteKillTests(PostgresServer server) : KillTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresKillTests(PostgresServer server) : KillTests(DatabaseEngine.PostgreSql, server);

using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.ImportProbe;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>
/// Work killed (SIGKILL) at seeded points. Visible is then the state before or after, never one between; the database is whole; going on
/// ends as if nothing had happened, each row once. At full size: 100 points of an import of 200,000 rows, 50 of an import that revises, 50 of
/// an undo.
/// </summary>
public abstract class KillTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    // Hashing, reading, comparing and applied report, too.
    private const int StepsBesideChunks = 4;

    private const int UndoSteps = 3;

    private uint _jitter = 20_261_122;

    private static int Rows => TestSize.Of(60_000, 200_000);

    private static int ImportSteps => ((Rows + ObservationWriter.ChunkRows - 1) / ObservationWriter.ChunkRows) + StepsBesideChunks;

    [Fact]
    public Task Import_KilledAtSeededPoints_AllOrNothingAndGoesOn() => KillImportsAsync(TestSize.Of(5, 100), earlierRows: 3_000);

    // The later file changes nearly every value of the earlier one.
    [Fact]
    public Task ReImport_KilledAtSeededPoints_AllOrNothingAndGoesOn() => KillImportsAsync(TestSize.Of(3, 50), earlierRows: Rows);

    [Fact]
    public async Task Undo_KilledAtSeededPoints_AllOrNothingAndGoesOn()
    {
        const int EarlierRows = 3_000;
        var (before, after) = await UnbrokenAsync(EarlierRows);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var point = 0; point < TestSize.Of(3, 50); point++)
        {
            if (point > 0) Assert.Equal(0, await WorkOn(Database).ImportAsync(File(2)));
            Assert.Equal(after, await HashAsync(Database));
            var (steps, delay) = (point % UndoSteps, Delay());
            var where = FormattableString.Invariant($"point {point}: killed {delay.TotalMilliseconds} ms after step {steps} of the undo");

            await KilledImport.RunAsync("undo", Options, Rows, 2, steps, delay, Token);

            await using var reopened = await OpenAgainAsync();
            Assert.True(await reopened.CheckIntegrityAsync(Token) == "ok", where);
            var found = await HashAsync(reopened);
            Assert.True(found == before || found == after, where);
            seen.Add(found);
            await WorkOn(reopened).UndoAsync(File(2));
            Assert.True(await HashAsync(reopened) == before, where);
            Assert.True(await CountAsync(reopened) == EarlierRows, where);
        }

        Assert.Contains(before, seen);
    }

    private async Task KillImportsAsync(int points, int earlierRows)
    {
        var (before, after) = await UnbrokenAsync(earlierRows);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var halfWritten = 0;
        for (var point = 0; point < points; point++)
        {
            await RestartAsync(before, earlierRows);
            var (steps, delay) = (point * ImportSteps / points, Delay());
            var where = FormattableString.Invariant($"point {point}: killed {delay.TotalMilliseconds} ms after step {steps} of {ImportSteps}");

            await KilledImport.RunAsync("import", Options, Rows, 2, steps, delay, Token);

            await using var reopened = await OpenAgainAsync();
            var imports = new ImportStore(reopened);
            var row = (await imports.ListAsync(Workspace, Token))[0];
            var isHalf = row is { State: ImportState.Writing, RowsWritten: > 0 } && row.RowsWritten < Rows;
            if (isHalf) halfWritten++;
            Assert.Equal(0, await imports.RemoveUnappliedAsync(Token));
            Assert.True(await reopened.CheckIntegrityAsync(Token) == "ok", where);
            var found = await HashAsync(reopened);
            Assert.True(found == before || found == after, where);
            seen.Add(found);

            Assert.True(await WorkOn(reopened).ImportAsync(File(2)) == 0, where);
            Assert.True(await HashAsync(reopened) == after, where);
            Assert.True(await CountAsync(reopened) == Rows + earlierRows, where);
            Assert.True(await reopened.CheckIntegrityAsync(Token) == "ok", where);
            if (isHalf) Assert.Equal(row.Id, (await imports.ListAsync(Workspace, Token))[0].Id);
        }

        // The points do hit the middle of an import, else the test would prove nothing.
        Assert.True(halfWritten >= points / 4, FormattableString.Invariant($"Only {halfWritten} of {points} imports were killed half written."));
        Assert.Contains(before, seen);
    }

    private static SourceFile File(int seed) => ProbeFile.Create(Rows, seed);

    private static ProbeWork WorkOn(Database database) => new(database, new Silent());

    private static async Task<string> HashAsync(Database database) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await StoreData.VisibleAsync(database, Token)))));

    private static Task<long> CountAsync(Database database) =>
        database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM observation", null, reader => reader.GetInt64(0), Token), Token);

    private TimeSpan Delay()
    {
        _jitter = unchecked((_jitter * 1_664_525u) + 1_013_904_223u);
        return TimeSpan.FromMilliseconds((_jitter >> 16) % 40);
    }

    // What is visible with the earlier file alone, and with both.
    private async Task<(string Before, string After)> UnbrokenAsync(int earlierRows)
    {
        Assert.Equal(0, await WorkOn(Database).ImportAsync(ProbeFile.Create(earlierRows, 1)));
        var before = await HashAsync(Database);
        Assert.Equal(0, await WorkOn(Database).ImportAsync(File(2)));
        var counts = (await new ImportStore(Database).ListAsync(Workspace, Token))[0].Counts;
        Assert.Equal((earlierRows, Rows - earlierRows), (counts.Same + counts.Revised, counts.New));
        return (before, await HashAsync(Database));
    }

    // Back to the earlier import alone, without a trace of the last one.
    private async Task RestartAsync(string before, int earlierRows)
    {
        Clock.Advance(Duration.FromDays(1));
        await WorkOn(Database).UndoAsync(File(2));
        Assert.Equal(earlierRows, await CountAsync(Database));
        Assert.Equal(before, await HashAsync(Database));
    }

    private sealed class Silent : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
        }
    }
}

public sealed class SqliteKillTests(PostgresServer server) : KillTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresKillTests(PostgresServer server) : KillTests(DatabaseEngine.PostgreSql, server);

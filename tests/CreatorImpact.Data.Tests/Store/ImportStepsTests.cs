using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>What stands between the bytes and the visible rows: preview, answer, going on after a stop.</summary>
public abstract class ImportStepsTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 3, 1, 0, 0));

    private ImportStore Imports => new(Database);

    private ImportSteps Steps => new(Database);

    [Fact]
    public async Task ImportAsync_Ask_TellsWhatWouldChangeAndStoresNothing()
    {
        await ImportAsync(File("a", 1), Views(1, 2, 3));
        var before = await RowsAsync();

        var outcome = await ImportAsync(File("b", 2), Views(1, 5, 3, 4), ImportWish.Ask);

        Assert.Equal((ImportOutcomeState.Previewed, new ImportCounts(1, 2, 1)), (outcome.State, outcome.Counts));
        var row = (await Imports.GetAsync(Workspace, outcome.ImportId!.Value, Token))!;
        Assert.Equal((ImportState.Previewed, 0L), (row.State, row.RowsWritten));
        Assert.Equal(outcome.Counts, row.Preview!.Changes);
        var table = Assert.Single(row.Preview.Tables);
        Assert.Equal(("tiktok", "luma", TableKind.DailySeries, 4, 4), (table.Platform, table.Account, table.Kind, table.RowsRead, table.RowsAccepted));
        Assert.Equal(["views"], table.Metrics);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task AbandonAsync_Preview_LeavesRowCountsUnchanged()
    {
        await ImportAsync(File("a", 1), Views(1, 2, 3));
        var (rows, visible) = (await RowsAsync(), await StoreData.VisibleAsync(Database, Token));
        var outcome = await ImportAsync(File("b", 2), Views(9, 9, 9, 9), ImportWish.Ask);

        Assert.True(await Imports.AbandonAsync(Workspace, outcome.ImportId!.Value, Token));

        Assert.False(await Steps.ConfirmAsync(Workspace, outcome.ImportId.Value, Token));
        Assert.Equal(rows, await RowsAsync());
        Assert.Equal(visible, await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task ContinueAsync_ConfirmedPreview_ChangesWhatThePreviewSaid()
    {
        await ImportAsync(File("a", 1), Views(1, 2, 3));
        var file = File("b", 2);
        var preview = await ImportAsync(file, Views(1, 5, 3, 4), ImportWish.Ask);

        Assert.True(await Steps.ConfirmAsync(Workspace, preview.ImportId!.Value, Token));
        var outcome = await Importer(Views(1, 5, 3, 4)).ContinueAsync(Workspace, preview.ImportId.Value, file, ReadAs, null, Token);

        Assert.Equal((ImportOutcomeState.Applied, preview.ImportId, preview.Counts), (outcome.State, outcome.ImportId, outcome.Counts));
    }

    [Fact]
    public async Task ImportAsync_AllOrNothingWithABadRow_IsRefusedAndStoresNothing()
    {
        var bad = new RejectedRow(null, 3, "views", "x", "a number", "mend it", "2026-01-02,x");

        var outcome = await ImportAsync(File("a", 1), Views(1, 2) with { RejectedRows = [bad] }, ImportWish.AllOrNothing);
        var good = await ImportAsync(File("a", 1), Views(1, 2) with { RejectedRows = [bad] });

        Assert.Equal(ImportOutcomeState.Refused, outcome.State);
        Assert.Contains("line 3: found \"x\", expected a number", outcome.Message, StringComparison.Ordinal);
        var row = (await Imports.GetAsync(Workspace, outcome.ImportId!.Value, Token))!;
        Assert.Equal(("rows_rejected", 1L, 0L), (row.RefusalCode, row.RowsRejected, row.RowsWritten));
        Assert.Equal((ImportOutcomeState.Applied, 2L), (good.State, good.New));
    }

    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Writing)]
    [InlineData(ImportStage.Comparing)]
    public async Task ContinueAsync_AfterAStop_GoesOnUnderTheSameNumberAndWritesEachRowOnce(ImportStage stage)
    {
        var values = Enumerable.Range(0, 12_000).Select(index => (double)index).ToArray();
        var (file, importId) = await ReceiveAsync("a", ImportWish.GoodRows);
        using var stop = new CancellationTokenSource();
        var stopped = new At(stage, stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Importer(Views(values)).ContinueAsync(Workspace, importId, file, ReadAs, stopped, stop.Token));
        var before = (await Imports.GetAsync(Workspace, importId, Token))!;

        var outcome = await Importer(Views(values)).ContinueAsync(Workspace, importId, file, ReadAs, null, Token);

        if (stage == ImportStage.Writing) Assert.InRange(before.RowsWritten, 1, 11_999);
        Assert.Equal((ImportOutcomeState.Applied, importId, 12_000L), (outcome.State, outcome.ImportId, outcome.New));
        Assert.Equal(12_000, await RowsAsync());
        Assert.Equal(12_000, (await Imports.GetAsync(Workspace, importId, Token))!.RowsWritten);
        Assert.Single(await Imports.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task ContinueAsync_FileReadDifferentlyAfterAStop_IsRefusedAndShowsNothing()
    {
        var values = Enumerable.Range(0, 12_000).Select(index => (double)index).ToArray();
        var (file, importId) = await ReceiveAsync("a", ImportWish.GoodRows);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Importer(Views(values)).ContinueAsync(Workspace, importId, file, ReadAs, new At(ImportStage.Writing, stop.Cancel), stop.Token));

        var outcome = await Importer(Views([.. values.Select(value => value + 1)])).ContinueAsync(Workspace, importId, file, ReadAs, null, Token);

        Assert.Equal((ImportOutcomeState.Refused, "reading_changed"), (outcome.State, (await Imports.GetAsync(Workspace, importId, Token))!.RefusalCode));
        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task ContinueAsync_CancelledWhileWriting_StopsAtTheNextChunk()
    {
        var values = Enumerable.Range(0, 12_000).Select(index => (double)index).ToArray();
        var (file, importId) = await ReceiveAsync("a", ImportWish.GoodRows);
        var cancel = new At(ImportStage.Writing, () => Imports.AbandonAsync(Workspace, importId, Token).GetAwaiter().GetResult());

        var outcome = await Importer(Views(values)).ContinueAsync(Workspace, importId, file, ReadAs, cancel, Token);

        Assert.Equal(ImportOutcomeState.Refused, outcome.State);
        Assert.Equal(ImportState.Abandoned, (await Imports.GetAsync(Workspace, importId, Token))!.State);
        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task ContinueAsync_TwoAtOnce_EachRowIsWrittenOnce()
    {
        var values = Enumerable.Range(0, 40_000).Select(index => (double)index).ToArray();
        var (file, importId) = await ReceiveAsync("a", ImportWish.GoodRows);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Importer(Views(values)).ContinueAsync(Workspace, importId, file, ReadAs, null, Token), Token)));
        if (outcomes.All(outcome => outcome.State == ImportOutcomeState.Refused))
            await Importer(Views(values)).ContinueAsync(Workspace, importId, file, ReadAs, null, Token);

        Assert.Equal(ImportState.Applied, (await Imports.GetAsync(Workspace, importId, Token))!.State);
        Assert.Equal(40_000, await RowsAsync());
    }

    [Fact]
    public async Task ReceiveAsync_SameBytes_GivesTheOneUnderWayOrInUse()
    {
        var (file, importId) = await ReceiveAsync("a", ImportWish.Ask);
        var (_, again) = await ReceiveAsync("a", ImportWish.Ask);
        var (_, otherwise) = await ReceiveAsync("a", ImportWish.GoodRows);
        await Importer(Views(1)).ContinueAsync(Workspace, otherwise, file, ReadAs, null, Token);
        var applied = await Steps.ReceiveAsync(Workspace, new ReceivedFile("b.csv", 1, StoreData.Hash("a"), ImportOptions.From(ReadAs, null, ImportWish.GoodRows), true), Token);

        Assert.Equal(importId, again);
        Assert.Equal(importId, otherwise);
        Assert.Equal((otherwise, ImportState.Applied), applied);
    }

    [Fact]
    public async Task ReceiveAsync_UnderWayAndSentAgainToLook_IsNotEnded()
    {
        var (_, running) = await ReceiveAsync("a", ImportWish.GoodRows);

        var (_, looked) = await ReceiveAsync("a", ImportWish.Ask);

        Assert.Equal(running, looked);
        Assert.Equal(ImportWish.GoodRows, (await Imports.GetAsync(Workspace, running, Token))!.Options.Wish);
    }

    [Fact]
    public async Task ReceiveAsync_PreviewSentAgainToImport_IsTheAnswer()
    {
        var (file, importId) = await ReceiveAsync("a", ImportWish.Ask);
        await Importer(Views(1)).ContinueAsync(Workspace, importId, file, ReadAs, null, Token);

        var (_, again) = await ReceiveAsync("a", ImportWish.GoodRows);
        var row = (await Imports.GetAsync(Workspace, again, Token))!;
        var outcome = await Importer(Views(1)).ContinueAsync(Workspace, again, file, ReadAs, null, Token);

        Assert.Equal((importId, true), (again, row.IsUnderWay));
        Assert.Equal((ImportOutcomeState.Applied, importId), (outcome.State, outcome.ImportId));
    }

    [Fact]
    public async Task ImportAsync_OlderExportWithOtherValues_SaysThatTheyDoNotShow()
    {
        await ImportAsync(File("newer", 9), Views(1, 2, 3));

        var preview = await ImportAsync(File("older", 2), Views(1, 5, 6), ImportWish.Ask);
        await Steps.ConfirmAsync(Workspace, preview.ImportId!.Value, Token);
        var outcome = await Importer(Views(1, 5, 6)).ContinueAsync(Workspace, preview.ImportId.Value, File("older", 2), ReadAs, null, Token);

        Assert.Equal(new ImportCounts(0, 1, 0) { Covered = 2 }, preview.Counts);
        Assert.Equal(preview.Counts, outcome.Counts);
        Assert.Equal("0 new, 0 revised and 1 unchanged observations, 2 not shown because newer exports say otherwise.", outcome.Message);
        Assert.Equal(outcome.Counts, (await Imports.GetAsync(Workspace, outcome.ImportId!.Value, Token))!.Counts);
    }

    [Fact]
    public async Task ContinueAsync_AcceptedAfterANewerImport_TellsTheTruthAndKeepsWhatWasShown()
    {
        var file = File("a", 2);
        var preview = await ImportAsync(file, Views(1, 2, 3), ImportWish.Ask);
        await ImportAsync(File("newer", 9), Views(7, 2, 7));

        await Steps.ConfirmAsync(Workspace, preview.ImportId!.Value, Token);
        var outcome = await Importer(Views(1, 2, 3)).ContinueAsync(Workspace, preview.ImportId.Value, file, ReadAs, null, Token);

        Assert.Equal(new ImportCounts(0, 1, 0) { Covered = 2 }, outcome.Counts);
        Assert.Equal(new ImportCounts(3, 0, 0), (await Imports.GetAsync(Workspace, preview.ImportId.Value, Token))!.Preview!.Changes);
    }

    [Fact]
    public async Task ImportAsync_AllOrNothingWithAnOpenQuote_IsRefused()
    {
        var reading = Views(1, 2) with { Warnings = [new ImportWarning("unclosed_quote", "One is never closed.")] };

        var outcome = await ImportAsync(File("a", 1), reading, ImportWish.AllOrNothing);

        Assert.Equal(ImportOutcomeState.Refused, outcome.State);
        Assert.Contains("rows may be missing. One is never closed.", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveUnappliedAsync_KeptBytes_LeavesThemToGoOn()
    {
        var (_, kept) = await ReceiveAsync("a", ImportWish.Ask);
        var begun = await Imports.BeginAsync(Workspace, StoreData.File("b", Instant.FromUtc(2026, 1, 1, 0, 0)), Token);

        Assert.Equal(1, await Imports.RemoveUnappliedAsync(Token));

        Assert.Equal(ImportState.Received, (await Imports.GetAsync(Workspace, kept, Token))!.State);
        Assert.Equal(ImportState.Abandoned, (await Imports.GetAsync(Workspace, begun, Token))!.State);
        Assert.Equal(new KeptImport(Workspace, kept, ImportState.Received, StoreData.Hash("a"), Clock.GetCurrentInstant()), Assert.Single(await Steps.ListKeptAsync(Token)));
    }

    [Fact]
    public async Task Preview_RandomOverlaps_SaysWhatApplyingThenCounts()
    {
        var random = new Random(20_261_129);
        for (var round = 0; round < 25; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (double)random.Next(0, 3)).ToArray();
            var reading = Views(values) with { Tables = [Table(random.Next(90, 120), values), Table(random.Next(90, 120), values, "likes")] };
            var file = File(FormattableString.Invariant($"round {round}"), random.Next(1, 20));
            var preview = await ImportAsync(file, reading, ImportWish.Ask);
            await Steps.ConfirmAsync(Workspace, preview.ImportId!.Value, Token);
            var outcome = await Importer(reading).ContinueAsync(Workspace, preview.ImportId.Value, file, ReadAs, null, Token);

            Assert.Equal((ImportOutcomeState.Applied, preview.Counts), (outcome.State, outcome.Counts));
        }
    }

    private static EngagementTable Table(long first, double[] values, string metric = "views") => new()
    {
        Kind = TableKind.DailySeries,
        RowsRead = values.Length,
        RowsAccepted = values.Length,
        Series = [StoreData.Days(StoreData.Key() with { Metric = metric }, first, values)],
    };

    private static EngagementReading Views(params double[] values) => new("csv.tidy", "tiktok", "luma", "unknown", [Table(100, values)], [], []);

    private static SourceFile File(string content, int day) =>
        SourceFile.FromBytes(content + ".csv", Encoding.UTF8.GetBytes(content)) with { ModifiedAt = Instant.FromUtc(2026, 1, day, 0, 0) };

    private FileImporter Importer(FileReading reading) => new(Database, new Given(reading));

    private Task<ImportOutcome> ImportAsync(SourceFile file, FileReading reading, ImportWish wish = ImportWish.GoodRows) =>
        Importer(reading).ImportAsync(Workspace, file, ReadAs, null, Token, wish);

    private async Task<(SourceFile File, long ImportId)> ReceiveAsync(string content, ImportWish wish)
    {
        var file = File(content, 1);
        var (importId, _) = await Steps.ReceiveAsync(Workspace, new ReceivedFile(file.Name, file.Length, StoreData.Hash(content), ImportOptions.From(ReadAs, file.ModifiedAt, wish), true), Token);
        return (file, importId);
    }

    private Task<long> RowsAsync() =>
        Database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM observation", null, reader => reader.GetInt64(0), Token), Token);

    private sealed class Given(FileReading reading) : IFileReader
    {
        public FileReading Read(SourceFile file, ReadOptions options, CancellationToken token) => reading;
    }

    private sealed class At(ImportStage stage, Action action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage) action();
        }
    }
}

public sealed class SqliteImportStepsTests(PostgresServer server) : ImportStepsTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresImportStepsTests(PostgresServer server) : ImportStepsTests(DatabaseEngine.PostgreSql, server);

using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class FileImporterTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 3, 1, 0, 0));

    [Fact]
    public async Task ImportAsync_SameFileTwice_SecondChangesNothingAndIsNotRead()
    {
        var reader = new FakeReader { OnRead = _ => Views(1, 2, 3) };
        var file = SourceFile.FromBytes("a.csv", "a"u8.ToArray());

        var first = await ImportAsync(reader, file);
        var visible = await StoreData.VisibleAsync(Database, Token);
        var second = await ImportAsync(reader, file with { Name = "renamed.csv" });

        Assert.Equal((ImportOutcomeState.Applied, 3L, 0L, 0L), (first.State, first.New, first.Same, first.Revised));
        Assert.Equal((ImportOutcomeState.Unchanged, first.ImportId, 0L, null), (second.State, second.ImportId, second.New, second.Reading));
        Assert.Contains("a.csv", second.Message, StringComparison.Ordinal);
        Assert.Equal(1, reader.Reads);
        Assert.Equal(visible, await StoreData.VisibleAsync(Database, Token));
        Assert.Single(await new ImportStore(Database).ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task ImportAsync_NewerExport_CountsNewSameAndRevised()
    {
        var older = await ImportAsync(Reader(Views(1, 2, 3)), File("a", Instant.FromUtc(2026, 1, 1, 0, 0)));
        var newer = await ImportAsync(Reader(Views(1, 5, 3, 4)), File("b", Instant.FromUtc(2026, 1, 2, 0, 0)));

        Assert.Equal(new ImportCounts(3, 0, 0), older.Counts);
        Assert.Equal(new ImportCounts(1, 2, 1), newer.Counts);
        Assert.Equal("1 new, 1 revised and 2 unchanged observations.", newer.Message);
        Assert.Equal(newer.Counts, (await new ImportStore(Database).GetAsync(Workspace, newer.ImportId!.Value, Token))!.Counts);
    }

    [Fact]
    public async Task ImportAsync_RefusedFile_KeepsReasonAndRowsAndShowsNothing()
    {
        var row = new RejectedRow(null, 2, "views", "x", "a number", "mend it", "x,y");
        var refusal = new RefusedReading("time_zone_needed", "Hours without offset. Name a time zone.", [], [row]);

        var outcome = await ImportAsync(Reader(refusal), File("a", null));
        var again = await ImportAsync(Reader(Views(1)), File("a", null));

        Assert.Equal((ImportOutcomeState.Refused, "Hours without offset. Name a time zone."), (outcome.State, outcome.Message));
        Assert.Equal([row], await new ImportStore(Database).GetRejectedRowsAsync(Workspace, outcome.ImportId!.Value, Token));
        Assert.Equal(ImportOutcomeState.Applied, again.State);
    }

    [Fact]
    public async Task ImportAsync_OutageFile_ShowsItsOutages()
    {
        var record = new OutageRecord { Id = "1", SourceFormat = "outages.csv", Title = "Down", Start = Instant.FromUtc(2026, 1, 1, 0, 0), EndExclusive = Instant.FromUtc(2026, 1, 1, 2, 0) };
        var first = await ImportAsync(Reader(new OutageReading("outages.csv", 1, [record], [], [])), File("a", Instant.FromUtc(2026, 1, 2, 0, 0)));
        var second = await ImportAsync(
            Reader(new OutageReading("outages.csv", 2, [record with { Title = "Down again" }, record with { Id = "2" }], [], [])), File("b", Instant.FromUtc(2026, 1, 3, 0, 0)));

        Assert.Equal((1L, 1L), (first.OutagesAdded, second.OutagesAdded));
        Assert.Equal(["Down again", "Down"], (await new OutageStore(Database).ListAsync(Workspace, Token)).Select(outage => outage.Title));
        Assert.Equal("2 outages read, 1 of them new.", second.Message);
    }

    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Writing)]
    [InlineData(ImportStage.Comparing)]
    public async Task ImportAsync_CancelledAtAnyStage_LeavesNothingVisibleAndCanBeRepeated(ImportStage stage)
    {
        using var source = new CancellationTokenSource();
        var values = Enumerable.Range(0, 12_000).Select(index => (double)index).ToArray();
        var progress = new CancelAt(stage, source);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new FileImporter(Database, Reader(Views(values))).ImportAsync(Workspace, File("a", null), ReadAs, progress, source.Token));

        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
        Assert.All(await new ImportStore(Database).ListAsync(Workspace, Token), row => Assert.Equal(ImportState.Abandoned, row.State));
        await new ImportStore(Database).PurgeAsync(null, Token);
        var repeated = await ImportAsync(Reader(Views(values)), File("a", null));
        Assert.Equal((ImportOutcomeState.Applied, 12_000L), (repeated.State, repeated.New));
    }

    [Fact]
    public async Task ImportAsync_SameFileBegunElsewhereMeanwhile_IsRefusedAndTheOtherGoesOn()
    {
        var imports = new ImportStore(Database);
        var other = 0L;
        var reader = Reader(Views(1, 2));
        var progress = new Callback(value =>
        {
            if (value.Stage == ImportStage.Comparing)
                other = imports.BeginAsync(Workspace, StoreData.File("a", Instant.FromUtc(2026, 1, 1, 0, 0)), Token).GetAwaiter().GetResult();
        });

        var outcome = await new FileImporter(Database, reader).ImportAsync(Workspace, SourceFile.FromBytes("a.csv", "a"u8.ToArray()), ReadAs, progress, Token);

        Assert.Equal(ImportOutcomeState.Refused, outcome.State);
        Assert.Equal(ImportState.Writing, (await imports.GetAsync(Workspace, other, Token))!.State);
        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task ImportAsync_ReaderThatThrows_StoresNothing()
    {
        var reader = new FakeReader { OnRead = _ => throw new IOException("disk") };

        await Assert.ThrowsAsync<IOException>(() => ImportAsync(reader, File("a", null)));

        Assert.Equal(ImportState.Abandoned, Assert.Single(await new ImportStore(Database).ListAsync(Workspace, Token)).State);
        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
    }

    private static EngagementReading Views(params double[] values) => new(
        "csv.tidy",
        "tiktok",
        "luma",
        "unknown",
        [new EngagementTable { Kind = TableKind.DailySeries, RowsRead = values.Length, RowsAccepted = values.Length, Series = [StoreData.Days(StoreData.Key(), 100, values)] }],
        [],
        []);

    private static FakeReader Reader(FileReading reading) => new() { OnRead = _ => reading };

    private static SourceFile File(string content, Instant? modifiedAt) =>
        SourceFile.FromBytes(content + ".csv", Encoding.UTF8.GetBytes(content)) with { ModifiedAt = modifiedAt };

    private Task<ImportOutcome> ImportAsync(IFileReader reader, SourceFile file) =>
        new FileImporter(Database, reader).ImportAsync(Workspace, file, ReadAs, null, Token);

    private sealed class FakeReader : IFileReader
    {
        public required Func<SourceFile, FileReading> OnRead { get; init; }

        public int Reads { get; private set; }

        public FileReading Read(SourceFile file, ReadOptions options, CancellationToken token)
        {
            Reads++;
            return OnRead(file);
        }
    }

    private sealed class Callback(Action<ImportProgress> action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => action(value);
    }

    private sealed class CancelAt(ImportStage stage, CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage) source.Cancel();
        }
    }
}

public sealed class SqliteFileImporterTests(PostgresServer server) : FileImporterTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresFileImporterTests(PostgresServer server) : FileImporterTests(DatabaseEngine.PostgreSql, server);

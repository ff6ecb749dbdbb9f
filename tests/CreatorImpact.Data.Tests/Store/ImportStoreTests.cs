using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class ImportStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly Instant Exported = Instant.FromUtc(2026, 1, 10, 0, 0);

    private ImportStore Imports => new(Database);

    [Fact]
    public async Task ListSpansAsync_DaysAndHours_TellsTheStretchOfEach()
    {
        var days = StoreData.Days(StoreData.Key(), 20_000, 1, 2, 3);
        var other = StoreData.Days(StoreData.Key(metric: "likes"), 20_002, 1, 2);
        var hours = new SeriesData(StoreData.Key(granularity: Granularity.Hour), null, null, [3_600_000_000, 7_200_000_000], [1, 2]);
        var id = await StoreData.ImportAsync(Database, StoreData.File("a", Clock.GetCurrentInstant()), Token, days, other, hours);

        Assert.Equal(
            [new ImportSpan(id, Granularity.Day, 20_000, 20_003, 2), new ImportSpan(id, Granularity.Hour, 3_600_000_000, 7_200_000_000, 1)],
            await new ImportStore(Database).ListSpansAsync(Workspace, Token));
    }

    [Fact]
    public async Task BeginAsync_NewImport_RoundTrips()
    {
        var file = new NewImport("Übersicht \"1\".zip", 12_345_678_901, StoreData.Hash("x"), "tiktok.overview", Exported, [new ImportWarning("timezone_unknown", "No zone: 時")]);

        var id = await Imports.BeginAsync(Workspace, file, Token);

        var stored = await Imports.GetAsync(Workspace, id, Token);
        Assert.NotNull(stored);
        Assert.Equal((ImportState.Writing, Clock.GetCurrentInstant(), null), (stored.State, stored.ReceivedAt, stored.AppliedAt));
        Assert.Equal(file with { Warnings = stored.File.Warnings }, stored.File);
        Assert.Equal(file.Warnings, stored.File.Warnings);
        Assert.Null(await Imports.GetAsync(2, id, Token));
    }

    [Fact]
    public async Task WriteSeriesAsync_BeforeApply_NothingIsVisible()
    {
        var written = new List<long>();
        var id = await Imports.BeginAsync(Workspace, StoreData.File("a", Exported), Token);
        var values = Enumerable.Range(0, 12_001).Select(index => index / 7.0).ToArray();

        await Imports.WriteSeriesAsync(Workspace, id, [StoreData.Days(StoreData.Key(), 0, values)], new Recorder(written), Token);

        Assert.Equal([10_000L, 12_001], written);
        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
        await Imports.ApplyAsync(Workspace, id, new ImportCounts(12_001, 0, 0), Token);
        var series = Assert.Single(await new SeriesStore(Database).ListAsync(Workspace, Token));
        Assert.Equal((0L, 12_000L, 12_001), (series.FirstPeriod, series.LastPeriod, series.PeriodCount));
        var loaded = Assert.Single(await new SeriesStore(Database).LoadAsync(Workspace, [series.Id], Token));
        Assert.Equal(values, loaded.Values);
        var row = await Imports.GetAsync(Workspace, id, Token);
        Assert.Equal((ImportState.Applied, 12_001L, new ImportCounts(12_001, 0, 0)), (row!.State, row.RowsWritten, row.Counts));
    }

    [Fact]
    public async Task WriteSeriesAsync_SameSeriesTwiceInOneFile_FirstOccurrenceCounts()
    {
        await StoreData.ImportAsync(Database, StoreData.File("a", Exported), Token, StoreData.Days(StoreData.Key(), 5, 1, 2), StoreData.Days(StoreData.Key(), 6, 9, 3));

        var id = (await new SeriesStore(Database).ListAsync(Workspace, Token)).Single().Id;
        var loaded = (await new SeriesStore(Database).LoadAsync(Workspace, [id], Token)).Single();
        Assert.Equal([5L, 6, 7], loaded.Periods);
        Assert.Equal([1.0, 2, 3], loaded.Values);
    }

    [Fact]
    public async Task WriteSeriesAsync_TextNoEngineLikes_IsStoredAlike()
    {
        await StoreData.ImportAsync(Database, StoreData.File("a", Exported), Token, StoreData.Days(StoreData.Key("a\0b\ud800'; DROP TABLE x;--"), 5, 1));

        Assert.Equal("a\u2400b\ufffd'; DROP TABLE x;--", (await new SeriesStore(Database).ListAsync(Workspace, Token)).Single().Key.Account);
    }

    [Fact]
    public async Task BeginAsync_SameBytesAgain_EarlierUnfinishedImportCanNoLongerWriteOrApply()
    {
        var first = await Imports.BeginAsync(Workspace, StoreData.File("a", Exported), Token);
        var second = await Imports.BeginAsync(Workspace, StoreData.File("a", Exported), Token);

        await Assert.ThrowsAsync<ImportAbandonedException>(() => Imports.WriteSeriesAsync(Workspace, first, [StoreData.Days(StoreData.Key(), 1, 1)], null, Token));
        await Assert.ThrowsAsync<ImportAbandonedException>(() => Imports.ApplyAsync(Workspace, first, new ImportCounts(0, 0, 0), Token));
        await Assert.ThrowsAsync<ImportAbandonedException>(() => Imports.SaveRejectedRowsAsync(Workspace, first, [new RejectedRow(null, 2, null, "", "", "", "")], Token));
        Assert.Equal(second, (await Imports.FindByHashAsync(Workspace, StoreData.Hash("a"), Token))!.Id);
        Assert.Equal(ImportState.Abandoned, (await Imports.GetAsync(Workspace, first, Token))!.State);
    }

    [Fact]
    public async Task ApplyAsync_SameBytesAppliedMeanwhile_IsRefused()
    {
        var first = await StoreData.ImportAsync(Database, StoreData.File("a", Exported), Token, StoreData.Days(StoreData.Key(), 1, 1));
        await Imports.UndoAsync(Workspace, first, Token);
        var second = await Imports.BeginAsync(Workspace, StoreData.File("a", Exported), Token);
        Assert.True(await Imports.RedoAsync(Workspace, first, Token));

        await Assert.ThrowsAsync<ImportAbandonedException>(() => Imports.ApplyAsync(Workspace, second, new ImportCounts(0, 0, 0), Token));
        Assert.Equal(first, (await Imports.FindByHashAsync(Workspace, StoreData.Hash("a"), Token))!.Id);
    }

    [Fact]
    public async Task RefuseAsync_AfterWriting_ShowsNothingButTheReason()
    {
        var id = await Imports.BeginAsync(Workspace, StoreData.File("a", Exported), Token);
        await Imports.WriteSeriesAsync(Workspace, id, [StoreData.Days(StoreData.Key(), 1, 1)], null, Token);
        var rows = Enumerable.Range(1, 1_203)
            .Select(line => new RejectedRow(line % 2 == 0 ? "a.csv" : null, line, line % 3 == 0 ? "views" : null, "x\0", "a number", "mend it", "row")).ToList();
        await Imports.SaveRejectedRowsAsync(Workspace, id, rows, Token);

        await Imports.RefuseAsync(Workspace, id, "time_zone_needed", "Line 2: no zone. Name one.", Token);

        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
        var row = Assert.Single(await Imports.ListAsync(Workspace, Token));
        Assert.Equal((ImportState.Refused, "time_zone_needed", "Line 2: no zone. Name one.", 1_203L), (row.State, row.RefusalCode, row.RefusalReason, row.RowsRejected));
        Assert.Null(await Imports.FindByHashAsync(Workspace, StoreData.Hash("a"), Token));
        Assert.Equal(rows.Select(one => one with { Found = "x\u2400" }), await Imports.GetRejectedRowsAsync(Workspace, id, Token));
        await Assert.ThrowsAsync<ImportAbandonedException>(() => Imports.ApplyAsync(Workspace, id, new ImportCounts(0, 0, 0), Token));
    }

    [Fact]
    public async Task PurgeAsync_ClosedImports_DeletesOnlyWhatIsInvisible()
    {
        var kept = await StoreData.ImportAsync(Database, StoreData.File("kept", Exported), Token, StoreData.Days(StoreData.Key(), 1, 1, 2));
        var undone = await StoreData.ImportAsync(Database, StoreData.File("undone", Exported), Token, StoreData.Days(StoreData.Key(), 1, 3));
        await Imports.UndoAsync(Workspace, undone, Token);
        var open = await Imports.BeginAsync(Workspace, StoreData.File("open", Exported), Token);
        await Imports.WriteSeriesAsync(Workspace, open, [StoreData.Days(StoreData.Key(), 1, Enumerable.Repeat(1.0, 9_000).ToArray())], null, Token);
        Assert.Equal(0, await Imports.PurgeAsync(null, Token));

        Assert.Equal(1, await Imports.RemoveUnappliedAsync(Token));
        Assert.Equal(9_000, await Imports.PurgeAsync(null, Token));

        var visible = await StoreData.VisibleAsync(Database, Token);
        Assert.Equal(3, await CountAsync());
        Clock.Advance(Duration.FromDays(31));
        Assert.Equal(1, await Imports.PurgeAsync(Clock.GetCurrentInstant() - Duration.FromDays(30), Token));
        Assert.Equal(2, await CountAsync());
        Assert.False(await Imports.RedoAsync(Workspace, undone, Token));
        Assert.Equal(visible, await StoreData.VisibleAsync(Database, Token));
        Assert.Equal(ImportState.Applied, (await Imports.GetAsync(Workspace, kept, Token))!.State);
    }

    [Fact]
    public async Task WriteSeriesAsync_Cancelled_LeavesAnInvisibleImport()
    {
        using var source = new CancellationTokenSource();
        var id = await Imports.BeginAsync(Workspace, StoreData.File("a", Exported), Token);
        var progress = new Recorder([]) { OnReport = _ => source.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Imports.WriteSeriesAsync(Workspace, id, [StoreData.Days(StoreData.Key(), 0, new double[20_000])], progress, source.Token));

        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
        Assert.Equal(10_000, await CountAsync());
    }

    private Task<long> CountAsync() =>
        Database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM observation", null, reader => reader.GetInt64(0), Token), Token);

    private sealed class Recorder(List<long> reports) : IProgress<long>
    {
        public Action<long>? OnReport { get; init; }

        public void Report(long value)
        {
            reports.Add(value);
            OnReport?.Invoke(value);
        }
    }
}

public sealed class SqliteImportStoreTests(PostgresServer server) : ImportStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresImportStoreTests(PostgresServer server) : ImportStoreTests(DatabaseEngine.PostgreSql, server);

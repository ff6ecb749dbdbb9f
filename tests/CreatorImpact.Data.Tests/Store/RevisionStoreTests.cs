using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class RevisionStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private RevisionStore Revisions => new(Database);

    // 30 days, of which the second export changes twelve.
    [Fact]
    public async Task OfSeriesAsync_ReimportWithTwelveChangedDays_ListsTwelve()
    {
        var before = Enumerable.Range(0, 30).Select(day => 100.0 + day).ToArray();
        var after = before.Select((value, day) => day % 5 < 2 ? value + 1 : value).ToArray();
        var first = await ImportAsync("a", 1, before);
        var second = await ImportAsync("b", 2, after);

        var ofSeries = await Revisions.OfSeriesAsync(Workspace, 1, 100, Token);
        var ofImport = await Revisions.OfImportAsync(Workspace, second, 5, Token);

        Assert.Equal((12L, 12), (ofSeries.Count, ofSeries.Shown.Count));
        Assert.Equal(new Revision(1, 126, 126, 127, first, second), ofSeries.Shown[0]);
        Assert.Equal((12L, 5), (ofImport.Count, ofImport.Shown.Count));
        Assert.Equal(0, (await Revisions.OfImportAsync(Workspace, first, 5, Token)).Count);
    }

    [Fact]
    public async Task OfSeriesAsync_ThreeExportsInAnyOrder_ListsEachStepByRank()
    {
        var newest = await ImportAsync("c", 3, 3);
        var oldest = await ImportAsync("a", 1, 1);
        var middle = await ImportAsync("b", 2, 2);

        var list = await Revisions.OfSeriesAsync(Workspace, 1, 10, Token);

        Assert.Equal([new Revision(1, 100, 1, 2, oldest, middle), new Revision(1, 100, 2, 3, middle, newest)], list.Shown);
    }

    [Fact]
    public async Task OfSeriesAsync_UndoneImport_IsNoRevision()
    {
        await ImportAsync("a", 1, 1, 2);
        var second = await ImportAsync("b", 2, 1, 3);

        await new ImportStore(Database).UndoAsync(Workspace, second, Token);

        Assert.Equal(0, (await Revisions.OfSeriesAsync(Workspace, 1, 10, Token)).Count);
        Assert.Equal(0, (await Revisions.OfImportAsync(Workspace, second, 10, Token)).Count);
    }

    // Days 100–103 were 1 2 3 4; the second export revises two, adds one, and is then compared with the first alone.
    [Fact]
    public async Task SinceAsync_NewerExport_CountsItsPeriods()
    {
        var first = await ImportAsync("a", 1, 1, 2, 3, 4);
        var second = await ImportAsync("b", 2, 1, 20, 30, 4, 5);

        Assert.Equal([new ImportChange(second, 1, 2, 0)], await Revisions.SinceAsync(Workspace, 1, [first], [second, first], Token));
        Assert.Empty(await Revisions.SinceAsync(Workspace, 1, [second, first], [second, first], Token));
    }

    [Fact]
    public async Task SinceAsync_ExportTakenBack_CountsItsPeriodsUnderIt()
    {
        var first = await ImportAsync("a", 1, 1, 2, 3, 4);
        var second = await ImportAsync("b", 2, 1, 20, 30, 4, 5);
        await new ImportStore(Database).UndoAsync(Workspace, second, Token);

        Assert.Equal([new ImportChange(second, 0, 2, 1)], await Revisions.SinceAsync(Workspace, 1, [second, first], [first], Token));
    }

    [Fact]
    public async Task SinceAsync_SeveralExports_CountsEachPeriodUnderTheOneThatShows()
    {
        var first = await ImportAsync("a", 1, 1, 2, 3);
        var third = await ImportAsync("c", 3, 1, 2, 9);
        var second = await ImportAsync("b", 2, 1, 5, 8, 7);

        Assert.Equal(
            [new ImportChange(third, 0, 1, 0), new ImportChange(second, 1, 0, 0)],
            await Revisions.SinceAsync(Workspace, 1, [first], [third, second, first], Token));
    }

    [Fact]
    public async Task SinceAsync_OverlappingExportOfTheSameValues_IsNoChange()
    {
        var first = await ImportAsync("a", 1, 1, 2, 3, 4);
        var second = await ImportAsync("b", 2, 1, 2, 3);

        Assert.Empty(await Revisions.SinceAsync(Workspace, 1, [first], [second, first], Token));
    }

    [Fact]
    public async Task OfPeriodsAsync_TwoExports_GivesBothByRankAndNoOtherPeriods()
    {
        var newer = await ImportAsync("b", 2, 1, 20, 30, 4);
        var older = await ImportAsync("a", 1, 1, 2, 3, 4);
        await new ImportStore(Database).UndoAsync(Workspace, await ImportAsync("c", 3, 9, 9, 9, 9), Token);

        var values = await Revisions.OfPeriodsAsync(Workspace, [1], 101, 102, Token);

        var (first, second) = (Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 2, 0, 0));
        Assert.Equal([new(1, 101, older, first, 1, 2), new(1, 101, newer, second, 2, 20), new(1, 102, older, first, 1, 3), new RankedValue(1, 102, newer, second, 2, 30)], values);
    }

    private Task<long> ImportAsync(string content, int day, params double[] values) =>
        StoreData.ImportAsync(Database, StoreData.File(content, Instant.FromUtc(2026, 1, day, 0, 0)), Token, StoreData.Days(StoreData.Key(), 100, values));
}

public sealed class SqliteRevisionStoreTests(PostgresServer server) : RevisionStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresRevisionStoreTests(PostgresServer server) : RevisionStoreTests(DatabaseEngine.PostgreSql, server);

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

    private Task<long> ImportAsync(string content, int day, params double[] values) =>
        StoreData.ImportAsync(Database, StoreData.File(content, Instant.FromUtc(2026, 1, day, 0, 0)), Token, StoreData.Days(StoreData.Key(), 100, values));
}

public sealed class SqliteRevisionStoreTests(PostgresServer server) : RevisionStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresRevisionStoreTests(PostgresServer server) : RevisionStoreTests(DatabaseEngine.PostgreSql, server);

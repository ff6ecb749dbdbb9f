using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>Which value shows where imports overlap: the newest export's, whatever the order of arrival and undo.</summary>
public abstract class ImportVisibilityTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly (NewImport File, SeriesData[] Series)[] Three =
    [
        (StoreData.File("first", Instant.FromUtc(2026, 1, 10, 0, 0)),
            [StoreData.Days(StoreData.Key(), 100, 1, 2, 3, 4), StoreData.Days(StoreData.Key(metric: "likes"), 100, 7) with { ZoneId = "Europe/Berlin" }]),
        (StoreData.File("second", Instant.FromUtc(2026, 1, 12, 0, 0)),
            [StoreData.Days(StoreData.Key(), 102, 30, 40, 50) with { ZoneId = "America/New_York" }]),
        (StoreData.File("third", Instant.FromUtc(2026, 1, 12, 0, 0)),
            [StoreData.Days(StoreData.Key(), 103, 400, 500, 600), StoreData.Days(StoreData.Key("nova", null, "revenue"), 1, 1.5) with { Currency = "EUR" }]),
    ];

    public static TheoryData<int[]> Orders =>
        new([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task ListAsync_ThreeOverlappingImportsInAnyOrder_ShowsTheNewestExport(int[] order)
    {
        foreach (var index in order)
            await ImportAsync(index);

        var visible = await LoadViewsAsync();

        // Equal export instants: the larger fingerprint ranks higher.
        var thirdWins = string.CompareOrdinal(Three[2].File.Sha256, Three[1].File.Sha256) > 0;
        Assert.Equal([100L, 101, 102, 103, 104, 105], visible.Periods);
        Assert.Equal(thirdWins ? [1, 2, 30, 400, 500, 600] : [1.0, 2, 30, 40, 50, 600], visible.Values);
        Assert.Equal("America/New_York", visible.ZoneId);
        var listed = await new SeriesStore(Database).ListAsync(Workspace, Token);
        Assert.Equal(6, listed.Single(series => series.Key == StoreData.Key()).PeriodCount);
        Assert.Equal("EUR", listed.Single(series => series.Key.Account == "nova").Currency);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task UndoAsync_InAnyOrder_EqualsNeverImported(int[] order)
    {
        var ids = new long[3];
        for (var index = 0; index < 3; index++)
            ids[index] = await ImportAsync(index);
        var all = await StoreData.VisibleAsync(Database, Token);
        var imports = new ImportStore(Database);

        for (var undone = 1; undone <= 3; undone++)
        {
            Assert.True(await imports.UndoAsync(Workspace, ids[order[undone - 1]], Token));
            Assert.Equal(await NeverImportedAsync(order[..undone]), await StoreData.VisibleAsync(Database, Token));
        }

        Assert.Empty(await StoreData.VisibleAsync(Database, Token));
        foreach (var index in order)
            Assert.True(await imports.RedoAsync(Workspace, ids[index], Token));
        Assert.Equal(all, await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task CountChangesAsync_Overlap_CountsNewSameAndRevised()
    {
        await ImportAsync(1);
        var imports = new ImportStore(Database);
        var older = await imports.BeginAsync(Workspace, Three[0].File, Token);
        await imports.WriteSeriesAsync(Workspace, older, Three[0].Series, null, Token);
        var newer = await imports.BeginAsync(Workspace, StoreData.File("newer", Instant.FromUtc(2026, 2, 1, 0, 0)), Token);
        await imports.WriteSeriesAsync(Workspace, newer, [StoreData.Days(StoreData.Key(), 103, 40, 51, 60)], null, Token);

        // 102 and 103 are covered by the newer export; 100, 101 and the like are new.
        Assert.Equal(new ImportCounts(3, 0, 0) { Covered = 2 }, await imports.CountChangesAsync(Workspace, older, Token));
        Assert.Equal(new ImportCounts(1, 1, 1), await imports.CountChangesAsync(Workspace, newer, Token));
    }

    [Fact]
    public async Task SetZoneAsync_UserZone_CoversTheFilesUntilTakenBack()
    {
        await ImportAsync(1);
        var store = new SeriesStore(Database);
        var id = (await store.ListAsync(Workspace, Token)).Single().Id;

        Assert.True(await store.SetZoneAsync(Workspace, id, "Asia/Tokyo", Token));
        Assert.Equal("Asia/Tokyo", (await LoadViewsAsync()).ZoneId);
        Assert.True(await store.SetZoneAsync(Workspace, id, null, Token));
        Assert.Equal("America/New_York", (await LoadViewsAsync()).ZoneId);
        Assert.False(await store.SetZoneAsync(Workspace, 999, "Asia/Tokyo", Token));
    }

    private Task<long> ImportAsync(int index) => StoreData.ImportAsync(Database, Three[index].File, Token, Three[index].Series);

    private async Task<LoadedSeries> LoadViewsAsync()
    {
        var store = new SeriesStore(Database);
        var id = (await store.ListAsync(Workspace, Token)).Single(series => series.Key == StoreData.Key()).Id;
        return (await store.LoadAsync(Workspace, [id], Token)).Single();
    }

    private async Task<List<string>> NeverImportedAsync(int[] without)
    {
        const long Other = 2;
        await Database.WriteAsync(
            session => session.ExecuteAsync("INSERT INTO workspace (workspace_id, name, created_at) VALUES (2, 'other', 0) ON CONFLICT DO NOTHING", null, Token), Token);
        var imports = new ImportStore(Database);
        foreach (var old in await imports.ListAsync(Other, Token))
            await imports.UndoAsync(Other, old.Id, Token);
        foreach (var index in Enumerable.Range(0, 3).Except(without))
        {
            var id = await imports.BeginAsync(Other, Three[index].File, Token);
            await imports.WriteSeriesAsync(Other, id, Three[index].Series, null, Token);
            await imports.ApplyAsync(Other, id, new ImportCounts(0, 0, 0), Token);
        }

        return await StoreData.VisibleAsync(Database, Token, Other);
    }
}

public sealed class SqliteImportVisibilityTests(PostgresServer server) : ImportVisibilityTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresImportVisibilityTests(PostgresServer server) : ImportVisibilityTests(DatabaseEngine.PostgreSql, server);

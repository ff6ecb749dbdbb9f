using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class SeriesStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly Instant Exported = Instant.FromUtc(2026, 1, 10, 0, 0);

    private SeriesStore Series => new(Database);

    [Fact]
    public async Task ListAsync_Accounts_AreInOrderAndSayWhetherTheyHaveSeries()
    {
        var undone = await StoreData.ImportAsync(Database, StoreData.File("undone", Instant.FromUtc(2026, 1, 1, 0, 0)), Token, StoreData.Days(new SeriesKey("yan", "x", "views", Granularity.Day), 1, 1));
        await new ImportStore(Database).UndoAsync(Workspace, undone, Token);
        await StoreData.ImportAsync(
            Database,
            StoreData.File("accounts", Instant.FromUtc(2026, 1, 1, 0, 0)),
            Token,
            StoreData.Days(new SeriesKey("zoe", "x", "views", Granularity.Day), 1, 1),
            StoreData.Days(new SeriesKey("ann", "youtube", "views", Granularity.Day), 1, 1),
            StoreData.Days(new SeriesKey("ann", "youtube", "likes", Granularity.Day), 1, 1),
            StoreData.Days(new SeriesKey("ann", null, "views", Granularity.Day), 1, 1));

        var accounts = await new AccountStore(Database).ListAsync(Workspace, Token);

        Assert.Equal([("ann", null, true), ("ann", "youtube", true), ("yan", "x", false), ("zoe", "x", true)], accounts.Select(account => (account.Name, account.Platform, account.HasSeries)));
        Assert.Equal(4, accounts.Select(account => account.Id).Distinct().Count());
    }

    [Fact]
    public async Task ListAndLoadAsync_OneOrManySeries_AskTheSameNumberOfQuestions()
    {
        await StoreData.ImportAsync(Database, StoreData.File("one", Exported), Token, StoreData.Days(StoreData.Key("a0"), 1, 1, 2));
        await StoreData.ImportAsync(Database, StoreData.File("same", Exported), Token, StoreData.Days(StoreData.Key("a0"), 1, 1, 3));
        var one = await CountAsync();
        var many = Enumerable.Range(0, 300).Select(index => StoreData.Days(StoreData.Key(FormattableString.Invariant($"a{index:000}")), 1, index, 2)).ToArray();
        await StoreData.ImportAsync(Database, StoreData.File("many", Exported), Token, many);
        await StoreData.ImportAsync(Database, StoreData.File("more", Exported), Token, many);

        var three = await CountAsync();

        Assert.Equal((3L, 2L), (one.List, one.Load));
        Assert.Equal((3L, 2L), (three.List, three.Load));
        Assert.Equal(301, three.Series);
    }

    [Fact]
    public async Task ListAsync_NamesOfAllKinds_AreOrderedByCodePoint()
    {
        string[] names = ["a", "B", "Z", "ä", "_x", "Å", "z", "10", "9", "日本", "A b", "A-a"];
        await StoreData.ImportAsync(Database, StoreData.File("one", Exported), Token, [.. names.Select(name => StoreData.Days(StoreData.Key(name), 1, 1))]);

        var listed = await Series.ListAsync(Workspace, Token);

        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Select(series => series.Key.Account));
    }

    [Fact]
    public async Task LoadAsync_SomeIds_ReturnsThoseWithKeyAndExactValues()
    {
        double[] values = [0.1, 1e-300, 123456789.123456789, -0.0, double.MaxValue];
        var hours = StoreData.Days(StoreData.Key(granularity: Granularity.Hour), 1_767_225_600_000_000, values) with { ZoneId = "Etc/GMT+4" };
        await StoreData.ImportAsync(Database, StoreData.File("one", Exported), Token, hours, StoreData.Days(StoreData.Key("b", null), 1, 1), StoreData.Days(StoreData.Key("c"), 1, 1));
        var listed = await Series.ListAsync(Workspace, Token);

        var loaded = await Series.LoadAsync(Workspace, [.. listed.Where(series => series.Key.Account != "c").Select(series => series.Id), 12345], Token);

        Assert.Equal(2, loaded.Count);
        Assert.Equal(("b", null), (loaded[0].Key.Account, loaded[0].Key.Platform));
        Assert.Equal((hours.Key, "Etc/GMT+4"), (loaded[1].Key, loaded[1].ZoneId));
        Assert.Equal(hours.Periods, loaded[1].Periods);
        Assert.Equal(values.Select(value => BitConverter.DoubleToInt64Bits(value + 0.0)), loaded[1].Values.Select(BitConverter.DoubleToInt64Bits));
        Assert.Empty(await Series.LoadAsync(Workspace, [], Token));
        Assert.Empty(await Series.LoadAsync(2, [listed[0].Id], Token));
    }

    [Fact]
    public async Task ListAsync_SameNameOnTwoPlatforms_IsOneCreatorWithTwoAccounts()
    {
        await StoreData.ImportAsync(Database, StoreData.File("one", Exported), Token, StoreData.Days(StoreData.Key("luma", "tiktok"), 1, 1), StoreData.Days(StoreData.Key("luma", "youtube"), 1, 1));

        var creators = await Database.ReadAsync(session => session.QueryAsync("SELECT name FROM creator", null, reader => reader.GetString(0), Token), Token);

        Assert.Equal(["luma"], creators);
        Assert.Equal(["tiktok", "youtube"], (await Series.ListAsync(Workspace, Token)).Select(series => series.Key.Platform));
    }

    // An export of a whole workspace stands on exports of its own times: the file is the newest, what it says of one series is not.
    [Fact]
    public async Task LoadAsync_SeriesCarriedOnFromAnOlderExport_IsRankedByTheTimeOfThatOne()
    {
        var (older, newer) = (Exported - Duration.FromDays(5), Exported + Duration.FromDays(5));
        var platform = await StoreData.ImportAsync(Database, StoreData.File("platform", Exported), Token, StoreData.Days(StoreData.Key("ann"), 1, 10, 20, 30), StoreData.Days(StoreData.Key("bob"), 1, 10, 20, 30));
        var carried = StoreData.File("carried", Exported + Duration.FromDays(10)) with { Kind = ImportKind.Workspace };

        var import = await StoreData.ImportAsync(
            Database, carried, Token, StoreData.Days(StoreData.Key("ann"), 1, 1, 2, 3, 4) with { ExportedAt = older }, StoreData.Days(StoreData.Key("bob"), 1, 1, 2, 3, 4) with { ExportedAt = newer });

        var listed = await Series.ListAsync(Workspace, Token);
        var loaded = await Series.LoadAsync(Workspace, [.. listed.Select(series => series.Id)], Token);
        Assert.Equal([Exported, newer], listed.Select(series => series.ExportedAt));
        Assert.Equal([platform, import, import, platform], listed.SelectMany(series => series.Imports));
        Assert.Equal([10d, 20d, 30d, 4d, 1d, 2d, 3d, 4d], loaded.SelectMany(series => series.Values));
        var revisions = new RevisionStore(Database);
        Assert.Equal(new Revision(listed[0].Id, 3, 3, 30, import, platform), (await revisions.OfSeriesAsync(Workspace, listed[0].Id, 10, Token)).Shown[0]);
        Assert.Equal(new Revision(listed[1].Id, 3, 30, 3, platform, import), (await revisions.OfSeriesAsync(Workspace, listed[1].Id, 10, Token)).Shown[0]);
        Assert.Equal([older, Exported], (await revisions.OfPeriodsAsync(Workspace, [listed[0].Id], 1, 1, Token)).Select(value => value.WrittenAt));
    }

    [Fact]
    public async Task CountAsync_SeriesCarriedOnFromSeveralExports_ComparesTheTimesOfThose()
    {
        await StoreData.ImportAsync(Database, StoreData.File("platform", Exported), Token, StoreData.Days(StoreData.Key("ann"), 1, 10, 20), StoreData.Days(StoreData.Key("bob"), 1, 10, 20));
        SeriesData[] series =
        [
            StoreData.Days(StoreData.Key("ann"), 1, 1, 2, 3) with { ExportedAt = Exported - Duration.FromDays(5) },
            StoreData.Days(StoreData.Key("bob"), 1, 1, 20, 3) with { ExportedAt = Exported + Duration.FromDays(5) },
        ];
        var imports = new ImportStore(Database);
        var import = await imports.BeginAsync(Workspace, StoreData.File("carried", Exported + Duration.FromDays(10)) with { Kind = ImportKind.Workspace }, Token);

        var expected = await ChangePreview.CountAsync(Database, Workspace, import, series, Token);
        await imports.WriteSeriesAsync(Workspace, import, series, null, Token);
        var counted = await imports.CountChangesAsync(Workspace, import, Token);

        Assert.Equal(new ImportCounts(2, 1, 1) { Covered = 2 }, counted);
        Assert.Equal(counted, expected);
    }

    private async Task<(long List, long Load, int Series)> CountAsync()
    {
        var before = Database.QueryCount;
        var listed = await Series.ListAsync(Workspace, Token);
        var between = Database.QueryCount;
        var loaded = await Series.LoadAsync(Workspace, [.. listed.Select(series => series.Id)], Token);
        Assert.Equal(listed.Select(series => series.Id), loaded.Select(series => series.Id));
        return (between - before, Database.QueryCount - between, listed.Count);
    }
}

public sealed class SqliteSeriesStoreTests(PostgresServer server) : SeriesStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresSeriesStoreTests(PostgresServer server) : SeriesStoreTests(DatabaseEngine.PostgreSql, server);

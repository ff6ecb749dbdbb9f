using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class RunInputStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 2, 1, 10, 0);

    private RunInputStore Inputs => new(Database);

    [Fact]
    public async Task SaveAsync_MoreThanAChunk_IsReadBackByRunInTwoStatements()
    {
        await ImportAsync("a", 1, [.. Enumerable.Range(0, 201).Select(number => FormattableString.Invariant($"account {number:000}"))]);
        var (first, second) = (await RunAsync(), await RunAsync());
        await Inputs.SaveAsync(Workspace, new RunInputs(first, [.. Enumerable.Range(1, 201).Select(id => new RunSeries(id, [3, 1], "Europe/Berlin", "aa", "own"))], [Outage(5, null)]), Token);
        await Inputs.SaveAsync(Workspace, new RunInputs(second, [new RunSeries(7, [], null, "bb", null)], []), Token);
        var before = Database.QueryCount;

        var read = await Inputs.ListAsync(Workspace, [first, second, 99], Token);

        Assert.Equal(2, Database.QueryCount - before);
        Assert.Equal((201, 1, 0), (read[first].Series.Count, read[second].Series.Count, read[99].Series.Count));
        var one = read[first].Series[200];
        Assert.Equal((201L, "Europe/Berlin", "aa", "own", new SeriesKey("account 200", "tiktok", "views", Granularity.Day)), (one.SeriesId, one.ZoneId, one.Content, one.Profile, one.Key));
        Assert.Equal([3L, 1], one.Imports);
        Assert.Equal(Outage(5, null), Assert.Single(read[first].Outages));
        Assert.True(read[second].Series[0].HasImports([], null));
        Assert.False(read[second].Series[0].HasImports([], "Etc/UTC"));
    }

    [Fact]
    public async Task SaveAsync_OutageWithAnEnd_KeepsIt()
    {
        var run = await RunAsync();

        await Inputs.SaveAsync(Workspace, new RunInputs(run, [], [Outage(5, Start + Duration.FromHours(2))]), Token);

        Assert.Equal(Outage(5, Start + Duration.FromHours(2)), Assert.Single((await Inputs.ListAsync(Workspace, [run], Token))[run].Outages));
        Assert.Empty((await Inputs.ListAsync(2, [run], Token))[run].Outages);
    }

    [Fact]
    public async Task ImportsOfSeries_AnyOrderOfArrival_StandByRankAndLeaveUndoneOnesOut()
    {
        var newer = await ImportAsync("b", 2, "luma");
        var older = await ImportAsync("a", 1, "luma");
        var undone = await ImportAsync("c", 3, "luma");
        await new ImportStore(Database).UndoAsync(Workspace, undone, Token);
        var series = new SeriesStore(Database);

        Assert.Equal([newer, older], Assert.Single(await series.ListAsync(Workspace, Token)).Imports);
        Assert.Equal([newer, older], Assert.Single(await series.LoadAsync(Workspace, [1], Token)).Imports);
    }

    private static RunOutage Outage(long id, Instant? end) => new(id, "tiktok", "Feed", Start, end, "cc");

    private Task<long> RunAsync() => new RunStore(Database).CreateAsync(Workspace, new NewRun("hash", 1, "0.1.0", "{}"), Token);

    private Task<long> ImportAsync(string content, int day, params string[] accounts) => StoreData.ImportAsync(
        Database, StoreData.File(content, Instant.FromUtc(2026, 1, day, 0, 0)), Token, [.. accounts.Select(account => StoreData.Days(StoreData.Key(account), 100, 1, 2))]);
}

public sealed class SqliteRunInputStoreTests(PostgresServer server) : RunInputStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresRunInputStoreTests(PostgresServer server) : RunInputStoreTests(DatabaseEngine.PostgreSql, server);

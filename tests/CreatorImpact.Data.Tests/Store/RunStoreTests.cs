using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class RunStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private RunStore Runs => new(Database);

    [Fact]
    public async Task CreateAsync_SeedAboveTheSignedRange_RoundTrips()
    {
        var origin = new NewRun("abc", ulong.MaxValue - 3, "0.1.0", """{"draws":2000}""");

        var id = await Runs.CreateAsync(Workspace, origin, Token);

        var created = Clock.GetCurrentInstant();
        Assert.Equal(new StoredRun(id, origin, created, null), Assert.Single(await Runs.ListAsync(Workspace, Token)));
        Clock.Advance(Duration.FromMinutes(1));
        Assert.True(await Runs.CompleteAsync(Workspace, id, Token));
        Assert.False(await Runs.CompleteAsync(Workspace, id, Token));
        Assert.Equal(new StoredRun(id, origin, created, Clock.GetCurrentInstant()), Assert.Single(await Runs.ListAsync(Workspace, Token)));
    }

    [Fact]
    public async Task ListLatestAsync_OneOutage_LeavesTheOthersOut()
    {
        await RunAsync(true, Estimate(5, 7, "one", 1), Estimate(5, 8, "two", 2));

        Assert.Equal(["two"], (await Runs.ListLatestAsync(Workspace, Token, 8)).Select(latest => latest.Estimate.ResultJson));
    }

    [Fact]
    public async Task ListNewestAsync_SeveralRuns_ComesNewestFirstAndBounded()
    {
        await RunAsync(true, Estimate(5, 7, "old", 1));
        await RunAsync(true, Estimate(5, 7, "first", 1), Estimate(6, 7, "second", 2));
        await RunAsync(false, Estimate(5, 7, "unfinished", 1));

        Assert.Equal(["first", "second", "old"], (await Runs.ListNewestAsync(Workspace, 10, Token)).Select(latest => latest.Estimate.ResultJson));
        Assert.Equal(["first"], (await Runs.ListNewestAsync(Workspace, 1, Token)).Select(latest => latest.Estimate.ResultJson));
    }

    [Fact]
    public async Task ListNewestAsync_OutagesLeftOut_DoNotTakeThePlaceOfOthers()
    {
        await RunAsync(true, Estimate(5, 7, "wanted", 1));
        await RunAsync(true, Estimate(5, 8, "passed over", 2), Estimate(6, 8, "passed over", 3));

        Assert.Equal(["wanted"], (await Runs.ListNewestAsync(Workspace, 2, Token, leftOut: [8])).Select(latest => latest.Estimate.ResultJson));
    }

    [Fact]
    public async Task GetLatestAsync_UnfinishedRun_DoesNotShow()
    {
        var first = await RunAsync(true, Estimate(5, 7, "one", 1));
        await RunAsync(false, Estimate(5, 7, "two", 2));

        var latest = await Runs.GetLatestAsync(Workspace, 5, 7, Token);

        Assert.Equal((first, "one"), (latest!.Run.Id, latest.Estimate.ResultJson));
        Assert.Equal(new byte[] { 1, 1, 255 }, latest.Estimate.Loss);
        Assert.Null(latest.Estimate.Rebound);
        Assert.Null(await Runs.GetLatestAsync(Workspace, 5, 8, Token));
        Assert.Null(await Runs.GetLatestAsync(2, 5, 7, Token));
    }

    [Fact]
    public async Task SaveEstimateAsync_Twice_ReplacesTheFirst()
    {
        var run = await RunAsync(true, Estimate(5, 7, "one", 1), Estimate(5, 7, "two", 2));

        var latest = await Runs.GetLatestAsync(Workspace, 5, 7, Token);

        Assert.Equal((run, "two"), (latest!.Run.Id, latest.Estimate.ResultJson));
        Assert.Single(await Runs.ListLatestAsync(Workspace, Token));
    }

    [Fact]
    public async Task ListLatestAsync_ManyRuns_OneRowPerSeriesAndOutageInOneQuestion()
    {
        var old = await RunAsync(true, Estimate(1, 1, "a", 1), Estimate(1, 2, "b", 1), Estimate(1, 0, "union", 1));
        var newer = await RunAsync(true, Estimate(1, 1, "c", 1), Estimate(2, 1, "d", 1));
        await RunAsync(false, Estimate(2, 1, "unfinished", 1));
        var before = Database.QueryCount;

        var latest = await Runs.ListLatestAsync(Workspace, Token);

        Assert.Equal(1, Database.QueryCount - before);
        Assert.Equal([(1L, 0L, old, "union"), (1, 1, newer, "c"), (1, 2, old, "b"), (2, 1, newer, "d")], latest.Select(row => (row.Estimate.SeriesId, row.Estimate.OutageId, row.Run.Id, row.Estimate.ResultJson)));
        Assert.All(latest, row => Assert.Null(row.Estimate.Loss));
    }

    [Fact]
    public async Task ListHistoryAsync_SeveralRuns_HoldsThoseOfOneSeriesAndTheNewestOfTheOthers()
    {
        var asked = await RunAsync(true, Estimate(1, 7, "a1", 1), Estimate(2, 7, "b1", 1));
        await RunAsync(true, Estimate(1, 7, "a2", 1), Estimate(1, 8, "elsewhere", 1));
        await RunAsync(true, Estimate(1, 7, "a3", 1), Estimate(2, 7, "b3", 1), Estimate(3, 7, "not asked for", 1));
        await RunAsync(false, Estimate(1, 7, "unfinished", 1));
        var before = Database.QueryCount;

        var bounded = await Runs.ListHistoryAsync(Workspace, 7, [1, 2], new RunHistory(1, 2), Token);
        var withOldest = await Runs.ListHistoryAsync(Workspace, 7, [1, 2], new RunHistory(1, 1, asked), Token);

        Assert.Equal(2, Database.QueryCount - before);
        Assert.Equal(["a3", "a2", "b3"], bounded.Select(row => row.Estimate.ResultJson));
        Assert.Equal(["a3", "a1", "b3"], withOldest.Select(row => row.Estimate.ResultJson));
        Assert.All(bounded, row => Assert.Null(row.Estimate.Loss));
    }

    [Fact]
    public async Task ListLatestWithDrawsAsync_SomeSeriesAndOutages_HoldsTheNewestOfEachInOneQuestion()
    {
        await RunAsync(true, Estimate(1, 7, "old", 1), Estimate(2, 7, "b", 2), Estimate(3, 7, "not asked for", 1));
        await RunAsync(true, Estimate(1, 7, "new", 3), Estimate(1, 8, "elsewhere", 1));
        await RunAsync(false, Estimate(1, 7, "unfinished", 1));
        var before = Database.QueryCount;

        var latest = await Runs.ListLatestWithDrawsAsync(Workspace, [1, 2], [7, 9], Token);

        Assert.Equal(1, Database.QueryCount - before);
        Assert.Equal([("new", 3), ("b", 2)], latest.Select(row => (row.Estimate.ResultJson, (int)row.Estimate.Loss![0])));
        Assert.Empty(await Runs.ListLatestWithDrawsAsync(Workspace, [], [7], Token));
        Assert.Empty(await Runs.ListLatestWithDrawsAsync(2, [1], [7], Token));
    }

    [Fact]
    public async Task ListLatestWithDrawsAsync_AsOfARun_PassesOverLaterOnes()
    {
        var first = await RunAsync(true, Estimate(1, 7, "a1", 1), Estimate(2, 7, "b1", 2));
        var second = await RunAsync(true, Estimate(1, 7, "a2", 3));
        await RunAsync(true, Estimate(1, 7, "a3", 4), Estimate(2, 7, "b3", 5));

        Assert.Equal(["a1", "b1"], (await Runs.ListLatestWithDrawsAsync(Workspace, [1, 2], [7], Token, first)).Select(row => row.Estimate.ResultJson));
        Assert.Equal(["a2", "b1"], (await Runs.ListLatestWithDrawsAsync(Workspace, [1, 2], [7], Token, second)).Select(row => row.Estimate.ResultJson));
        Assert.Equal(["a3", "b3"], (await Runs.ListLatestWithDrawsAsync(Workspace, [1, 2], [7], Token)).Select(row => row.Estimate.ResultJson));
    }

    [Fact]
    public async Task ListOutagesAsync_LaterRuns_CountsWhatTheyMadeAgain()
    {
        var first = await RunAsync(true, Estimate(1, 7, "a", 1), Estimate(2, 7, "b", 1), Estimate(1, 8, "c", 1));
        var second = await RunAsync(true, Estimate(1, 7, "d", 1));
        var third = await RunAsync(true, Estimate(1, 7, "e", 1), Estimate(1, 8, "f", 1));
        await RunAsync(false, Estimate(2, 7, "unfinished", 1));
        var before = Database.QueryCount;

        var listed = await Runs.ListOutagesAsync(Workspace, Token);

        Assert.Equal(1, Database.QueryCount - before);
        Assert.Equal(
            [new(third, 7, 1, 0, third), new(third, 8, 1, 0, third), new(second, 7, 1, 1, third), new(first, 7, 2, 1, third), new RunOfOutage(first, 8, 1, 1, third)],
            listed);
        Assert.Equal([false, false, true, false, true], listed.Select(one => one.IsSuperseded));
        Assert.Equal([(third, 1L, 7L), (third, 1, 8), (first, 2, 7)], await Runs.ListNewestKeysAsync(Workspace, Token));
    }

    [Fact]
    public async Task GetAsync_CompletedWithTotals_GivesThemBack()
    {
        var run = await Runs.CreateAsync(Workspace, new NewRun("hash", 1, "0.1.0", "{}"), Token);
        Assert.Null((await Runs.GetAsync(Workspace, run, Token))!.TotalsJson);

        await Runs.CompleteAsync(Workspace, run, "[1]", Token);

        var found = await Runs.GetAsync(Workspace, run, Token);
        Assert.Equal(("[1]", run), (found!.TotalsJson, found.Run.Id));
        Assert.NotNull(found.Run.CompletedAt);
        Assert.Null(await Runs.GetAsync(Workspace, run + 1, Token));
        Assert.Null(await Runs.GetAsync(2, run, Token));
    }

    [Fact]
    public async Task ListOfRunAsync_OlderRun_GivesItsOwnEstimatesAndNoneWhileUnfinished()
    {
        var old = await RunAsync(true, Estimate(2, 7, "b", 1), Estimate(1, 7, "a", 1));
        await RunAsync(true, Estimate(1, 7, "newer", 1));
        var open = await RunAsync(false, Estimate(1, 7, "unfinished", 1));

        Assert.Equal(["a", "b"], (await Runs.ListOfRunAsync(Workspace, old, Token)).Select(row => row.Estimate.ResultJson));
        Assert.Empty(await Runs.ListOfRunAsync(Workspace, open, Token));
    }

    private static StoredEstimate Estimate(long series, long outage, string result, byte mark) => new(0, series, outage, result, [mark, 1, 255], null, []);

    private async Task<long> RunAsync(bool complete, params StoredEstimate[] estimates)
    {
        var run = await Runs.CreateAsync(Workspace, new NewRun("hash", 1, "0.1.0", "{}"), Token);
        foreach (var estimate in estimates)
            await Runs.SaveEstimateAsync(Workspace, estimate with { RunId = run }, Token);
        if (complete) await Runs.CompleteAsync(Workspace, run, Token);
        return run;
    }
}

public sealed class SqliteRunStoreTests(PostgresServer server) : RunStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresRunStoreTests(PostgresServer server) : RunStoreTests(DatabaseEngine.PostgreSql, server);

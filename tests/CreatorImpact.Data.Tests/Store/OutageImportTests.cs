using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>Outage files from bytes to visible outages: which records are one incident, and what a faulty one does to the others.</summary>
public abstract class OutageImportTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const string Incident = """{"id":"a1","name":"Feed down","status":"resolved","impact":"major","created_at":"2026-11-01T10:00:00Z","resolved_at":"2026-11-01T11:00:00Z"}""";

    private const string Maintenance = """{"id":"m1","name":"Upgrade","status":"scheduled","impact":"maintenance","scheduled_for":"2026-12-01T10:00:00Z","scheduled_until":"2026-12-01T11:00:00Z"}""";

    [Fact]
    public async Task ImportAsync_StatuspageWithFaultyIncidents_KeepsTheGoodOnes()
    {
        var outcome = await ImportAsync("incidents.json", 1, Page("incidents", $$"""
            {"id":"zero","name":"Nothing","status":"resolved","created_at":"2026-11-02T10:00:00Z","resolved_at":"2026-11-02T10:00:00Z"},
            {"id":"back","name":"Backwards","status":"resolved","created_at":"2026-11-03T10:00:00Z","resolved_at":"2026-11-03T09:00:00Z"},
            {"id":"blank","name":"  ","status":"resolved","created_at":"2026-11-04T10:00:00Z","resolved_at":"2026-11-04T11:00:00Z"},
            {{Incident}}
            """));

        Assert.Equal((ImportOutcomeState.Applied, 2L), (outcome.State, outcome.OutagesAdded));
        Assert.Equal(["Feed down", "blank"], (await ListAsync()).Select(outage => outage.Title));
        var rejected = await new ImportStore(Database).GetRejectedRowsAsync(Workspace, outcome.ImportId!.Value, Token);
        Assert.Equal([(2, "resolved_at"), (3, "resolved_at")], rejected.Select(row => (row.LineNumber, row.Column!)));
        Assert.All(rejected, row => Assert.Contains("after the start", row.Expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportAsync_RecordNoStoreCanHold_IsARejectedRowAndTheOthersAreKept()
    {
        var start = Instant.FromUtc(2026, 11, 1, 0, 0);
        var good = new OutageRecord { Id = "1", SourceFormat = "test", Title = "Good", Start = start, EndExclusive = start + Duration.FromHours(1) };
        var reading = new OutageReading("test", 4, [good with { Id = "2", Title = " " }, good with { Id = "3", EndExclusive = start }, good with { Id = "4", AffectedShare = double.NaN }, good], [], []);

        var outcome = await ImportAsync(new FixedReader(reading), "x.json", 1, "x");

        Assert.Equal((ImportOutcomeState.Applied, 1L), (outcome.State, outcome.OutagesAdded));
        Assert.Equal(["Good"], (await ListAsync()).Select(outage => outage.Title));
        Assert.Equal(3, (await new ImportStore(Database).GetRejectedRowsAsync(Workspace, outcome.ImportId!.Value, Token)).Count);
        Assert.Equal(3, outcome.Reading!.RejectedRows.Count);
    }

    [Fact]
    public async Task RevertAsync_ChangedImportAndChangedEntry_AreAsTheyWereRead()
    {
        var store = new OutageStore(Database);
        var import = (await ImportAsync("incidents.json", 1, Page("incidents", Incident))).ImportId!.Value;
        var start = Instant.FromUtc(2026, 11, 6, 10, 0);
        await store.AddAsync(
            Workspace,
            new StoredOutage { Title = "Own", Start = start, EndExclusive = start + Duration.FromHours(3), Phases = [new StoredPhase(start, start + Duration.FromHours(1), 0.3, 0.4), new StoredPhase(start + Duration.FromHours(2), start + Duration.FromHours(3), 0, 1)] },
            Token);
        var before = await ListAsync();
        foreach (var outage in before)
            Assert.True(await store.UpdateAsync(Workspace, outage with { Title = "Changed", Phases = [] }, Token));
        Assert.All(await ListAsync(), outage => Assert.Equal(("Changed", (long?)null), (outage.Title, outage.ImportId)));

        foreach (var outage in before)
            Assert.True(await store.RevertAsync(Workspace, outage, Token));

        var after = await ListAsync();
        Assert.Equal([import, null], after.Select(outage => outage.ImportId));
        Assert.Equal(before.Select(outage => (outage.Id, outage.Title)), after.Select(outage => (outage.Id, outage.Title)));
        Assert.Equal(before.SelectMany(outage => outage.Phases), after.SelectMany(outage => outage.Phases));
    }

    [Fact]
    public async Task RevertAsync_ImportTakenBackMeanwhile_LeavesTheEntry()
    {
        var store = new OutageStore(Database);
        var import = (await ImportAsync("incidents.json", 1, Page("incidents", Incident))).ImportId!.Value;
        var before = Assert.Single(await ListAsync());
        await store.UpdateAsync(Workspace, before with { Title = "Changed" }, Token);
        await new ImportStore(Database).UndoAsync(Workspace, import, Token);

        Assert.False(await store.RevertAsync(Workspace, before, Token));

        Assert.Equal("Changed", Assert.Single(await ListAsync()).Title);
    }

    [Fact]
    public async Task ImportAsync_HandMadeListsThatBothCountFromOne_AreDifferentOutages()
    {
        await ImportAsync("youtube.csv", 1, "id,platform,start,end,title\n1,YouTube,2026-11-01T10:00Z,2026-11-01T11:00Z,Feed\n2,YouTube,2026-11-02T10:00Z,2026-11-02T11:00Z,Upload\n");
        await ImportAsync("tiktok.csv", 2, "id,platform,start,end,title\n1,TikTok,2026-11-01T10:00Z,2026-11-01T11:00Z,Feed\n2,YouTube,2026-11-05T10:00Z,2026-11-05T11:00Z,Upload\n");

        Assert.Equal(4, (await ListAsync()).Count);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task ImportAsync_HandMadeListCorrected_TheNewerOneWins(int first, int second)
    {
        await ImportAsync("list.csv", first, List(first));
        var outcome = await ImportAsync("list.csv", second, List(second));

        Assert.Equal("critical", Assert.Single(await ListAsync()).Severity);
        Assert.Equal(0, outcome.OutagesAdded);

        static string List(int version) => $"id,platform,start,end,title,severity\n1,YouTube,2026-11-01T10:00Z,2026-11-01T11:00Z,Feed,{(version == 1 ? "minor" : "critical")}\n";
    }

    [Fact]
    public async Task ImportAsync_TitleLongerThanAnIndexTakes_IsStored()
    {
        var random = new Random(20261122);
        var title = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('a', 'z')));

        await ImportAsync("list.csv", 1, $"platform,start,end,title\nYouTube,2026-11-01T10:00Z,2026-11-01T11:00Z,{title}\n");

        Assert.Equal(title, Assert.Single(await ListAsync()).Title);
    }

    [Fact]
    public async Task ImportAsync_SeveralFilesOfOneStatusPage_ShowEachIncidentOnce()
    {
        await ImportAsync("incidents.json", 1, Page("incidents", Incident));
        await ImportAsync("scheduled-maintenances.json", 2, Page("scheduled_maintenances", Maintenance));
        var summary = await ImportAsync("summary.json", 3, $$"""{"page":{"id":"p1","name":"P"},"status":{},"components":[],"incidents":[{{Incident}}],"scheduled_maintenances":[{{Maintenance}}]}""");

        Assert.Equal(["Feed down", "Upgrade"], (await ListAsync()).Select(outage => outage.Title));
        Assert.Equal(0, summary.OutagesAdded);
    }

    [Fact]
    public async Task ImportAsync_EqualIdsOfTwoStatusPages_AreDifferentOutages()
    {
        await ImportAsync("incidents.json", 1, Page("incidents", Incident));
        await ImportAsync("incidents.json", 2, Page("incidents", Incident, "p2"));

        Assert.Equal(2, (await ListAsync()).Count);
    }

    [Fact]
    public async Task ImportAsync_StatuspageItemsWithoutId_AreToldApartByTheirTimes()
    {
        var item = Incident.Replace("\"id\":\"a1\",", string.Empty, StringComparison.Ordinal);
        await ImportAsync("a.json", 1, Page("incidents", item));
        await ImportAsync("b.json", 2, Page("incidents", item.Replace("T10:", "T09:", StringComparison.Ordinal)));
        await ImportAsync("c.json", 3, Page("incidents", "{\"name\":\"Other\",\"created_at\":\"2026-11-09T10:00:00Z\"}," + item));

        Assert.Equal(3, (await ListAsync()).Count);
    }

    private static string Page(string list, string items, string id = "p1") => $$"""{"page":{"id":"{{id}}","name":"P"},"{{list}}":[{{'\n'}}{{items}}]}""";

    private Task<IReadOnlyList<StoredOutage>> ListAsync() => new OutageStore(Database).ListAsync(Workspace, Token);

    private Task<ImportOutcome> ImportAsync(string name, int day, string content) => ImportAsync(ImportFileReader.Default, name, day, content);

    private Task<ImportOutcome> ImportAsync(IFileReader reader, string name, int day, string content) =>
        new FileImporter(Database, reader).ImportAsync(
            Workspace,
            SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(content)) with { ModifiedAt = Instant.FromUtc(2026, 11, day, 0, 0) },
            new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)),
            null,
            Token);

    private sealed class FixedReader(FileReading reading) : IFileReader
    {
        public FileReading Read(SourceFile file, ReadOptions options, CancellationToken token) => reading;
    }
}

public sealed class SqliteOutageImportTests(PostgresServer server) : OutageImportTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresOutageImportTests(PostgresServer server) : OutageImportTests(DatabaseEngine.PostgreSql, server);

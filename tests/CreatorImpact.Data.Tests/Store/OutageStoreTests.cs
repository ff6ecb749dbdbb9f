using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class OutageStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 25, 4, 0);

    private OutageStore Outages => new(Database);

    private ImportStore Imports => new(Database);

    [Fact]
    public async Task AddAsync_EveryField_RoundTrips()
    {
        var outage = new StoredOutage
        {
            Platform = "tiktok",
            Title = "Feed down",
            Start = Start,
            EndExclusive = Start + Duration.FromHours(6) + Duration.FromMilliseconds(1),
            Planned = true,
            Function = "upload",
            Severity = "critical",
            AffectedShare = 0.25,
            Cause = "power",
            Url = "https://example.org/1",
            Source = "me",
            Verification = "verified",
            EntryZone = "America/New_York",
            AcknowledgedAt = Start + Duration.FromMinutes(5),
            Components = ["Feed"],
            Regions = ["US", "CA"],
            PeakComponentStatus = "major_outage",
            Phases = [new StoredPhase(Start, Start + Duration.FromHours(1), 0.1, 0.9), new StoredPhase(Start + Duration.FromHours(1), Start + Duration.FromHours(6), 1, 1)],
        };

        var id = await Outages.AddAsync(Workspace, outage, Token);

        var stored = await Outages.GetAsync(Workspace, id, Token);
        Assert.NotNull(stored);
        Assert.Equal(outage.Phases, stored.Phases);
        Assert.Equal(outage.Components, stored.Components);
        Assert.Equal(outage.Regions, stored.Regions);
        Assert.True((outage with { Id = id }).SaysTheSameAs(stored));
        Assert.Null(await Outages.GetAsync(2, id, Token));
    }

    [Fact]
    public async Task AddAsync_NoPhases_OnePhaseWhenTheEndIsKnown()
    {
        var known = await Outages.AddAsync(Workspace, Outage() with { EndExclusive = Start + Duration.FromHours(2), AffectedShare = 0.5 }, Token);
        var open = await Outages.AddAsync(Workspace, Outage() with { EndKnown = false }, Token);

        Assert.Equal([new StoredPhase(Start, Start + Duration.FromHours(2), 0.5, 0.5)], (await Outages.GetAsync(Workspace, known, Token))!.Phases);
        var stored = (await Outages.GetAsync(Workspace, open, Token))!;
        Assert.Equal((null, false, 0), (stored.EndExclusive, stored.EndKnown, stored.Phases.Count));
    }

    [Fact]
    public async Task AddAsync_EndBeforeStart_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Outages.AddAsync(Workspace, Outage() with { EndExclusive = Start }, Token));

    [Fact]
    public async Task RemoveAndRestoreAsync_Outage_HidesAndShowsIt()
    {
        var id = await Outages.AddAsync(Workspace, Outage(), Token);

        Assert.True(await Outages.RemoveAsync(Workspace, id, Token));
        Assert.False(await Outages.RemoveAsync(Workspace, id, Token));
        Assert.Empty(await Outages.ListAsync(Workspace, Token));
        Assert.True((await Outages.GetAsync(Workspace, id, Token))!.Removed);
        Assert.True(await Outages.RestoreAsync(Workspace, id, Token));
        Assert.False(await Outages.RestoreAsync(Workspace, id, Token));
        Assert.Single(await Outages.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task UpdateAsync_ImportedOutage_UserEntryCoversItUnderTheSameId()
    {
        await ImportAsync("old", 1, Record("7", "Old"));
        var outage = Assert.Single(await Outages.ListAsync(Workspace, Token));

        Assert.True(await Outages.UpdateAsync(Workspace, outage with { Title = "Mine", Function = "display" }, Token));
        await ImportAsync("new", 2, Record("7", "New"));

        var stored = Assert.Single(await Outages.ListAsync(Workspace, Token));
        Assert.Equal((outage.Id, "Mine", "display", null), (stored.Id, stored.Title, stored.Function, stored.ImportId));
        Assert.False(await Outages.UpdateAsync(Workspace, Outage() with { Id = 999 }, Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddManyAsync_SameSourceAndId_NewerExportWinsInAnyOrder(bool newerFirst)
    {
        (string Name, int Day, OutageRecord[] Records)[] files = [("old", 1, [Record("7", "Old"), Record("8", "Only here")]), ("new", 2, [Record("7", "New")])];
        if (newerFirst) Array.Reverse(files);
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, day, records) in files)
            ids[name] = await ImportAsync(name, day, records);

        Assert.Equal(["New", "Only here"], (await Outages.ListAsync(Workspace, Token)).Select(outage => outage.Title).Order(StringComparer.Ordinal));
        await Imports.UndoAsync(Workspace, ids["new"], Token);
        Assert.Equal(["Old", "Only here"], (await Outages.ListAsync(Workspace, Token)).Select(outage => outage.Title).Order(StringComparer.Ordinal));
        await Imports.UndoAsync(Workspace, ids["old"], Token);
        Assert.Empty(await Outages.ListAsync(Workspace, Token));
        Assert.Equal(0, await Imports.PurgeAsync(Clock.GetCurrentInstant() + Duration.FromDays(1), Token));
        Assert.Equal(0, await Database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM outage_version", null, reader => reader.GetInt64(0), Token), Token));
    }

    [Fact]
    public async Task AddManyAsync_BeforeApply_NothingIsVisible()
    {
        var id = await Imports.BeginAsync(Workspace, StoreData.File("a", Start), Token);

        Assert.Equal(2, await Outages.AddManyAsync(Workspace, id, [Record("1", "One"), Record("2", "Two"), Record("1", "Again")], Token));

        Assert.Empty(await Outages.ListAsync(Workspace, Token));
        await Imports.ApplyAsync(Workspace, id, new ImportCounts(0, 0, 0, 2), Token);
        var stored = await Outages.ListAsync(Workspace, Token);
        Assert.Equal(["One", "Two"], stored.Select(outage => outage.Title).Order(StringComparer.Ordinal));
        Assert.All(stored, outage => Assert.Equal((id, "YouTube", "statuspage.incidents"), (outage.ImportId!.Value, outage.Platform, outage.Source)));
    }

    [Fact]
    public async Task AddManyAsync_RowNumbersAsIds_OtherFilesAreOtherOutages()
    {
        await ImportAsync("a", 1, Record("1", "One") with { IdIsRowNumber = true });
        await ImportAsync("b", 2, Record("1", "Another") with { IdIsRowNumber = true });
        await ImportAsync("c", 3, Record("9", "One") with { IdIsRowNumber = true, Severity = "minor" });

        var stored = await Outages.ListAsync(Workspace, Token);

        Assert.Equal([("Another", "unknown"), ("One", "minor")], stored.Select(outage => (outage.Title, outage.Severity)).Order());
    }

    [Fact]
    public async Task ListAsync_OneOrManyOutages_AsksTwoQuestions()
    {
        await Outages.AddAsync(Workspace, Outage(), Token);
        var first = await CountAsync();
        await ImportAsync("many", 1, [.. Enumerable.Range(0, 250).Select(index => Record(FormattableString.Invariant($"i{index:000}"), "Many"))]);

        Assert.Equal((2L, 1), first);
        Assert.Equal((2L, 251), await CountAsync());
    }

    private static StoredOutage Outage() => new() { Title = "Feed down", Start = Start };

    private static OutageRecord Record(string id, string title) => new()
    {
        Id = id,
        SourceFormat = "statuspage.incidents",
        Platform = "YouTube",
        Title = title,
        Start = Start,
        EndExclusive = Start + Duration.FromHours(1),
        Updates = [new OutageUpdate(Start, "investigating", "Looking"), new OutageUpdate(Start + Duration.FromHours(1), null, "Over")],
    };

    private async Task<(long Statements, int Outages)> CountAsync()
    {
        var before = Database.QueryCount;
        var listed = await Outages.ListAsync(Workspace, Token);
        return (Database.QueryCount - before, listed.Count);
    }

    private async Task<long> ImportAsync(string name, int day, params OutageRecord[] records)
    {
        var id = await Imports.BeginAsync(Workspace, StoreData.File(name, Instant.FromUtc(2026, 2, day, 0, 0)), Token);
        var added = await Outages.AddManyAsync(Workspace, id, records, Token);
        await Imports.ApplyAsync(Workspace, id, new ImportCounts(0, 0, 0, added), Token);
        return id;
    }
}

public sealed class SqliteOutageStoreTests(PostgresServer server) : OutageStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresOutageStoreTests(PostgresServer server) : OutageStoreTests(DatabaseEngine.PostgreSql, server);

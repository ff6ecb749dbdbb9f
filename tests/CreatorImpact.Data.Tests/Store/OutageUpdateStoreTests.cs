using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class OutageUpdateStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 25, 4, 0);

    private OutageStore Outages => new(Database);

    [Fact]
    public async Task ListAsync_ImportedAndOwnOutages_GivesWhatTheNewestFileHolds()
    {
        await ImportAsync("old", 1, updates: 3);
        await ImportAsync("new", 2, updates: 2);
        await Outages.AddAsync(Workspace, new StoredOutage { Title = "Mine", Start = Start }, Token);
        var imported = (await Outages.ListAsync(Workspace, Token)).Single(outage => outage.Title == "Theirs");

        Assert.Equal([KeyValuePair.Create(imported.Id, 2)], await CountAsync());

        // The user's own entry in its place does not unsay them.
        await Outages.UpdateAsync(Workspace, imported with { Title = "Corrected" }, Token);
        Assert.Equal([KeyValuePair.Create(imported.Id, 2)], await CountAsync());
        Assert.Empty(await new OutageUpdateStore(Database).ListAsync(2, Token));
    }

    private async Task<IReadOnlyDictionary<long, int>> CountAsync()
    {
        var before = Database.QueryCount;
        var found = await new OutageUpdateStore(Database).ListAsync(Workspace, Token);
        Assert.Equal(1, Database.QueryCount - before);
        return found.ToDictionary(one => one.Key, one => one.Value.Count);
    }

    private async Task ImportAsync(string name, int day, int updates)
    {
        var imports = new ImportStore(Database);
        var id = await imports.BeginAsync(Workspace, StoreData.File(name, Instant.FromUtc(2026, 2, day, 0, 0)), Token);
        var record = new OutageRecord
        {
            Id = "7",
            SourceFormat = "statuspage.incidents",
            Title = "Theirs",
            Start = Start,
            Updates = [.. Enumerable.Range(0, updates).Select(hour => new OutageUpdate(Start + Duration.FromHours(hour), "investigating", "Looking"))],
        };
        await imports.ApplyAsync(Workspace, id, new ImportCounts(0, 0, 0, await Outages.AddManyAsync(Workspace, id, [record], Token)), Token);
    }
}

public sealed class SqliteOutageUpdateStoreTests(PostgresServer server) : OutageUpdateStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresOutageUpdateStoreTests(PostgresServer server) : OutageUpdateStoreTests(DatabaseEngine.PostgreSql, server);

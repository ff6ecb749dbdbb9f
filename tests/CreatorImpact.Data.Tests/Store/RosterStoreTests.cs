using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class RosterStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private RosterStore Roster => new(Database);

    private ScheduleStore Schedule => new(Database);

    [Fact]
    public async Task ImportAsync_TwoRosters_TheNewerExportCounts_WhateverTheOrder()
    {
        await ImportAsync("roster-new.csv", "account,platform,client\n@ann,tiktok,New\n", 2);
        var older = await ImportAsync("roster-old.csv", "account,platform,client\nann,TikTok,Old\nbo,tiktok,Old\n", 1);

        Assert.Equal((ImportOutcomeState.Applied, 2L), (older.State, older.Counts.Records));
        Assert.Equal(["New", "Old"], await ClientsAsync());

        await new ImportStore(Database).UndoAsync(Workspace, older.ImportId!.Value, Token);
        Assert.Equal(["New"], await ClientsAsync());
    }

    [Fact]
    public async Task SaveAsync_OwnEntry_CoversImportsUntilUncovered()
    {
        await ImportAsync("roster.csv", "account,platform,client,creator\nann,tiktok,File,Ann\n", 1);
        var own = new RosterEntry("tiktok", "@Ann") { Clients = ["Own"], Segments = [new("tier", "gold")], Audience = [new("US", 0.25)], Followers = 7, Monetised = false };

        await Roster.SaveAsync(Workspace, own, Token);
        var stored = Assert.Single(await Roster.ListAsync(Workspace, Token));
        Assert.Equal((null, false, true), (stored.ImportId, stored.Removed, stored.Covers));
        Assert.Equal(["Own"], stored.Entry.Clients);
        Assert.Equal(own.Segments, stored.Entry.Segments);
        Assert.Equal(own.Audience, stored.Entry.Audience);
        Assert.Equal((7L, false, null), (stored.Entry.Followers, stored.Entry.Monetised, stored.Entry.Creator));

        await Roster.RemoveAsync(Workspace, own, Token);
        Assert.True(Assert.Single(await Roster.ListAsync(Workspace, Token)).Removed);

        Assert.True(await Roster.UncoverAsync(Workspace, own, Token));
        Assert.Equal(["File"], await ClientsAsync());
        Assert.False(await Roster.UncoverAsync(Workspace, own, Token));
    }

    [Fact]
    public async Task SaveAsync_EntryOverItsLimits_IsNotStored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Roster.SaveAsync(Workspace, new RosterEntry("x", "ann") { Audience = [new("US", 0.7), new("GB", 0.7)] }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Roster.SaveAsync(Workspace, new RosterEntry("x", "@"), Token));

        Assert.Empty(await Roster.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task ListAsync_SeriesOfRosteredAccounts_TakeTheRostersCreator()
    {
        await StoreData.ImportAsync(Database, StoreData.File("one", Instant.FromUtc(2026, 1, 1, 0, 0)), Token, StoreData.Days(StoreData.Key("luma"), 1, 1, 2), StoreData.Days(StoreData.Key("bo"), 1, 1, 2));
        await ImportAsync("roster.csv", "account,platform,creator\n@Luma,TikTok,Zoe Verse\n", 1);

        var series = await new SeriesStore(Database).ListAsync(Workspace, Token);

        Assert.Equal([("luma", "Zoe Verse"), ("bo", "bo")], series.Select(one => (one.Key.Account, one.CreatorName)));
    }

    [Fact]
    public async Task ImportAsync_Schedules_JoinByKeyAndUndo()
    {
        var first = await ImportAsync("plan-1.csv", "planned,title,account,platform\n2026-11-05T18:00Z,One,@ann,tiktok\n2026-11-06T18:00Z,Two,@ann,tiktok\n", 1);
        await ImportAsync("plan-2.csv", "planned,title,account,platform,client\n2026-11-06T18:00Z,Two,ann,tiktok,Acme\n2026-11-07T18:00Z,Three,ann,tiktok,Acme\n", 2);

        Assert.Equal([("One", null), ("Two", "Acme"), ("Three", "Acme")], (await Schedule.ListAsync(Workspace, Token)).Select(one => (one.Post.Title, one.Post.Client)));

        await new ImportStore(Database).UndoAsync(Workspace, first.ImportId!.Value, Token);
        Assert.Equal(["Two", "Three"], (await Schedule.ListAsync(Workspace, Token)).Select(one => one.Post.Title));
    }

    [Fact]
    public async Task RemoveAsync_PlannedPostOfAFile_IsHiddenAndComesBack()
    {
        await ImportAsync("plan.csv", "planned,title,account,platform\n2026-11-05T18:00Z,One,@ann,tiktok\n", 1);
        var own = new PlannedPost("tiktok", "ann", "Mine", new LocalDate(2026, 11, 4), null) { Format = "short" };
        await Schedule.SaveAsync(Workspace, own, Token);
        await Schedule.SaveAsync(Workspace, own, Token);
        var listed = await Schedule.ListAsync(Workspace, Token);
        Assert.Equal([("Mine", true), ("One", false)], listed.Select(one => (one.Post.Title, one.ImportId is null)));

        foreach (var one in listed) await Schedule.RemoveAsync(Workspace, one, Token);
        Assert.All(await Schedule.ListAsync(Workspace, Token), one => Assert.True(one.Removed));

        foreach (var one in listed) await Schedule.RestoreAsync(Workspace, one, Token);
        Assert.Equal(listed, await Schedule.ListAsync(Workspace, Token));
    }

    private async Task<ImportOutcome> ImportAsync(string name, string text, int day)
    {
        var file = SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)) with { ModifiedAt = Instant.FromUtc(2026, 2, day, 0, 0) };
        return await new FileImporter(Database, ImportFileReader.Default).ImportAsync(Workspace, file, new ReadOptions(Clock.GetCurrentInstant()), null, Token);
    }

    private async Task<IEnumerable<string>> ClientsAsync() => (await Roster.ListAsync(Workspace, Token)).SelectMany(stored => stored.Entry.Clients);
}

public sealed class SqliteRosterStoreTests(PostgresServer server) : RosterStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresRosterStoreTests(PostgresServer server) : RosterStoreTests(DatabaseEngine.PostgreSql, server);

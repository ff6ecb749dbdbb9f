using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Findings;

public abstract class FindingCheckStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const long Account = 4;
    private const long Outage = 7;

    private FindingCheckStore Checks => new(Database);

    [Fact]
    public async Task SaveAsync_TwoExplanations_AreListedInTheOrderOfAsking()
    {
        await SaveAsync(new FindingCheck(Explanation.ExportGap, CheckState.RuledOut));
        await SaveAsync(new FindingCheck(Explanation.Holiday, CheckState.Applies, "Carnival"));

        Assert.Equal(
            [Stamped(new FindingCheck(Explanation.Holiday, CheckState.Applies, "Carnival")), Stamped(new FindingCheck(Explanation.ExportGap, CheckState.RuledOut))],
            await Checks.ListAsync(Workspace, Account, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_AnotherWordOnTheSame_TakesItsPlaceAndGivesBackTheFormer()
    {
        var first = new FindingCheck(Explanation.Policy, CheckState.Applies, "A strike");
        var nothing = await SaveAsync(first);
        var said = Stamped(first);
        Clock.Advance(Duration.FromDays(1));

        var before = await SaveAsync(first with { State = CheckState.RuledOut, Note = "" });

        Assert.True(nothing.SaysTheSameAs(new FindingCheck(Explanation.Policy, CheckState.Open)));
        Assert.Equal(said, before);
        Assert.Equal([Stamped(new FindingCheck(Explanation.Policy, CheckState.RuledOut))], await Checks.ListAsync(Workspace, Account, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_TwoTabsOnTwoExplanations_KeepBoth()
    {
        await using var other = await OpenAgainAsync();
        await Task.WhenAll(
            SaveAsync(new FindingCheck(Explanation.Holiday, CheckState.RuledOut)),
            new FindingCheckStore(other).SaveAsync(Workspace, Account, Outage, new FindingCheck(Explanation.Campaign, CheckState.Applies), Token));

        Assert.Equal([Explanation.Holiday, Explanation.Campaign], (await Checks.ListAsync(Workspace, Account, Outage, Token)).Select(check => check.Explanation));
    }

    [Fact]
    public async Task SaveAsync_EightAtOnceOnTheSame_EachSeesTheOneBefore()
    {
        await using var other = await OpenAgainAsync();
        var stores = new[] { Checks, new FindingCheckStore(other) };
        var notes = Enumerable.Range(1, 8).Select(number => FormattableString.Invariant($"note {number}")).ToList();

        var before = await Task.WhenAll(notes.Select((note, index) => Task.Run(() => stores[index % 2].SaveAsync(Workspace, Account, Outage, new FindingCheck(Explanation.Content, CheckState.Applies, note), Token), Token)));

        var last = Assert.Single(await Checks.ListAsync(Workspace, Account, Outage, Token));
        Assert.Equal(["", .. notes], before.Select(check => check.Note).Append(last.Note).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListAsync_OtherAccountOutageOrWorkspace_SeesNothing()
    {
        await SaveAsync(new FindingCheck(Explanation.Holiday, CheckState.RuledOut));

        Assert.Empty(await Checks.ListAsync(Workspace, Account + 1, Outage, Token));
        Assert.Empty(await Checks.ListAsync(Workspace, Account, Outage + 1, Token));
        Assert.Empty(await Checks.ListAsync(Workspace + 1, Account, Outage, Token));
    }

    [Fact]
    public async Task FindAsync_ByName_FindsTheAccountOnItsPlatformOnly()
    {
        await StoreData.ImportAsync(Database, StoreData.File("a", Clock.GetCurrentInstant()), Token, StoreData.Days(StoreData.Key(), 100, 1), StoreData.Days(StoreData.Key(platform: null), 100, 1));
        var accounts = (await new AccountStore(Database).ListAsync(Workspace, Token)).ToDictionary(account => account.Platform ?? "");
        await Checks.SaveAsync(Workspace, accounts["tiktok"].Id, Outage, new FindingCheck(Explanation.Campaign, CheckState.Applies), Token);
        var statements = Database.QueryCount;

        var found = await Checks.FindAsync(Workspace, "luma", "tiktok", Outage, Token);

        Assert.Equal(1, Database.QueryCount - statements);
        Assert.Equal((accounts["tiktok"].Id, Outage), (found!.AccountId, found.OutageId));
        Assert.Equal([Stamped(new FindingCheck(Explanation.Campaign, CheckState.Applies))], found.Said);
        var other = (await Checks.FindAsync(Workspace, "luma", null, Outage, Token))!;
        Assert.Equal(accounts[""].Id, other.AccountId);
        Assert.Empty(other.Said);
        Assert.Empty((await Checks.FindAsync(Workspace, "luma", "tiktok", Outage + 1, Token))!.Said);
        Assert.Null(await Checks.FindAsync(Workspace, "luma\0", "youtube", Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_WhatCannotBeStored_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(new FindingCheck((Explanation)99, CheckState.Open)));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(new FindingCheck(Explanation.Holiday, (CheckState)99)));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(new FindingCheck(Explanation.Holiday, CheckState.Open, new string('n', 2_001))));

        Assert.Empty(await Checks.ListAsync(Workspace, Account, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_NoteAtTheLimitWithWhatNoEngineTakes_IsCleaned()
    {
        await SaveAsync(new FindingCheck(Explanation.Holiday, CheckState.Applies, "\0\ud800" + new string('n', 1_998)));

        Assert.Equal("\u2400\ufffd" + new string('n', 1_998), Assert.Single(await Checks.ListAsync(Workspace, Account, Outage, Token)).Note);
    }

    private FindingCheck Stamped(FindingCheck check) => check with { UpdatedAt = Clock.GetCurrentInstant() };

    private Task<FindingCheck> SaveAsync(FindingCheck check) => Checks.SaveAsync(Workspace, Account, Outage, check, Token);
}

public sealed class SqliteFindingCheckStoreTests(PostgresServer server) : FindingCheckStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresFindingCheckStoreTests(PostgresServer server) : FindingCheckStoreTests(DatabaseEngine.PostgreSql, server);

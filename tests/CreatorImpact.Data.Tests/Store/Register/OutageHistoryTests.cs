using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Register;

public abstract class OutageHistoryTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 25, 4, 0);

    private OutageStore Outages => new(Database);

    private OutageHistory History => new(Database);

    [Fact]
    public async Task AddAsync_WindowsStatementsAndAuthor_RoundTrip()
    {
        var id = await Outages.AddAsync(Workspace, Full, Token);

        var stored = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.True((Full with { Id = id, Phases = stored.Phases, Windows = [.. Full.Windows.Reverse()], Statements = [.. Full.Statements.Reverse()] }).SaysTheSameAs(stored));
        Assert.Equal(["BBC", "CNN"], stored.Windows.Select(window => window.Source));
        Assert.Equal([StatementKind.Update, StatementKind.Resolved], stored.Statements.Select(said => said.Kind));
        Assert.Equal(("Ana", true, Start + Duration.FromHours(3)), (stored.Author, stored.LeftOut, stored.ResolvedAt!.Value));
        Assert.True(stored.SaysTheSameAs(Assert.Single(await Outages.ListAsync(Workspace, Token))));
    }

    [Fact]
    public async Task AddAsync_WindowThatEndsBeforeItStarts_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Outages.AddAsync(Workspace, Full with { Windows = [new StatedWindow(Start, Start, "CNN")] }, Token));

    [Fact]
    public async Task AddAsync_WindowNobodyStates_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Outages.AddAsync(Workspace, Full with { Windows = [new StatedWindow(Start, Start + Duration.FromHours(1), " ")] }, Token));

    [Fact]
    public async Task ListAsync_AddedChangedRemovedRestored_TellsWhoDidWhatWhen()
    {
        var id = await Outages.AddAsync(Workspace, Full, Token);
        Clock.Advance(Duration.FromHours(1));
        await Outages.UpdateAsync(Workspace, Full with { Id = id, Planned = true, Author = "Ben" }, Token);
        await Outages.RemoveAsync(Workspace, id, Token, "Cleo");
        await Outages.RemoveAsync(Workspace, id, Token, "Nobody");
        await Outages.RestoreAsync(Workspace, id, Token);

        var changes = await History.ListAsync(Workspace, id, Token);

        Assert.Equal([OutageAction.Restored, OutageAction.Removed, OutageAction.Changed, OutageAction.Added], changes.Select(change => change.Action));
        Assert.Equal([null, "Cleo", "Ben", "Ana"], changes.Select(change => change.Author));
        Assert.Equal([false, true, false, false], changes.Select(change => change.State.Removed));
        Assert.Equal([true, true, true, false], changes.Select(change => change.State.Planned));
        Assert.Equal(Duration.FromHours(1), changes[2].At - changes[3].At);
        Assert.Empty(await History.ListAsync(2, id, Token));
    }

    [Fact]
    public async Task UndoToAsync_AnyEarlierState_IsThatStateAgain()
    {
        var id = await Outages.AddAsync(Workspace, Full, Token);
        var first = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.UpdateAsync(Workspace, first with { EndExclusive = Start + Duration.FromHours(9), Phases = [], Windows = [], Statements = [], Author = "Ben" }, Token);
        await Outages.RemoveAsync(Workspace, id, Token);
        var added = (await History.ListAsync(Workspace, id, Token))[^1];

        var undone = await History.UndoToAsync(Workspace, id, added.Id, "Cleo", Token);

        Assert.True(first.SaysTheSameAs(undone!));
        Assert.True(first.SaysTheSameAs((await Outages.GetAsync(Workspace, id, Token))!));
        var newest = (await History.ListAsync(Workspace, id, Token))[0];
        Assert.Equal((OutageAction.Undone, "Cleo", false), (newest.Action, newest.Author, newest.State.Removed));
        Assert.Null(await History.UndoToAsync(Workspace, id, 99, null, Token));
    }

    [Fact]
    public async Task UndoToAsync_StateOfAnImportThatStillSaysSo_ShowsTheImportAgain()
    {
        var id = await ImportAsync();
        var imported = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.Empty(await History.ListAsync(Workspace, id, Token));
        await Outages.UpdateAsync(Workspace, imported with { Title = "Mine", ImportId = null }, Token);
        var found = (await History.ListAsync(Workspace, id, Token))[^1];

        var undone = await History.UndoToAsync(Workspace, id, found.Id, null, Token);

        Assert.Equal(OutageAction.Found, found.Action);
        Assert.True(imported.SaysTheSameAs(undone!));
        Assert.Equal(imported.ImportId, undone!.ImportId);
    }

    [Fact]
    public async Task UndoToAsync_StateOfAnImportThatIsGone_BecomesTheUsersOwn()
    {
        var id = await ImportAsync();
        var imported = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.UpdateAsync(Workspace, imported with { Title = "Mine" }, Token);
        await new ImportStore(Database).UndoAsync(Workspace, imported.ImportId!.Value, Token);

        var undone = await History.UndoToAsync(Workspace, id, (await History.ListAsync(Workspace, id, Token))[^1].Id, null, Token);

        Assert.Equal((imported.Title, null), (undone!.Title, undone.ImportId));
    }

    [Fact]
    public async Task ListAsync_ImportChangedItBetweenTwoChanges_KeepsWhatTheImportSaid()
    {
        var id = await ImportAsync();
        await Outages.RemoveAsync(Workspace, id, Token, "Ana");
        await Outages.RestoreAsync(Workspace, id, Token, "Ana");
        await ImportAsync(hours: 5);

        await Outages.ChangeAsync(Workspace, id, outage => outage with { Title = "Mine", Author = "Ben" }, Token);

        var changes = await History.ListAsync(Workspace, id, Token);
        Assert.Equal([OutageAction.Changed, OutageAction.Found, OutageAction.Restored, OutageAction.Removed, OutageAction.Found], changes.Select(change => change.Action));
        Assert.Equal(("Feed errors", Start + Duration.FromHours(5)), (changes[1].State.Title, changes[1].State.EndExclusive!.Value));
        Assert.Equal(Start + Duration.FromHours(2), changes[2].State.EndExclusive);
    }

    [Fact]
    public async Task ChangeAsync_TwoAtOnce_BothStand()
    {
        var id = await Outages.AddAsync(Workspace, Full with { Statements = [] }, Token);
        Task<bool> Say(string text) => Outages.ChangeAsync(Workspace, id, outage => outage with { Statements = [.. outage.Statements, new OutageStatement(Start, StatementKind.Update, text)] }, Token);

        var done = await Task.WhenAll(Say("one"), Say("two"));
        Assert.Equal([true, true], done);

        Assert.Equal(["one", "two"], (await Outages.GetAsync(Workspace, id, Token))!.Statements.Select(said => said.Text).Order(StringComparer.Ordinal));
        Assert.False(await Outages.ChangeAsync(Workspace, id, _ => null, Token));
        await Outages.RemoveAsync(Workspace, id, Token);
        Assert.False(await Say("three"));
    }

    [Fact]
    public async Task SayAsync_ImportShows_IsKeptBesideItAndNewerImportsShow()
    {
        var id = await ImportAsync();

        Assert.True(await Outages.SayAsync(Workspace, id, known => [.. known, Said("On another network")], Token, "Ana"));
        await ImportAsync(hours: 5);

        var shown = Assert.Single(await Outages.ListAsync(Workspace, Token));
        Assert.NotNull(shown.ImportId);
        Assert.Equal(Start + Duration.FromHours(5), shown.EndExclusive);
        Assert.Equal([Said("On another network")], shown.Statements);
        Assert.Equal(["On another network", "Looking into it", "Fixed"], (await History.StatementsAsync(Workspace, shown, Token)).Select(said => said.Text));
        var changes = await History.ListAsync(Workspace, id, Token);
        Assert.Equal([OutageAction.Changed, OutageAction.Found], changes.Select(change => change.Action));
        Assert.Equal(["Ana", null], changes.Select(change => change.Author));
        Assert.Equal([1, 0], changes.Select(change => change.State.Statements.Count));
    }

    [Fact]
    public async Task SayAsync_TakenAwayAgain_ImportShowsAsItWas()
    {
        var id = await ImportAsync();
        var imported = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.SayAsync(Workspace, id, known => [.. known, Said("one"), Said("two")], Token);

        await Outages.SayAsync(Workspace, id, known => [.. known.Where(said => said.Text == "one")], Token);
        Assert.Equal([Said("one")], (await Outages.GetAsync(Workspace, id, Token))!.Statements);
        await Outages.SayAsync(Workspace, id, _ => [], Token);

        Assert.True(imported.SaysTheSameAs((await Outages.GetAsync(Workspace, id, Token))!));
    }

    [Fact]
    public async Task UndoToAsync_StatementBesideAnImport_GoesAndComesBackWithTheImportShowing()
    {
        var id = await ImportAsync();
        var imported = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.SayAsync(Workspace, id, known => [.. known, Said("On another network")], Token);
        var changes = await History.ListAsync(Workspace, id, Token);

        var without = await History.UndoToAsync(Workspace, id, changes[^1].Id, null, Token);
        var again = await History.UndoToAsync(Workspace, id, changes[0].Id, null, Token);

        Assert.True(imported.SaysTheSameAs(without!));
        Assert.Equal([Said("On another network")], again!.Statements);
        Assert.Equal((imported.ImportId, imported.ImportId), (without!.ImportId, again.ImportId));
    }

    [Fact]
    public async Task RevertAsync_StatementBesideAnImport_ComesBackWithIt()
    {
        var id = await ImportAsync();
        await Outages.SayAsync(Workspace, id, known => [.. known, Said("On another network")], Token);
        var before = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.UpdateAsync(Workspace, before with { Title = "Mine", Statements = [] }, Token);
        Assert.Empty((await Outages.GetAsync(Workspace, id, Token))!.Statements);

        Assert.True(await Outages.RevertAsync(Workspace, before, Token));

        Assert.True(before.SaysTheSameAs((await Outages.GetAsync(Workspace, id, Token))!));
    }

    [Fact]
    public async Task SayAsync_StatementOfTheImportTakenAway_BecomesTheUsersOwn()
    {
        var id = await ImportAsync(whole: Full);

        Assert.True(await Outages.SayAsync(Workspace, id, known => [.. known.Where(said => said.Kind == StatementKind.Update), Said("Mine")], Token));

        var own = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.Null(own.ImportId);
        Assert.Equal(["Mine", "We know."], own.Statements.Select(said => said.Text));
    }

    [Fact]
    public async Task SayAsync_OwnEntryOrNone_IsChangedInPlaceOrRefused()
    {
        var id = await Outages.AddAsync(Workspace, Full with { Statements = [] }, Token);

        Assert.True(await Outages.SayAsync(Workspace, id, known => [.. known, Said("Mine")], Token, "Ben"));
        await Assert.ThrowsAsync<ArgumentException>(() => Outages.SayAsync(Workspace, id, known => [.. known, Said(" ")], Token));

        var own = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.Equal([Said("Mine")], own.Statements);
        Assert.Equal("Ben", own.Author);
        Assert.False(await Outages.SayAsync(Workspace, 99, known => known, Token));
        await Outages.RemoveAsync(Workspace, id, Token);
        Assert.False(await Outages.SayAsync(Workspace, id, known => known, Token));
    }

    [Fact]
    public async Task AddManyAsync_StatusPage_IsKnownFromIt()
    {
        var id = await ImportAsync();

        Assert.Equal("status_page", (await Outages.GetAsync(Workspace, id, Token))!.Verification);
    }

    [Fact]
    public async Task UpdatesListAsync_OwnEntryInFront_StillKnowsWhatTheFileHolds()
    {
        var id = await ImportAsync();
        await Outages.ChangeAsync(Workspace, id, outage => outage with { Title = "Mine" }, Token);

        var said = Assert.Single(await new OutageUpdateStore(Database).ListAsync(Workspace, Token));

        Assert.Equal((id, 2, StatementKind.Resolved), (said.Key, said.Value.Count, said.Value[^1].Kind));
    }

    [Fact]
    public async Task StatementsAsync_FileAndUser_AreOneLogOldestFirst()
    {
        var id = await ImportAsync();
        var imported = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.UpdateAsync(Workspace, imported with { Statements = [new OutageStatement(Start - Duration.FromMinutes(1), StatementKind.Update, "On another network")] }, Token);

        var log = await History.StatementsAsync(Workspace, (await Outages.GetAsync(Workspace, id, Token))!, Token);

        Assert.Equal(["On another network", "Looking into it", "Fixed"], log.Select(said => said.Text));
        Assert.Equal([StatementKind.Update, StatementKind.Update, StatementKind.Resolved], log.Select(said => said.Kind));
    }

    [Fact]
    public async Task Settings_NeverSetThenSet_AreKept()
    {
        var store = new OutageSettingStore(Database);
        Assert.Equal(OutageSettings.Default, await store.LoadAsync(Workspace, Token));

        await store.SaveAsync(Workspace, new OutageSettings(Duration.FromMinutes(90), " Ana ") { UseControls = true }, Token);

        Assert.Equal(new OutageSettings(Duration.FromMinutes(90), "Ana") { UseControls = true }, await store.LoadAsync(Workspace, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.SaveAsync(Workspace, new OutageSettings(Duration.Zero, null), Token));
    }

    private static StoredOutage Full { get; } = new()
    {
        Platform = "tiktok",
        Title = "Feed down",
        Start = Start,
        EndExclusive = Start + Duration.FromHours(3),
        ResolvedAt = Start + Duration.FromHours(3),
        Author = "Ana",
        LeftOut = true,
        Regions = ["US"],
        Windows = [new StatedWindow(Start + Duration.FromHours(1), Start + Duration.FromHours(4), "CNN", "https://example.org/cnn"), new StatedWindow(Start, Start + Duration.FromHours(2), "BBC")],
        Statements =
        [
            new OutageStatement(Start + Duration.FromHours(3), StatementKind.Resolved, "Over."),
            new OutageStatement(Start + Duration.FromMinutes(9), StatementKind.Update, "We know.", "https://example.org/post"),
        ],
    };

    private static OutageStatement Said(string text) => new(Start - Duration.FromMinutes(1), StatementKind.Update, text, "https://example.org/network");

    private async Task<long> ImportAsync(int hours = 2, StoredOutage? whole = null)
    {
        var imports = new ImportStore(Database);
        var importId = await imports.BeginAsync(Workspace, StoreData.File(FormattableString.Invariant($"status {hours}"), Start + Duration.FromHours(hours)), Token);
        var record = new OutageRecord
        {
            Id = "7",
            SourceFormat = "statuspage.incidents",
            Title = "Feed errors",
            Start = Start,
            EndExclusive = Start + Duration.FromHours(hours),
            Whole = whole,
            Updates = [new OutageUpdate(Start + Duration.FromMinutes(5), "investigating", "Looking into it"), new OutageUpdate(Start + Duration.FromHours(2), "resolved", "Fixed")],
        };
        await Outages.AddManyAsync(Workspace, importId, [record], Token);
        await imports.ApplyAsync(Workspace, importId, new ImportCounts(0, 0, 0), Token);
        return Assert.Single(await Outages.ListAsync(Workspace, Token)).Id;
    }
}

public sealed class SqliteOutageHistoryTests(PostgresServer server) : OutageHistoryTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresOutageHistoryTests(PostgresServer server) : OutageHistoryTests(DatabaseEngine.PostgreSql, server);

using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Money;

public abstract class MoneyStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly string Hash = new('a', 64);

    private MoneyTermsStore Terms => new(Database);

    private MoneyLineStore Lines => new(Database);

    private ExchangeRateStore Rates => new(Database);

    private OfferStore Offers => new(Database);

    private EvidenceStore Documents => new(Database);

    [Fact]
    public async Task SaveAsync_Terms_AreReadBackAndReplacedAndTakenAway()
    {
        var scope = new MoneyScope(4, 0);
        var all = new MoneyTerms { RpmLow = 0.000001m, RpmLikely = 1.25m, RpmHigh = 7, RpmCurrency = "EUR", QualifiedShareLow = 0.1m, QualifiedShareHigh = 0.9m, LongTailDays = 90, KappaLow = 0, KappaHigh = 1, HourlyRate = 10, WaitingHours = 8.5m, Cap = 99, Currency = "USD" };

        await Terms.SaveAsync(Workspace, scope, all, Token);
        await Terms.SaveAsync(Workspace, MoneyScope.Everything, new MoneyTerms { WaitingHours = 1 }, Token);
        Assert.Equal([(MoneyScope.Everything, new MoneyTerms { WaitingHours = 1 }), (scope, all)], (await Terms.ListAsync(Workspace, Token)).Entries.Select(entry => (entry.Scope, entry.Terms)));

        await Terms.SaveAsync(Workspace, scope, new MoneyTerms { WaitingHours = 2 }, Token);
        Assert.Equal(new MoneyTerms { WaitingHours = 2 }, (await Terms.ListAsync(Workspace, Token)).Own(scope));

        await Terms.SaveAsync(Workspace, scope, MoneyTerms.Nothing, Token);
        Assert.Equal([MoneyScope.Everything], (await Terms.ListAsync(Workspace, Token)).Entries.Select(entry => entry.Scope));
    }

    [Fact]
    public async Task SaveAsync_FaultyEntries_AreNotStored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Terms.SaveAsync(Workspace, default, new MoneyTerms { LongTailDays = 5 }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Lines.SaveAsync(Workspace, Line() with { Low = 11 }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Rates.SaveAsync(Workspace, new ExchangeRate("EUR", "USD", new LocalDate(2026, 2, 1), -1, "Bank"), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Offers.SaveAsync(Workspace, MadeOffer() with { Currency = "Euro" }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Documents.AddAsync(Workspace, Document() with { Sha256 = "../x" }, Token));

        Assert.Empty((await Terms.ListAsync(Workspace, Token)).Entries);
        Assert.Empty(await Lines.ListAsync(Workspace, Token));
        Assert.Empty((await Rates.LoadAsync(Workspace, Token)).All);
        Assert.Empty(await Offers.ListAsync(Workspace, Token));
        Assert.Empty(await Documents.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task SaveAsync_Lines_AreAddedChangedAndRemoved()
    {
        var first = (await Lines.SaveAsync(Workspace, Line(), Token))!.Value;
        var second = (await Lines.SaveAsync(Workspace, new MoneyLine(0, default, MoneyLineKind.Offset, "Refund \0", 0, 0.000001m, MoneyAmount.Largest, "JPY"), Token))!.Value;
        Assert.Equal([Line() with { Id = first, CreatedAt = Clock.GetCurrentInstant() }, new MoneyLine(second, default, MoneyLineKind.Offset, "Refund \u2400", 0, 0.000001m, MoneyAmount.Largest, "JPY") { CreatedAt = Clock.GetCurrentInstant() }], await Lines.ListAsync(Workspace, Token));

        var entered = Clock.GetCurrentInstant();
        Clock.Advance(Duration.FromDays(1));
        var changed = Line() with { Id = first, Kind = MoneyLineKind.SavedCost, Label = "Editor", Likely = 9.5m, DatedOn = null, Scope = new MoneyScope(0, 9) };
        Assert.Equal(first, await Lines.SaveAsync(Workspace, changed, Token));
        Assert.Equal(changed with { CreatedAt = entered }, (await Lines.ListAsync(Workspace, Token))[0]);
        Assert.Null(await Lines.SaveAsync(Workspace, changed with { Id = 77 }, Token));

        Assert.True(await Lines.RemoveAsync(Workspace, first, Token));
        Assert.False(await Lines.RemoveAsync(Workspace, first, Token));
        Assert.Equal([second], (await Lines.ListAsync(Workspace, Token)).Select(line => line.Id));
    }

    [Fact]
    public async Task LoadAsync_Rates_FindsWhatWasEnteredLastForADay()
    {
        var day = new LocalDate(2026, 2, 1);
        await Rates.SaveAsync(Workspace, new ExchangeRate("EUR", "USD", day, 1.1m, "Wrong"), Token);
        await Rates.SaveAsync(Workspace, new ExchangeRate("EUR", "USD", day, 1.123456789m, "Bank"), Token);
        await Rates.SaveAsync(Workspace, new ExchangeRate("USD", "JPY", day.PlusDays(1), 150, "Bank"), Token);

        var rates = await Rates.LoadAsync(Workspace, Token);
        Assert.Equal(new FoundRate(1.123456789m, day, "Bank"), rates.Find("EUR", "USD", day));
        Assert.Equal(168.51851835m, rates.Find("EUR", "JPY", day.PlusDays(1))!.Rate);
        Assert.Null(rates.Find("EUR", "JPY", day));

        Assert.True(await Rates.RemoveAsync(Workspace, "EUR", "USD", day, Token));
        Assert.False(await Rates.RemoveAsync(Workspace, "EUR", "USD", day, Token));
        Assert.Single((await Rates.LoadAsync(Workspace, Token)).All);
    }

    [Fact]
    public async Task SaveAsync_Offers_KeepWhatTheyRestOn()
    {
        var bare = (await Offers.SaveAsync(Workspace, MadeOffer() with { Assumptions = new() }, Token))!.Value;
        var full = (await Offers.SaveAsync(Workspace, MadeOffer() with { MadeOn = new LocalDate(2026, 2, 9) }, Token))!.Value;
        var now = Clock.GetCurrentInstant();
        Assert.Equal([MadeOffer() with { Id = full, MadeOn = new LocalDate(2026, 2, 9), CreatedAt = now }, MadeOffer() with { Id = bare, Assumptions = new(), CreatedAt = now }], await Offers.ListAsync(Workspace, Token));

        var changed = MadeOffer() with { Id = bare, Amount = 0, Note = "withdrawn" };
        Assert.Equal(bare, await Offers.SaveAsync(Workspace, changed, Token));
        Assert.Equal(changed with { CreatedAt = now }, (await Offers.ListAsync(Workspace, Token))[1]);

        Assert.True(await Offers.RemoveAsync(Workspace, bare, Token));
        Assert.Null(await Offers.SaveAsync(Workspace, changed, Token));
    }

    [Fact]
    public async Task RemoveAsync_DocumentsOfOneFile_OnlyTheLastFreesIt()
    {
        var first = await Documents.AddAsync(Workspace, Document(), Token);
        var second = await Documents.AddAsync(Workspace, Document() with { Name = "again.png", HappenedAt = null }, Token);
        Assert.Equal(Document() with { Id = first, AddedAt = Clock.GetCurrentInstant() }, await Documents.GetAsync(Workspace, first, Token));
        Assert.Equal([second, first], (await Documents.ListAsync(Workspace, Token)).Select(document => document.Id));

        Assert.False((await Documents.RemoveAsync(Workspace, first, Token))!.FileIsFree);
        Assert.Null(await Documents.RemoveAsync(Workspace, first, Token));
        var last = await Documents.RemoveAsync(Workspace, second, Token);
        Assert.True(last!.FileIsFree);
        Assert.Equal("again.png", last.Document.Name);
    }

    [Fact]
    public async Task Stores_AnotherWorkspace_SeesNothing()
    {
        var other = (await new WorkspaceStore(Database).EnsureDemoAsync("Demo", Token)).Id;
        await Terms.SaveAsync(Workspace, default, new MoneyTerms { WaitingHours = 1 }, Token);
        var line = (await Lines.SaveAsync(Workspace, Line(), Token))!.Value;
        var offer = (await Offers.SaveAsync(Workspace, MadeOffer(), Token))!.Value;
        var document = await Documents.AddAsync(Workspace, Document(), Token);

        Assert.Empty((await Terms.ListAsync(other, Token)).Entries);
        Assert.False(await Lines.RemoveAsync(other, line, Token));
        Assert.Null(await Offers.SaveAsync(other, MadeOffer() with { Id = offer, Amount = 1 }, Token));
        Assert.Null(await Documents.GetAsync(other, document, Token));
        Assert.Null(await Documents.RemoveAsync(other, document, Token));
        Assert.False(await new BackupStore(Database, new DocumentPlace(Path.GetTempPath())).IsEmptyAsync(Token));
    }

    private static MoneyLine Line() => new(0, new MoneyScope(4, 3), MoneyLineKind.OtherIncome, "Gifts", 1, 2.5m, 10, "EUR") { DatedOn = new LocalDate(2026, 2, 2), Note = "live" };

    private static Offer MadeOffer() => new(0, new MoneyScope(0, 3), 1_234.56m, "EUR", new LocalDate(2026, 2, 3), "Platform")
    {
        Assumptions = new OfferAssumptions { Rpm = 1.5m, RecoveryDays = 3, WindowStart = Instant.FromUtc(2026, 2, 1, 10, 0), WindowEnd = Instant.FromUtc(2026, 2, 1, 12, 0), Kappa = 0.25m },
        Note = "first",
    };

    private static EvidenceDocument Document() => new(0, new MoneyScope(4, 3), "screen.png", Hash, 12, EvidenceKind.Screenshot) { HappenedAt = Instant.FromUtc(2026, 2, 1, 10, 5), Note = "status page" };
}

public sealed class SqliteMoneyStoreTests(PostgresServer server) : MoneyStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresMoneyStoreTests(PostgresServer server) : MoneyStoreTests(DatabaseEngine.PostgreSql, server);

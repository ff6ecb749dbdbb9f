using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Campaigns;

public abstract class CampaignStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private DeliverableStore Deliverables => new(Database);

    private MakeGoodStore MakeGoods => new(Database);

    [Fact]
    public async Task SaveAsync_EveryField_ComesBackTheSame()
    {
        var entered = Full();

        var id = await Deliverables.SaveAsync(Workspace, entered, Token);

        var stored = await Deliverables.GetAsync(Workspace, id!.Value, Token);
        Assert.Equal(Clock.GetCurrentInstant(), stored!.CreatedAt);
        Assert.Equal(entered.PostLinks, stored.PostLinks);
        Assert.Equal(entered with { Id = id.Value, PostLinks = [] }, stored with { PostLinks = [], CreatedAt = default, UpdatedAt = default });
        Assert.Equal(stored.Id, Assert.Single(await Deliverables.ListAsync(Workspace, Token)).Id);
    }

    [Fact]
    public async Task SaveAsync_LeastFields_StaysEmptyWhereNothingWasSaid()
    {
        var id = await Deliverables.SaveAsync(Workspace, Least(), Token);

        var stored = await Deliverables.GetAsync(Workspace, id!.Value, Token);
        Assert.Equal((null, null, null, null, null), (stored!.Platform, stored.CostPerThousand, stored.Currency, stored.Delivered, stored.DeliveredAsOf));
        Assert.Equal((1, 1), (stored.ShareLow, stored.ShareHigh));
        Assert.Empty(stored.PostLinks);
    }

    [Fact]
    public async Task SaveAsync_AccountOfImports_IsTheSameAccount()
    {
        await StoreData.ImportAsync(Database, StoreData.File("a", Clock.GetCurrentInstant()), Token, StoreData.Days(StoreData.Key("luma"), 100, 1, 2));
        await Deliverables.SaveAsync(Workspace, Least() with { Account = " luma ", Platform = "tiktok" }, Token);
        await Deliverables.SaveAsync(Workspace, Least() with { Account = "mona" }, Token);

        var accounts = await Database.ReadAsync(session => session.QueryAsync("SELECT name FROM account ORDER BY account_id", null, reader => reader.GetString(0), Token), Token);
        Assert.Equal(["luma", "mona"], accounts);
    }

    [Fact]
    public async Task SaveAsync_ChangedByAnotherSince_IsRefused()
    {
        var id = await Deliverables.SaveAsync(Workspace, Least(), Token);
        var seen = (await Deliverables.GetAsync(Workspace, id!.Value, Token))!;

        Assert.Equal(id, await Deliverables.SaveAsync(Workspace, seen with { Title = "Mine" }, Token));
        Assert.Null(await Deliverables.SaveAsync(Workspace, seen with { Title = "Theirs" }, Token));

        var now = (await Deliverables.GetAsync(Workspace, id.Value, Token))!;
        Assert.Equal("Mine", now.Title);
        Assert.True(now.UpdatedAt > seen.UpdatedAt);
        Assert.Equal(id, await Deliverables.SaveAsync(Workspace, now with { Title = "Theirs" }, Token));
        Assert.Null(await Deliverables.SaveAsync(Workspace, now with { Id = 99 }, Token));
    }

    [Fact]
    public async Task SetRemovedAsync_TwiceAndBack_FlipsOnce()
    {
        var id = (await Deliverables.SaveAsync(Workspace, Least(), Token))!.Value;

        Assert.True(await Deliverables.SetRemovedAsync(Workspace, id, true, Token));
        Assert.False(await Deliverables.SetRemovedAsync(Workspace, id, true, Token));
        Assert.True((await Deliverables.GetAsync(Workspace, id, Token))!.Removed);
        Assert.True(await Deliverables.SetRemovedAsync(Workspace, id, false, Token));
        Assert.False(await Deliverables.SetRemovedAsync(Workspace, 99, true, Token));
    }

    [Fact]
    public async Task ListAsync_OtherWorkspace_SeesNothing()
    {
        var id = (await Deliverables.SaveAsync(Workspace, Least(), Token))!.Value;
        await MakeGoods.AddAsync(Workspace, Owed(id, 1), Token);
        var demo = (await new WorkspaceStore(Database).EnsureDemoAsync("Demo", Token)).Id;

        Assert.Empty(await Deliverables.ListAsync(demo, Token));
        Assert.Null(await Deliverables.GetAsync(demo, id, Token));
        Assert.Null(await MakeGoods.AddAsync(demo, Owed(id, 1), Token));
        Assert.Empty(await MakeGoods.ListAsync(demo, Token));
    }

    [Fact]
    public async Task DeliverOneAsync_OneOfTwo_HalvesTheBalance()
    {
        var id = (await Deliverables.SaveAsync(Workspace, Least(), Token))!.Value;
        var owed = (await MakeGoods.AddAsync(Workspace, Owed(id, 2) with { Note = "Same talent" }, Token))!.Value;
        Assert.Equal(2, MakeGoodLedger.Of(await MakeGoods.ListAsync(Workspace, Token)).Balance);

        Assert.True(await MakeGoods.DeliverOneAsync(Workspace, owed, Token));

        Assert.Equal(new MakeGoodLedger(2, 1), MakeGoodLedger.Of(await MakeGoods.ListAsync(Workspace, Token)));
        var stored = Assert.Single(await MakeGoods.ListAsync(Workspace, Token));
        Assert.Equal((1, "SECONDARY_TERMS", MakeGood.SameWeekday, "Same talent"), (stored.Balance, stored.ReasonCode, stored.Slot, stored.Note));
    }

    [Fact]
    public async Task DeliverOneAsync_MoreThanOwed_IsRefused()
    {
        var id = (await Deliverables.SaveAsync(Workspace, Least(), Token))!.Value;
        var owed = (await MakeGoods.AddAsync(Workspace, Owed(id, 1), Token))!.Value;

        Assert.False(await MakeGoods.TakeBackOneAsync(Workspace, owed, Token));
        Assert.True(await MakeGoods.DeliverOneAsync(Workspace, owed, Token));
        Assert.False(await MakeGoods.DeliverOneAsync(Workspace, owed, Token));
        Assert.False(await MakeGoods.RemoveAsync(Workspace, owed, Token));
        Assert.True(await MakeGoods.TakeBackOneAsync(Workspace, owed, Token));
        Assert.True(await MakeGoods.RemoveAsync(Workspace, owed, Token));
        Assert.False(await MakeGoods.DeliverOneAsync(Workspace, owed, Token));
    }

    [Fact]
    public async Task SaveAsync_WhatCannotBe_IsRejectedAndNothingStored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Deliverables.SaveAsync(Workspace, Least() with { Guarantee = 0 }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => MakeGoods.AddAsync(Workspace, Owed(1, 0), Token));
        Assert.Empty(await Deliverables.ListAsync(Workspace, Token));
    }

    internal static Deliverable Least() => new()
    {
        Client = "Brand",
        Title = "Three videos",
        Account = "luma",
        Guarantee = 100_000,
        StartsOn = new LocalDate(2026, 1, 1),
        DeadlineOn = new LocalDate(2026, 1, 31),
    };

    internal static Deliverable Full() => Least() with
    {
        Campaign = "Spring \u2014 Frühling",
        Platform = "tiktok",
        Metric = "video_views",
        ZoneId = "America/New_York",
        CostPerThousand = 12.345678m,
        Currency = "EUR",
        Delivered = 88_000.5,
        DeliveredAsOf = new LocalDate(2026, 1, 30),
        ShareLow = 0.25,
        ShareHigh = 0.5,
        PostLinks = ["https://example.com/1", "A title"],
        Note = "Two stories on top",
    };

    private static MakeGood Owed(long deliverableId, int units) => new(0, deliverableId, units, 0, new LocalDate(2026, 3, 31), MakeGoodReason.SecondaryTerms);
}

public sealed class SqliteCampaignStoreTests(PostgresServer server) : CampaignStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresCampaignStoreTests(PostgresServer server) : CampaignStoreTests(DatabaseEngine.PostgreSql, server);

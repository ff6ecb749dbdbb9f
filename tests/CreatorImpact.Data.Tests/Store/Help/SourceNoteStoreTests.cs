using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Help;

public abstract class SourceNoteStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const long Outage = 7;

    private static readonly SourceNote Official = new(0, Outage, SourceKind.Official, "https://status.example.org/7") { Note = "Their page" };

    private SourceNoteStore Sources => new(Database);

    [Fact]
    public async Task SaveAsync_New_IsListedWithWhatWasSaid()
    {
        var id = await Sources.SaveAsync(Workspace, Official with { Address = " https://status.example.org/7 " }, Token);
        await Sources.SaveAsync(Workspace, new SourceNote(0, Outage, SourceKind.Fake, "@help-tok") { Note = "Asks for the password" }, Token);

        var now = Clock.GetCurrentInstant();
        Assert.Equal(
            [
                Official with { Id = id!.Value, CreatedAt = now, UpdatedAt = now },
                new SourceNote(id.Value + 1, Outage, SourceKind.Fake, "@help-tok") { Note = "Asks for the password", CreatedAt = now, UpdatedAt = now },
            ],
            await Sources.ListAsync(Workspace, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_Verified_BecomesEvidence()
    {
        var id = (await Sources.SaveAsync(Workspace, Official, Token))!.Value;
        Assert.False(Assert.Single(await Sources.ListAsync(Workspace, Outage, Token)).IsEvidence);
        Clock.Advance(Duration.FromHours(1));

        Assert.Equal(id, await Sources.SaveAsync(Workspace, Official with { Id = id, Verified = true }, Token));

        var changed = Assert.Single(await Sources.ListAsync(Workspace, Outage, Token));
        Assert.True(changed.IsEvidence);
        Assert.Equal(Duration.FromHours(1), changed.UpdatedAt - changed.CreatedAt);
    }

    [Fact]
    public async Task RemoveAsync_AndRestore_HideAndShowIt()
    {
        var id = (await Sources.SaveAsync(Workspace, Official, Token))!.Value;

        Assert.True(await Sources.RemoveAsync(Workspace, id, Token));
        Assert.False(await Sources.RemoveAsync(Workspace, id, Token));
        Assert.Empty(await Sources.ListAsync(Workspace, Outage, Token));
        Assert.Null(await Sources.SaveAsync(Workspace, Official with { Id = id }, Token));

        Assert.True(await Sources.RestoreAsync(Workspace, id, Token));
        Assert.False(await Sources.RestoreAsync(Workspace, id, Token));
        Assert.Equal(id, Assert.Single(await Sources.ListAsync(Workspace, Outage, Token)).Id);
    }

    [Fact]
    public async Task SaveAsync_OfAnotherOutageOrWorkspace_ChangesNothing()
    {
        var id = (await Sources.SaveAsync(Workspace, Official, Token))!.Value;

        Assert.Null(await Sources.SaveAsync(Workspace, Official with { Id = id, OutageId = Outage + 1 }, Token));
        Assert.Null(await Sources.SaveAsync(Workspace + 1, Official with { Id = id }, Token));
        Assert.False(await Sources.RemoveAsync(Workspace + 1, id, Token));
        Assert.Empty(await Sources.ListAsync(Workspace, Outage + 1, Token));
        Assert.Empty(await Sources.ListAsync(Workspace + 1, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_WhatCannotBeStored_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Sources.SaveAsync(Workspace, Official with { Address = "status page" }, Token));

        Assert.Empty(await Sources.ListAsync(Workspace, Outage, Token));
    }
}

public sealed class SqliteSourceNoteStoreTests(PostgresServer server) : SourceNoteStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresSourceNoteStoreTests(PostgresServer server) : SourceNoteStoreTests(DatabaseEngine.PostgreSql, server);

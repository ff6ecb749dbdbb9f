using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Help;

public abstract class OutageNoteStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const long Outage = 7;

    private OutageNoteStore Notes => new(Database);

    [Fact]
    public async Task SaveAsync_ANoteOfEachGroup_AreListedInOrder()
    {
        foreach (var group in OutageNote.UserGroups.Reverse())
            await SaveAsync(group, $"about {group}");

        var listed = await Notes.ListAsync(Workspace, Outage, Token);

        Assert.Equal(OutageNote.UserGroups, listed.Select(note => note.Topic));
        Assert.Equal(["about CasualUsers", "about ContentCreators", "about Businesses", "about Influencers"], listed.Select(note => note.Text));
    }

    [Fact]
    public async Task SaveAsync_Another_TakesItsPlaceAndGivesBackTheFormer()
    {
        var nothing = await SaveAsync(NoteTopic.ErrorMessage, "Error 1");
        var first = Clock.GetCurrentInstant();
        Clock.Advance(Duration.FromHours(1));

        var before = await SaveAsync(NoteTopic.ErrorMessage, "Error 2");

        Assert.Equal("", nothing.Text);
        Assert.Equal(new OutageNote(NoteTopic.ErrorMessage, "Error 1") { UpdatedAt = first }, before);
        Assert.Equal("Error 2", Assert.Single(await Notes.ListAsync(Workspace, Outage, Token)).Text);
    }

    [Fact]
    public async Task SaveAsync_Empty_TakesTheNoteAway()
    {
        await SaveAsync(NoteTopic.Businesses, "No orders");

        await SaveAsync(NoteTopic.Businesses, "");

        Assert.Empty(await Notes.ListAsync(Workspace, Outage, Token));
    }

    [Fact]
    public async Task ListAsync_OtherOutageOrWorkspace_SeesNothing()
    {
        await SaveAsync(NoteTopic.Description, "Feed is white");

        Assert.Empty(await Notes.ListAsync(Workspace, Outage + 1, Token));
        Assert.Empty(await Notes.ListAsync(Workspace + 1, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_WhatCannotBeStored_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync((NoteTopic)9, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(NoteTopic.Description, new string('n', 2_001)));

        Assert.Empty(await Notes.ListAsync(Workspace, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_NoteAtTheLimitWithWhatNoEngineTakes_IsCleaned()
    {
        await SaveAsync(NoteTopic.Description, "\0\ud800" + new string('n', 1_998));

        Assert.Equal("\u2400\ufffd" + new string('n', 1_998), Assert.Single(await Notes.ListAsync(Workspace, Outage, Token)).Text);
    }

    private Task<OutageNote> SaveAsync(NoteTopic topic, string text) => Notes.SaveAsync(Workspace, Outage, new OutageNote(topic, text), Token);
}

public sealed class SqliteOutageNoteStoreTests(PostgresServer server) : OutageNoteStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresOutageNoteStoreTests(PostgresServer server) : OutageNoteStoreTests(DatabaseEngine.PostgreSql, server);

using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class ContentStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const string Header = "Date,Post ID,Post Link,Post text,Impressions,Likes\n";

    private ContentStore Content => new(Database);

    [Fact]
    public async Task ImportAsync_TwoExportsOfOnePost_AreTwoSnapshotsOfIt()
    {
        var later = await ImportAsync("b.csv", Header + Row("1580661436132757506", "Second words", 900) + Row("1580661436132757999", "Another", 5), 20);
        var earlier = await ImportAsync("a.csv", Header + Row("1580661436132757506", "First words", 700), 10);

        Assert.Equal((ImportOutcomeState.Applied, 2L, 1L), (later.State, later.Counts.Records, earlier.Counts.Records));
        var listed = await Content.ListAsync(Workspace, Token);
        Assert.Equal(2, listed.Count);
        var post = listed.Single(one => one.Snapshots.Count == 2);
        Assert.Equal(("Second words", new LocalDate(2026, 2, 5)), (post.Title, post.PublishedOn));
        Assert.Equal([700d, 900d], post.Snapshots.Select(one => one.Figures["impressions"]));
        Assert.Equal([Day(10), Day(20)], post.Snapshots.Select(one => one.TakenAt));

        await new ImportStore(Database).UndoAsync(Workspace, later.ImportId!.Value, Token);
        var left = Assert.Single(await Content.ListAsync(Workspace, Token));
        Assert.Equal(("First words", 1), (left.Title, left.Snapshots.Count));
    }

    [Theory]
    [InlineData("account_analytics_content_2026-02-01_2026-02-10.csv", 11)]
    [InlineData("posts.csv", null)]
    public async Task ImportAsync_NameStatesTheRange_IsKeptWithTheFiguresOfTheList(string name, int? untilDay)
    {
        await ImportAsync(name, Header + Row("1580661436132757506", "Words", 700), 20);

        var snapshot = Assert.Single(Assert.Single(await Content.ListAsync(Workspace, Token)).Snapshots);

        Assert.Equal(untilDay is { } day ? Day(day) : null, snapshot.ListedUntil);
        Assert.Equal((Day(20), Day(untilDay ?? 20)), (snapshot.TakenAt, snapshot.ReachesTo));
    }

    [Fact]
    public async Task PurgeAsync_UndoneExport_LeavesNothingBehind()
    {
        var import = await ImportAsync("a.csv", Header + Row("1580661436132757506", "Words", 700), 10);
        var imports = new ImportStore(Database);
        await imports.UndoAsync(Workspace, import.ImportId!.Value, Token);

        await imports.PurgeAsync(Clock.GetCurrentInstant() + Duration.FromDays(1), Token);

        Assert.Equal(0L, await Database.ReadAsync(session => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM content_item_version", null, reader => reader.GetInt64(0), Token), Token));
        Assert.Empty(await Content.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task AddManyAsync_SeveralSnapshotsOfOnePost_AreKeptInOrderWithTheirOwnTimeAndFormat()
    {
        var imports = new ImportStore(Database);
        var import = await imports.BeginAsync(Workspace, StoreData.File("export", Day(20)) with { Kind = ImportKind.Workspace }, Token);
        var post = new ContentItem("tiktok", "ann", "p1", "One", null, new LocalDate(2026, 2, 5), null, null, new Dictionary<string, decimal> { ["views"] = 1 }) { WrittenAt = Day(10), ListFormat = "tiktok.content" };
        ContentItem[] items = [post, post with { Position = 1, Values = new Dictionary<string, decimal> { ["views"] = 2 } }, post with { Position = 2, WrittenAt = null, ListFormat = null }];

        Assert.Equal(1, await Content.AddManyAsync(Workspace, import, items, Token));
        Assert.Equal(1, await Content.AddManyAsync(Workspace, import, items, Token));
        await imports.ApplyAsync(Workspace, import, new ImportCounts(0, 0, 0), Token);

        var stored = Assert.Single(await Content.ListAsync(Workspace, Token));
        Assert.Equal([(Day(10), "tiktok.content", 1d), (Day(10), "tiktok.content", 2d), (Day(20), "csv.tidy", 1d)], stored.Snapshots.Select(one => (one.ExportedAt, one.Format!, one.Figures["views"])));
    }

    private static Instant Day(int day) => Instant.FromUtc(2026, 2, day, 0, 0);

    private static string Row(string id, string text, int views) =>
        FormattableString.Invariant($"\"Thu, Feb 5, 2026\",{id},https://x.com/ann/status/{id},{text},{views},3\n");

    private async Task<ImportOutcome> ImportAsync(string name, string text, int day)
    {
        var file = SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)) with { ModifiedAt = Day(day) };
        return await new FileImporter(Database, ImportFileReader.Default).ImportAsync(Workspace, file, new ReadOptions(Clock.GetCurrentInstant()), null, Token);
    }
}

public sealed class SqliteContentStoreTests(PostgresServer server) : ContentStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresContentStoreTests(PostgresServer server) : ContentStoreTests(DatabaseEngine.PostgreSql, server);

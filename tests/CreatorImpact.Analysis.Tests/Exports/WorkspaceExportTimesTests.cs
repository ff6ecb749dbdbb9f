using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Analysis.Exports;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Exports;

/// <summary>An export stands on exports of several times: each series and each snapshot of a post keeps its own.</summary>
public sealed class WorkspaceExportTimesTests
{
    private const long Workspace = StoredRuns.Workspace;

    // What a platform's export of a time between says of both accounts.
    private const string Between = "date,account,platform,views\n2026-11-01,ann,tiktok,99\n2026-11-02,ann,tiktok,99\n2026-11-01,bob,tiktok,99\n2026-11-02,bob,tiktok,99\n";

    private static readonly Instant Early = Instant.FromUtc(2026, 11, 10, 6, 0);
    private static readonly Instant Late = Instant.FromUtc(2026, 11, 20, 8, 30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Json)]
    public async Task ReImport_SeriesOfSeveralExports_KeepTheTimeOfEach(ExportFormat format)
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await PlantSeriesAsync(source.Database);
        var bytes = await ExportedData.WriteAsync(source.Database, format);

        await ExportedData.ImportAsync(target.Database, "export.bin", bytes);

        Assert.Equal([("ann", Early), ("bob", Late)], (await target.Series.ListAsync(Workspace, Token)).Select(series => (series.Key.Account, series.ExportedAt)));
        Assert.Equal(bytes, await ExportedData.WriteAsync(target.Database, format));
    }

    [Fact]
    public async Task Import_OfAnExportBetween_CoversTheOlderSeriesAlone()
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await PlantSeriesAsync(source.Database);
        await ExportedData.ImportAsync(target.Database, "export.zip", await ExportedData.WriteAsync(source.Database, ExportFormat.Csv));
        var file = SourceFile.FromBytes("days.csv", Encoding.UTF8.GetBytes(Between)) with { ModifiedAt = Instant.FromUtc(2026, 11, 15, 0, 0) };
        var importer = new FileImporter(target.Database, ImportFileReader.Default);
        var options = new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0));

        var asked = await importer.ImportAsync(Workspace, file, options, null, Token, ImportWish.Ask);
        var applied = await importer.ImportAsync(Workspace, file, options, null, Token);

        Assert.Equal((ImportOutcomeState.Previewed, ImportOutcomeState.Applied), (asked.State, applied.State));
        Assert.Equal((0L, 2L, 2L), (asked.Counts.New, asked.Counts.Revised, asked.Counts.Covered));
        Assert.Equal((0L, 2L, 2L), (applied.Counts.New, applied.Counts.Revised, applied.Counts.Covered));
        var listed = await target.Series.ListAsync(Workspace, Token);
        var loaded = await target.Series.LoadAsync(Workspace, [.. listed.Select(series => series.Id)], Token);
        Assert.Equal([99d, 99d, 10d, 20d], loaded.SelectMany(series => series.Values));
        var revisions = new RevisionStore(target.Database);
        Assert.Equal([20d, 10d], (await revisions.OfSeriesAsync(Workspace, listed[0].Id, 10, Token)).Shown.Select(revision => revision.Before));
        Assert.Equal([99d, 99d], (await revisions.OfSeriesAsync(Workspace, listed[1].Id, 10, Token)).Shown.Select(revision => revision.Before));
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Json)]
    public async Task ReImport_PostsOfSeveralLists_KeepsEverySnapshotAndThatTheyAreASelection(ExportFormat format)
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await PlantPostsAsync(source.Database);
        var bytes = await ExportedData.WriteAsync(source.Database, format);

        await ExportedData.ImportAsync(target.Database, "export.bin", bytes);

        var (before, after) = (await new ContentStore(source.Database).ListAsync(Workspace, Token), await new ContentStore(target.Database).ListAsync(Workspace, Token));
        Assert.Equal(["p2", "p1"], after.Select(post => post.Key));
        Assert.Equal([new LocalDate(2026, 11, 9), (LocalDate?)null, null], after[1].Snapshots.Select(snapshot => snapshot.TakenOn));
        Assert.Equal([10d, 30d, 31d], after[1].Snapshots.Select(snapshot => snapshot.Figures["views"]));
        Assert.Equal(before.Select(Described), after.Select(Described));
        Assert.True(Assert.Single(AccountPosts.Of(after)).IsSelection);
        Assert.Equal(bytes, await ExportedData.WriteAsync(target.Database, format));

        static string Described(StoredContentItem post) => FormattableString.Invariant($"{post.Platform} {post.Account} {post.Key} {post.Title} {post.Link} {post.PublishedOn} {post.PublishedAt}: ") + string.Join("; ", post.Snapshots.Select(snapshot =>
            FormattableString.Invariant($"{snapshot.TakenOn} {snapshot.ExportedAt} {snapshot.Format} {snapshot.ListedUntil} {string.Join(',', snapshot.Figures)}")));
    }

    [Fact]
    public async Task Import_OfAnExportThatStatesNoTimes_TakesThatOfTheData()
    {
        await using var target = await StoredRuns.OpenAsync();
        const string Older = """
            {
              "creatorimpactExport": 1,
              "about": { "columns": ["creatorimpact export", "value"], "rows": [["layout", 1], ["data as of", "2026-11-20T08:30:00Z"]] },
              "observations": {
                "columns": ["account", "platform", "metric", "granularity", "time zone", "currency", "period", "value"],
                "rows": [["ann", "tiktok", "views", "day", null, null, "2026-11-01", 10]]
              },
              "posts": {
                "columns": ["account", "platform", "id", "title", "link", "published on", "published at", "taken on", "listed until", "figures"],
                "rows": [["ann", "tiktok", "p1", "One", null, "2026-11-05", null, "2026-11-19", null, { "views": 7 }]]
              }
            }
            """;

        await ExportedData.ImportAsync(target.Database, "export.json", Encoding.UTF8.GetBytes(Older));

        Assert.Equal(Late, Assert.Single(await target.Series.ListAsync(Workspace, Token)).ExportedAt);
        var snapshot = Assert.Single(Assert.Single(await new ContentStore(target.Database).ListAsync(Workspace, Token)).Snapshots);
        Assert.Equal((new LocalDate(2026, 11, 19), Late, CarriedTable.Format, 7d), (snapshot.TakenOn, snapshot.ExportedAt, snapshot.Format, snapshot.Figures["views"]));
    }

    [Fact]
    public async Task FileInputs_OfAnExportAndALaterFile_RankEachSeriesByItsOwnTime()
    {
        await using var source = await StoredRuns.OpenAsync();
        await PlantSeriesAsync(source.Database);
        await PlantPostsAsync(source.Database);
        var (export, between) = (Path.Combine(source.Folder, "export.zip"), Path.Combine(source.Folder, "days_20261115103000.csv"));
        await File.WriteAllBytesAsync(export, await ExportedData.WriteAsync(source.Database, ExportFormat.Csv), Token);
        await File.WriteAllTextAsync(between, Between, Token);
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)));

        await inputs.AddEngagementAsync(export, Token);
        await inputs.AddEngagementAsync(between, Token);

        Assert.Null(inputs.Refusal);
        Assert.Equal([99d, 99d, 10d, 20d], inputs.MergeSeries().SelectMany(series => series.Values));
        Assert.Equal([10d, 30d, 31d], inputs.Posts.Single(post => post.Key == "p1").Snapshots.Select(snapshot => snapshot.Figures["views"]));
        Assert.True(Assert.Single(AccountPosts.Of(inputs.Posts)).IsSelection);
    }

    [Fact]
    public async Task Export_OfAnImportedDemo_SaysSoUntilItIsUndone()
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await PlantSeriesAsync(source.Database);
        using var demo = new MemoryStream();
        ExportFile.Write(await WorkspaceExportLoader.On(source.Database).LoadAsync(Workspace, Token) with { IsDemo = true }, ExportFormat.Json, demo, Token);

        var reading = await ExportedData.ImportAsync(target.Database, "export.json", demo.ToArray());

        Assert.Contains(reading.Warnings, warning => warning.Code == "made_up_data");
        Assert.Equal(demo.ToArray(), await ExportedData.WriteAsync(target.Database, ExportFormat.Json));
        var imports = new ImportStore(target.Database);
        Assert.True(await imports.UndoAsync(Workspace, Assert.Single(await imports.ListAsync(Workspace, Token)).Id, Token));
        Assert.False((await WorkspaceExportLoader.On(target.Database).LoadAsync(Workspace, Token)).IsDemo);
    }

    private static async Task PlantSeriesAsync(Database database)
    {
        await ImportAsync(database, "early.csv", "generic.table", Early, [Series("ann")]);
        await ImportAsync(database, "late.csv", "generic.table", Late, [Series("bob")]);
    }

    // The second list leaves the title away; the third is written at the same instant and holds other figures.
    private static async Task PlantPostsAsync(Database database)
    {
        var first = new ContentItem("tiktok", "luma", "p1", "One", "https://example.org/1", new LocalDate(2026, 11, 5), null, new LocalDate(2026, 11, 9), new Dictionary<string, decimal> { ["views"] = 10, ["likes"] = 1.5m });
        var later = first with { Title = null, SnapshotOn = null, Values = new Dictionary<string, decimal> { ["views"] = 30 }, ListedUntil = Late - Duration.FromDays(1) };
        var (second, third) = string.CompareOrdinal(Hash("a.csv"), Hash("b.csv")) < 0 ? ("a.csv", "b.csv") : ("b.csv", "a.csv");
        await ImportAsync(database, "first.csv", "tiktok.content", Early, [], first);
        await ImportAsync(database, third, "tiktok.content", Late, [], later with { Values = new Dictionary<string, decimal> { ["views"] = 31 } }, later with { Id = "p2", PublishedOn = new LocalDate(2026, 11, 6) });
        await ImportAsync(database, second, "tiktok.content", Late, [], later);
    }

    private static SeriesData Series(string account)
    {
        var first = Period.DaysBetween(new LocalDate(1970, 1, 1), new LocalDate(2026, 11, 1));
        return new SeriesData(new SeriesKey(account, "tiktok", "views", Granularity.Day), null, null, [first, first + 1], [10, 20]);
    }

    private static async Task ImportAsync(Database database, string name, string format, Instant written, IReadOnlyList<SeriesData> series, params ContentItem[] posts)
    {
        var imports = new ImportStore(database);
        var import = await imports.BeginAsync(Workspace, new NewImport(name, 100, Hash(name), format, written, []), Token);
        await imports.WriteSeriesAsync(Workspace, import, series, null, Token);
        await new ContentStore(database).AddManyAsync(Workspace, import, posts, Token);
        await imports.ApplyAsync(Workspace, import, await imports.CountChangesAsync(Workspace, import, Token), Token);
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}

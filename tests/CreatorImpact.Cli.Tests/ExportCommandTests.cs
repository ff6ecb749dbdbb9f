using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime.Testing;

namespace CreatorImpact.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private const string Days = "date,account,platform,views\n2026-11-01,=luma,TikTok,100\n2026-11-02,=luma,TikTok,110.5\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-cli-export-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task Export_ImportedElsewhere_GivesTheSameHash(string format)
    {
        await ImportDaysAsync();
        var file = Path.Combine(_folder, "out." + format);

        var exported = await CommandRun.Of("export", "--format", format, "--out", file, "--database", PathOf("source.db"));
        var imported = await CommandRun.Of("import", file, "--all-or-nothing", "--database", PathOf("target.db"));

        Assert.Equal((0, 0), (exported.ExitCode, imported.ExitCode));
        Assert.Contains("2 observations of 1 series", exported.Out, StringComparison.Ordinal);
        Assert.Equal(await HashAsync("source.db"), await HashAsync("target.db"));
    }

    [Fact]
    public async Task Export_OntoAFile_RefusesAndLeavesIt()
    {
        await ImportDaysAsync();
        var file = PathOf("mine.json");
        await File.WriteAllTextAsync(file, "mine", Token);

        var run = await CommandRun.Of("export", "--format", "json", "--out", file, "--database", PathOf("source.db"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("exists already", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task Export_OfNothing_Refuses()
    {
        Assert.Empty(await SeriesAsync("empty.db"));

        var run = await CommandRun.Of("export", "--format", "csv", "--out", PathOf("out.zip"), "--database", PathOf("empty.db"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holds nothing", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("out.zip")));
    }

    [Theory]
    [InlineData("export --format csv --out {0}/out.zip --database {0}/typo.db")]
    [InlineData("report statement --out {0}/out.pdf --database {0}/typo.db")]
    [InlineData("runs --database {0}/typo.db")]
    [InlineData("check --database {0}/typo.db")]
    [InlineData("backup {0}/all.cibackup --database {0}/typo.db")]
    [InlineData("delete-everything --yes --database {0}/typo.db")]
    public async Task Database_MistypedName_IsRefusedAndNothingIsMadeOrDeleted(string line)
    {
        var document = Path.Combine(Directory.CreateDirectory(PathOf("documents/1")).FullName, new string('a', 64));
        await File.WriteAllTextAsync(document, "evidence", Token);

        var run = await CommandRun.Of([.. line.Split(' ').Select(word => word.Replace("{0}", _folder, StringComparison.Ordinal))]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("typo.db is not there. Nothing was done", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(document));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("--out", "report", "statement", "--format", "json", "--out", "")]
    [InlineData("--out", "export", "--format", "csv", "--out", "")]
    [InlineData("--database", "export", "--format", "csv", "--out", "out.zip", "--database", "")]
    [InlineData("--database", "delete-everything", "--yes", "--database", " ")]
    [InlineData("--documents", "delete-everything", "--yes", "--documents", "")]
    public async Task Path_WithNothingInIt_IsAUsageFaultThatNamesTheOption(string option, params string[] line)
    {
        // A database of its own: were the fault not seen, nothing but that may go.
        var run = await CommandRun.Of(line.Contains("--database") ? line : [.. line, "--database", EmptyDatabase()]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"{option}: found nothing, expected a path.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_UnknownFormat_IsAUsageFault() =>
        Assert.Equal(2, (await CommandRun.Of("export", "--format", "pdf", "--out", PathOf("x"), "--database", PathOf("source.db"))).ExitCode);

    [Fact]
    public async Task DeleteEverything_OnlyAfterYes_LeavesAnEmptyDatabase()
    {
        await ImportDaysAsync();

        var asked = await CommandRun.Of("delete-everything", "--database", PathOf("source.db"));
        Assert.Equal(1, asked.ExitCode);
        Assert.Single(await SeriesAsync("source.db"));

        var done = await CommandRun.Of("delete-everything", "--yes", "--database", PathOf("source.db"));
        Assert.Equal(0, done.ExitCode);
        Assert.Empty(await SeriesAsync("source.db"));
    }

    private string EmptyDatabase()
    {
        File.WriteAllBytes(PathOf("empty.db"), []);
        return PathOf("empty.db");
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private async Task ImportDaysAsync()
    {
        await File.WriteAllTextAsync(PathOf("days.csv"), Days, Token);
        Assert.Equal(0, (await CommandRun.Of("import", PathOf("days.csv"), "--database", PathOf("source.db"))).ExitCode);
    }

    private async Task<IReadOnlyList<LoadedSeries>> SeriesAsync(string name)
    {
        await using var database = await Database.OpenAsync(DatabaseOptions.ForFile(PathOf(name)), FakeClock.FromUtc(2026, 11, 22), Token);
        var store = new SeriesStore(database);
        return await store.LoadAsync(WorkspaceStore.DefaultId, [.. (await store.ListAsync(WorkspaceStore.DefaultId, Token)).Select(series => series.Id)], Token);
    }

    private async Task<string> HashAsync(string name)
    {
        var series = Assert.Single(await SeriesAsync(name));
        return DataHash.Compute([new SeriesInput(series.Key, series.Key.Account, series.ZoneId, series.Currency, series.Periods, series.Values)], [], []);
    }
}

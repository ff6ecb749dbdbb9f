using System.Text;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Testing;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class WorkspaceRunTests : IAsyncLifetime
{
    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 11, 22, 0, 0));
    private readonly string _folder = Directory.CreateTempSubdirectory("ci-run").FullName;
    private Database _database = null!;
    private long _workspace;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkspaceRun Run => StoredRuns.RunOn(_database);

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync(DatabaseOptions.ForFile(Path.Combine(_folder, "run.db")), FakeClock.FromUtc(2026, 11, 22), Token);
        _workspace = (await new WorkspaceStore(_database).EnsureDefaultAsync(Token)).Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ExecuteAsync_ImportedFiles_GivesTheDigitsOfTheFilesThemselves()
    {
        await ImportAsync("luma-verse-hourly.csv", Walkthrough.EngagementCsv());
        await ImportAsync("outages.csv", Walkthrough.OutagesCsv());
        var series = Assert.Single(await new SeriesStore(_database).ListAsync(_workspace, Token));
        var outage = Assert.Single(await new OutageStore(_database).ListAsync(_workspace, Token));

        var (runId, refusal) = await Run.ExecuteAsync(_workspace, outage.Id, new EstimatorOptions(), null, null, Token);

        Assert.Null(refusal);
        var stored = await new RunStore(_database).GetLatestAsync(_workspace, series.Id, outage.Id, Token);
        var fromFiles = await FromFilesAsync();
        Assert.Equal(runId, stored!.Run.Id);
        Assert.Equal(fromFiles.DataHash, stored.Run.Origin.DataHash);
        Assert.Equal(fromFiles.Seed, stored.Run.Origin.Seed);
        var (expected, actual) = (ImpactFinding.From(Assert.Single(fromFiles.Items)), ImpactFinding.FromJson(stored.Estimate.ResultJson));
        Assert.Equal(expected.ToJson(), actual.ToJson());
        Assert.Equal(Words.Of(Verdict.LossFound), actual.Entry.Verdict);
        Assert.Equal(JointDraws.Count * sizeof(float), stored.Estimate.Loss!.Length);
    }

    [Fact]
    public async Task ExecuteAsync_OutageWithoutEnd_IsRefusedWithWhatToDo()
    {
        var outage = await new OutageStore(_database).AddAsync(_workspace, new StoredOutage { Title = "open", Platform = "YouTube", Start = Instant.FromUtc(2026, 11, 5, 17, 0) }, Token);

        var (runId, refusal) = await Run.ExecuteAsync(_workspace, outage, new EstimatorOptions(), null, null, Token);

        Assert.Null(runId);
        Assert.Equal("outage_open", refusal!.Code);
    }

    [Fact]
    public async Task ExecuteAsync_NoSeriesOfThePlatform_IsRefusedWithWhatToDo()
    {
        await ImportAsync("luma-verse-hourly.csv", Walkthrough.EngagementCsv());
        await ImportAsync("outages.csv", Walkthrough.OutagesCsv().Replace("YouTube", "TikTok", StringComparison.Ordinal));
        var outage = Assert.Single(await new OutageStore(_database).ListAsync(_workspace, Token));

        var (_, refusal) = await Run.ExecuteAsync(_workspace, outage.Id, new EstimatorOptions(), null, null, Token);

        Assert.Equal("no_series", refusal!.Code);
    }

    [Fact]
    public async Task ExecuteAsync_Cancelled_LeavesNoVisibleRun()
    {
        await ImportAsync("luma-verse-hourly.csv", Walkthrough.EngagementCsv());
        await ImportAsync("outages.csv", Walkthrough.OutagesCsv());
        var outage = Assert.Single(await new OutageStore(_database).ListAsync(_workspace, Token));
        using var stop = new CancellationTokenSource();
        var stopAtFirst = new SynchronousProgress(_ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run.ExecuteAsync(_workspace, outage.Id, new EstimatorOptions(), null, stopAtFirst, stop.Token));

        Assert.Empty(await new RunStore(_database).ListLatestAsync(_workspace, Token));
    }

    private async Task ImportAsync(string name, string text)
    {
        var outcome = await new FileImporter(_database, ImportFileReader.Default).ImportAsync(_workspace, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)), ReadAs, null, Token);
        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
    }

    private async Task<RunResult> FromFilesAsync()
    {
        var inputs = new FileInputs(ImportFileReader.Default, ReadAs);
        foreach (var (name, text) in new[] { ("luma-verse-hourly.csv", Walkthrough.EngagementCsv()), ("outages.csv", Walkthrough.OutagesCsv()) })
            await File.WriteAllTextAsync(Path.Combine(_folder, name), text, Token);
        await inputs.AddEngagementAsync(Path.Combine(_folder, "luma-verse-hourly.csv"), Token);
        inputs.AddOutages(Path.Combine(_folder, "outages.csv"), Token);
        return new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(inputs.MergeSeries(), inputs.Outages, new RunRequest(new EstimatorOptions()), null, Token);
    }

    private sealed class SynchronousProgress(Action<RunProgress> onReport) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => onReport(value);
    }
}

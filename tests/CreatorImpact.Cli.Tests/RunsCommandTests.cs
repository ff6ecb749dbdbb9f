using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Testing;

namespace CreatorImpact.Cli.Tests;

public sealed class RunsCommandTests : IAsyncLifetime
{
    private static readonly string Engagement = CommandRun.Sample("walkthrough", "luma-verse-hourly.csv");
    private static readonly string Outages = CommandRun.Sample("walkthrough", "outages.csv");
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "test.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Assert.Equal(0, (await CommandRun.Of("import", Engagement, Outages, "--database", _file)).ExitCode);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Runs_NoneStored_SaysSoAndListsNothing()
    {
        var (words, json) = (await CommandRun.Of("runs", "--database", _file), await CommandRun.Of("runs", "--json", "--database", _file));

        Assert.Equal((0, 0), (words.ExitCode, json.ExitCode));
        Assert.StartsWith("No run is stored yet.", words.Out, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal(0, document.RootElement.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public async Task Runs_TwoRunsOfTheSame_TellsWhichIsTheNewest()
    {
        await EstimateAsync();
        await EstimateAsync();

        var words = await CommandRun.Of("runs", "--database", _file);
        var json = await CommandRun.Of("runs", "--json", "--database", _file);

        var lines = words.Out.Split('\n');
        Assert.StartsWith("run 2 · 2026-11-22T00:00:00Z · Made-up playback outage · 1 series · newest", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("run 1 · 2026-11-22T00:00:00Z · Made-up playback outage · 1 series · superseded by run 2 of 2026-11-22T00:00:00Z", lines[2], StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Out);
        var runs = document.RootElement.GetProperty("runs").EnumerateArray().ToArray();
        Assert.Equal(["newest", "superseded"], runs.Select(run => run.GetProperty("state").GetString()));
        Assert.Equal(2, runs[1].GetProperty("supersededBy").GetInt64());
        Assert.Equal(64, runs[0].GetProperty("dataHash").GetString()!.Length);
        Assert.StartsWith("  version ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_DataChangedSince_SaysSo()
    {
        await EstimateAsync();
        var lines = await File.ReadAllLinesAsync(Engagement, Token);
        var cells = lines[1].Split(',');
        cells[^1] = "1";
        var correction = Path.Combine(Path.GetDirectoryName(_file)!, "luma_20991121T080000Z.csv");
        await File.WriteAllLinesAsync(correction, [lines[0], string.Join(',', cells), lines[2]], Token);
        Assert.Equal(0, (await CommandRun.Of("import", correction, "--database", _file)).ExitCode);

        Assert.Contains("changed since (1 of 1 estimates)", (await CommandRun.Of("runs", "--database", _file)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_OneRun_PrintsTheDigitsOfEstimate()
    {
        await EstimateAsync();

        var stored = await CommandRun.Of("runs", "--run", "1", "--json", "--database", _file);
        var straight = await CommandRun.Of("estimate", "--engagement", Engagement, "--outages", Outages, "--json");

        using var document = JsonDocument.Parse(stored.Out);
        using var expected = JsonDocument.Parse(straight.Out);
        Assert.Equal(0, stored.ExitCode);
        foreach (var name in (string[])["schemaVersion", "version", "dataHash", "seed", "totals"])
            Assert.Equal(expected.RootElement.GetProperty(name).GetRawText(), document.RootElement.GetProperty(name).GetRawText());
        // Money is read with the terms of the day and never stored with a run: its reasons stand in the document made straight from files only.
        Assert.Equal(EstimatesWithoutMoney(straight.Out), EstimatesWithoutMoney(stored.Out));
        Assert.Equal("newest", document.RootElement.GetProperty("run").GetProperty("state").GetString());
        Assert.False(expected.RootElement.TryGetProperty("run", out _));
    }

    [Fact]
    public async Task Runs_OneRunInWords_PrintsStateVerdictAndSentence()
    {
        await EstimateAsync();

        var run = await CommandRun.Of("runs", "--run", "1", "--database", _file);

        Assert.StartsWith("run 1 · 2026-11-22T00:00:00Z · newest", run.Out, StringComparison.Ordinal);
        Assert.Contains("· views · Made-up playback outage: loss found", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_UnknownRun_IsRefusedWithWhatToDo()
    {
        var run = await CommandRun.Of("runs", "--run", "7", "--json", "--database", _file);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("no completed run 7", run.Error, StringComparison.Ordinal);
    }

    private async Task EstimateAsync()
    {
        await using var database = await Database.OpenAsync(DatabaseOptions.ForFile(_file), FakeClock.FromUtc(2026, 11, 22), Token);
        var (series, outages) = (new SeriesStore(database), new OutageStore(database));
        var run = new WorkspaceRun(series, outages, new RosterStore(database), new WindowHistory(new RevisionStore(database), new ImportStore(database)), new RunKeeper(new RunStore(database), new RunInputStore(database)), DateTimeZoneProviders.Tzdb);
        var outage = Assert.Single(await outages.ListAsync(WorkspaceStore.DefaultId, Token));
        Assert.Null((await run.ExecuteAsync(WorkspaceStore.DefaultId, outage.Id, new EstimatorOptions(), null, null, Token)).Refusal);
    }

    private static string EstimatesWithoutMoney(string json)
    {
        var estimates = JsonNode.Parse(json)!["estimates"]!.AsArray();
        foreach (var estimate in estimates) Assert.True(estimate!.AsObject().Remove("moneyReasons"));
        return estimates.ToJsonString();
    }
}

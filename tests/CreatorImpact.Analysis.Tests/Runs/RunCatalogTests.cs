using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class RunCatalogTests : IAsyncLifetime
{
    private StoredRuns _stored = null!;
    private long _outage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stored = await StoredRuns.OpenAsync();
        _outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync("luma_20261115T080000Z.csv", StoredRuns.Days(130));
    }

    public ValueTask DisposeAsync() => _stored.DisposeAsync();

    [Fact]
    public async Task ListAsync_NoRun_IsEmpty() => Assert.Empty((await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs);

    [Fact]
    public async Task ListAsync_NewestRun_SaysWhatDecidesItsDigits()
    {
        var run = await _stored.EstimateAsync(_outage);

        var entry = Assert.Single((await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs);

        var stored = Assert.Single(await _stored.Runs.ListAsync(StoredRuns.Workspace, Token));
        Assert.Equal((run, RunEntry.Newest, 2L, 2L, 0L, 0L), (entry.Run, entry.State, entry.Series, entry.Estimates, entry.SupersededEstimates, entry.ChangedEstimates));
        Assert.Equal((stored.Origin.DataHash, stored.Origin.Seed, stored.Origin.Version), (entry.DataHash, entry.Seed, entry.Version));
        Assert.Equal(["Counters"], entry.Outages);
        Assert.Equal("2026-11-22T00:01:00Z", entry.CreatedAt);
        Assert.Null(entry.SupersededBy);
    }

    [Fact]
    public async Task ListAsync_DataChangedSince_SaysHowManyEstimates()
    {
        await _stored.EstimateAsync(_outage);
        await _stored.ImportAsync("luma_20261116T080000Z.csv", "date,account,platform,views\n2026-09-01,luma,youtube,7\n");

        // The comments consult the views as a sign of life.
        var entry = Assert.Single((await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs);
        Assert.Equal((RunEntry.ChangedSince, 2L), (entry.State, entry.ChangedEstimates));

        await _stored.EstimateAsync(_outage);
        Assert.Equal([RunEntry.Newest, RunEntry.Superseded], (await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs.Select(run => run.State));
    }

    [Fact]
    public async Task ListAsync_NewerRunOfAnotherOutage_SupersedesNothing()
    {
        await _stored.EstimateAsync(_outage);
        var other = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("Earlier", firstDay: 1, lastDay: 2), Token);
        await _stored.EstimateAsync(other);

        var runs = (await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs;

        // The outage added lies within reach of the data of the first run.
        Assert.Equal([(RunEntry.Newest, 0L), (RunEntry.ChangedSince, 0)], runs.Select(run => (run.State, run.SupersededEstimates)));
        Assert.Equal(["Earlier"], runs[0].Outages);
    }

    [Fact]
    public async Task ListAsync_RunThatDidNotEnd_IsUnfinishedAndHasNoDocument()
    {
        var run = await _stored.Runs.CreateAsync(StoredRuns.Workspace, new NewRun("hash", 1, "0.1.0", ""), Token);

        Assert.Equal(RunEntry.Unfinished, Assert.Single((await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs).State);
        Assert.Null(await _stored.Catalog.FindAsync(StoredRuns.Workspace, run, false, Token));
        Assert.Null(await _stored.Catalog.FindAsync(StoredRuns.Workspace, 99, false, Token));
    }

    [Fact]
    public async Task FindAsync_SupersededRun_KeepsItsDigitsAndSaysByWhich()
    {
        var first = await _stored.EstimateAsync(_outage);
        var before = (await _stored.Catalog.FindAsync(StoredRuns.Workspace, first, false, Token))!;
        await _stored.ImportAsync("luma_20261116T080000Z.csv", "date,account,platform,views\n2026-10-11,luma,youtube,7\n");
        var second = await _stored.EstimateAsync(_outage);

        var after = (await _stored.Catalog.FindAsync(StoredRuns.Workspace, first, true, Token))!;

        Assert.Equal((RunEntry.Superseded, second, "2026-11-22T00:02:00Z", true), (after.Run!.State, after.Run.SupersededBy, after.Run.SupersededAt, after.Run.Demo));
        Assert.Equal((before with { Run = null }).ToJson(), (after with { Run = null }).ToJson());
        Assert.NotEqual(JsonSerializer.Serialize(before.Estimates), JsonSerializer.Serialize((await _stored.Catalog.FindAsync(StoredRuns.Workspace, second, false, Token))!.Estimates));
        Assert.Equal(["comments", "views"], after.Estimates.Select(entry => entry.Metric));
        Assert.Contains(after.Totals, total => total is { By: "all", Metric: "views", Creators: 1 });
    }
}

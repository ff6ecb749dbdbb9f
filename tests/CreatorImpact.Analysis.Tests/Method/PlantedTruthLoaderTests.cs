using CreatorImpact.Analysis.Method;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Tests.Method;

public sealed class PlantedTruthLoaderTests : IAsyncLifetime
{
    private StoredRuns _runs = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PlantedTruthLoader Loader => new(_runs.Series, _runs.Outages);

    public async ValueTask InitializeAsync() => _runs = await StoredRuns.OpenAsync();

    public ValueTask DisposeAsync() => _runs.DisposeAsync();

    [Fact]
    public async Task LoadAsync_StoredSeries_BringsItsValuesAndTheOutages()
    {
        await _runs.ImportAsync("luma.csv", StoredRuns.Days(120));
        await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("Still on") with { EndExclusive = null }, Token);
        var views = (await Loader.ListAsync(StoredRuns.Workspace, Token)).Single(series => series.Key.Metric == "views");

        var (data, refusal) = await Loader.LoadAsync(StoredRuns.Workspace, views.Id, Token);

        Assert.Null(refusal);
        Assert.Equal((120, Granularity.Day, "luma"), (data!.Series.Values.Count, data.Series.Key.Granularity, data.Series.Creator));
        Assert.Equal("Counters", Assert.Single(data.Outages).Name);
        Assert.Equal("Still on", Assert.Single(data.OpenOutages).Name);
    }

    [Fact]
    public async Task LoadAsync_UnknownSeries_SaysSo()
    {
        var (data, refusal) = await Loader.LoadAsync(StoredRuns.Workspace, 99, Token);

        Assert.Null(data);
        Assert.Equal("no_series", refusal?.Code);
    }

    [Fact]
    public async Task ListAsync_Level_IsLeftOut()
    {
        await _runs.ImportAsync("luma.csv", StoredRuns.Days(120).Replace(",comments", ",followers_total", StringComparison.Ordinal));

        Assert.Equal("views", Assert.Single(await Loader.ListAsync(StoredRuns.Workspace, Token)).Key.Metric);
    }

    [Fact]
    public async Task OwnCalibration_AfterARun_HasTheCoverageOfTheNewestEstimates()
    {
        await _runs.ImportAsync("luma.csv", StoredRuns.Days(120));
        var first = await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        var second = await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("Newer", firstDay: 2, lastDay: 2), Token);
        await _runs.EstimateAsync(first);
        await _runs.EstimateAsync(second);
        var entry = await _runs.EntryAsync(second, "views");

        var own = await new OwnCalibrationLoader(_runs.Series, _runs.Runs).LoadAsync(StoredRuns.Workspace, Token);

        Assert.Equal(["comments", "views"], own.Rows.Select(row => row.Series.Key.Metric));
        var views = own.Rows[1];
        Assert.Equal(("Newer", entry.Placebos, entry.Coverage90, entry.DayNet!.Grade), (views.Outage, views.Windows, views.Coverage90, views.Grade));
        Assert.Equal(own.Rows.Sum(row => row.Windows), own.Windows);
        Assert.Equal(own.Rows.Sum(row => row.Windows * row.Coverage90!.Value) / own.Windows, own.Covered!.Value, 12);
        Assert.False(own.IsCut);
    }

    [Fact]
    public async Task OwnCalibration_BeforeAnyRun_IsEmpty()
    {
        await _runs.ImportAsync("luma.csv", StoredRuns.Days(120));

        var own = await new OwnCalibrationLoader(_runs.Series, _runs.Runs).LoadAsync(StoredRuns.Workspace, Token);

        Assert.Empty(own.Rows);
        Assert.Null(own.Covered);
    }
}

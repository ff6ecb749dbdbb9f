using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Scenarios;

public sealed class ScenarioLoaderTests : IAsyncLifetime
{
    private StoredRuns _runs = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ScenarioLoader Loader => new(
        _runs.Series, _runs.Outages, new RosterStore(_runs.Database), new WindowHistory(new RevisionStore(_runs.Database), new ImportStore(_runs.Database)), DateTimeZoneProviders.Tzdb);

    public async ValueTask InitializeAsync() => _runs = await StoredRuns.OpenAsync();

    public ValueTask DisposeAsync() => _runs.DisposeAsync();

    [Theory]
    [InlineData("luma")] // hours of its own
    [InlineData("nova")] // days alone: the others tell how its days go
    public async Task LoadAsync_NothingChanged_GivesTheDigitsOfTheStoredRun(string account)
    {
        await ImportAsync();
        var outage = await AddOutageAsync();
        await _runs.EstimateAsync(outage);

        var data = await LoadAsync(account, outage);

        Assert.Null(data.Note);
        Assert.Equal(account == "luma", data.Companions.Count == 0);
        Assert.Equal(await StoredAsync(account, outage), Texts(Run(data, ScenarioChange.Nothing)));
    }

    [Theory]
    [InlineData("luma")]
    [InlineData("nova")]
    public async Task LoadAsync_Changed_GivesTheDigitsOfARunAfterTheSameEdit(string account)
    {
        await ImportAsync();
        var outage = await AddOutageAsync();
        var data = await LoadAsync(account, outage);
        var scenario = Run(data, new ScenarioChange(Duration.FromMinutes(-40), Duration.FromHours(3)));

        var stored = (await _runs.Outages.GetAsync(StoredRuns.Workspace, outage, Token))!;
        await _runs.Outages.UpdateAsync(StoredRuns.Workspace, stored with { Start = stored.Start - Duration.FromMinutes(40), EndExclusive = stored.EndExclusive + Duration.FromHours(3), Phases = [] }, Token);
        await _runs.EstimateAsync(outage);

        // A changed scenario leaves the table of recovery windows out.
        Assert.Equal(await StoredAsync(account, outage, withTable: false), Texts(scenario));
    }

    [Fact]
    public async Task LoadAsync_FirstHoursTooFew_TakesTheNextOfTheAccount()
    {
        await _runs.ImportAsync("nova.csv", StoredRuns.Days(120, account: "nova"));
        var few = StoredRuns.Hours("luma").Split('\n');
        await _runs.ImportAsync("few.csv", string.Join('\n', few[..80]));
        await _runs.ImportAsync("likes.csv", StoredRuns.Hours("luma").Replace("platform,views", "platform,likes", StringComparison.Ordinal));
        var outage = await AddOutageAsync();
        await _runs.EstimateAsync(outage);

        var data = await LoadAsync("nova", outage);

        Assert.Equal(["likes", "views"], data.Companions.Select(input => input.Key.Metric).Order(StringComparer.Ordinal));
        Assert.Equal(await StoredAsync("nova", outage), Texts(Run(data, ScenarioChange.Nothing)));
    }

    [Fact]
    public async Task LoadAsync_RestoredCounter_StillTellsWhatTheOldExportShowed()
    {
        await _runs.ImportAsync("old.csv", StoredRuns.Days(110, (day, usual) => StoredRuns.Down(day) ? 0 : usual));
        await _runs.ImportAsync("new.csv", StoredRuns.Days(120));
        var outage = await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _runs.EstimateAsync(outage);

        var items = Run(await LoadAsync("luma", outage), ScenarioChange.Nothing);

        Assert.Contains(items.SelectMany(item => item.Result.Reasons), RestoredGap.Is);
        Assert.Equal(await StoredAsync("luma", outage), Texts(items));
    }

    [Fact]
    public async Task LoadAsync_ManyAccountsWithHours_LeavesTheirProfileOutAndSaysSo()
    {
        await _runs.ImportAsync("nova.csv", StoredRuns.Days(120, account: "nova"));
        var many = string.Join('\n', Enumerable.Range(0, 61).SelectMany(i => StoredRuns.Hours(FormattableString.Invariant($"account{i}")).Split('\n').Skip(1).Take(24)));
        await _runs.ImportAsync("many.csv", $"timestamp,account,platform,views\n{many}\n");
        var outage = await AddOutageAsync();

        var data = await LoadAsync("nova", outage);

        Assert.Empty(data.Companions);
        Assert.Equal("group_profile_left_out", data.Note!.Code);
        Assert.Contains("61 series", data.Note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_OutageOfAnotherPlatform_SaysSo()
    {
        await ImportAsync();
        var outage = await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(platform: "tiktok"), Token);

        Assert.Contains("tiktok", await RefusalAsync("luma", outage, "no_series"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_UnknownAccount_SaysSo()
    {
        await ImportAsync();

        Assert.Contains("nobody", await RefusalAsync("nobody", await AddOutageAsync(), "no_series"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_OutageWithoutEnd_SaysSo()
    {
        await ImportAsync();
        var outage = await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage() with { EndExclusive = null }, Token);

        await RefusalAsync("luma", outage, "outage_open");
    }

    [Fact]
    public async Task LoadAsync_OutageRemoved_SaysSo()
    {
        await ImportAsync();
        var outage = await AddOutageAsync();
        await _runs.Outages.RemoveAsync(StoredRuns.Workspace, outage, Token);

        await RefusalAsync("luma", outage, "outage_gone");
    }

    [Fact]
    public async Task LoadAsync_Cancelled_Stops()
    {
        await ImportAsync();
        var outage = await AddOutageAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Loader.LoadAsync(StoredRuns.Workspace, "luma", "youtube", outage, source.Token));
    }

    /// <summary>Luma with days and hours, pixel with hours, nova with days alone.</summary>
    private async Task ImportAsync()
    {
        await _runs.ImportAsync("luma.csv", StoredRuns.Days(120, (day, usual) => StoredRuns.Down(day) ? usual / 2 : usual));
        await _runs.ImportAsync("nova.csv", StoredRuns.Days(120, account: "nova"));
        await _runs.ImportAsync("luma-hours.csv", StoredRuns.Hours("luma"));
        await _runs.ImportAsync("pixel-hours.csv", StoredRuns.Hours("pixel"));
    }

    /// <summary>A morning of 10 October, hit by an unknown share; an earlier outage and one that goes on beside it.</summary>
    private async Task<long> AddOutageAsync()
    {
        await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("earlier", firstDay: 1, lastDay: 1), Token);
        await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("going on") with { Start = Instant.FromUtc(2026, 11, 8, 0, 0), EndExclusive = null }, Token);
        var start = Instant.FromUtc(2026, 10, 10, 6, 0);
        return await _runs.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage() with { Start = start, EndExclusive = start + Duration.FromHours(5) }, Token);
    }

    private async Task<ScenarioData> LoadAsync(string account, long outage)
    {
        var (data, refusal) = await Loader.LoadAsync(StoredRuns.Workspace, account, "youtube", outage, Token);
        Assert.Null(refusal);
        return data!;
    }

    private async Task<string> RefusalAsync(string account, long outage, string code)
    {
        var (data, refusal) = await Loader.LoadAsync(StoredRuns.Workspace, account, "youtube", outage, Token);
        Assert.Null(data);
        Assert.Equal(code, refusal!.Code);
        return refusal.Text;
    }

    /// <summary>The scenario with the seed a run of the store derives from its settings.</summary>
    private static IReadOnlyList<RunItem> Run(ScenarioData data, ScenarioChange change)
    {
        var options = new EstimatorOptions();
        return ScenarioInputs.Run.Execute(data, change, null, DataHash.Seed(options), options, Token);
    }

    private async Task<List<string>> StoredAsync(string account, long outage, bool withTable = true)
    {
        var findings = (await _runs.Runs.ListLatestAsync(StoredRuns.Workspace, Token, outage)).Select(one => ImpactFinding.FromJson(one.Estimate.ResultJson)).Where(finding => finding.Entry.Account == account);
        return [.. findings.Select(finding => withTable ? finding : finding with { Entry = finding.Entry with { RecoverySensitivity = null } }).Select(finding => finding.ToJson()).Order(StringComparer.Ordinal)];
    }

    private static List<string> Texts(IEnumerable<RunItem> items) => [.. items.Select(item => ImpactFinding.From(item).ToJson()).Order(StringComparer.Ordinal)];
}

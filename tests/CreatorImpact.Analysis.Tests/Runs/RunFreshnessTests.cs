using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

/// <summary>When a stored estimate counts as changed: only when something it rests on has.</summary>
public sealed class RunFreshnessTests : IAsyncLifetime
{
    private StoredRuns _stored = null!;
    private long _outage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stored = await StoredRuns.OpenAsync();
        _outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync("luma_20261115T080000Z.csv", StoredRuns.Days(130));
        await _stored.EstimateAsync(_outage);
    }

    public ValueTask DisposeAsync() => _stored.DisposeAsync();

    [Fact]
    public async Task OfAsync_NothingCameIn_IsUnchanged() => Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);

    [Fact]
    public async Task OfAsync_AnotherAccountCameIn_IsUnchanged()
    {
        await _stored.ImportAsync("nova_20261116T080000Z.csv", StoredRuns.Days(130, account: "nova"));

        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);
    }

    [Fact]
    public async Task OfAsync_OverlappingExportOfTheSameValues_IsUnchanged()
    {
        await _stored.ImportAsync("luma_20261116T080000Z.csv", StoredRuns.Days(100));

        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);
    }

    [Fact]
    public async Task OfAsync_TwelveChangedDays_IsChangedAndCountsThemByImport()
    {
        var import = await _stored.ImportAsync("luma_20261116T080000Z.csv", StoredRuns.Days(130, (day, usual) => day >= new LocalDate(2026, 8, 1) && day <= new LocalDate(2026, 8, 12) ? usual + 1 : usual, comments: false));

        var change = await _stored.ChangeAsync(_outage, "luma");

        Assert.Equal((true, true, false), (change.IsChanged, change.Series, change.IsUnknown));
        Assert.Empty(change.Companions);
        var series = (await _stored.Series.ListAsync(StoredRuns.Workspace, Token)).Single(one => one.Key.Metric == "views");
        var counted = await new RevisionStore(_stored.Database).SinceAsync(StoredRuns.Workspace, series.Id, change.ImportsThen, series.Imports, Token);
        Assert.Equal([new ImportChange(import, 0, 12, 0)], counted);
    }

    [Fact]
    public async Task OfAsync_RosterStatesAnotherAudience_ChangesRegionalOutagesOnly()
    {
        var regional = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage() with { Start = StoredRuns.Outage().Start + Duration.FromDays(20), EndExclusive = StoredRuns.Outage().EndExclusive + Duration.FromDays(20), Phases = [], Regions = ["US"] }, Token);
        await _stored.EstimateAsync(_outage);
        await _stored.EstimateAsync(regional);
        Assert.False((await _stored.ChangeAsync(regional, "luma")).IsChanged);

        await _stored.ImportAsync("roster.csv", "account;platform;audience US\nluma;youtube;30 %\n");

        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);
        var change = await _stored.ChangeAsync(regional, "luma");
        Assert.Equal((true, true, false), (change.IsChanged, change.Audience, change.Series));

        await _stored.EstimateAsync(regional);
        Assert.False((await _stored.ChangeAsync(regional, "luma")).IsChanged);
        Assert.Contains((await _stored.EntryAsync(regional, "views")).Reasons, reason => reason.Code == "audience_share");
    }

    [Fact]
    public async Task OfAsync_ImportUndoneAgain_IsUnchangedAgain()
    {
        var import = await _stored.ImportAsync("luma_20261116T080000Z.csv", StoredRuns.Days(130, (_, usual) => usual + 1));
        Assert.True((await _stored.ChangeAsync(_outage, "luma")).IsChanged);

        await new ImportStore(_stored.Database).UndoAsync(StoredRuns.Workspace, import, Token);

        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);
    }

    [Fact]
    public async Task OfAsync_ItsOnlyImportUndone_IsChanged()
    {
        await new ImportStore(_stored.Database).UndoAsync(StoredRuns.Workspace, 1, Token);

        Assert.True((await _stored.ChangeAsync(_outage, "luma")).Series);
    }

    [Fact]
    public async Task OfAsync_OtherMetricOfTheAccountChanged_NamesItAsCompanion()
    {
        var comments = (await _stored.Series.ListAsync(StoredRuns.Workspace, Token)).Single(one => one.Key.Metric == "comments").Id;
        await _stored.ImportAsync("luma_20261116T080000Z.csv", "date,account,platform,comments\n2026-09-01,luma,youtube,7\n");

        var change = await _stored.ChangeAsync(_outage, "luma");

        Assert.Equal((true, false), (change.IsChanged, change.Series));
        Assert.Equal([comments], change.Companions);
    }

    [Fact]
    public async Task OfAsync_ZoneSetByTheUser_IsChangedUntilItIsTakenBack()
    {
        var series = (await _stored.Series.ListAsync(StoredRuns.Workspace, Token)).Single(one => one.Key.Metric == "views").Id;

        await _stored.Series.SetZoneAsync(StoredRuns.Workspace, series, "Europe/Berlin", Token);
        Assert.True((await _stored.ChangeAsync(_outage, "luma")).Series);

        await _stored.Series.SetZoneAsync(StoredRuns.Workspace, series, null, Token);
        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);
    }

    // A few hours of one day: how much of the day they carry is learnt from hourly data, of the platform where the account has none.
    [Fact]
    public async Task OfAsync_HoursOfAnotherAccount_CountWhereTheEstimateTookTheProfileOfThePlatform()
    {
        var start = Instant.FromUtc(2026, 10, 20, 10, 0);
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, new StoredOutage { Title = "Short", Platform = "youtube", Start = start, EndExclusive = start + Duration.FromHours(3) }, Token);
        await _stored.EstimateAsync(outage);
        Assert.Contains((await _stored.EntryAsync(outage, "views")).Reasons, reason => reason.Code == "intraday_unknown");

        await _stored.ImportAsync("nova-hours.csv", StoredRuns.Hours("nova"));
        Assert.Single((await _stored.ChangeAsync(outage, "luma")).Companions);

        await _stored.EstimateAsync(outage);
        Assert.Contains((await _stored.EntryAsync(outage, "views")).Reasons, reason => reason.Code == "intraday_group");
        Assert.False((await _stored.ChangeAsync(outage, "luma")).IsChanged);
        await _stored.ImportAsync("pixel-hours.csv", StoredRuns.Hours("pixel"));
        Assert.Single((await _stored.ChangeAsync(outage, "luma")).Companions);
        // The long outage took whole days and asked for no profile; nova and pixel are others.
        Assert.DoesNotContain((await _stored.ChangeAsync(_outage, "luma")).Companions, _ => true);
    }

    [Fact]
    public async Task OfAsync_HoursOfAnotherAccount_DoNotCountWhereTheAccountHasItsOwn()
    {
        var start = Instant.FromUtc(2026, 10, 20, 10, 0);
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, new StoredOutage { Title = "Short", Platform = "youtube", Start = start, EndExclusive = start + Duration.FromHours(3) }, Token);
        await _stored.ImportAsync("luma-hours.csv", StoredRuns.Hours("luma"));
        await _stored.EstimateAsync(outage);

        await _stored.ImportAsync("nova-hours.csv", StoredRuns.Hours("nova"));

        Assert.False((await _stored.ChangeAsync(outage, "luma")).IsChanged);
    }

    [Theory]
    [InlineData("youtube", 8, 20, true)]
    [InlineData("tiktok", 8, 20, false)]
    [InlineData(null, 8, 20, true)]
    [InlineData("youtube", 1, 20, false)]
    public async Task OfAsync_OutageAdded_CountsWhereItCanTouchTheSeries(string? platform, int month, int day, bool changed)
    {
        var start = Instant.FromUtc(2026, month, day, 10, 0);
        var added = await _stored.Outages.AddAsync(StoredRuns.Workspace, new StoredOutage { Title = "Another", Platform = platform, Start = start, EndExclusive = start + Duration.FromHours(3) }, Token);

        var change = await _stored.ChangeAsync(_outage, "luma");

        Assert.Equal(changed ? [new OutageChange(added, "Another", OutageChangeKind.Added)] : [], change.Outages);
        Assert.Equal(changed, change.IsChanged);
    }

    [Fact]
    public async Task OfAsync_OutageMovedRenamedOrRemoved_OnlyWhatDecidesFiguresCounts()
    {
        var known = (await _stored.Outages.GetAsync(StoredRuns.Workspace, _outage, Token))!;
        await _stored.Outages.UpdateAsync(StoredRuns.Workspace, known with { Title = "Other words", Cause = "dns" }, Token);
        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);

        await _stored.Outages.UpdateAsync(StoredRuns.Workspace, known with { EndExclusive = known.EndExclusive + Duration.FromHours(1), Phases = [] }, Token);
        Assert.Equal(OutageChangeKind.Changed, Assert.Single((await _stored.ChangeAsync(_outage, "luma")).Outages).Kind);

        await _stored.Outages.RemoveAsync(StoredRuns.Workspace, _outage, Token);
        Assert.Equal(OutageChangeKind.Removed, Assert.Single((await _stored.ChangeAsync(_outage, "luma")).Outages).Kind);
    }

    [Fact]
    public async Task OfAsync_RosterAndRepeatedFile_ChangeNeitherTheEstimateNorTheHash()
    {
        await new RosterStore(_stored.Database).SaveAsync(StoredRuns.Workspace, new RosterEntry("youtube", "luma") { Creator = "Luma Verse", Segments = [new SegmentName("tier", "gold"), new SegmentName("topic", "music")] }, Token);
        await _stored.ImportAsync("luma_20261116T080000Z.csv", StoredRuns.Days(100));
        Assert.False((await _stored.ChangeAsync(_outage, "luma")).IsChanged);

        await _stored.EstimateAsync(_outage);

        Assert.Single((await _stored.Runs.ListAsync(StoredRuns.Workspace, Token)).Select(run => (run.Origin.DataHash, run.Origin.Seed)).Distinct());
    }

    [Fact]
    public async Task OfAsync_BudgetUsedUp_CountsATouchedSeriesAsChanged()
    {
        await _stored.ImportAsync("luma_20261116T080000Z.csv", StoredRuns.Days(100));

        Assert.True((await _stored.ChangeAsync(_outage, "luma", budget: 10)).IsChanged);
        Assert.False((await _stored.ChangeAsync(_outage, "luma", budget: 260)).IsChanged);
        // What was read once is remembered.
        Assert.False((await _stored.ChangeAsync(_outage, "luma", budget: 0)).IsChanged);
    }

    [Fact]
    public async Task OfAsync_RunWithoutRecord_IsUnknown()
    {
        await _stored.Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM run_series", null, Token), Token);

        Assert.Equal(EstimateChange.Unknown, await _stored.ChangeAsync(_outage, "luma"));
    }
}

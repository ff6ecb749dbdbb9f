using System.Text;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Platforms;

public sealed class PlatformLoaderTests : IAsyncLifetime
{
    private static readonly PlatformChoice ThreeYears = new() { From = new LocalDate(2023, 1, 1), To = new LocalDate(2025, 12, 31) };

    private StoredRuns _stored = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stored = await StoredRuns.OpenAsync();

    public ValueTask DisposeAsync() => _stored.DisposeAsync();

    [Fact]
    public async Task LoadAsync_SeriesWithoutOutages_IsNoData()
    {
        await _stored.ImportAsync("luma_20261115T080000Z.csv", StoredRuns.Days(40));

        var report = Assert.Single((await LoadAsync()).Platforms);

        Assert.Equal(("youtube", true, "no_outages"), (report.Platform, report.IsEmpty, report.NoPeriod!.Code));
        Assert.Equal((null, null, null, null), (report.DownInAll, report.DownAYear, report.Times, report.Forward.Rate));
        Assert.Equal(new ResponseMedians(null, null, null), report.Response);
        Assert.Empty(report.Months);
    }

    [Fact]
    public async Task LoadAsync_ReferenceHistory_CountsOnlyWhenTicked()
    {
        foreach (var outage in ReferenceHistory.Outages()) await _stored.Outages.AddAsync(StoredRuns.Workspace, outage, Token);

        var closed = Assert.Single((await LoadAsync()).Platforms);
        var open = Assert.Single((await LoadAsync(new PlatformChoice { Illustrative = true })).Platforms);

        Assert.Equal((true, 5, null, null), (closed.IsEmpty, closed.IllustrativeLeftOut, closed.DownInAll, closed.Response.ResolveMinutes));
        Assert.Empty((await LoadAsync()).Ranking);
        Assert.Equal((5, 0, new MedianOf(240, 5), null), (open.Episodes.Count, open.IllustrativeLeftOut, open.Response.ResolveMinutes, open.Response.AcknowledgeMinutes));
        Assert.Equal(6 + 4 + 2 + 1 + 4, open.DownInAll!.Value.Touched, 9);
        // 25 October 2022 to 5 December 2023, the last one left to mark the end.
        Assert.Equal((6 + 4 + 2 + 1) / (406 / OutageRate.DaysOfYear), open.DownAYear!.Value.Touched, 9);
        Assert.Equal((15, 5, 1), (open.Months.Count, open.Months.Sum(month => month.Starts), open.Months[0].Starts));
        Assert.Equal(17, open.Months.Sum(month => month.Down.Touched), 9);
    }

    [Fact]
    public async Task LoadAsync_FiveOutagesInThreeStatedYears_HasAPaceWithInterval()
    {
        foreach (var month in (int[])[2, 5, 9, 14, 30])
            await _stored.Outages.AddAsync(StoredRuns.Workspace, PlatformPeriodTests.Outage(2023, 1, 5) with { Start = At(month), EndExclusive = At(month) + Duration.FromHours(2), Phases = [] }, Token);

        var report = Assert.Single((await LoadAsync(ThreeYears)).Platforms);

        var rate = report.Forward.Rate!;
        Assert.Equal((5, EvidenceGrade.Modelled), (rate.Events, rate.AYear.Grade));
        Assert.Equal(1.83, rate.AYear.Point, 2);
        Assert.Equal((0.76, 3.28), (Math.Round(rate.AYear.Lo90, 2), Math.Round(rate.AYear.Hi90, 2)));
        Assert.Equal(10 / (1096 / OutageRate.DaysOfYear), report.DownAYear!.Value.Touched, 9);
        Assert.Equal((null, "few_losses"), (report.Forward.Loss, report.Forward.Reasons[^1].Code));

        static Instant At(int month) => Instant.FromUtc(2023, 1, 5, 12, 0) + Duration.FromDays(30 * month);
    }

    [Fact]
    public async Task LoadAsync_PlannedAndRegionalAndOpen_AreToldApart()
    {
        var first = PlatformPeriodTests.Outage(2026, 1, 5);
        await AddAsync(first with { Planned = true });
        await AddAsync(first with { Start = first.Start + Duration.FromDays(9), EndExclusive = null, Phases = [], EndKnown = false });
        await AddAsync(first with { Start = first.Start + Duration.FromDays(99), EndExclusive = first.EndExclusive + Duration.FromDays(99), Phases = [], Regions = ["US"], AffectedShare = 0.25 });
        await AddAsync(first with { Platform = null, Title = "Somewhere" });

        var reports = (await LoadAsync()).Platforms;

        Assert.Equal(["tiktok", null], reports.Select(report => report.Platform));
        Assert.Equal((2, 1, 1, 1), (reports[0].Outages.Count, reports[0].PlannedLeftOut, reports[0].WithoutEnd, reports[0].Regional));
        Assert.Equal(new DowntimeHours(2, 0.5, 0.5), reports[0].DownInAll);
        // In the period begins the open one only: its hours are not known, so nothing is said of a year.
        Assert.Null(reports[0].DownAYear);
        Assert.Equal(3, (await LoadAsync(new PlatformChoice { Planned = true })).Platforms[0].Outages.Count);
    }

    [Fact]
    public async Task LoadAsync_OutageMarkedAsLeftOut_IsNamedAndDoesNotCount()
    {
        await AddAsync(PlatformPeriodTests.Outage(2026, 1, 5));
        await AddAsync(PlatformPeriodTests.Outage(2026, 2, 5) with { LeftOut = true });

        var overview = await LoadAsync(new PlatformChoice());

        Assert.Equal((1, 1, 2.0), (Assert.Single(overview.Platforms).Outages.Count, overview.Platforms[0].MarkedLeftOut, overview.Platforms[0].DownInAll!.Value.Touched));
        Assert.Single(overview.Ranking);
    }

    [Fact]
    public async Task LoadAsync_PlannedWorkAhead_HasNotHappenedYet()
    {
        await AddAsync(PlatformPeriodTests.Outage(2026, 1, 5));
        await AddAsync(PlatformPeriodTests.Outage(2026, 12, 5) with { Planned = true });

        var overview = await LoadAsync(new PlatformChoice { Planned = true });

        Assert.Equal((1, "one_outage"), (Assert.Single(overview.Platforms).Outages.Count, overview.Platforms[0].NoPeriod!.Code));
        Assert.Single(overview.Ranking);
    }

    [Fact]
    public async Task LoadAsync_StatedEndStillToCome_CountsTheHoursUntilNow()
    {
        var now = _stored.Clock.GetCurrentInstant();
        await AddAsync(PlatformPeriodTests.Outage(2026, 1, 5) with { Start = now - Duration.FromHours(1), EndExclusive = now + Duration.FromHours(48), Phases = [] });

        var report = Assert.Single((await LoadAsync()).Platforms);

        Assert.Equal(1, report.DownInAll!.Value.Touched, 9);
        Assert.Equal(1, report.Months.Sum(month => month.Down.Touched), 9);
        Assert.Equal(1, report.Times!.DownHours.Sum(), 9);
        Assert.Null(report.Response.ResolveMinutes);
    }

    [Fact]
    public async Task LoadAsync_StatusHistory_CoversUntilItWasWrittenAndKnowsUpdates()
    {
        var imports = new ImportStore(_stored.Database);
        var id = await imports.BeginAsync(StoredRuns.Workspace, new NewImport("incidents.json", 9, new string('a', 64), "statuspage.incidents", Instant.FromUtc(2026, 7, 1, 0, 0), []) { Kind = ImportKind.Outages }, Token);
        var records = ((int Month, int Updates)[])[(1, 2), (3, 4)];
        await _stored.Outages.AddManyAsync(StoredRuns.Workspace, id, [.. records.Select(one => Record(one.Month, one.Updates))], Token);
        await imports.ApplyAsync(StoredRuns.Workspace, id, new ImportCounts(0, 0, 0, 2), Token);

        var report = Assert.Single((await LoadAsync()).Platforms);

        Assert.Equal((PeriodBasis.StatusHistory, 181.0, 2, 1), (report.Period!.Basis, report.Period.Days, report.Period.Inside.Count, report.Period.Events));
        Assert.Equal((new MedianOf(15, 2), new MedianOf(120, 2), new MedianOf(3, 2)), (report.Response.AcknowledgeMinutes, report.Response.ResolveMinutes, report.Response.Updates));
    }

    [Fact]
    public async Task LoadAsync_Feedback_IsDrawnAndNeverEstimated()
    {
        var outage = await AddAsync(StoredRuns.Outage());
        await _stored.ImportAsync("luma_20261115T080000Z.csv", StoredRuns.Days(130));
        var reports = new StringBuilder("date,account,platform,reports\n");
        for (var day = 0; day < 30; day++) reports.Append(System.FormattableString.Invariant($"2026-10-{day + 1:00},Detector,youtube,{(day is 9 or 10 or 11 ? 900 : 10)}\n"));
        await _stored.ImportAsync("reports_20261115T080000Z.csv", reports.ToString());
        await _stored.EstimateAsync(outage);

        var overview = await LoadAsync();

        var feedback = Assert.Single(Assert.Single(overview.Platforms).Feedback);
        Assert.Equal(("reports", 30, 10.0, new MedianOf(900, 1)), (feedback.Metric, feedback.Values.Count, feedback.Usual, feedback.Peaks));
        Assert.DoesNotContain("reports", overview.Metrics);
        Assert.Equal(["comments", "views"], (await _stored.Catalog.FindAsync(StoredRuns.Workspace, 1, false, Token))!.Estimates.Select(entry => entry.Metric));
    }

    [Fact]
    public async Task LoadAsync_OneOrTwentyOutages_AskEquallyMuch()
    {
        await AddAsync(StoredRuns.Outage());
        var few = await CountAsync();
        for (var day = 1; day <= 20; day++) await AddAsync(StoredRuns.Outage(firstDay: day, lastDay: day));

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 8);
    }

    private static OutageRecord Record(int month, int updates)
    {
        var start = Instant.FromUtc(2026, month, 1, 0, 0);
        return new OutageRecord
        {
            Id = System.FormattableString.Invariant($"i{month}"),
            SourceFormat = "statuspage.incidents",
            Platform = "Twitch",
            Title = "Down",
            Start = start,
            EndExclusive = start + Duration.FromHours(2),
            AcknowledgedAt = start + Duration.FromMinutes(15),
            Updates = [.. Enumerable.Range(0, updates).Select(minute => new OutageUpdate(start + Duration.FromMinutes(15 + minute), null, "Looking"))],
        };
    }

    private Task<long> AddAsync(StoredOutage outage) => _stored.Outages.AddAsync(StoredRuns.Workspace, outage, Token);

    private Task<PlatformOverview> LoadAsync(PlatformChoice? choice = null) => LoadedPlatforms.LoadAsync(_stored, choice, null);

    private async Task<long> CountAsync()
    {
        var before = _stored.Database.QueryCount;
        await LoadAsync();
        return _stored.Database.QueryCount - before;
    }
}

/// <summary>Asks a database of runs.</summary>
internal static class LoadedPlatforms
{
    public static Task<PlatformOverview> LoadAsync(StoredRuns stored, PlatformChoice? choice, (long, long)? compared) =>
        new PlatformLoader(
            new PlatformStores(stored.Outages, new OutageUpdateStore(stored.Database), new ImportStore(stored.Database), stored.Series, stored.Runs),
            stored.Freshness,
            DateTimeZoneProviders.Tzdb,
            stored.Clock).LoadAsync(StoredRuns.Workspace, choice ?? new PlatformChoice(), compared, TestContext.Current.CancellationToken);
}

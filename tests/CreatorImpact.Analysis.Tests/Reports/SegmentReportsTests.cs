using System.Globalization;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Segments;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class SegmentReportsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_ThreeCreators_AreAllHiddenAndTheStateIsThatOfTheNewestExport()
    {
        await using var stored = await StoredAsync();
        var run = await stored.EstimateAsync(await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token));

        var document = (await LoadAsync(stored)).Document!;

        // Clients come before it in the alphabet, but are named to others only when asked for.
        Assert.Equal("Segments compared: tier", document.Title);
        Assert.DoesNotContain("Acme", CampaignFormats.Words(document), StringComparison.Ordinal);
        Assert.All(CampaignFormats.Table(document, "rates").Rows, row => Assert.Equal("hidden (fewer than five)", row[2].Shown));
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 8, 0), document.Origin.AsOf);
        var origin = (await stored.Runs.GetAsync(StoredRuns.Workspace, run, Token))!.Run.Origin;
        Assert.Equal((origin.DataHash, (ulong?)origin.Seed), (document.Origin.DataHash, document.Origin.Seed));
        Assert.Empty(document.Stamps);
    }

    [Fact]
    public async Task LoadAsync_ExportsBeforeTheFiguresAreFinal_IsProvisional()
    {
        await using var stored = await StoredAsync();
        // Three days of outage and seven of recovery end on 20 November.
        await stored.EstimateAsync(await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage() with { Start = Instant.FromUtc(2026, 11, 11, 0, 0), EndExclusive = Instant.FromUtc(2026, 11, 14, 0, 0) }, Token));

        var stamp = Assert.Single((await LoadAsync(stored)).Document!.Stamps);

        Assert.Equal("provisional", stamp.Code);
        Assert.Contains("23 Nov 2026", stamp.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_IllustrativeOutage_AsksFirst()
    {
        await using var stored = await StoredAsync();
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage() with { Verification = StoredOutage.IllustrativeVerification }, Token);
        await stored.EstimateAsync(outage);

        Assert.Equal("outage_illustrative", (await LoadAsync(stored, outage)).Refusal!.Code);
        var document = (await Source(stored).LoadAsync(Request() with { OutageId = outage, IsIllustrativeAccepted = true }, Token)).Document!;
        Assert.Equal(["illustrative"], document.Stamps.Select(stamp => stamp.Code));
    }

    [Fact]
    public async Task LoadAsync_NothingToCompare_SaysWhatIsMissing()
    {
        await using var stored = await StoredAsync();

        Assert.Equal("nothing_to_compare", (await LoadAsync(stored)).Refusal!.Code);
        Assert.Equal("outage_unknown", (await LoadAsync(stored, 99)).Refusal!.Code);
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        Assert.Equal("not_estimated", (await LoadAsync(stored, outage)).Refusal!.Code);
        await stored.EstimateAsync(outage);
        var refusal = (await Source(stored).LoadAsync(Request() with { OutageId = outage, SegmentSet = "moons" }, Token)).Refusal!;
        Assert.Equal("segment_set_unknown", refusal.Code);
        Assert.Contains("tier", refusal.Text, StringComparison.Ordinal);
        Assert.Equal("Segments compared: platform", (await Source(stored).LoadAsync(Request() with { SegmentSet = "PLATFORM" }, Token)).Document!.Title);
    }

    private static ReportRequest Request() => new(StoredRuns.Workspace, ReportKind.SegmentPack, new ReportWords(CultureInfo.GetCultureInfo("en-US")));

    private static Task<ReportReading> LoadAsync(StoredRuns stored, long? outage = null) => Source(stored).LoadAsync(Request() with { OutageId = outage }, Token);

    private static SegmentReports Source(StoredRuns stored)
    {
        var stores = new GroupStores(stored.Series, stored.Outages, stored.Runs, new RosterStore(stored.Database), new SegmentRuleStore(stored.Database));
        return new SegmentReports(new GroupDataLoader(stores, stored.Freshness), stores, new WorkspaceStore(stored.Database));
    }

    private static async Task<StoredRuns> StoredAsync()
    {
        var stored = await StoredRuns.OpenAsync();
        foreach (var (account, day) in new[] { ("luma", 18), ("mona", 20), ("nova", 19) })
            await stored.ImportAsync(FormattableString.Invariant($"{account}_202611{day}T080000Z.csv"), StoredRuns.Days(140, (date, usual) => StoredRuns.Down(date) ? Math.Round(0.5 * usual) : usual, account, comments: false));
        await stored.ImportAsync("roster.csv", "platform,account,creator,client,segment: tier\nyoutube,luma,Luma,Acme,gold\nyoutube,mona,Mona,Acme,blue\nyoutube,nova,Nova,Acme,red\n");
        return stored;
    }
}

using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Tests.Runs;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class MethodAppendixTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_Account_ListsEstimatesChecksAndWhatTheyRestOn()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var document = await world.DocumentAsync(ReportKind.MethodAppendix);

        var latest = await world.Stored.Runs.ListLatestAsync(world.Workspace, Token);
        var entries = latest.Select(one => ImpactFinding.EntryFromJson(one.Estimate.ResultJson)).ToDictionary(entry => entry.Metric);
        var (views, revenue) = (Assert.Single(Table(document, "estimates").Rows), Assert.Single(Table(document, "estimates_money").Rows));
        Assert.Equal((entries["views"].Net!.Point, entries["estimated_revenue"].Net!.Point), (views[3].Number!.Value, revenue[3].Number!.Value));
        Assert.True(Table(document, "estimates_money").IsMoney);
        Assert.Equal(((double?)entries["views"].Placebos, 100 * entries["views"].Coverage90), (Table(document, "checks").Rows[0][1].Number, Table(document, "checks").Rows[0][2].Number));
        var origin = latest[0].Run.Origin;
        Assert.Equal([origin.DataHash, FormattableString.Invariant($"{origin.Seed}"), origin.Version, origin.SettingsJson], Assert.Single(Table(document, "runs").Rows).Select(cell => cell.Shown));
        Assert.Equal(3, Table(document, "calibration").Rows.Count);
        Assert.Contains(entries["views"].Reasons, reason => Lists(document, "reasons").Contains($"luma · YouTube, views by the day: {reason.Text}"));
        Assert.Contains(Lists(document, "money"), line => line.StartsWith("Recovery window: 7 days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LoadAsync_GapAndRevision_NamesBoth()
    {
        await using var world = await AccountWorld.OpenAsync();
        await world.ImportAsync(AccountWorld.Days("mona").Replace("2026-08-05,mona", "2020-01-01,other", StringComparison.Ordinal).Replace("2026-08-06,mona", "2020-01-02,other", StringComparison.Ordinal), AccountWorld.Exported);
        await world.ImportAsync(AccountWorld.Days(change: 7), AccountWorld.Exported + Duration.FromHours(1));
        await world.EstimateAsync();

        var document = await world.DocumentAsync(world.Request(ReportKind.MethodAppendix) with { AccountId = null });

        Assert.Contains("mona · YouTube, views by the day: 5 Aug 2026 to 6 Aug 2026 (2 days)", Lists(document, "gaps"));
        Assert.Contains("luma · YouTube, views by the day: values changed by newer exports: 1", Lists(document, "revisions"));
        var revision = Assert.Single(Table(document, "revisions").Rows);
        Assert.Equal(("1 Aug 2026", 7.0), (revision[1].Shown, revision[3].Number!.Value - revision[2].Number!.Value));
        Assert.Equal(AccountWorld.Exported + Duration.FromHours(1), document.Origin.AsOf);
        Assert.DoesNotContain(document.Sections, section => section.Code == "money");
    }

    [Fact]
    public async Task LoadAsync_OtherOutages_ListsWhatIsLeftOut()
    {
        await using var world = await AccountWorld.OpenAsync();
        await world.Stored.Outages.AddAsync(world.Workspace, StoredRuns.Outage("Earlier", firstDay: 1, lastDay: 1), Token);
        await world.Stored.Outages.AddAsync(world.Workspace, StoredRuns.Outage("Elsewhere", "twitch", firstDay: 2, lastDay: 2), Token);
        await world.Stored.Outages.AddAsync(world.Workspace, StoredRuns.Outage("Example", firstDay: 3, lastDay: 3) with { Verification = "illustrative" }, Token);
        await world.EstimateAsync();

        var document = await world.DocumentAsync(ReportKind.MethodAppendix);

        Assert.Equal(["Earlier: 1 Oct 2026, 00:00 – 2 Oct 2026, 00:00 UTC", "Example: 3 Oct 2026, 00:00 – 4 Oct 2026, 00:00 UTC"], Lists(document, "exclusions"));
    }

    [Fact]
    public async Task LoadAsync_EarlierRun_IsStampedAsSuperseded()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var first = (await world.Stored.Runs.ListAsync(world.Workspace, Token))[0].Id;
        var second = await world.EstimateAsync();

        var earlier = await world.DocumentAsync(world.Request(ReportKind.MethodAppendix) with { RunId = first });
        var newest = await world.DocumentAsync(world.Request(ReportKind.MethodAppendix) with { RunId = second });

        Assert.Equal(["superseded"], earlier.Stamps.Select(stamp => stamp.Code));
        Assert.Contains(FormattableString.Invariant($"run {second}"), earlier.Stamps[0].Text, StringComparison.Ordinal);
        Assert.Empty(newest.Stamps);
    }

    private static ReportTable Table(ReportDocument document, string code) => document.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>().Single(table => table.Code == code);

    private static List<string> Lists(ReportDocument document, string section) =>
        [.. document.Sections.Single(one => one.Code == section).Blocks.OfType<ReportList>().SelectMany(block => block.Items)];
}

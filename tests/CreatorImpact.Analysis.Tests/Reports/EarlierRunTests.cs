using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>Runs that estimated a part of an account's series: its views and its money are then from different ones.</summary>
public sealed class EarlierRunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReportKind.CreatorStatement)]
    [InlineData(ReportKind.ProofOfLoss)]
    [InlineData(ReportKind.MethodAppendix)]
    public async Task LoadAsync_MoneyOfAnOlderRunThanTheViews_SaysWhichRunReplacedIt(ReportKind kind)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var views = await AgainAsync(world, "views");
        var revenue = await AgainAsync(world, "estimated_revenue");

        var document = await world.DocumentAsync(world.Request(kind) with { RunId = views });

        var stamp = Assert.Single(document.Stamps, one => one.Code == "superseded");
        Assert.Contains(FormattableString.Invariant($"run {revenue})"), stamp.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await world.DocumentAsync(kind)).Stamps, one => one.Code == "superseded");
    }

    [Fact]
    public async Task LoadAsync_RunWithoutViews_ShowsWhatItHolds()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var revenue = await AgainAsync(world, "estimated_revenue");
        var newest = await world.EstimateAsync();

        var document = await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { RunId = revenue });

        var net = document.Sections.SelectMany(section => section.Blocks).OfType<ReportFigures>().SelectMany(block => block.Figures).Single(figure => figure.Code == "net");
        Assert.True(net.IsMoney);
        Assert.NotNull(net.Interval);
        Assert.Contains(FormattableString.Invariant($"run {newest})"), Assert.Single(document.Stamps, one => one.Code == "superseded").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_NewestRunWithoutViews_IsNotSuperseded()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var revenue = await AgainAsync(world, "estimated_revenue");

        var document = await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { RunId = revenue });

        Assert.DoesNotContain(document.Stamps, one => one.Code == "superseded");
    }

    /// <summary>A newer run that has estimated one metric again and found the same.</summary>
    private static async Task<long> AgainAsync(AccountWorld world, string metric)
    {
        var (runs, workspace) = (world.Stored.Runs, world.Workspace);
        var series = (await world.Stored.Series.ListAsync(workspace, Token)).Single(one => one.Key.Metric == metric).Id;
        var latest = (await runs.GetLatestAsync(workspace, series, world.OutageId, Token))!;
        var run = await runs.CreateAsync(workspace, latest.Run.Origin, Token);
        await runs.SaveEstimateAsync(workspace, latest.Estimate with { RunId = run }, Token);
        Assert.True(await runs.CompleteAsync(workspace, run, Token));
        return run;
    }
}

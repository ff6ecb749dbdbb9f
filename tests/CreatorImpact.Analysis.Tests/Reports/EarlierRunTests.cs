using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>Runs that estimated a part of an account's series: its views and its money are then from different ones.</summary>
public sealed class EarlierRunTests
{
    [Theory]
    [InlineData(ReportKind.CreatorStatement)]
    [InlineData(ReportKind.ProofOfLoss)]
    [InlineData(ReportKind.MethodAppendix)]
    public async Task LoadAsync_MoneyOfAnOlderRunThanTheViews_SaysWhichRunReplacedIt(ReportKind kind)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var views = await world.AgainAsync("views");
        var revenue = await world.AgainAsync("estimated_revenue");

        var document = await world.DocumentAsync(world.Request(kind) with { RunId = views });

        var stamp = Assert.Single(document.Stamps, one => one.Code == "superseded");
        Assert.Contains(FormattableString.Invariant($"run {revenue})"), stamp.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await world.DocumentAsync(kind)).Stamps, one => one.Code == "superseded");
    }

    [Fact]
    public async Task LoadAsync_RunWithoutViews_ShowsWhatItHolds()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var revenue = await world.AgainAsync("estimated_revenue");
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
        var revenue = await world.AgainAsync("estimated_revenue");

        var document = await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { RunId = revenue });

        Assert.DoesNotContain(document.Stamps, one => one.Code == "superseded");
    }
}

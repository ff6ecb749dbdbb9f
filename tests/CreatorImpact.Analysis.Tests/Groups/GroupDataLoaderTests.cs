using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Groups;

public sealed class GroupDataLoaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_EstimatedAccounts_RateIsLossOfWhatWasExpected()
    {
        await using var stored = await StoredRuns.OpenAsync();
        foreach (var (account, kept) in new[] { ("luma", 0.5), ("mona", 1.0) })
            await stored.ImportAsync(account + ".csv", StoredRuns.Days(140, (day, usual) => StoredRuns.Down(day) ? Math.Round(kept * usual) : usual, account, comments: false));
        await stored.ImportAsync("roster.csv", "platform,account,creator,segment: tier\nyoutube,luma,Luma,gold\nyoutube,mona,Mona,blue\n");
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await stored.EstimateAsync(outage);

        var data = await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token);

        Assert.Equal("views", data!.Unit.Metric);
        Assert.Equal(outage, Assert.Single(data.Outages).Id);
        var found = GroupComparison.Of(data, "tier", Token);
        // Half of three days is lost; window and recovery of n days expect about n days: the rate is 1.5 / n.
        var gold = found.Rows.Single(row => row.Name == "gold").Figures!;
        Assert.InRange(gold.Net.Point / gold.Expected.Point, gold.Rate!.Lo90, gold.Rate.Hi90);
        Assert.InRange(gold.Net.Point, 25_000, 35_000);
        Assert.InRange(gold.Expected.Point / 20_000, 5, 20);
        Assert.InRange(found.Rows.Single(row => row.Name == "blue").Figures!.Rate!.Point, -0.02, 0.02);
    }

    [Fact]
    public async Task LoadAsync_OutageMovedSince_LeavesItsEstimatesOut()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, comments: false));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await stored.EstimateAsync(outage);
        await stored.Outages.UpdateAsync(StoredRuns.Workspace, StoredRuns.Outage() with { Id = outage, EndExclusive = Instant.FromUtc(2026, 10, 12, 0, 0) }, Token);

        var data = await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([outage], null), Token);

        Assert.Equal("outage_moved", Assert.Single(data!.Members).Missing);
    }

    [Fact]
    public async Task LoadAsync_LossInTheWindowOfDays_IsAModelThatNoSumMakesBetter()
    {
        await using var stored = await StoredRuns.OpenAsync();
        foreach (var account in new[] { "luma", "mona", "nova" })
            await stored.ImportAsync(account + ".csv", StoredRuns.Days(140, (day, usual) => StoredRuns.Down(day) ? Math.Round(0.5 * usual) : usual, account, comments: false));
        await stored.ImportAsync("roster.csv", "platform,account,creator,segment: tier\nyoutube,luma,Luma,gold\nyoutube,mona,Mona,blue\nyoutube,nova,Nova,red\n");
        await stored.EstimateAsync(await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token));

        var net = GroupComparison.Of((await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token))!, "tier", Token);
        var window = GroupComparison.Of((await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null, CountedLoss.Window), Token))!, "tier", Token);

        Assert.Equal(EvidenceGrade.Modelled, net.Total.Figures!.Gross.Grade);
        Assert.False(net.Total.Figures.IsModelled);
        Assert.Equal(EvidenceGrade.Modelled, window.Total.Figures!.Net.Grade);
        Assert.All(window.Rows, row => Assert.Equal((true, null, false), (row.Figures!.IsModelled, row.Figures.PValue, row.Figures.IsFlagged)));
        Assert.Equal("daily_data", net.Pair("gold", "blue")!.WhyNot!.Code);
    }

    [Fact]
    public async Task LoadAsync_DataChangedSince_SaysSo()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma_20261115T080000Z.csv", StoredRuns.Days(130, comments: false));
        await stored.EstimateAsync(await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token));
        Assert.False(Assert.Single((await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token))!.Members).IsChanged);

        await stored.ImportAsync("luma_20261116T080000Z.csv", StoredRuns.Days(130, (day, usual) => day == new LocalDate(2026, 8, 1) ? usual + 1 : usual, comments: false));

        var data = (await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token))!;
        Assert.True(Assert.Single(data.Members).IsChanged);
        Assert.Contains("1 account.", Assert.Single(GroupComparison.Of(data, "platform", Token).Reasons, reason => reason.Code == "data_changed").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_IncidentRegisteredTwice_CountsOnce()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, (day, usual) => StoredRuns.Down(day) ? Math.Round(0.5 * usual) : usual, comments: false));
        List<long> outages = [];
        foreach (var title in new[] { "Status page", "Own entry" }) outages.Add(await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(title), Token));
        foreach (var outage in outages) await stored.EstimateAsync(outage);

        var alone = await TotalAsync(stored, outages[0]);
        var both = await TotalAsync(stored, [.. outages]);

        Assert.InRange(both.Total!.Net.Point, 0.9 * alone.Total!.Net.Point, 1.1 * alone.Total.Net.Point);
        Assert.Contains("outages_overlap", both.Reasons.Select(reason => reason.Code));
        Assert.DoesNotContain("outages_near", both.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task LoadAsync_AccountSpelledTwoWays_IsOneMember()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, comments: false));
        await stored.ImportAsync("again.csv", StoredRuns.Days(140, account: "@Luma", comments: false));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await stored.EstimateAsync(outage);

        var data = await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([outage], null), Token);

        Assert.NotNull(Assert.Single(data!.Members).Loss);
    }

    [Fact]
    public async Task LoadAsync_PlatformStatedInOneFileOnly_IsOneMember()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, comments: false));
        await stored.ImportAsync("bare.csv", StoredRuns.Days(140, comments: false).Replace(",platform", string.Empty, StringComparison.Ordinal).Replace(",youtube", string.Empty, StringComparison.Ordinal));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await stored.EstimateAsync(outage);

        var member = Assert.Single((await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([outage], null), Token))!.Members);

        Assert.NotNull(member.Loss);
        Assert.Equal("youtube", member.Account.Platform);
    }

    [Fact]
    public async Task LoadAsync_NewestIsPlannedWork_TakesTheOneBefore()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, comments: false));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        var works = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("Works", firstDay: 28, lastDay: 28) with { Planned = true }, Token);
        await stored.EstimateAsync(outage);
        await stored.EstimateAsync(works);

        var newest = await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token);
        var chosen = await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([works], null), Token);

        Assert.Equal((outage, works), (Assert.Single(newest!.Outages).Id, Assert.Single(chosen!.Outages).Id));
        Assert.NotNull(Assert.Single(chosen.Members).Loss);
    }

    [Fact]
    public async Task LoadAsync_MoreAccounts_AskEquallyMuch()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, comments: false));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await stored.EstimateAsync(outage);
        var few = await CountAsync(stored);
        foreach (var account in new[] { "mona", "nova" }) await stored.ImportAsync(account + ".csv", StoredRuns.Days(140, account: account, comments: false));
        await stored.EstimateAsync(outage);

        Assert.Equal(few, await CountAsync(stored));
    }

    [Fact]
    public async Task LoadAsync_NothingEstimated_SaysSo()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(140, comments: false));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);

        Assert.Null(await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token));
        Assert.Equal("not_estimated", Assert.Single((await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([outage], null), Token))!.Members).Missing);
        Assert.Null(await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([99], null), Token));
    }

    private static async Task<GroupPivot> TotalAsync(StoredRuns stored, params long[] outages) => GroupPivot.Of(
        (await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion(outages, null), Token))!, new GroupDimension(GroupDimensionKind.Platform), new GroupDimension(GroupDimensionKind.Outage), Token);

    private static async Task<long> CountAsync(StoredRuns stored)
    {
        var before = stored.Database.QueryCount;
        await Loader(stored).LoadAsync(StoredRuns.Workspace, new GroupQuestion([], null), Token);
        return stored.Database.QueryCount - before;
    }

    private static GroupDataLoader Loader(StoredRuns stored) =>
        new(new GroupStores(stored.Series, stored.Outages, stored.Runs, new RosterStore(stored.Database), new SegmentRuleStore(stored.Database)), stored.Freshness);
}

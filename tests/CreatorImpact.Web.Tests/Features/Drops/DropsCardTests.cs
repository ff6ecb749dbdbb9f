using Bunit;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Drops;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Drops;

public sealed class DropsCardTests : StoredContext
{
    public DropsCardTests() => DropsFeature.Add(Services);

    [Fact]
    public async Task Card_MostAccountsDropped_SaysThePlatformAndListsThem()
    {
        await PlantAsync(8, dropped: 7);

        var card = await CardAsync("creator 1");

        Assert.Equal("It was the platform: 7 of 8 accounts dropped at the same time.", card.Find(".said").TextContent);
        Assert.Contains("6 or more of the other 7", card.Markup, StringComparison.Ordinal);
        Assert.Equal(8, card.FindAll("tbody tr").Count);
        Assert.Equal(7, card.FindAll("tr[data-dropped=true]").Count);
        Assert.Equal("Did not drop", card.FindAll("tbody tr")[^1].QuerySelectorAll("td")[0].TextContent);
        Assert.Equal("impact?outage=1&creator=creator%208&platform=youtube", card.FindAll("tbody a")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task Card_OneAccountDropped_SaysThisAccount()
    {
        await PlantAsync(8, dropped: 1);

        Assert.Equal("It was creator 1, not the platform: 1 of 8 accounts dropped.", (await CardAsync("creator 1")).Find(".said").TextContent);
        Assert.Equal("creator 2 did not drop: 1 of 8 accounts did.", (await CardAsync("creator 2")).Find(".said").TextContent);
        Assert.Equal("It was single accounts, not the platform: 1 of 8 dropped.", (await CardAsync(null)).Find(".said").TextContent);
    }

    [Fact]
    public async Task Card_TwoAccounts_CannotTellAndSaysWhy()
    {
        await PlantAsync(2, dropped: 1);

        var card = await CardAsync("creator 1");

        Assert.Equal("Whether it was the platform cannot be told: 1 of 2 accounts dropped.", card.Find(".said").TextContent);
        Assert.Contains("5 or more are needed", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_OneAccountAlone_SaysThatNobodyIsThereToCompareWith()
    {
        await PlantAsync(1, dropped: 1);

        var card = await CardAsync("creator 1");

        Assert.Equal("Whether it was the platform cannot be told: there is no other account to compare with.", card.Find(".said").TextContent);
        Assert.DoesNotContain("1 accounts", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("By chance alone", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_Estimated_HoldsThemAgainstTheirEstimates()
    {
        await PlantAsync(8, dropped: 7);
        Assert.Contains("usual weeks", (await CardAsync("creator 1")).Find("tbody").TextContent, StringComparison.Ordinal);

        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, 1, new EstimatorOptions(), null, null, Token);
        var card = await CardAsync("creator 1");

        Assert.Equal("It was the platform: 7 of 8 accounts dropped at the same time.", card.Find(".said").TextContent);
        Assert.All(card.FindAll("tbody tr"), row => Assert.Contains("Its estimate", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Card_OutageWithoutEndOrUnknownAccount_SaysWhatToDo()
    {
        await Content.HoursAsync();
        await Content.OutageAsync(ended: false);
        Assert.Contains("Add the end", (await CardAsync("luma")).Find(".card").TextContent, StringComparison.Ordinal);

        await Content.OutageAsync();
        Assert.Contains("found 'nobody'", (await CardAsync("nobody", outage: 2)).Find(".card").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_AccountThatCannotBeCompared_IsNamedAndTheOthersSpeak()
    {
        await PlantAsync(8, dropped: 8);
        await Content.DaysAsync("newcomer", "youtube", "views", [.. Enumerable.Repeat(100.0, 75)]);
        await Content.DaysAsync("late", "youtube", "views", 5, 6, 7);

        var (drops, _) = await Services.GetRequiredService<OutageDropsLoader>().LoadAsync(Workspace, 1, "late", null, Token);

        Assert.Equal("not_covered", drops!.AskedRefusal!.Code);
        Assert.Equal("late", Assert.Single(drops.NotCompared).Account);
        Assert.Equal((8, 9), (drops.Share.Dropped, drops.Share.Count));
        Assert.StartsWith("Whether late dropped cannot be told.", (await CardAsync("late")).Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OutageMovedSince_DoesNotUseTheOldEstimate()
    {
        await PlantAsync(8, dropped: 7);
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, 1, new EstimatorOptions(), null, null, Token);
        var outages = new OutageStore(Database);
        var outage = (await outages.ListAsync(Workspace, Token)).Single();
        var shift = NodaTime.Duration.FromDays(2);
        await outages.UpdateAsync(Workspace, outage with { Start = outage.Start + shift, EndExclusive = outage.EndExclusive!.Value + shift, Phases = [] }, Token);

        var (drops, _) = await Services.GetRequiredService<OutageDropsLoader>().LoadAsync(Workspace, 1, null, null, Token);

        Assert.All(drops!.Share.Accounts, one => Assert.Equal(DropBasis.UsualLevel, one.Basis));
        Assert.Equal(DropVerdict.NoDrop, drops.Share.Verdict);
    }

    [Fact]
    public async Task Load_TwoAndTwentyAccounts_AskEquallyMuch()
    {
        await PlantAsync(2, dropped: 1);
        var few = await CountAsync();
        for (var number = 3; number <= 20; number++) await Content.HoursAsync(Invariant($"creator {number}"));

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 9);
    }

    private async Task<long> CountAsync()
    {
        var before = Database.QueryCount;
        await Services.GetRequiredService<OutageDropsLoader>().LoadAsync(Workspace, 1, null, null, Token);
        return Database.QueryCount - before;
    }

    private async Task PlantAsync(int count, int dropped)
    {
        for (var number = 1; number <= count; number++) await Content.HoursAsync(Invariant($"creator {number}"), kept: number <= dropped ? 0.15 : 1);
        await Content.OutageAsync();
    }

    private async Task<IRenderedComponent<DropsCard>> CardAsync(string? account, long outage = 1)
    {
        var card = Render<DropsCard>(parameters => parameters.Add(one => one.Outage, outage).Add(one => one.Creator, account).Add(one => one.Platform, account is null ? null : "youtube"));
        await card.WaitForStateAsync(() => card.Find("section").GetAttribute("data-state") != "loading", TimeSpan.FromSeconds(30));
        return card;
    }
}

using System.Text.Json;
using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Page_DataAppliedAfterTheEstimate_SaysSoAboveTheVerdict()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        Assert.Empty(Open(outage, series).FindAll("[data-stamp=DataChanged]"));

        Clock.Advance(Duration.FromMinutes(1));
        await Content.DaysAsync("nova", "tiktok", "views", 1, 2, 3);

        var page = Open(outage, series);
        Assert.Equal("Data changed", page.Find(".verdict [data-stamp=DataChanged]").TextContent);
        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
        Assert.Equal("EstimateAgain", page.Find("[data-next]").GetAttribute("data-next"));
    }

    [Fact]
    public async Task Page_DataUndoneAfterTheEstimate_SaysSoAboveTheVerdict()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await Content.DaysAsync("nova", "tiktok", "views", 1, 2, 3);
        await RunAsync(outage);
        Assert.Empty(Open(outage, series).FindAll("[data-stamp=DataChanged]"));

        Clock.Advance(Duration.FromMinutes(1));
        var imports = Services.GetRequiredService<ImportStore>();
        var newest = (await imports.ListAsync(WorkspaceStore.DefaultId, Xunit.TestContext.Current.CancellationToken))[0];
        Assert.True(await imports.UndoAsync(WorkspaceStore.DefaultId, newest.Id, Xunit.TestContext.Current.CancellationToken));

        Assert.Equal("Data changed", Open(outage, series).Find(".verdict [data-stamp=DataChanged]").TextContent);
    }
}

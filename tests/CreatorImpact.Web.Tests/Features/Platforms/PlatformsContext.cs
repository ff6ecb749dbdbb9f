using Bunit;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Platforms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Platforms;

/// <summary>The platforms page over real stores. It is 22 November 2026.</summary>
public abstract class PlatformsContext : StoredContext
{
    protected PlatformsContext()
    {
        Services.AddSingleton<PlatformStores>();
        Services.AddSingleton<PlatformLoader>();
    }

    protected OutageStore Outages => new(Database);

    protected IRenderedComponent<PlatformsPage> Open(string query = "", string ready = ".page-heading ~ *:not([role=status])")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("platforms" + query);
        var page = Render<PlatformsPage>();
        page.WaitForElement(ready, TimeSpan.FromSeconds(20));
        return page;
    }

    /// <summary>An outage of so many hours from noon UTC.</summary>
    protected Task<long> OutageAsync(LocalDate day, int hours = 2, Func<StoredOutage, StoredOutage>? change = null)
    {
        var start = day.At(new LocalTime(12, 0)).InUtc().ToInstant();
        var outage = new StoredOutage { Title = FormattableString.Invariant($"Down on {day:uuuu-MM-dd}"), Platform = "youtube", Start = start, EndExclusive = start + Duration.FromHours(hours) };
        return Outages.AddAsync(Workspace, change?.Invoke(outage) ?? outage, Token);
    }

    protected Task EstimateAsync(long outage) => Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);
}

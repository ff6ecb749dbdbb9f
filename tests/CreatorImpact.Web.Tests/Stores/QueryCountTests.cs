using System.Globalization;
using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Data;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Features.Money;
using CreatorImpact.Web.Features.Outages;
using CreatorImpact.Web.Features.Start;
using CreatorImpact.Web.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Stores;

/// <summary>A page asks the database the same number of questions, however much there is.</summary>
public sealed class QueryCountTests : StoredContext
{
    private const int Many = 50;

    public QueryCountTests()
    {
        Services.AddLogging();
        JobsFeature.Add(Services);
        ImpactFeature.Add(Services);
        MoneyFeature.Add(Services);
        Services.AddScoped<DataPageLoader>();
        Services.AddScoped<OutagesPageLoader>();
        Services.AddScoped<StartPageLoader>();
    }

    [Fact]
    public async Task Pages_TwoAndFiftyOfEverything_AskEquallyMuch()
    {
        // Two, because the only account of an outage is chosen by itself: the page without a choice would be another one.
        await AddAsync(1, 2);
        var few = CountAll();

        await AddAsync(3, Many);
        var many = CountAll();

        Assert.Equal(few, many);
        Assert.Equal(Many, (await new SeriesStore(Database).ListAsync(Workspace, Token)).Count);
        // A finding asks one more than other pages: what is said of its other explanations decides its stamp.
        Assert.All(many, page => Assert.InRange(page.Value, 1, page.Key.StartsWith("impact of one", StringComparison.Ordinal) ? 10 : 9));
    }

    private SortedDictionary<string, long> CountAll() => new(StringComparer.Ordinal)
    {
        ["start"] = Count<StartPage>(""),
        ["data"] = Count<DataPage>("data"),
        ["outages"] = Count<OutagesPage>("outages"),
        ["money"] = Count<MoneyPage>("money?account=account%20001"),
        ["impact"] = Count<ImpactPage>("impact?outage=1"),
        ["impact of one"] = Count<ImpactPage>("impact?outage=1&series=1"),
        ["impact of one, all data compared"] = Count<ImpactPage>("impact?outage=1&creator=account%20001&range=all&compare=week"),
    };

    private long Count<TPage>(string address)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var before = Database.QueryCount;
        Render<TPage>();
        return Database.QueryCount - before;
    }

    private async Task AddAsync(int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            var account = string.Create(CultureInfo.InvariantCulture, $"account {number:000}");
            await Content.DaysAsync(account, "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000.0 + (day % 7))]);
            await new OutageStore(Database).AddAsync(
                Workspace,
                new StoredOutage { Title = account, Platform = "youtube", Start = Instant.FromUtc(2026, 11, 5, 17, 0), EndExclusive = Instant.FromUtc(2026, 11, 5, 23, 0) },
                Token);
        }

        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, 1, new EstimatorOptions(), null, null, Token);
    }
}

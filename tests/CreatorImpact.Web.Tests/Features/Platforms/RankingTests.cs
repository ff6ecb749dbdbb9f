using Bunit;
using CreatorImpact.Web.Features.Platforms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Platforms;

public sealed class RankingTests : PlatformsContext
{
    [Fact]
    public async Task Ranking_OneEstimated_StandsFirstWithRangeGradeAndAccounts()
    {
        await Content.HoursAsync();
        var never = await OutageAsync(new LocalDate(2026, 11, 10));
        var outage = await Content.OutageAsync();
        await EstimateAsync(outage);

        var page = Open();

        var rows = page.FindAll("tr[data-outage]");
        Assert.Equal([outage, never], rows.Select(row => long.Parse(row.GetAttribute("data-outage")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}"), rows[0].QuerySelector("th a")!.GetAttribute("href"));
        Assert.Matches(@"^[\d,]+ \(90\u00A0%: [\d,]+–[\d,]+\) ●●● Measured$", PlatformsPageTests.Text(rows[0].Children[2]));
        Assert.Equal("1", PlatformsPageTests.Text(rows[0].Children[3]));
        Assert.Equal("not estimated yet", PlatformsPageTests.Text(rows[1].Children[2]));
        // With one figure there is nothing to compare.
        Assert.Empty(page.FindAll("#comparison-title"));
    }

    [Fact]
    public async Task Comparison_TwoEstimated_SaysHowManyTimesWithRange()
    {
        await Content.HoursAsync();
        var large = await Content.OutageAsync();
        var small = await OutageAsync(new LocalDate(2026, 10, 6), 2);
        await EstimateAsync(large);
        await EstimateAsync(small);
        var page = Open();
        await page.Find("#compare-first").ChangeAsync(new() { Value = Text(small) });
        await page.Find("#compare-second").ChangeAsync(new() { Value = Text(large) });

        await page.Find(".pair").SubmitAsync();

        Assert.EndsWith(FormattableString.Invariant($"platforms?a={small}&b={large}"), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page = Open(FormattableString.Invariant($"?a={small}&b={large}"), ".found");
        Assert.Equal("data", page.Find(".found").GetAttribute("data-state"));
        Assert.Matches(@"cost [\d.\-−]+ times as much as Playback outage \(90\u00A0%:", PlatformsPageTests.Text(page.Find(".found .sentence")));
        Assert.Equal(3, page.FindAll(".found dl [data-grade]").Count);
        Assert.All(page.FindAll(".found dd"), amount => Assert.Contains(" views ", PlatformsPageTests.Text(amount), StringComparison.Ordinal));
        Assert.Contains("Accounts with a figure for both: 1; left out because only one was estimated: 0.", page.Find(".found").TextContent, StringComparison.Ordinal);

        // The other way round the second may have lost nothing: no ratio, with the reason.
        page = Open(FormattableString.Invariant($"?a={large}&b={small}"), ".found");
        Assert.Equal("refused", page.Find(".found").GetAttribute("data-state"));
        Assert.NotEmpty(page.FindAll(".found [data-reason=second_holds_zero], .found [data-reason=second_is_gain]"));
    }

    [Fact]
    public async Task Comparison_SameTwice_IsNotAsked()
    {
        await Content.HoursAsync();
        foreach (var outage in new[] { await Content.OutageAsync(), await OutageAsync(new LocalDate(2026, 10, 6)) }) await EstimateAsync(outage);
        var page = Open();
        var first = page.Find("#compare-first").GetAttribute("value");

        await page.Find("#compare-second").ChangeAsync(new() { Value = first });
        await page.Find(".pair").SubmitAsync();

        Assert.Contains("two different outages", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/platforms", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

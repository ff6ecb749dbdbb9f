using System.Globalization;
using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Benchmarks.Circuits;
using CreatorImpact.Benchmarks.Groups;
using CreatorImpact.Browser.Tests.Harness;

namespace CreatorImpact.Benchmarks.Browsing;

/// <summary>How pages that show many creators come, scroll and answer in a browser.</summary>
/// <param name="Creators">How many there are.</param>
/// <param name="Pages">In the order in which they were visited.</param>
/// <param name="Answers">Seconds from moving an assumption to the changed figures, one a move.</param>
internal sealed record BrowsingRun(int Creators, IReadOnlyList<MeasuredPage> Pages, IReadOnlyList<double> Answers)
{
    /// <summary>Visits after the first.</summary>
    public const int WarmVisits = 3;

    private const ulong Seed = 7;

    /// <summary>Slowest page once all is warm.</summary>
    public double WarmSeconds => Pages.Max(page => page.WarmSeconds);

    /// <summary>Nodes of the largest page.</summary>
    public int Nodes => Pages.Max(page => page.Nodes);

    /// <summary>Longest task while any page was scrolled.</summary>
    public double LongestMilliseconds => Pages.Max(page => page.LongestMilliseconds);

    /// <summary>Slowest answer to a moved assumption.</summary>
    public double AnswerSeconds => Answers.Max();

    /// <summary>Fills a host of its own, which is not measured, and looks at its pages, which is.</summary>
    /// <exception cref="InvalidOperationException">The host did not begin to listen, or there was nothing to estimate.</exception>
    /// <exception cref="PlaywrightException">A page did not come, or a figure did not change.</exception>
    public static async Task<BrowsingRun> MeasureAsync(int creators, TextWriter output, TimeProvider time, CancellationToken token)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Importing and estimating {creators} creators …"));
        await using var host = await HostProcess.StartAsync((folder, stop) => FillAsync(folder, creators, stop), token);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var tab = await BrowserTab.OpenAsync(browser, host.Root, time);
        var pages = new List<MeasuredPage>();
        foreach (var browsed in BrowsedPage.All)
        {
            token.ThrowIfCancellationRequested();
            await output.WriteLineAsync($"Looking at {browsed.Name} …");
            pages.Add(await MeasureAsync(tab, browsed));
        }

        await output.WriteLineAsync("Moving assumptions …");
        await tab.VisitAsync(BrowsedPage.WhatIf);
        var answers = new List<double>();
        foreach (var move in SliderMove.All) answers.Add(await tab.MoveAsync(move));
        return new BrowsingRun(creators, pages, answers);
    }

    private static async Task<MeasuredPage> MeasureAsync(BrowserTab tab, BrowsedPage browsed)
    {
        var first = await tab.VisitAsync(browsed);
        var warm = 0d;
        for (var visit = 0; visit < WarmVisits; visit++) warm = Math.Max(warm, await tab.VisitAsync(browsed));
        var nodes = await tab.NodesAsync();
        return new MeasuredPage(browsed.Name, first, warm, nodes, await tab.ScrollAsync());
    }

    private static async Task FillAsync(string folder, int creators, CancellationToken token)
    {
        await using var store = await GroupsDatabase.FillAsync(new DatabaseSettings().ToOptions(folder), new GeneratedGroups(creators, Seed), token);
        await store.EstimateAsync(token);
    }
}

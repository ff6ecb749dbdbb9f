using System.Globalization;
using CreatorImpact.Benchmarks.Groups;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Browsing;

/// <summary>docs/benchmarks/pages.md.</summary>
internal static class BrowsingPage
{
    private const double TargetSeconds = 3;
    private const int TargetNodes = 20_000;
    private const double TargetMilliseconds = 200;
    private const double TargetAnswerSeconds = 1;

    /// <param name="run">What was measured.</param>
    /// <param name="date">When, as the caller says.</param>
    public static string Write(BrowsingRun run, string date) => new Markdown()
        .Heading("Pages", 1)
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"A host of its own (a Release build of the product, SQLite, loopback) with {run.Creators:#,0} made-up creators in {GeneratedGroups.Segments} segments of one set under {GeneratedGroups.Outages.Count} outages, imported and estimated as in [groups.md](groups.md), and a headless Chromium on the same cores, 1,366 × 768. A page is there when what somebody comes for can be seen: the rows of its table, or the list. *First* is the first visit ever, *warm* the slowest of the {BrowsingRun.WarmVisits} after it. Nodes are all nodes of the document, texts included. Then the page, and every table in it that scrolls by itself, is scrolled from top to bottom; a task is long from 50 ms on, as browsers count."))
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Measured on {date} with {Machine.Describe()}"))
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"```\ndotnet run -c Release --project tests/CreatorImpact.Benchmarks -- pages --date {date} --creators {run.Creators}\n```"))
        .Rows(
            ["page", "first s", "warm s", "nodes", "longest task while scrolling ms"],
            run.Pages.Select(IReadOnlyList<string> (page) => [page.Name, Seconds(page.FirstSeconds), Seconds(page.WarmSeconds), page.Nodes.ToString("#,0", CultureInfo.InvariantCulture), Longest(page.LongestMilliseconds)]))
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"On *What if?* an assumption is moved {run.Answers.Count} times; from the move to the changed figures it takes {Seconds(run.AnswerSeconds)} s at most, the 0.15 s included that the page waits for the slider to rest."))
        .List(Targets(run))
        .ToString();

    /// <summary>The targets beside what was found.</summary>
    public static IReadOnlyList<string> Targets(BrowsingRun run) =>
    [
        Target(string.Create(CultureInfo.InvariantCulture, $"every page of {GroupsPage.StatedCreators:#,0} creators is there within {TargetSeconds:0} s once warm"), run, run.WarmSeconds < TargetSeconds),
        Target(string.Create(CultureInfo.InvariantCulture, $"no page has {TargetNodes:#,0} nodes or more"), run, run.Nodes < TargetNodes),
        Target(string.Create(CultureInfo.InvariantCulture, $"no task over {TargetMilliseconds:0} ms while scrolling"), run, run.LongestMilliseconds <= TargetMilliseconds),
        Target(string.Create(CultureInfo.InvariantCulture, $"a moved assumption changes the figures within {TargetAnswerSeconds:0} s"), run, run.AnswerSeconds < TargetAnswerSeconds),
    ];

    private static string Target(string what, BrowsingRun run, bool isMet) =>
        $"Target: {what}: {(run.Creators >= GroupsPage.StatedCreators ? isMet ? "met." : "not met." : isMet ? "met at this smaller size, which is no proof." : "not met, even at this smaller size.")}";

    private static string Seconds(double value) => Markdown.Number(value, 2);

    private static string Longest(double milliseconds) => milliseconds > 0 ? Markdown.Number(milliseconds, 0) : "under 50";
}

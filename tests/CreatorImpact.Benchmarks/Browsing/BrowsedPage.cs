namespace CreatorImpact.Benchmarks.Browsing;

/// <summary>A page that is looked at.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Path">Its address.</param>
/// <param name="Content">Selector of what somebody comes for: the page is there when this can be seen.</param>
internal sealed record BrowsedPage(string Name, string Path, string Content)
{
    /// <summary>The account that single-account pages are opened for.</summary>
    private const string Account = "creator=creator0000&platform=youtube";

    /// <summary>The pages that show all creators at once, and the calendar of one, over the first outage where one is chosen.</summary>
    public static IReadOnlyList<BrowsedPage> All { get; } =
    [
        new("groups, all outages", "/groups?outage=all&set=tier", "[data-chart=forest] tbody tr"),
        new("totals, creator × outage", "/groups/totals?outage=all&rows=creator&columns=outage", "main table tbody tr"),
        new("sets and rules", "/groups/sets", "[aria-labelledby=user-groups] tbody tr"),
        new("impact, all accounts", "/impact?outage=1", ".overview tbody tr[data-verdict]"),
        new("outages", "/outages", ".outages > li"),
        new("platforms", "/platforms", "[aria-labelledby=platform-table] tbody tr"),
        new("days of an account", "/data/coverage?account=creator0000&platform=youtube", "table.calendar tbody tr"),
    ];

    /// <summary>Where assumptions are moved; it is there when the table of assumptions is.</summary>
    public static BrowsedPage WhatIf { get; } = new("what if", "/impact/whatif?outage=1&" + Account, "[aria-labelledby=sensitivity] :is(table, [data-refusal])");
}

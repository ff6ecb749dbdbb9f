using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// Proposes windows of outages from the data themselves: stretches in which one account, or most of several together, fell far below what their
/// weeks let expect. Deterministic; bad data are answered with a reason.
/// </summary>
public static class WindowSearch
{
    /// <summary>Most windows proposed at once.</summary>
    public const int Most = 5;

    private const double LikelyAlarm = 0.01;
    private const double RareAlarm = 0.0001;

    // Smaller dips are holidays, evenings with a match, and ordinary days.
    private const double LeastMissing = 0.25;

    /// <summary>Searches hours where there are any, else days.</summary>
    /// <param name="series">One series an account: the same metric, of accounts that one outage would hit together.</param>
    /// <param name="known">Outages known already; they are left out.</param>
    /// <param name="token">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    public static WindowSearchResult Find(IReadOnlyList<MetricSeries> series, IReadOnlyList<OutageWindow> known, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(known);
        var hours = series.Where(one => one.Grid.Granularity == Granularity.Hour).ToList();
        if (ResidualPanel.Of(hours, known, token) is { } hourly) return Search(hourly, new HoleScan(hourly.Combined, shortest: 2, longest: 72), guard: 6, []);

        var days = series.Where(one => one.Grid.Granularity == Granularity.Day).ToList();
        if (ResidualPanel.Of(days, known, token) is { } daily)
            return Search(daily, new HoleScan(daily.Combined, shortest: 1, longest: 7), guard: 1, [new Reason("days_only", "Only values of whole days were found: they name days, not hours. Import hourly exports to narrow it down, or enter the hours yourself.")]);
        return new WindowSearchResult([], null, 0, [new Reason("short_history", FormattableString.Invariant($"Found {series.Count} series, none with four weeks of counts and at least three further weeks to compare them with. Import older exports."))]);
    }

    private static WindowSearchResult Search(ResidualPanel panel, HoleScan scan, int guard, List<Reason> limits)
    {
        var found = new List<WindowSuggestion>();
        var passedOver = 0;
        // Something that stands out and is no outage (one account of many, a small dip) must not hide what stands out less.
        for (var tries = 0; tries < 4 * Most && found.Count < Most && scan.Find(LikelyAlarm) is { } hole; tries++)
        {
            var facts = panel.FactsOf(hole.Start, hole.Length, scan.Inflation(hole.Length));
            if (2 * facts.Dropped >= facts.Accounts && facts.Dropped > 0 && facts.MissingShare >= LeastMissing) found.Add(Suggest(panel.Axis, hole, facts));
            else passedOver++;
            scan.Leave(hole.Start - guard, hole.Length + (2 * guard));
        }

        if (found.Count == 0 && passedOver > 0)
            limits.Add(new Reason("too_small", FormattableString.Invariant($"{(passedOver == 1 ? "One stretch stands out" : FormattableString.Invariant($"{passedOver} stretches stand out"))}, but less than {100 * LeastMissing:0} % of the usual is missing there, or fewer than half of the accounts dropped: nothing is suggested.")));
        else if (found.Count == 0)
            limits.Add(new Reason("nothing_stands_out", FormattableString.Invariant($"Searched {scan.Known} {(panel.Axis.Granularity == Granularity.Hour ? "hours" : "days")} of {(panel.Count == 1 ? "one account" : FormattableString.Invariant($"{panel.Count} accounts together"))}; nothing lies further below the usual than chance alone would put it, known outages left out.")));
        return new WindowSearchResult(found, panel.Axis.Granularity, panel.Count, limits);
    }

    private static WindowSuggestion Suggest(TimeGrid axis, Hole hole, StretchFacts facts)
    {
        var missing = Math.Round(100 * facts.MissingShare);
        var length = FormattableString.Invariant($"{hole.Length} {(axis.Granularity == Granularity.Hour ? "hour" : "day")}{(hole.Length == 1 ? "" : "s")}");
        List<Reason> reasons =
        [
            new("hole", facts.Accounts == 1
                ? FormattableString.Invariant($"In {length} {missing} % of the usual is missing, {hole.Depth:0.0} times the usual ups and downs of that length.")
                : FormattableString.Invariant($"In {length} {facts.Dropped} of {facts.Accounts} accounts dropped, {missing} % of the usual is missing, {hole.Depth:0.0} times the usual ups and downs of that length.")),
        ];
        if (axis.Granularity == Granularity.Day) reasons.Add(new Reason("days_only", "Only values of whole days were found: the outage lies somewhere in these days. Enter its hours yourself."));
        if (facts.AllZero) reasons.Add(new Reason("all_zero", "Nothing at all was counted: an export or a counter with a hole looks the same. Export these days again before you trust it."));
        if (facts.AtTheEnd) reasons.Add(new Reason("at_the_end", "The data end here: an export written before its last values were complete looks the same. Import a newer one."));
        if (facts.Accounts == 1) reasons.Add(new Reason("one_account", "One account alone cannot tell an outage of the platform from something of its own."));

        var sure = hole.FalseAlarm <= RareAlarm && !facts.AllZero && !facts.AtTheEnd && (facts.Accounts == 1 || 5 * facts.Dropped >= 4 * facts.Accounts);
        return new WindowSuggestion(
            new OutageWindow(axis.StartOf(hole.Start), axis.StartOf(hole.Start + hole.Length)),
            axis.Granularity,
            sure ? SuggestionConfidence.High : SuggestionConfidence.Medium,
            hole.FalseAlarm,
            facts.MissingShare,
            facts.Accounts,
            facts.Dropped,
            reasons);
    }
}

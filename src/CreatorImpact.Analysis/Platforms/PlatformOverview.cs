using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>All platforms of a workspace, and their outages by net loss.</summary>
/// <param name="Choice">What counts.</param>
/// <param name="Platforms">Those with counted outages first, most outages first; then the others by name.</param>
/// <param name="Ranking">Counted outages, largest net loss first; those without a figure after them, newest first.</param>
/// <param name="Comparison">The two asked for; null when none were.</param>
/// <param name="Metrics">Metrics whose losses could be ranked.</param>
/// <param name="Notes">What to know about all of it.</param>
/// <param name="Now">When it was loaded.</param>
public sealed record PlatformOverview(
    PlatformChoice Choice, IReadOnlyList<PlatformReport> Platforms, IReadOnlyList<RankedOutage> Ranking, OutageComparison? Comparison, IReadOnlyList<string> Metrics, IReadOnlyList<Reason> Notes, Instant Now)
{
    /// <summary>Makes it.</summary>
    /// <param name="data">What was loaded.</param>
    /// <param name="choice">What counts.</param>
    /// <param name="compared">Numbers of two outages; null for none.</param>
    internal static PlatformOverview Of(PlatformData data, PlatformChoice choice, (long First, long Second)? compared)
    {
        var groups = data.Outages.ToLookup(outage => string.IsNullOrWhiteSpace(outage.Platform) ? "" : OutageMatch.Fold(outage.Platform));
        var names = data.Outages.Select(outage => outage.Platform).Concat(data.Platforms).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => PlatformName.Of(name)!)
            .GroupBy(OutageMatch.Fold, StringComparer.Ordinal).Select(group => (Fold: group.Key, Name: (string?)group.Order(StringComparer.Ordinal).First())).ToList();
        if (groups.Contains("")) names.Add(("", null));
        var reports = names.Select(name => PlatformReport.Of(name.Name, [.. groups[name.Fold]], data, choice))
            .OrderByDescending(report => report.Episodes.Count).ThenBy(report => report.Platform is null).ThenBy(report => report.Platform, StringComparer.Ordinal).ToList();
        var counted = data.Outages.Where(outage => choice.Counts(outage, data.Now)).ToList();
        return new PlatformOverview(choice, reports, RankedOutage.Of(counted, data.Nets), Compare(data, choice, compared), data.Metrics, NotesOf(data), data.Now);
    }

    private static OutageComparison? Compare(PlatformData data, PlatformChoice choice, (long First, long Second)? compared) =>
        compared is { } pair && pair.First != pair.Second && data.Nets.TryGetValue(pair.First, out var first) && data.Nets.TryGetValue(pair.Second, out var second)
            && choice.Counts(first.Outage, data.Now) && choice.Counts(second.Outage, data.Now)
            ? OutageComparison.Of(first, second)
            : null;

    private static List<Reason> NotesOf(PlatformData data)
    {
        var notes = new List<Reason>();
        if (data.EstimatesLeftOut > 0)
            notes.Add(new Reason("estimates_left_out", Invariant($"{data.EstimatesLeftOut} estimates of the oldest outages were not summed: at most {PlatformLoader.MostEstimates} are read at once.")));
        return notes;
    }
}

/// <summary>An outage in the ranking.</summary>
/// <param name="Outage">Which.</param>
/// <param name="Net">What it took, over all accounts; null when nothing was estimated.</param>
public sealed record RankedOutage(StoredOutage Outage, OutageNet? Net)
{
    /// <summary>Orders them.</summary>
    internal static IReadOnlyList<RankedOutage> Of(IReadOnlyList<StoredOutage> outages, IReadOnlyDictionary<long, OutageNet> nets) =>
    [
        .. outages.Select(outage => new RankedOutage(outage, nets.GetValueOrDefault(outage.Id)?.Light()))
            .OrderBy(one => one.Net?.Net is null).ThenByDescending(one => one.Net?.Net?.Point).ThenByDescending(one => one.Outage.Start).ThenBy(one => one.Outage.Id),
    ];
}

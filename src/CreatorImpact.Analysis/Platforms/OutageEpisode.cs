using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Outages of a platform that overlap: two sources that report one incident make one of it.</summary>
/// <param name="Start">First start.</param>
/// <param name="EndExclusive">Last end that is known; null when none is.</param>
/// <param name="Outages">In order of their start.</param>
public sealed record OutageEpisode(Instant Start, Instant? EndExclusive, IReadOnlyList<StoredOutage> Outages)
{
    /// <summary>Joins what overlaps; what only touches stays apart. An outage without a known end reaches no further than its start.</summary>
    public static IReadOnlyList<OutageEpisode> Of(IEnumerable<StoredOutage> outages)
    {
        var episodes = new List<OutageEpisode>();
        foreach (var outage in outages.OrderBy(outage => outage.Start).ThenBy(outage => outage.Id))
        {
            if (episodes.Count > 0 && episodes[^1] is var last && (outage.Start < last.EndExclusive || outage.Start == last.Start))
                episodes[^1] = new OutageEpisode(last.Start, Later(last.EndExclusive, outage.EndExclusive), [.. last.Outages, outage]);
            else
                episodes.Add(new OutageEpisode(outage.Start, outage.EndExclusive, [outage]));
        }

        return episodes;
    }

    /// <summary>Phases of outages as the estimator takes them.</summary>
    /// <param name="outages">The outages.</param>
    /// <param name="now">What is still to come is cut off; null cuts nothing.</param>
    internal static IEnumerable<OutagePhase> PhasesOf(IEnumerable<StoredOutage> outages, Instant? now = null)
    {
        var until = now ?? Instant.MaxValue;
        return outages.SelectMany(outage => outage.Phases).Where(phase => phase.Start < until)
            .Select(phase => new OutagePhase(new OutageWindow(phase.Start, Instant.Min(phase.EndExclusive, until)), phase.SeverityLow, phase.SeverityHigh));
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } first && other is { } second ? Instant.Max(first, second) : one ?? other;
}

using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Register;

/// <summary>Outages of one platform whose windows overlap, and what they are together. Hours that several cover count once.</summary>
/// <param name="Outages">Two or more, in order of their start.</param>
/// <param name="Start">Start of the first.</param>
/// <param name="EndExclusive">End of the last.</param>
/// <param name="Length">Time at least one of them covers.</param>
/// <param name="Twice">Time that would count more than once if they were added up.</param>
public sealed record OutageOverlap(IReadOnlyList<StoredOutage> Outages, Instant Start, Instant EndExclusive, Duration Length, Duration Twice);

/// <summary>Finds overlaps in a register, and how long platforms were down in all.</summary>
public static class OutageOverlaps
{
    /// <summary>Overlaps in order of their start. Outages that only touch do not overlap; those without an end, or left out of totals, are not looked at.</summary>
    /// <param name="outages">The register.</param>
    public static IReadOnlyList<OutageOverlap> Of(IEnumerable<StoredOutage> outages) =>
    [
        .. Platforms(outages).SelectMany(Chains).Where(chain => chain.Count > 1).Select(Together).OrderBy(overlap => overlap.Start).ThenBy(overlap => overlap.Outages[0].Id),
    ];

    /// <summary>
    /// Time in which a platform was down until now, hours that several outages cover counted once a platform; outages without an end, planned work, what
    /// only illustrates and what is left out of totals are not counted.
    /// </summary>
    public static Duration TimeDown(IEnumerable<StoredOutage> outages, Instant now) =>
        Platforms(outages.Where(outage => Counts(outage) && outage.Start < now)).Aggregate(Duration.Zero, (sum, platform) => sum + Covered(platform, now));

    /// <summary>True for an outage that totals count.</summary>
    public static bool Counts(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage is { Planned: false, LeftOut: false, IsIllustrative: false };
    }

    private static IEnumerable<List<StoredOutage>> Platforms(IEnumerable<StoredOutage> outages) => outages
        .Where(outage => outage is { EndExclusive: not null, LeftOut: false })
        .GroupBy(outage => outage.Platform is null ? string.Empty : OutageMatch.Fold(outage.Platform), StringComparer.Ordinal)
        .Select(platform => platform.OrderBy(outage => outage.Start).ThenBy(outage => outage.Id).ToList());

    private static IEnumerable<List<StoredOutage>> Chains(List<StoredOutage> platform)
    {
        var chain = new List<StoredOutage>();
        var reach = Instant.MinValue;
        foreach (var outage in platform)
        {
            if (chain.Count > 0 && outage.Start >= reach)
            {
                yield return chain;
                chain = [];
            }

            chain.Add(outage);
            reach = chain.Count == 1 ? outage.EndExclusive!.Value : Instant.Max(reach, outage.EndExclusive!.Value);
        }

        if (chain.Count > 0) yield return chain;
    }

    private static OutageOverlap Together(List<StoredOutage> chain)
    {
        var length = Covered(chain);
        var sum = chain.Aggregate(Duration.Zero, (total, outage) => total + Covered([outage]));
        return new OutageOverlap(chain, chain[0].Start, chain.Max(outage => outage.EndExclusive!.Value), length, sum - length);
    }

    // The same union the estimate takes: phases laid end to end, gaps between them left out.
    private static Duration Covered(List<StoredOutage> outages, Instant? until = null)
    {
        var phases = outages.SelectMany(outage => outage.Phases.Count > 0
            ? outage.Phases.Select(phase => new OutageWindow(phase.Start, phase.EndExclusive))
            : [new OutageWindow(outage.Start, outage.EndExclusive!.Value)])
            .Where(window => until is not { } now || window.Start < now)
            .Select(window => until is { } now && window.EndExclusive > now ? new OutageWindow(window.Start, now) : window)
            .ToList();
        return phases.Count == 0 ? Duration.Zero : new OutageCoverage(new Outage("union", phases.Select(window => new OutagePhase(window)))).Length;
    }
}

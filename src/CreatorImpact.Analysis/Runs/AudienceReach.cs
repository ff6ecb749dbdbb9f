using System.Globalization;
using CreatorImpact.Estimation.Outages;
using StatedShare = CreatorImpact.Data.Import.Roster.AudienceShare;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Which share of an audience regional outages reach, by what a roster states of where the audience lives.</summary>
public static class AudienceReach
{
    /// <summary>
    /// The share as a range: exact where the roster states every region hit; else up to what it leaves open. Several outages taken as one have a range
    /// from the least to the most any of them reaches. Null when the roster says nothing, and when one of them was everywhere.
    /// </summary>
    public static AudienceShare? Of(IReadOnlyList<StatedShare> stated, IReadOnlyList<OutageInput> outages)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(outages);
        if (stated.Count == 0 || outages.Count == 0 || outages.Any(one => one.Outage.Regions.Count == 0)) return null;
        var reached = outages.Select(one => Of(stated, one.Outage.Regions)).ToList();
        return new AudienceShare(reached.Min(one => one.Low), reached.Max(one => one.High));
    }

    /// <summary>What a roster states, under one spelling and in one order; null for nothing.</summary>
    public static string? Text(IReadOnlyList<StatedShare> stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return stated.Count == 0 ? null : string.Join(';', stated.Select(one => string.Create(CultureInfo.InvariantCulture, $"{RegionName.Fold(one.Region)}={one.Share:R}")).Order(StringComparer.Ordinal));
    }

    private static AudienceShare Of(IReadOnlyList<StatedShare> stated, IReadOnlyList<string> regions)
    {
        var hit = regions.Select(RegionName.Fold).ToHashSet(StringComparer.Ordinal);
        var parts = stated.Select(one => (Region: RegionName.Fold(one.Region), one.Share)).ToList();
        var inside = parts.Where(part => hit.Contains(part.Region)).Sum(part => part.Share);
        var unstated = hit.Where(region => !parts.Exists(part => part.Region == region)).ToList();
        if (unstated.Count == 0) return new AudienceShare(Math.Min(1, inside), Math.Min(1, inside));

        // A region hit that the roster does not name may hold what it leaves open, and any part but another country when it is one itself.
        var perhaps = parts.Where(part => !hit.Contains(part.Region) && unstated.Exists(region => !RegionName.IsCountry(region) || !RegionName.IsCountry(part.Region))).Sum(part => part.Share);
        var open = Math.Max(0, 1 - parts.Sum(part => part.Share));
        return new AudienceShare(Math.Min(1, inside), Math.Min(1, inside + perhaps + open));
    }
}

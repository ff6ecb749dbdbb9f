using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>The middle one of some numbers.</summary>
/// <param name="Median">Half of them are no larger.</param>
/// <param name="N">How many there are.</param>
public sealed record MedianOf(double Median, int N)
{
    /// <summary>Null without a number: nothing known is not zero.</summary>
    public static MedianOf? Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted.Length == 0 ? null : new MedianOf(Quantiles.OfSorted(sorted, 0.5), sorted.Length);
    }
}

/// <summary>How a platform answered its outages, from what its sources logged.</summary>
/// <param name="AcknowledgeMinutes">From the start to the first public update; null where no outage has one.</param>
/// <param name="ResolveMinutes">From the start to the end; null where no outage has one.</param>
/// <param name="Updates">Public updates of an outage; null where no source lists any.</param>
public sealed record ResponseTimes(MedianOf? AcknowledgeMinutes, MedianOf? ResolveMinutes, MedianOf? Updates)
{
    /// <summary>Reads them. An update before the start (a warning) is no answer and left out.</summary>
    /// <param name="outages">What counts.</param>
    /// <param name="updates">Updates by the number of the outage; no entry = not known.</param>
    public static ResponseTimes Of(IReadOnlyList<StoredOutage> outages, IReadOnlyDictionary<long, int> updates)
    {
        ArgumentNullException.ThrowIfNull(outages);
        ArgumentNullException.ThrowIfNull(updates);
        return new ResponseTimes(
            MedianOf.Of(outages.Where(outage => outage.AcknowledgedAt >= outage.Start).Select(outage => (outage.AcknowledgedAt!.Value - outage.Start).TotalMinutes)),
            MedianOf.Of(outages.Where(outage => outage.EndExclusive is not null).Select(outage => (outage.EndExclusive!.Value - outage.Start).TotalMinutes)),
            MedianOf.Of(outages.Where(outage => updates.ContainsKey(outage.Id)).Select(outage => (double)updates[outage.Id])));
    }
}

using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Estimation.Numerics;
using NodaTime;

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

/// <summary>How a platform answered its outages, over those of which somebody stated it.</summary>
/// <param name="AcknowledgeMinutes">From the start to the platform's first word; null where no outage has one.</param>
/// <param name="ResolveMinutes">From the start to its word that it was over, to the end, once it has come, where it said none; null where no outage has either.</param>
/// <param name="Updates">What it said in public of an outage; null where nothing is known of any.</param>
public sealed record ResponseMedians(MedianOf? AcknowledgeMinutes, MedianOf? ResolveMinutes, MedianOf? Updates)
{
    /// <summary>Reads them. A word before the start (a warning) is no answer and left out.</summary>
    /// <param name="outages">What counts.</param>
    /// <param name="updates">What files hold of public updates by the number of the outage, beside the statements outages carry; no entry = none known.</param>
    /// <param name="now">A stated end after it is still to come.</param>
    public static ResponseMedians Of(IReadOnlyList<StoredOutage> outages, IReadOnlyDictionary<long, IReadOnlyList<OutageStatement>> updates, Instant now)
    {
        ArgumentNullException.ThrowIfNull(outages);
        ArgumentNullException.ThrowIfNull(updates);
        var answers = outages.Select(outage => (Outage: outage, Log: (IReadOnlyList<OutageStatement>)[.. updates.GetValueOrDefault(outage.Id) ?? [], .. outage.Statements]))
            .Select(one => (one.Outage, one.Log, Times: ResponseTimes.Of(one.Outage, one.Log))).ToList();
        return new ResponseMedians(
            MedianOf.Of(answers.Select(one => one.Times.ToAcknowledge).OfType<Duration>().Select(time => time.TotalMinutes)),
            MedianOf.Of(answers.Select(one => one.Times.ToResolve ?? (one.Outage.EndExclusive <= now ? one.Outage.EndExclusive - one.Outage.Start : null)).OfType<Duration>().Select(time => time.TotalMinutes)),
            MedianOf.Of(answers.Select(one => (double)one.Log.Count).Where(count => count > 0)));
    }
}

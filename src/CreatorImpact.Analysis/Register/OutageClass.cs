using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Register;

/// <summary>How long an outage was.</summary>
public enum OutageClass
{
    /// <summary>Shorter than the threshold.</summary>
    Brief,

    /// <summary>As long as the threshold or longer.</summary>
    Prolonged,
}

/// <summary>Tells short-term outages from prolonged ones.</summary>
public static class OutageClasses
{
    /// <summary>The class by the threshold given; one without an end is prolonged once it has lasted that long, and has none before or when its end is not known.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="prolongedFrom">Threshold: four hours unless the workspace says otherwise.</param>
    /// <param name="now">Bounds an outage that goes on.</param>
    public static OutageClass? Of(StoredOutage outage, Duration prolongedFrom, Instant now)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage switch
        {
            { EndExclusive: { } end } => end - outage.Start >= prolongedFrom ? OutageClass.Prolonged : OutageClass.Brief,
            { EndKnown: true } when now - outage.Start >= prolongedFrom => OutageClass.Prolonged,
            _ => null,
        };
    }
}

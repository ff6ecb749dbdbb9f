using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>The days a deliverable counts over, as time.</summary>
/// <param name="Start">First instant.</param>
/// <param name="EndExclusive">First instant after the deadline's day.</param>
/// <param name="Zone">Zone of its days.</param>
/// <param name="Now">When this is asked.</param>
public sealed record Flight(Instant Start, Instant EndExclusive, DateTimeZone Zone, Instant Now)
{
    /// <summary>True when the deadline has passed.</summary>
    public bool IsOver => Now >= EndExclusive;

    /// <summary>Today, where the days are counted.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>First day.</summary>
    public LocalDate FirstDay => Start.InZone(Zone).Date;

    /// <summary>Last day, the deadline.</summary>
    public LocalDate LastDay => (EndExclusive - Duration.Epsilon).InZone(Zone).Date;

    /// <summary>The last day that can be complete by now: the deadline, or yesterday.</summary>
    public LocalDate LastPastDay => LocalDate.Min(LastDay, Today.PlusDays(-1));

    /// <summary>The flight of a deliverable; days of a zone that is not known are counted in UTC.</summary>
    public static Flight Of(Deliverable deliverable, IDateTimeZoneProvider zones, Instant now)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        ArgumentNullException.ThrowIfNull(zones);
        var zone = zones.GetZoneOrNull(deliverable.ZoneId) ?? DateTimeZone.Utc;
        return new Flight(zone.AtStartOfDay(deliverable.StartsOn).ToInstant(), zone.AtStartOfDay(deliverable.DeadlineOn.PlusDays(1)).ToInstant(), zone, now);
    }
}
